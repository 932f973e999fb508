"""The words under a thing, for formats that are no tables: a line a page, with its outlet and day."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from elchi.publishing.exports.cells import clean
from elchi.publishing.links import web_address
from elchi.publishing.typography import shortened
from elchi.records.vocabulary import LanguageCode
from elchi.storage.streaming import Head, Told

ROOM = 600


class Quoted(msgspec.Struct, frozen=True):
    """What one page says: the words in its language, cut after 600 characters, and the page."""

    words: str
    page: Head

    @property
    def source(self) -> str:
        """Who published it, and when: "vesti.example, 2024-03-05"."""
        return ", ".join(clean(part) for part in (self.page.outlet, self.page.published) if part)

    @property
    def line(self) -> str:
        """Words and source: “Арман Сарсенов прибыл” – vesti.example, 2024-03-05."""
        return f"“{self.words}” – {self.source}" if self.source else f"“{self.words}”"

    @property
    def address(self) -> str | None:
        """The address of the page, if it is one of the web."""
        return web_address(self.page.url)


def quotes(told: Iterable[Told]) -> Iterator[Quoted]:
    """The first words of each page that has some, in the order of the findings."""
    seen = set()
    for one in told:
        if one.page.id not in seen and one.finding.quotes:
            seen.add(one.page.id)
            yield Quoted(shortened(line(one.finding.quotes[0].text), ROOM), one.page)


def in_language(told: Sequence[Told], language: LanguageCode) -> Quoted | None:
    """The first quote in this language, else the first of all; None when no finding has one."""
    found = list(quotes(told))
    return next((one for one in found if one.page.language == language), found[0] if found else None)


def pages(told: Iterable[Told]) -> list[Head]:
    """The pages, each once, in the order of the findings."""
    return list({one.page.id: one.page for one in told}.values())


def last_reported(told: Iterable[Told]) -> str | None:
    """The day of the latest page; None when none is dated."""
    return max((one.page.published for one in told if one.page.published), default=None)


def line(text: str) -> str:
    """Text as one line without control characters.

    >>> line("Talks\\n\\nin  Ashgabat\\x00")
    'Talks in Ashgabat'
    """
    return " ".join(clean(text).split())
