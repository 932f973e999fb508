"""JSON-LD in the words of schema.org: one graph of events, people, organisations, documents, articles."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.linked.nodes import CONTEXT, MOST, Nodes
from elchi.publishing.exports.linked.values import Node
from elchi.publishing.exports.quoting import pages
from elchi.publishing.exports.scope import Kind, Scope
from elchi.publishing.exports.selection import Selection
from elchi.records import Agreement, Article, Event, FormatFound
from elchi.storage import Record
from elchi.storage.streaming import Head


def write(record: Record, scope: Scope, target: Path) -> Counts:
    """Write the graph of a scope, node by node; tells how many there are of each kind."""
    counts: dict[str, int] = defaultdict(int)
    with record.snapshot() as held, target.open("wb") as stream:
        stream.write(b'{"@context":' + msgspec.json.encode(CONTEXT) + b',"@graph":[')
        joint = b"\n"
        for kind, node in Graph().of(Selection(held, scope), scope.kinds):
            stream.write(joint + encoded(node))
            joint = b",\n"
            counts[kind] += 1
        stream.write(b"\n]}\n")
    return counts


def document(nodes: Iterable[Node]) -> bytes:
    """A graph of a few nodes, as a page of the portal may hold it in a script element."""
    body = b",\n".join(encoded(node) for node in nodes)
    return b'{"@context":' + msgspec.json.encode(CONTEXT) + b',"@graph":[\n' + body + b"\n]}\n"


def encoded(node: Node) -> bytes:
    """A node as JSON that no page can take for markup.

    >>> encoded({"name": "<b>"})
    b'{"name":"\\\\u003cb>"}'
    """
    return msgspec.json.encode(node).replace(b"<", b"\\u003c")


class Graph:
    """The nodes of a selection, each once; what a node refers to by `@id` is a node of the same graph."""

    def __init__(self) -> None:
        self._nodes = Nodes()
        self._people: dict[str, list[str]] = defaultdict(list)
        self._written: set[str] = set()

    def of(self, selection: Selection, kinds: Sequence[Kind] = ()) -> Iterator[tuple[str, Node]]:
        """The nodes of a selection with the kind of each, people first, since events refer to them."""
        parts = {
            "people": self._of_people,
            "events": self._of_events,
            "agreements": self._of_agreements,
            "commitments": self._of_commitments,
            "articles": self._of_articles,
        }
        for kind, made in parts.items():
            if not kinds or kind in kinds:
                yield from made(selection)

    def _of_people(self, selection: Selection) -> Iterator[tuple[str, Node]]:
        for one, told in selection.people():
            yield from self._pages(pages(told)[:MOST])
            made = self._nodes.person(one, told)
            for finding in one.findings:
                self._people[finding].append(made["@id"])
            yield "people", made

    def _of_events(self, selection: Selection) -> Iterator[tuple[str, Node]]:
        for one, told in selection.events():
            yield from self._pages(pages(told)[:MOST])
            yield "events", self._nodes.event(one, told, self._present(one))

    def _of_agreements(self, selection: Selection) -> Iterator[tuple[str, Node]]:
        found = list(selection.agreements())
        known = {one.id for one, _ in found}
        for one, told in found:
            yield from self._pages(pages(told)[:MOST])
            yield "agreements", self._nodes.agreement(_among(known, one), told)

    def _of_commitments(self, selection: Selection) -> Iterator[tuple[str, Node]]:
        for one, told in selection.commitments():
            yield from self._pages(pages(told)[:MOST])
            yield "commitments", self._nodes.commitment(one, told)

    def _of_articles(self, selection: Selection) -> Iterator[tuple[str, Node]]:
        yield from self._pages(selection.articles())
        for told in selection.findings("format"):
            if isinstance(told.finding, FormatFound) and self._first(f"organisation/{told.finding.organisation}"):
                yield "organisations", self._nodes.organisation(told.finding.organisation)

    def _pages(self, found: Iterable[Head | Article]) -> Iterator[tuple[str, Node]]:
        for page in found:
            if self._first(page.id):
                yield "articles", self._nodes.article(page)

    def _first(self, key: str) -> bool:
        new = key not in self._written
        self._written.add(key)
        return new

    def _present(self, one: Event) -> list[str]:
        return [key for finding in one.findings for key in self._people.get(finding, ())]


def _among(known: Container[str], one: Agreement) -> Agreement:
    amends = [other for other in one.amends if other in known]
    replaces = [other for other in one.replaces if other in known]
    return msgspec.structs.replace(one, amends=amends, replaces=replaces)
