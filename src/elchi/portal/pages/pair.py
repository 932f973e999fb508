"""Two countries: what happened between them, what was signed, what was promised."""

import msgspec

from elchi.figures.heatmap import heatmap
from elchi.portal.asking import Ask
from elchi.portal.eventsheet import event_sheet
from elchi.portal.lines import Told, told
from elchi.portal.page import View
from elchi.portal.pages.sectors import by_year, drawn
from elchi.portal.tongue import TONGUES
from elchi.records import Agreement, Article, Commitment, Event
from elchi.storage.lists import Listed, Tally
from elchi.storage.selection import Selection

EVENTS, ASIDE = 20, 5
BREADTH = 368


class PairSeen(msgspec.Struct, frozen=True, kw_only=True):
    """The file of two countries: a page of its events, its newest documents and promises, and how much there is."""

    countries: tuple[str, str]
    events: list[Told[Event]]
    next: str | None
    total: int
    types: list[Tally]
    agreements: list[Told[Agreement]]
    agreements_total: int
    commitments: list[Told[Commitment]]
    commitments_total: int
    outlets: int
    languages: list[str]
    since: str | None
    sectors: dict[str, dict[str, int]]


def pair(ask: Ask) -> View:
    """The file of two countries, its newest events first."""
    countries = ask.pair()
    seen = look(ask, countries)
    others = [ask.house.tongue(code) for code in TONGUES if code != ask.language]
    return View(
        title=ask.tongue.pair(countries),
        template="pair.html",
        data=seen,
        more={"others": others, "heat": heatmap(drawn(ask.tongue, countries, seen.sectors), breadth=BREADTH)},
        sheet=lambda: event_sheet(ask, (line.what for line in seen.events)),
    )


def look(ask: Ask, countries: tuple[str, str]) -> PairSeen:
    """What the record has of two countries, asked for the page alone."""
    record, both = ask.record, Selection(countries=countries)
    chosen = Selection(countries=countries, type=ask.value("type"), year=ask.value("year"))
    events = record.listed(Event, chosen, ask.value("after"), EVENTS)
    papers: Listed[Agreement] = record.listed(Agreement, both, limit=ASIDE)
    promises: Listed[Commitment] = record.listed(Commitment, both, limit=ASIDE)
    years = record.tally(Event, "year", both)
    return PairSeen(
        countries=countries,
        events=told(record, events.items, ask.language),
        next=events.next,
        total=events.total,
        types=record.tally(Event, "type", both),
        agreements=told(record, papers.items, ask.language),
        agreements_total=papers.total,
        commitments=told(record, promises.items, ask.language),
        commitments_total=promises.total,
        outlets=len(record.tally(Article, "outlet", both)),
        languages=[each.value for each in record.tally(Article, "language", both)],
        since=years[0].value if years else None,
        sectors=by_year(ask, countries),
    )
