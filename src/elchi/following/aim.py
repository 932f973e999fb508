"""An item made ready to be compared: what its words name, and the days on which it may be done."""

from datetime import date, timedelta
from functools import cached_property

import msgspec

from elchi.following.traits import Traits, traits_of
from elchi.records import Item, Programme
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import EventType

EARLY = timedelta(days=200)
HELD: frozenset[EventType] = frozenset(
    {"visit", "talks", "meeting", "consultations", "commission", "summit", "ceremony", "ratification"}
)


class Aim(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An item of a programme between two countries, with what its words name."""

    item: Item
    programme: Programme

    @cached_property
    def traits(self) -> Traits:
        """What the item's words name."""
        return traits_of(self.item.text, self.programme.language)

    @property
    def events(self) -> frozenset[EventType]:
        """The kinds of event that carry it out."""
        return self.traits.events & HELD

    @cached_property
    def opened(self) -> str | None:
        """The first day of the programme's term."""
        return first_day(self.programme.valid_from)

    @cached_property
    def from_day(self) -> str | None:
        """The earliest day on which it can have been done: somewhat before its deadline's own time, in the term."""
        opened = self.opened
        begins = first_day(self.item.due)
        if begins is None or self.item.repeats or begins == last_day(self.item.due):
            return opened
        early = (date.fromisoformat(begins) - EARLY).isoformat()
        return max(early, opened) if opened else early

    @cached_property
    def guest(self) -> str | None:
        """The country whose official travels."""
        return self.traits.holder if "visit" in self.traits.events else None
