"""Which event findings are one event."""

from collections.abc import Hashable

import msgspec

from elchi.linking.events.blocks import keys
from elchi.linking.events.held import Held, fits, summary, together
from elchi.linking.events.likeness import FIRM, alike
from elchi.linking.events.told import Report, items, sounding
from elchi.linking.linker import Linker

__all__ = ["LINKER", "Report", "items"]


def profile(report: Report) -> Hashable:
    """All that the other rules look at; of names the sound, since spellings of one sound are one name."""
    told = report.told
    sides = tuple(
        (country, tuple(sorted({(sounding(name), posts) for name, posts in people})))
        for country, people in told.sides
    )
    return msgspec.structs.replace(told, sides=sides)


LINKER: Linker[Report, Held] = Linker(
    kind="event", profile=profile, keys=keys, alike=alike, summary=summary, together=together, fits=fits, firm=FIRM
)
