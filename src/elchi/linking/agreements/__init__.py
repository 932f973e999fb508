"""Reports of documents in many articles become agreements."""

from elchi.linking.agreements.blocks import keys
from elchi.linking.agreements.concluding import conclude
from elchi.linking.agreements.gathering import Gathered, fits, summary, together
from elchi.linking.agreements.report import Report, items
from elchi.linking.agreements.rules import FIRM, alike, profile
from elchi.linking.kinds import Kind
from elchi.linking.linker import Linker

LINKER: Linker[Report, Gathered] = Linker(
    kind="agreement",
    profile=profile,
    keys=keys,
    alike=alike,
    summary=summary,
    together=together,
    fits=fits,
    firm=FIRM,
)
AGREEMENT = Kind(linker=LINKER, items=items, conclude=conclude)

__all__ = ["AGREEMENT", "LINKER", "Report", "items"]
