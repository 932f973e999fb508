"""Sources that are looked at again and again; what is new on them goes into the record."""

from elchi.watching.plan import Source, sources_in
from elchi.watching.state import Seen, State
from elchi.watching.watch import Watch

__all__ = ["Seen", "Source", "State", "Watch", "sources_in"]
