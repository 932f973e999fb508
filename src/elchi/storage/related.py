"""What conclusions have to do with each other: a visit with its parts, an office with who held it."""

from elchi.errors import InputError
from elchi.linking.events.parts import parts
from elchi.linking.people.holders import Candidate, disputed, holder
from elchi.records import Event, Person
from elchi.storage import checking
from elchi.storage.concluded import Concluded

Pair = tuple[str, str]


class Related(Concluded):
    """Questions that look at several conclusions at once; nothing of the answers is kept."""

    def parts(self, visit: Event) -> list[Event]:
        """The talks, signing, wreath and receptions of a visit, oldest first; none for what is no visit."""
        around = {event.id: event for event in self._around(visit)}
        return [around[key] for key in parts(around.values()).get(visit.id, ())]

    def visit(self, part: Event) -> Event | None:
        """The visit that an event is part of, or None."""
        around = {event.id: event for event in self._around(part)}
        found = (visit for visit, mine in parts(around.values()).items() if part.id in mine)
        return next((around[visit] for visit in found), None)

    def holder(self, office: str, country: str, on: str) -> list[Candidate]:
        """Who held an office of a country on a day (ISO), best first, each with the reason; empty when no page tells.

        The office counts by what it is: "Head of State" asks for the president. Tenures of which accounts differ are
        `disputed`. Raises InputError for what is no country or day.
        """
        day = checking.since(on)
        if day is None:
            raise InputError(f"{on!r} is no day; give one such as 2021-10-25")
        return holder(disputed(self.people(country=country)), office, checking.country(country), day)

    def person(self, name: str) -> Person | None:
        """The person that a name leads to, or None, with `disputed` set on tenures of which accounts differ.

        A finding with several people leads to the first of them.
        """
        found = super().person(name)
        if found is None or not found.countries:
            return found
        told = disputed(self.people(country=found.countries[0]))
        return next((person for person in told if person.id == found.id), found)

    def _around(self, event: Event) -> list[Event]:
        """The events of its first two countries in its year: among them are its visit and its parts."""
        when = event.when.edtf or event.reported
        if when is None or len(event.countries) < 2:
            return [event]
        pair = (event.countries[0], event.countries[1])
        return self.events(pair=pair, since=when.split("/")[0][:4], until=when.split("/")[-1][:4])
