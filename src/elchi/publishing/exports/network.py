"""Who meets whom: countries, people and organisations as a network, in GEXF and GraphML."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from elchi.publishing.captions import Captions
from elchi.publishing.exports.formats import Counts
from elchi.publishing.exports.quoting import line
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.selection import Selection
from elchi.records import Event, EventFound, FormatFound, Person
from elchi.storage import Record
from elchi.storage.streaming import Told

if TYPE_CHECKING:
    from networkx import Graph

HELD = ("occurred", "background")
MADE = re.compile(r' lastmodifieddate="[^"]*"')
JOINT = "|"
Tied = tuple[str, str]


class Tie(msgspec.Struct):
    """What two have with each other: a weight, how many events or pages, their years, of which types."""

    weight: float = 0.0
    count: int = 0
    years: set[str] = msgspec.field(default_factory=set)
    types: set[str] = msgspec.field(default_factory=set)

    def add(self, weight: float, day: str | None, kind: str) -> None:
        """One event or page more."""
        self.weight += weight
        self.count += 1
        self.types.add(kind)
        if day:
            self.years.add(day[:4])


def write_gexf(record: Record, scope: Scope, target: Path) -> Counts:
    """Write the network of a scope in GEXF 1.2; the same network gives the same bytes."""
    from networkx import generate_gexf

    graph = _of(record, scope)
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        for written in generate_gexf(graph):
            stream.write(MADE.sub("", written) + "\n")
    return _counts(graph)


def write_graphml(record: Record, scope: Scope, target: Path) -> Counts:
    """Write the network of a scope in GraphML."""
    from networkx import generate_graphml

    graph = _of(record, scope)
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('<?xml version="1.0" encoding="utf-8"?>\n')
        stream.writelines(f"{written}\n" for written in generate_graphml(graph))
    return _counts(graph)


def network(selection: Selection) -> "Graph[str]":
    """The network of a selection, in a fixed order.

    Countries are tied by events that took place. A gathering of n gives each two of them 1/(n − 1), so that a summit
    of twenty is not 190 meetings (Newman 2001, "Scientific collaboration networks"). People are tied so too, and each
    to the countries that they stand for, by events; organisations to the countries of the pages that name them.
    """
    people = list(selection.people())
    ties = _meetings(selection.events(), _named(one for one, _ in people))
    ties |= _formats(selection.findings("format"), selection.findings("event"))
    return _graph(ties, {one.id: one for one, _ in people})


def _of(record: Record, scope: Scope) -> "Graph[str]":
    with record.snapshot() as held:
        return network(Selection(held, scope))


def _named(people: Iterable[Person]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        for finding in person.findings:
            found[finding].append(person)
    return found


def _meetings(events: Iterable[tuple[Event, list[Told]]], named: dict[str, list[Person]]) -> dict[Tied, Tie]:
    ties: dict[Tied, Tie] = defaultdict(Tie)
    for event, _ in events:
        if event.status not in HELD:
            continue
        day = (event.when.edtf or event.reported or "").removeprefix("../")
        present = {one.id: one for finding in event.findings for one in named.get(finding, ())}
        for group in ([f"country:{line(code)}" for code in event.countries], [f"person:{key}" for key in present]):
            for tied in combinations(sorted(set(group)), 2):
                ties[tied].add(1 / (len(set(group)) - 1), day, event.type)
        for one in present.values():
            for code in set(one.countries) & set(event.countries):
                ties[f"country:{line(code)}", f"person:{one.id}"].add(1, day, event.type)
    return ties


def _formats(formats: Iterable[Told], events: Iterable[Told]) -> dict[Tied, Tie]:
    """Organisations with the countries that the events of a page have: one a page."""
    named: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for told in formats:
        if isinstance(told.finding, FormatFound):
            named[told.page.id][told.finding.organisation].add(told.finding.role)
    countries: dict[str, set[str]] = defaultdict(set)
    days: dict[str, str | None] = {}
    for told in events:
        if told.page.id in named and isinstance(told.finding, EventFound):
            countries[told.page.id].update(told.finding.countries)
            days[told.page.id] = told.page.published
    ties: dict[Tied, Tie] = defaultdict(Tie)
    for page, codes in countries.items():
        for code, organisation, role in _each(codes, named[page]):
            ties[f"country:{line(code)}", f"organisation:{line(organisation)}"].add(1, days[page], role)
    return ties


def _each(codes: set[str], organisations: dict[str, set[str]]) -> Iterator[tuple[str, str, str]]:
    for code in codes:
        for organisation, roles in organisations.items():
            yield code, organisation, JOINT.join(sorted(roles))


def _graph(ties: dict[Tied, Tie], people: dict[str, Person]) -> "Graph[str]":
    from networkx import Graph

    graph: Graph[str] = Graph(name="Elchi")
    captions = Captions("en")
    for key in sorted({end for tied in ties for end in tied}):
        graph.add_node(key, **_node(key, captions, people))
    for (first, second), tie in sorted(ties.items()):
        graph.add_edge(first, second, **_edge(first, second, tie))
    return graph


def _node(key: str, captions: Captions, people: dict[str, Person]) -> dict[str, Any]:
    kind, _, code = key.partition(":")
    if kind == "person":
        one = people[code]
        return {"label": line(one.name), "type": kind, "country": JOINT.join(one.countries)}
    if kind == "country":
        return {"label": captions.wording.country(code), "type": kind, "country": code}
    return {"label": line(captions.wording.organisation(code)), "type": kind, "country": ""}


def _edge(first: str, second: str, tie: Tie) -> dict[str, Any]:
    years = sorted(tie.years)
    return {
        "between": f"{first.partition(':')[0]}-{second.partition(':')[0]}",
        "weight": round(tie.weight, 6),
        "count": tie.count,
        "first": years[0] if years else "",
        "last": years[-1] if years else "",
        "years": JOINT.join(years),
        "types": JOINT.join(sorted(tie.types)),
    }


def _counts(graph: "Graph[str]") -> Counts:
    return {"nodes": graph.number_of_nodes(), "ties": graph.number_of_edges()}
