"""What a scope takes of one moment of the record, kind by kind, with the sources of each thing."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from elchi.linking import Conclusion, Membership
from elchi.linking.people.holders import disputed
from elchi.publishing.exports.scope import Scope
from elchi.records import Agreement, Article, Commitment, Event, Person
from elchi.storage.loading import portions
from elchi.storage.pairfile import PairFile
from elchi.storage.streaming import Snapshot, Told

C = TypeVar("C", bound=Conclusion)
AT_ONCE = 200
HEAVY = 2_000


class Selection:
    """The things that a scope takes. Of a pair it takes what the page of that pair shows.

    Events go by their day, agreements by their signing, commitments by the days they were said, tenures by the days
    between which accounts have someone in office; findings, quotes, figures and articles by the day of the page.
    """

    def __init__(self, held: Snapshot, scope: Scope) -> None:
        self._held = held
        self._scope = scope

    def events(self) -> Iterator[tuple[Event, list[Told]]]:
        """Events, newest first, each with its sources, oldest first."""
        found = self._held.conclusions(Event, self._scope.pair, self._scope.bounds)
        return self.sourced(self._mine(found))

    def agreements(self) -> Iterator[tuple[Agreement, list[Told]]]:
        """Agreements, newest first, completed by what pages on their parties tell, each with its sources."""
        return self.sourced(self._mine(self._held.agreements(self._scope.pair, self._scope.bounds)))

    def commitments(self) -> Iterator[tuple[Commitment, list[Told]]]:
        """Commitments, latest first, each with its sources."""
        found = self._held.conclusions(Commitment, self._scope.pair, self._scope.bounds)
        return self.sourced(self._mine(found))

    def people(self) -> Iterator[tuple[Person, list[Told]]]:
        """People by name, each with the sources that the scope takes; those of whom it takes none are left out."""
        for person, told in self.sourced(self._mine(self._people)):
            mine = [one for one in told if self._has(one)]
            if mine:
                yield person, mine

    def articles(self) -> Iterator[Article]:
        """Articles, newest first."""
        found = self._held.articles(self._scope.pair, self._scope.bounds)
        return (one for one in found if self._pages is None or one.id in self._pages)

    def findings(self, kind: str | None = None) -> Iterator[Told]:
        """Findings with their pages, oldest page first; of one kind when asked."""
        return (one for one in self._held.findings(kind, self._scope.pair, self._scope.bounds) if self._has(one))

    def memberships(self) -> Iterator[tuple[Membership, Told]]:
        """What belongs to each conclusion, with the finding that brought it in."""
        for portion in portions(self._held.memberships(), AT_ONCE):
            told = self._held.told(edge.finding for edge in portion)
            for edge in portion:
                if edge.finding in told and self._has(told[edge.finding]):
                    yield edge, told[edge.finding]

    def sourced(self, conclusions: Iterable[C]) -> Iterator[tuple[C, list[Told]]]:
        """The conclusions, each with the findings under it and their pages, oldest first."""
        for portion in _weighed(conclusions):
            told = self._held.told(finding for one in portion for finding in one.findings)
            for one in portion:
                yield one, sorted((told[key] for key in one.findings if key in told), key=lambda each: each.age)

    def _mine(self, conclusions: Iterable[C]) -> Iterator[C]:
        return (one for one in conclusions if self._findings is None or not self._findings.isdisjoint(one.findings))

    def _has(self, told: Told) -> bool:
        first, last = self._scope.bounds
        day = told.page.published
        if (first and (day is None or day < first)) or (last and (day is None or day > last)):
            return False
        return self._findings is None or told.finding.id in self._findings

    @cached_property
    def _people(self) -> list[Person]:
        found = disputed(self._held.conclusions(Person))
        return sorted(found, key=lambda person: (person.name, person.id))

    @cached_property
    def _file(self) -> PairFile | None:
        return self._held.pair(self._scope.pair) if self._scope.pair else None

    @cached_property
    def _findings(self) -> frozenset[str] | None:
        return None if self._file is None else frozenset(finding.id for finding in self._file.findings)

    @cached_property
    def _pages(self) -> frozenset[str] | None:
        return None if self._file is None else frozenset(self._file.articles)


def _weighed(conclusions: Iterable[C]) -> Iterator[list[C]]:
    """The conclusions, so many at a time as some two thousand findings stand under: a president has many."""
    portion: list[C] = []
    weight = 0
    for one in conclusions:
        portion.append(one)
        weight += len(one.findings)
        if weight >= HEAVY:
            yield portion
            portion, weight = [], 0
    if portion:
        yield portion
