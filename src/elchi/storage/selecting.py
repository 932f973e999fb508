"""A selection as SELECT statements over facets; nothing here runs them."""

from itertools import combinations

import msgspec
from sqlalchemy import ColumnElement, FromClause, Select, and_, false, func, select, tuple_

from elchi.storage import checking, search, tables, wording
from elchi.storage.cursors import Place
from elchi.storage.facets import PAIR, WHOLE, YES, pair_value
from elchi.storage.planning import aside
from elchi.storage.selection import Selection

NAMED = ("type", "status", "level", "sector", "language", "outlet", "format", "section", "tag", "year")
ENDS = "\U0010ffff"
HITS = 2000
Wanted = tuple[str, str]


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """A selection of one kind as what must hold: facets, the first of which leads, and other conditions.

    `sources` give owners (of a person, of words); `capped` is True when words have more hits than are looked at.
    """

    kind: str
    facets: tuple[Wanted, ...]
    asked: Selection
    sources: tuple[Select[str], ...] = ()
    capped: bool = False


def facets(asked: Selection) -> list[Wanted]:
    """The facets that a selection names."""
    found = [(name, value) for name in NAMED if (value := getattr(asked, name)) is not None]
    if len(asked.countries) < PAIR:
        found += [("country", country) for country in asked.countries]
    found += [("pair", pair_value(*pair)) for pair in combinations(asked.countries, PAIR)]
    if asked.disputed:
        found.append(("disputed", YES))
    return found or [(WHOLE, WHOLE)]


def owners(question: Question) -> tuple[FromClause, Select[str, str]]:
    """Place and id of all that meet a question, and the facets that lead to them."""
    lead = tables.facet.alias("lead")
    conditions = [_is(lead, question.kind, question.facets[0]), *_bounds(lead, question.asked)]
    for number, wanted in enumerate(question.facets[1:]):
        conditions.append(_also(lead, question.kind, wanted, f"also{number}"))
    if question.asked.disputed is False:
        conditions.append(~_also(lead, question.kind, ("disputed", YES), "disputed"))
    if question.kind == "person":
        conditions += [_named(lead, word, number) for number, word in enumerate((question.asked.words or "").split())]
    if question.asked.ends_since or question.asked.ends_until:
        conditions.append(_ending(lead, question))
    conditions += [lead.c.owner.in_(source) for source in question.sources]
    return lead, select(lead.c.at, lead.c.owner).where(and_(*conditions))


def page(question: Question, after: Place | None, limit: int) -> Select[str, str]:
    """The next places and ids of a list: newest first, undated last; people by name."""
    lead, wanted = owners(question)
    forward = question.kind == "person"
    key = (lead.c.at, lead.c.owner)
    if after is not None:
        beyond = tuple_(*key) > after if forward else tuple_(*key) < after
        wanted = wanted.where(beyond)
    order = key if forward else [column.desc() for column in key]
    return wanted.order_by(*order).limit(limit)


def total(question: Question) -> Select[int]:
    """How many meet a question."""
    return select(func.count()).select_from(owners(question)[1].subquery())


def size(kind: str, wanted: Wanted, most: int) -> Select[int]:
    """How many are filed under a facet, counted up to `most`."""
    facet = tables.facet
    return select(func.count()).select_from(select(facet.c.at).where(_is(facet, kind, wanted)).limit(most).subquery())


def hits(sought: wording.Sought) -> Select[str]:
    """Ids of the articles that hold the words sought, of those added last; of none when nothing is sought."""
    article = tables.article
    if not sought:
        return select(article.c.id).where(false())
    return select(article.c.id).where(article.c.number.in_(numbers(sought)))


def numbers(sought: wording.Sought) -> Select[int]:
    """Numbers of the articles that hold the words sought, of those added last."""
    rowid = tables.words.c.rowid
    found = select(rowid).select_from(tables.words).where(wording.holds(sought))
    return found.order_by(rowid.desc()).limit(HITS)


def naming(kind: str, person: str) -> Select[str]:
    """Ids of what a person is in: their articles, the events of their findings, what else their articles tell."""
    edge, found = tables.membership.alias("edge"), tables.finding
    theirs = select(edge.c.finding).where(aside(edge.c.kind) == "person", edge.c.conclusion == person)
    articles = select(found.c.article).where(found.c.id.in_(theirs))
    if kind == "article":
        return articles
    return in_event(theirs) if kind == "event" else told_in(kind, articles)


def in_event(findings: Select[str]) -> Select[str]:
    """Ids of the events that findings belong to."""
    edge = tables.membership.c
    return select(edge.conclusion).where(aside(edge.kind) == "event", edge.finding.in_(findings))


def told_in(kind: str, articles: Select[str]) -> Select[str]:
    """Ids of the conclusions of a kind that rest on a finding of one of these articles."""
    edge, found = tables.membership.c, tables.finding
    inside = select(edge.conclusion).join(found, found.c.id == edge.finding)
    return inside.where(aside(edge.kind) == kind, found.c.article.in_(articles))


def sought(asked: Selection) -> wording.Sought:
    """The words of a selection, each in the forms that it may be filed under."""
    return search.question(asked.words or "", asked.language)


def _is(facet: FromClause, kind: str, wanted: Wanted) -> ColumnElement[bool]:
    return and_(facet.c.kind == kind, facet.c.by == wanted[0], facet.c.value == wanted[1])


def _also(lead: FromClause, kind: str, wanted: Wanted, name: str) -> ColumnElement[bool]:
    other = tables.facet.alias(name)
    same = and_(other.c.at == lead.c.at, other.c.owner == lead.c.owner)
    return select(other.c.owner).where(_is(other, kind, wanted), same).exists()


def _named(lead: FromClause, word: str, number: int) -> ColumnElement[bool]:
    name, begun = tables.facet.alias(f"name{number}"), word.casefold()
    inside = and_(name.c.value >= begun, name.c.value < begun + ENDS)
    mine = and_(aside(name.c.kind) == "person", name.c.owner == lead.c.owner, name.c.by == "name", inside)
    return select(name.c.owner).where(mine).exists()


def _ending(lead: FromClause, question: Question) -> ColumnElement[bool]:
    """What has an end, between the days asked for."""
    ends = tables.facet.alias("ends")
    first, last = checking.since(question.asked.ends_since), checking.until(question.asked.ends_until)
    inside = and_(ends.c.value >= (first or ""), ends.c.value <= (last or ENDS))
    mine = and_(ends.c.kind == question.kind, ends.c.owner == lead.c.owner, ends.c.by == "ends", inside)
    return select(ends.c.owner).where(mine).exists()


def _bounds(lead: FromClause, asked: Selection) -> list[ColumnElement[bool]]:
    """What overlaps the days asked for; what has no day meets no bound."""
    first, last = checking.since(asked.since), checking.until(asked.until)
    conditions = [] if first is None else [lead.c.last >= first]
    return conditions if last is None else [*conditions, lead.c.at <= last, lead.c.at > ""]
