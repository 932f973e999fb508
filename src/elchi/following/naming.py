"""What the words around a table tell: the programme's title, term and countries, and the area of a section."""

from collections.abc import Sequence

from elchi.language import Span, languages, load
from elchi.language.programmes import deadline_finder, names_programme, one_line
from elchi.records.vocabulary import LanguageCode, Sector

MOST, LONGEST = 4, 400
YEAR = len("2024")


def title_of(paragraphs: Sequence[str]) -> str | None:
    """The title among the paragraphs before a table: from the line with its word («ПРОГРАММА») on.

    >>> title_of(["УТВЕРЖДАЮ", "ПРОГРАММА", "сотрудничества на 2024–2026 годы"])
    'ПРОГРАММА сотрудничества на 2024–2026 годы'
    """
    lines = [line for words in paragraphs if (line := one_line(words)) and line[0] != "("]
    first = next((index for index, words in enumerate(lines) if names_programme(words)), None)
    if first is None:
        return None
    title = " ".join(lines[first : first + MOST])
    return title if len(title) <= LONGEST else lines[first][:LONGEST]


def term_of(words: str, language: LanguageCode) -> str | None:
    """The years that a title names, as EDTF: "2024/2026"."""
    order = [language, *(code for code in languages() if code != language)]
    found = (match.when.edtf for code in order for match in deadline_finder(code).find(one_line(words)))
    return next((edtf for edtf in found if edtf and all(len(end) == YEAR for end in edtf.split("/"))), None)


def named_countries(words: str) -> list[str]:
    """The countries that a title names, in any of the languages, by code."""
    return sorted({code for language in languages() for code in _countries(words, language)})


def _countries(words: str, code: LanguageCode) -> set[str]:
    language = load(code)
    tokens = language.tokens(words, Span(0, len(words)))
    hits = language.gazetteer.find(tokens)
    return {hit.entry.row.country for hit in hits if hit.entry.table in ("country", "nationality")}


def sector_of(words: str, code: LanguageCode) -> Sector | None:
    """The first area of cooperation that the words name."""
    language = load(code)
    tokens = language.tokens(words, Span(0, len(words)))
    found = (
        sector for hit in language.hits(tokens) if hit.entry.table == "sector" for sector in hit.entry.row.sectors
    )
    return next(found, None)
