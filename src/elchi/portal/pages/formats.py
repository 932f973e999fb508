"""Organisations and groupings: how many articles name them, in what role, over the years; their events."""

from collections.abc import Iterator

import msgspec

from elchi.figures.bars import bars
from elchi.figures.palette import Colour
from elchi.figures.series import Chart, ChartWords, Point, Series
from elchi.figures.svg import Caption
from elchi.portal.addresses import format_address
from elchi.portal.asking import Ask, Missing
from elchi.portal.choices import countries_filter
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.portal.tongue import Tongue
from elchi.records import Article, Event
from elchi.storage import Listed, Selection, Tally, Testimony

COLUMNS = ["organisation", "name", "articles"]
COLOURS: dict[str, Colour] = {"agenda": "accent", "venue": "signing", "participant": "talks"}
EVENTS, ARTICLES = 20, 20


class FormatsSeen(msgspec.Struct, frozen=True, kw_only=True):
    """Every organisation that articles name, with how many of them do."""

    formats: list[Tally]


class FormatSeen(msgspec.Struct, frozen=True, kw_only=True):
    """An organisation: articles by role and year, the newest events told of with it, the newest articles."""

    organisation: str
    roles: dict[str, dict[str, int]]
    events: Listed[Event]
    articles: Listed[Article]
    named: dict[str, str] = {}
    testimony: dict[str, Testimony] = {}


def formats(ask: Ask) -> View:
    """The organisations, those named most first."""
    asked = Selection(countries=ask.countries())
    seen = FormatsSeen(formats=ask.record.tally(Article, "format", asked))
    chosen = [countries_filter(ask, Article, asked, 0), countries_filter(ask, Article, asked, 1)]
    return View(
        title=ask.tongue.text("Formats"),
        template="formats.html",
        data=seen,
        more={"filters": chosen},
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(ask, seen), entries=_entries(ask, seen)),
    )


def format_seen(ask: Ask) -> View:
    """One organisation."""
    key = ask.path("organisation")
    asked = Selection(format=key)
    found = ask.record.listed(Article, asked, limit=ARTICLES)
    if not found.total:
        raise Missing
    named = ask.record.format_findings(key, [one.id for one in found.items])
    seen = FormatSeen(
        organisation=key,
        roles=ask.record.format_years(key),
        events=ask.record.listed(Event, asked, limit=EVENTS),
        articles=found,
        named=named,
        testimony=ask.record.testimony(named.values()),
    )
    title = ask.tongue.wording.organisation(key)
    years = sorted({year for row in seen.roles.values() for year in row})
    chart = drawing(ask.tongue, title, seen.roles)
    return View(title=title, template="format.html", data=seen, more={"years": years, "chart": chart})


def drawing(tongue: Tongue, title: str, roles: dict[str, dict[str, int]]) -> str | None:
    """Articles by year, a colour for each role."""
    series = tuple(
        Series(
            name=tongue.label("format_role", role),
            points=tuple(Point(year=int(year), value=float(count)) for year, count in years.items()),
            colour=COLOURS.get(role, "accent"),
        )
        for role, years in roles.items()
    )
    words = ChartWords(unit=tongue.text("articles"), year=tongue.text("Year"), computed="", disputed="")
    caption = Caption(id="roles", title=title, text=tongue.text("The numbers stand in the table below."))
    return bars(Chart(caption=caption, language=tongue.language, words=words, series=series))


def _rows(ask: Ask, seen: FormatsSeen) -> Iterator[list[object]]:
    for one in seen.formats:
        yield [one.value, ask.tongue.wording.organisation(one.value), one.count]


def _entries(ask: Ask, seen: FormatsSeen) -> Iterator[Entry]:
    for one in seen.formats:
        name = ask.tongue.wording.organisation(one.value)
        yield Entry(id=f"format-{one.value}", title=name, address=format_address(one.value))
