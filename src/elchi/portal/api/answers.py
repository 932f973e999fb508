"""What the API's look-ups answer: lists with their next page, pairs, and records as they are."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec

from elchi.portal.api.calls import Call
from elchi.portal.asking import Missing
from elchi.portal.choosing import PairCount
from elchi.records import Agreement, Article, Commitment, Event, Finding, Person
from elchi.storage import FoundArticle, Tally, Testimony, checking
from elchi.storage.selection import Selection

ROOT = "/api/v1"
T = TypeVar("T")
LISTED: dict[type[Any], str] = {
    Event: "event",
    Agreement: "agreement",
    Commitment: "commitment",
    Person: "person",
    Article: "article",
}


class PageOf(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A page of a list; `next` is the address of the page after it and `next_cursor` its word, None on the last one.

    `capped` is True when more pages hold the words than are looked at; `total` counts among those added last.
    """

    items: list[T]
    total: int
    capped: bool = False
    next: str | None = None
    next_cursor: str | None = None


class AllOf(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A list that is given whole."""

    items: list[T]


class PairSummary(msgspec.Struct, frozen=True, kw_only=True):
    """How much the record has of two countries, and the address of their page."""

    countries: tuple[str, str]
    events: int
    agreements: int
    commitments: int
    articles: int
    years: list[Tally]
    types: list[Tally]
    page: str


def listing(of: type[Any]) -> Callable[[Call], Any]:
    """The look-up of a list of one kind."""

    def look(call: Call) -> PageOf[Any]:
        found = call.record.listed(of, call.selection(), call.value("after"), call.limit)
        return PageOf(items=list(found.items), total=found.total, capped=found.capped, next_cursor=found.next)

    return look


def one(of: type[Any]) -> Callable[[Call], Any]:
    """The look-up of one thing by a name that leads to it, which may be an earlier one."""

    def look(call: Call) -> Any:
        found = getattr(call.record, LISTED[of])(call.value("id"))
        if found is None:
            raise Missing
        return found

    return look


def tally(of: type[Any]) -> Callable[[Call], Any]:
    """The look-up of how a list spreads over a facet."""

    def look(call: Call) -> AllOf[Tally]:
        return AllOf(items=call.record.tally(of, call.value("by"), call.selection()))

    return look


def findings(call: Call) -> AllOf[Finding]:
    """What one article says."""
    found = call.record.article(call.value("id"))
    if found is None:
        raise Missing
    return AllOf(items=call.record.findings(article=found.id))


def testimony(call: Call) -> AllOf[Testimony]:
    """The sentences of findings, in the order asked for."""
    found = call.record.testimony(call.value("finding"))
    return AllOf(items=[found[key] for key in dict.fromkeys(call.value("finding")) if key in found])


def pairs(call: Call) -> AllOf[PairCount]:
    """Pairs with most events first; where countries are given, those that have each of them."""
    asked = call.selection()
    wanted = {checking.country(code) for code in asked.countries}
    tally = call.record.tally(Event, "pair", asked)
    counts = [PairCount(countries=_sides(each.value), count=each.count) for each in tally]
    own = [each for each in counts if wanted <= set(each.countries)]
    return AllOf(items=sorted(own, key=lambda each: (-each.count, each.countries))[: call.limit])


def _sides(value: str) -> tuple[str, str]:
    first, _, second = value.partition("-")
    return first, second


def pair(call: Call) -> PairSummary:
    """How much there is of two countries."""
    sides, record = two(call), call.record
    both = Selection(countries=sides)
    return PairSummary(
        countries=sides,
        events=record.listed(Event, both, limit=1).total,
        agreements=record.listed(Agreement, both, limit=1).total,
        commitments=record.listed(Commitment, both, limit=1).total,
        articles=record.listed(Article, both, limit=1).total,
        years=record.tally(Event, "year", both),
        types=record.tally(Event, "type", both),
        page=f"/{sides[0].lower()}/{sides[1].lower()}",
    )


def two(call: Call) -> tuple[str, str]:
    """The two countries of the path. Raises InputError for what are no two countries."""
    first, second = checking.country(call.value("first")), checking.country(call.value("second"))
    if first == second:
        raise Missing
    return first, second


def search(call: Call) -> AllOf[FoundArticle]:
    """Articles with every word, best first."""
    language, type = call.value("language"), call.value("type")
    return AllOf(items=call.record.find(call.value("q"), type=type, language=language, limit=call.limit))
