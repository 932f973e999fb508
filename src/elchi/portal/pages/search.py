"""The search: pages that hold the words, what else the words mean, and facets to narrow what was found."""

from collections.abc import Callable, Iterator

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.page import View
from elchi.portal.pages.articles import Heading, article_sheet, heading, selection
from elchi.portal.seeking import Meant, meant
from elchi.records import Article
from elchi.storage import Selection, Tally
from elchi.storage.lists import By

LIMIT, CHOICES = 20, 12


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a passage; `marked` where they are the words sought."""

    text: str
    marked: bool = False


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An article that holds the words, with a passage of it."""

    article: Heading
    passage: list[Run]


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A page of what a search found; `facets` tell how all of it spreads."""

    words: str
    meant: Meant
    items: list[Hit]
    next: str | None = None
    total: int = 0
    capped: bool = False
    facets: dict[str, list[Tally]] = {}


def search(ask: Ask) -> View:
    """Articles that hold every word in any of its forms, newest first."""
    words = ask.value("q") or ""
    tongue, found = ask.tongue, look(ask, words) if words else NOTHING
    title = tongue.text("Search: %(words)s", words=words) if words else tongue.text("Search")
    listed = [hit.article.id for hit in found.items]
    return View(
        title=title,
        template="search.html",
        data=found,
        more={"labels": labels(ask), "chosen": chosen(ask)},
        sheet=lambda: article_sheet(filter(None, map(ask.record.article, listed))),
    )


def look(ask: Ask, words: str) -> Found:
    """What the words find."""
    asked = selection(ask)
    found = ask.record.listed(Article, asked, ask.value("after"), LIMIT)
    return Found(
        words=words,
        meant=meant(ask, words),
        items=list(_hits(ask, found.items, words, asked)),
        next=found.next,
        total=found.total,
        capped=found.capped,
        facets={
            by: ask.record.tally(Article, by, asked)[-CHOICES if by == "year" else None :][:CHOICES] for by in BY
        },
    )


def chosen(ask: Ask) -> dict[str, str | None]:
    """The value chosen of each facet."""
    return {by: ask.value(by) for by in BY}


def labels(ask: Ask) -> list[tuple[By, str, Callable[[str], str]]]:
    """The facets with their headings and how their values are called."""
    tongue = ask.tongue
    return [
        ("outlet", tongue.text("Outlet"), str),
        ("type", tongue.text("Tells of"), lambda value: tongue.label("event_type", value)),
        ("country", tongue.text("Country"), tongue.country),
        ("sector", tongue.text("Sector"), tongue.sector),
        ("language", tongue.text("Language"), lambda value: tongue.label("language", value)),
        ("year", tongue.text("Year"), str),
    ]


def _hits(ask: Ask, articles: list[Article], words: str, asked: Selection) -> Iterator[Hit]:
    for found in ask.record.passages(articles, words, asked.language):
        yield Hit(article=heading(found.article), passage=_runs(found.quote.text, found.quote.start, found.marks))


def _runs(text: str, start: int, marks: list[tuple[int, int]]) -> list[Run]:
    runs, at = list[Run](), 0
    for left, right in marks:
        runs += [Run(text=text[at : left - start]), Run(text=text[left - start : right - start], marked=True)]
        at = right - start
    return [run for run in [*runs, Run(text=text[at:])] if run.text]


BY: tuple[By, ...] = ("outlet", "type", "country", "sector", "language", "year")
NOTHING = Found(words="", meant=Meant(countries=[], people=[]), items=[])
