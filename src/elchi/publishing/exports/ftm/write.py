"""A file of FollowTheMoney entities, written as they come: pages first, then what refers to them."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path

import msgspec

from elchi.publishing.captions import Captions
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.ftm import mentions
from elchi.publishing.exports.ftm.entity import Entity
from elchi.publishing.exports.ftm.events import event
from elchi.publishing.exports.ftm.organisations import organisation
from elchi.publishing.exports.ftm.papers import Extended, Papers, Plain
from elchi.publishing.exports.ftm.people import offices, person, person_key
from elchi.publishing.exports.ftm.sources import Sources
from elchi.publishing.exports.quoting import pages
from elchi.publishing.exports.scope import Kind, Scope
from elchi.publishing.exports.selection import Selection
from elchi.records import Agreement, FormatFound
from elchi.storage import Record


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write what the scope takes, agreements and commitments by the extension's schemata."""
    return _written(Extended(), record, scope, target)


def write_plain(record: Record, scope: Scope, target: Path) -> Counts:
    """Write what the scope takes with the standard model alone: agreements as Document, commitments as Note."""
    return _written(Plain(), record, scope, target)


def _written(papers: Papers, record: Record, scope: Scope, target: Path) -> Counts:
    with record.snapshot() as held, target.open("wb") as stream:
        parts = Entities(Selection(held, scope), papers)
        counts: dict[str, int] = {}
        for kind, made in parts.kinds(scope.kinds).items():
            counts[kind] = 0
            for found in made():
                stream.write(msgspec.json.encode(found) + b"\n")
                counts[kind] += found["schema"] in COUNTED[kind]
        return counts | ({"articles": len(parts.sources)} if parts.sources else {})


COUNTED: dict[str, tuple[str, ...]] = {
    "people": ("Person",),
    "events": ("Event",),
    "agreements": ("DiplomaticAgreement", "Document"),
    "commitments": ("DiplomaticCommitment", "Note"),
    "articles": ("Article",),
}


class Entities:
    """The entities of a selection; what they refer to is written with them, once."""

    def __init__(self, selection: Selection, papers: Papers) -> None:
        self.sources = Sources()
        self._selection = selection
        self._papers = papers
        self._captions = Captions("en")
        self._people: dict[str, list[str]] = defaultdict(list)
        self._shared: set[str] = set()

    def kinds(self, asked: Iterable[Kind]) -> dict[str, Callable[[], Iterator[Entity]]]:
        """What makes the entities of each kind that is asked for, people first: events refer to them."""
        parts: dict[str, Callable[[], Iterator[Entity]]] = {
            "people": self.people,
            "events": self.events,
            "agreements": self.agreements,
            "commitments": self.commitments,
            "articles": self.articles,
        }
        wanted = set(asked)
        return {kind: made for kind, made in parts.items() if not wanted or kind in wanted}

    def people(self) -> Iterator[Entity]:
        """People, their names in pages, offices, bodies."""
        for one, told in self._selection.people():
            yield from self.sources.new(pages(told))
            yield person(one, told, self._captions)
            for finding in one.findings:
                self._people[finding].append(person_key(one.id))
            yield from mentions.of_person(one, told)
            yield from self._once(offices(one, told, self._captions))

    def events(self) -> Iterator[Entity]:
        """Events, with those people that are written."""
        for one, told in self._selection.events():
            yield from self.sources.new(pages(told))
            involved = [key for finding in one.findings for key in self._people.get(finding, ())]
            yield event(one, told, involved, self._captions)

    def agreements(self) -> Iterator[Entity]:
        """Agreements, with what they amend and replace of those that are written."""
        found = list(self._selection.agreements())
        known = {one.id for one, _ in found}
        for one, told in found:
            yield from self.sources.new(pages(told))
            yield self._papers.agreement(_among(known, one), told, self._captions)

    def commitments(self) -> Iterator[Entity]:
        """Commitments."""
        for one, told in self._selection.commitments():
            yield from self.sources.new(pages(told))
            yield self._papers.commitment(one, told, self._captions)

    def articles(self) -> Iterator[Entity]:
        """Organisations with their names in pages, and every page that nothing refers to."""
        for told in self._selection.findings("format"):
            if isinstance(told.finding, FormatFound):
                yield from self.sources.new([told.page])
                yield from self._once([organisation(told.finding.organisation)])
                yield mentions.of_format(told, told.finding)
        yield from self.sources.new(self._selection.articles())

    def _once(self, found: Iterable[Entity]) -> Iterator[Entity]:
        for one in found:
            if one["id"] not in self._shared:
                self._shared.add(one["id"])
                yield one


def _among(known: Container[str], one: Agreement) -> Agreement:
    amends = [other for other in one.amends if other in known]
    replaces = [other for other in one.replaces if other in known]
    return msgspec.structs.replace(one, amends=amends, replaces=replaces)
