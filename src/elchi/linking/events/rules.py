"""Which event findings are one event."""

from collections.abc import Hashable

from elchi.linking.events.blocks import keys
from elchi.linking.events.held import Held, fits, summary, together
from elchi.linking.events.likeness import alike
from elchi.linking.events.told import Report, items
from elchi.linking.linker import Linker

__all__ = ["LINKER", "Report", "items"]


def profile(report: Report) -> Hashable:
    """All that the other rules look at."""
    return report.told


LINKER: Linker[Report, Held] = Linker(
    kind="event", profile=profile, keys=keys, alike=alike, summary=summary, together=together, fits=fits
)
