"""The list of articles: by outlet, section, tag, language, country, sector and year."""

from collections.abc import Iterable, Iterator

import msgspec

from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.choices import Filter, counted, countries_filter
from elchi.portal.feeds import Entry
from elchi.portal.page import Sheet, View
from elchi.records import Article
from elchi.storage import Selection

COLUMNS = ["id", "title", "language", "outlet", "published", "url", "section", "tags"]
LIMIT = 40


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """An article without its text."""

    id: str
    title: str
    language: str
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    section: list[str] = []
    tags: list[str] = []


class ArticlesSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the list of articles, newest first."""

    items: list[Heading]
    next: str | None = None
    total: int = 0


def articles(ask: Ask) -> View:
    """Articles, newest first."""
    asked = selection(ask)
    found = ask.record.listed(Article, asked, ask.value("after"), LIMIT)
    return View(
        title=ask.tongue.text("Articles"),
        template="articles.html",
        data=ArticlesSeen(items=[heading(one) for one in found.items], next=found.next, total=found.total),
        more={"filters": filters(ask, asked), "asked": asked},
        sheet=lambda: article_sheet(found.items),
    )


def selection(ask: Ask) -> Selection:
    """What the address asks of articles."""
    return Selection(
        countries=ask.countries(),
        type=ask.value("type"),
        sector=ask.value("sector"),
        format=ask.value("format"),
        language=ask.value("language"),
        outlet=ask.value("outlet"),
        section=ask.value("section"),
        tag=ask.value("tag"),
        year=ask.value("year"),
        person=ask.value("person"),
        words=ask.value("q"),
    )


def filters(ask: Ask, asked: Selection) -> list[Filter]:
    """The form above the list."""
    tongue, of = ask.tongue, Article
    return [
        counted(ask, of, "outlet", asked, tongue.text("Outlet"), str),
        counted(ask, of, "language", asked, tongue.text("Language"), lambda v: tongue.label("language", v)),
        countries_filter(ask, of, asked, 0),
        countries_filter(ask, of, asked, 1),
        counted(ask, of, "sector", asked, tongue.text("Sector"), tongue.sector),
        counted(ask, of, "year", asked, tongue.text("Year"), str),
    ]


def heading(article: Article) -> Heading:
    """What of an article a list shows."""
    return Heading(**{name: getattr(article, name) for name in Heading.__struct_fields__})


def article_sheet(found: Iterable[Article]) -> Sheet:
    """The rows and the entries of a list of articles."""
    listed = list(found)
    return Sheet(columns=COLUMNS, rows=_rows(listed), entries=_entries(listed))


def _rows(found: list[Article]) -> Iterator[list[object]]:
    for one in found:
        told = (one.id, one.title, one.language, one.outlet, one.published, one.url)
        yield [*told, " / ".join(one.section), "; ".join(one.tags)]


def _entries(found: list[Article]) -> Iterator[Entry]:
    for one in found:
        yield Entry(id=one.id, title=one.title, address=address(one), updated=one.published, summary=one.outlet or "")
