"""The date a page gives of itself: never a ticker's, never today's, never one inside a sentence."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from elchi.language import load, written_in
from elchi.reading.chrome import chrome
from elchi.reading.page import Block, Stamp
from elchi.records.vocabulary import LanguageCode

NEAR = 4
OTHERS = {"today", "updated", "rates", "related", "also", "ticker", "copyright"}
ISO = r"(?<!\d)(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d?)-(?P<d1>\d\d?)(?!\d)"
NUMERIC = r"(?<!\d)(?P<d2>\d\d?)(?P<sep>[./-])(?P<m2>\d\d?)(?P=sep)(?P<y2>(?:19|20)\d\d)(?!\d)"
TURNED = r"(?<!\d)(?P<y3>(?:19|20)\d\d)[./](?P<m3>\d\d?)[./](?P<d3>\d\d?)(?!\d)"


class Dated(NamedTuple):
    """A day found in a line: the ISO date and its span in the loosened line."""

    iso: str
    start: int
    end: int


class DateLine(NamedTuple):
    """A line that is a date and little else: the ISO date and what stands before and after it."""

    iso: str
    before: str
    after: str


class Finder:
    """Finds days in short lines, in any language that is read; made once."""

    def __init__(self) -> None:
        self._numeric = re.compile(f"{ISO}|{NUMERIC}|{TURNED}")
        self._written = lru_cache(maxsize=1024)(self._in_words)
        self._year = re.compile(r"(?:19|20)\d\d")
        self._cyrillic = re.compile("[\u0400-\u04ff]")
        self._glued = re.compile(
            r"(?<=\d\d:\d\d)(?=\d\d?[./ ])|(?<=[^\W\d_]{3})(?=\d\d?[ .:/])|(?<=\d{4})(?=[^\W\d_])"
        )
        self._aside = re.compile(
            r"\b[0-2]?\d[:.][0-5]\d(?::[0-5]\d)?(?:\s*[ap]\.?m\.?)?\b|\bgmt\b|\butc\b|asia/\w+|[+-]\d\d(?::?00)?\b|"
            r"(?<!\w)(?:г\.?|года?|ж\.?|жыл[ығ]*|ý\.?|в|at|on|date|ast|msk|мск)(?!\w)|\d[\d  ]*|[^\w\s]|_",
            re.IGNORECASE,
        )

    def days(self, text: str) -> list[Dated]:
        """Every full day of the line in order of place; 02/11/2023 is the second of November."""
        text = self.loosened(text)
        found = [day for match in self._numeric.finditer(text) if (day := _numbered(match))]
        if not found and len(text) < 400 and self._year.search(text):
            found = self._written(text)
        return sorted(set(found), key=lambda day: day.start)

    def loosened(self, text: str) -> str:
        """The line with a space between words, times and dates that were glued: "08:5331.10.2023"."""
        return self._glued.sub(" ", text)

    def line(self, text: str) -> DateLine | None:
        """The date line that this is, if at most six words stand beside the date, time and counters."""
        if len(text) > 160 or not self._year.search(text):
            return None
        days = self.days(text)
        if not days or (len(days) > 1 and not _labelled_dates(text)):
            return None
        loose = self.loosened(text)
        before, after = loose[: days[0].start], loose[days[-1].end :]
        return DateLine(days[0].iso, before, after) if len(self.words(f"{before} {after}").split()) <= 6 else None

    def yearless(self, text: str) -> bool:
        """Whether the text has no four-digit year, and so no full date."""
        return self._year.search(text) is None

    def words(self, text: str) -> str:
        """The words of a piece of a date line, without times, counters and marks."""
        return " ".join(self._aside.sub(" ", text).split())

    def _codes(self, text: str) -> list[LanguageCode]:
        return written_in("Cyrillic" if self._cyrillic.search(text) else "Latin")

    def _in_words(self, text: str) -> list[Dated]:
        """The days written in words, in the first language of the text's script that knows any."""
        for code in self._codes(text):
            matches = [match for match in load(code).dates(text) if match.when.precision == "day"]
            if matches:
                return [Dated(match.when.edtf or "", match.start, match.end) for match in matches]
        return []


def _numbered(match: re.Match[str]) -> Dated | None:
    year, month, day = (match["y1"], match["m1"], match["d1"])
    if match["y2"]:
        year, month, day = match["y2"], match["m2"], match["d2"]
    elif match["y3"]:
        year, month, day = match["y3"], match["m3"], match["d3"]
    try:
        return Dated(date(int(year), int(month), int(day)).isoformat(), match.start(), match.end())
    except ValueError:
        return None


def _labelled_dates(text: str) -> bool:
    found = chrome().find(text)
    return found is not None and found.kind in {"published", "updated"}


@cache
def finder() -> Finder:
    """The finder of days, built at first use."""
    return Finder()


def stated(value: str) -> str | None:
    """The ISO day of a date that someone gives for a page, in whatever form, or None.

    >>> stated("2023-10-31T08:53:00+06:00"), stated("02/11/2023")
    ('2023-10-31', '2023-11-02')
    """
    days = finder().days(value.strip())
    return days[0].iso if days else None


def published(stamps: list[Stamp], blocks: list[Block], headline: int | None, url: str | None) -> str | None:
    """The page's date: from its markup, else from a line near its headline, else from its address.

    A stamp in UTC gives way to a visible date one day from it, since the page shows its own place's date.
    """
    machine = next(((iso, stamp.value) for stamp in stamps if (iso := stated(stamp.value))), None)
    visible = _near(blocks, headline)
    if machine is None:
        return visible or _labelled(blocks) or _addressed(url)
    if visible and machine[1].endswith(("Z", "+00:00", "+0000")) and _apart(visible, machine[0]) == 1:
        return visible
    return machine[0]


def _apart(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _near(blocks: list[Block], headline: int | None) -> str | None:
    if headline is None:
        return None
    after = range(headline + 1, min(len(blocks), headline + 1 + 2 * NEAR))
    before = range(headline - 1, max(-1, headline - 1 - NEAR), -1)
    return _first(blocks, after) or _first(blocks, before)


def _first(blocks: list[Block], places: range) -> str | None:
    for place in places:
        block = blocks[place]
        if block.prose and len(block.text) > 100:
            return None
        found = chrome().find(block.text)
        if found is not None and found.kind in OTHERS:
            continue
        if (dated := finder().line(block.text)) is not None and not _headline(dated):
            return dated.iso
    return None


def _headline(dated: DateLine) -> bool:
    return len(finder().words(f"{dated.before} {dated.after}").split()) > 4


def _labelled(blocks: list[Block]) -> str | None:
    for block in blocks:
        if finder().yearless(block.text):
            continue
        found = chrome().find(block.text)
        if found is not None and found.kind == "published" and (days := finder().days(block.text)):
            return days[0].iso
    return None


def _addressed(url: str | None) -> str | None:
    found = re.search(r"[/_-]((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=\D|$)", url or "")
    return stated("-".join(found.groups())) if found else None
