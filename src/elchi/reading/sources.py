"""Where an article says that its news comes from: the agency that reports, the body that it cites."""

import re
from functools import cache
from typing import NamedTuple

from elchi.language import written_in
from elchi.reading import tables
from elchi.reading.countries import countries
from elchi.records import Source
from elchi.records.vocabulary import LanguageCode

REACH = 130
MOST = 4
LONGEST, WIDEST = 400, 4000
LATIN = r"(?-i:[A-Z][A-Za-z0-9.-]*(?: [A-Za-z][A-Za-z0-9.-]*){0,2}(?![\w-]))"
DOMAIN = r"(?-i:[A-Za-z][A-Za-z0-9-]*\.(?:kz|tm|ru|uz|com|org|net|info|media|news|az|tr|cn|uk|tv|press|today))\b"
QUOTED = r"[«\"“„](?P<quoted>[^«»\"“”„]{2,40})[»\"”“]"


class NamedSource(NamedTuple):
    """A source found in a window of text."""

    start: int
    end: int
    name: str
    official: bool
    country: str | None = None


class Chains:
    """Finds source chains in one language; made once from sources.toml."""

    def __init__(self, language: LanguageCode) -> None:
        table = tables.sources(language)
        self._countries = countries(language)
        self._cues = [(re.compile(row.pattern, re.IGNORECASE), row) for row in table.cue]
        self._organs = [(re.compile(row.pattern, re.IGNORECASE), row) for row in table.organ]
        self._news = [(re.compile(row.pattern, re.IGNORECASE), row.name) for row in table.news]
        words = {role: "|".join(row.pattern for row in table.words if row.role == role) for role in tables.WORDS}
        self._press = re.compile(words["press"], re.IGNORECASE)
        self._person = re.compile(words["person"], re.IGNORECASE)
        latin = f"|{LATIN}" if language in written_in("Cyrillic") else ""
        self._outlet = re.compile(rf"(?:{words['descriptor']})\s*{QUOTED}|(?P<plain>{DOMAIN}{latin})", re.IGNORECASE)
        self._stop = re.compile(r"[.!?](?=\s|$)|[;:()]|,\s|\s[–—-]\s")

    def find(self, paragraph: str, *, opening: bool = False) -> list[Source]:
        """The sources that one paragraph names, who reports before who is cited; `opening` for a source line."""
        spans = self._spans(paragraph, opening)
        found: list[tuple[int, int, Source]] = []
        for index, (start, end, row) in enumerate(spans):
            if row.side == "after":
                limit = next((other for other, _, _ in spans[index + 1 :] if other >= end), len(paragraph))
                named = self._after(paragraph[end : min(limit, end + REACH)], row.reach)
            else:
                floor = max((other for _, other, _ in spans[:index] if other <= start), default=0)
                named = self._before(paragraph[max(floor, start - REACH) : start], row.reach)
            if named is not None:
                found.append((row.rank, start, self._source(named, paragraph, start)))
        return [source for _, _, source in sorted(found, key=lambda item: item[:2])]

    def _spans(self, paragraph: str, opening: bool) -> list[tuple[int, int, tables.SourceCueRow]]:
        spans = [
            (match.start(), match.end(), row)
            for pattern, row in self._cues
            if row.pattern.startswith("^") == opening
            for match in pattern.finditer(paragraph)
        ]
        return sorted(spans, key=lambda span: span[:2])

    def _after(self, window: str, reach: int) -> NamedSource | None:
        stop = self._stop.search(window)
        window = window[: stop.start()] if stop else window
        named = min(self._named(window), key=lambda each: (each.start, -each.end), default=None)
        if named is None or named.start > reach or self._person.search(window[: named.start + 1]):
            return None
        return named

    def _before(self, window: str, reach: int) -> NamedSource | None:
        stops = [match.end() for match in self._stop.finditer(window)]
        window = window[stops[-1] :] if stops else window
        named = max(self._named(window), key=lambda each: (each.end, -each.start), default=None)
        if named is None or len(window) - named.end > reach or self._person.search(window[named.end - 1 :]):
            return None
        return None if self._person.search(window[max(0, named.start - 25) : named.start]) else named

    def _named(self, window: str) -> list[NamedSource]:
        official = self._official(window)
        found = [official] if official else []
        for pattern, name in self._news:
            found.extend(NamedSource(match.start(), match.end(), name, False) for match in pattern.finditer(window))
        for match in self._outlet.finditer(window):
            name = match["quoted"] or match["plain"]
            found.append(NamedSource(match.start(), match.end(), name.rstrip("."), False))
        return found

    def _official(self, window: str) -> NamedSource | None:
        press = self._press.search(window)
        organ = next(
            (
                (match, row)
                for pattern, row in self._organs
                if (press or row.alone) and (match := pattern.search(window)) is not None
            ),
            None,
        )
        if organ is None:
            return (
                NamedSource(press.start(), press.end(), "press service", True, self._country(window))
                if press
                else None
            )
        match, row = organ
        country = row.country or self._country(window)
        if press is None:
            return NamedSource(match.start(), match.end(), row.name, True, country)
        start, end = min(match.start(), press.start()), max(match.end(), press.end())
        name = f"{row.name} press service" if row.country else f"press service of {row.of}"
        return NamedSource(start, end, name, True, country)

    def _country(self, window: str) -> str | None:
        return self._countries.first(window)

    def _source(self, named: NamedSource, paragraph: str, place: int) -> Source:
        country = named.country
        if named.official and country is None:
            begin = max(paragraph.rfind(mark, 0, place) for mark in (". ", "! ", "? ")) + 1
            country = self._country(paragraph[begin:place]) or self._country(paragraph[:place])
        return Source(name=named.name, country=country)


def chain(paragraphs: list[str], origins: list[str], language: LanguageCode) -> list[Source]:
    """The source chain of an article: agencies and official bodies that its text or its source line names.

    People who are quoted, and credits of photos, are no sources. An official body has the country that the words
    name, or that the sentence names first.

    >>> [source.name for source in chain(["Послы прибыли, передает El.kz со ссылкой на МИД Казахстана."], [], "ru")]
    ['El.kz', 'MFA']
    """
    finder = _chains(language)
    found = [source for paragraph in paragraphs[:LONGEST] for source in finder.find(paragraph[:WIDEST])]
    found.extend(source for origin in origins for source in finder.find(origin[:WIDEST], opening=True))
    kept: dict[str, Source] = {}
    for source in found:
        if source.name not in kept or (kept[source.name].country is None and source.country):
            kept[source.name] = source
    return list(kept.values())[:MOST]


@cache
def _chains(language: LanguageCode) -> Chains:
    return Chains(language)
