"""Whether a document holds on a day, as far as pages tell."""

from typing import Literal

from elchi.linking.agreements.terms import ends, in_force
from elchi.records import Agreement
from elchi.records.days import months_later

State = Literal["draft", "ended", "ending", "in-force", "unknown"]
YEAR = 12


def state_on(agreement: Agreement, on: str) -> State:
    """Its state on a day (ISO); "unknown" where it was signed and no page tells of a term or that it is in force."""
    end = ends(agreement)
    if agreement.status in ("planned", "initialled"):
        return "draft"
    if agreement.status == "expired" or (end and end < on):
        return "ended"
    if end and end <= months_later(on, YEAR):
        return "ending"
    return "in-force" if in_force([agreement], on) else "unknown"
