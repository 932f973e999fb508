"""Multiplies our own sentences: other people, countries and portfolios in the same places and the same cases.

The case tables are in multiplying.toml and, for countries, in the language tables of the package. A span is
changed only when its form names its case without doubt; everything around it stays as it was written.
"""

import random
import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import msgspec

from training.tagger.samples import Sample, Span

TABLE = Path(__file__).with_name("multiplying.toml")
LANGUAGE_DATA = Path(__file__).parents[2] / "src" / "elchi" / "language" / "data"
CASES = ("name", "gen", "dat", "acc", "loc", "abl", "ins")


class Surname(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A case table of surnames: what follows the stem in each case."""

    language: str
    forms: dict[str, str]
    stems: list[str]
    example: str
    woman: bool = False


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that spans may be exchanged for."""

    surname: list[Surname]
    portfolio: dict[str, list[str]]


@dataclass(frozen=True)
class Multiplier:
    """Exchanges names in sentences of one language."""

    language: str
    table: Table
    countries: dict[str, list[str]]

    def vary(self, sample: Sample, chance: random.Random) -> Sample:
        """The sample with most of its people, countries and portfolios exchanged."""
        text, spans, shift = "", [], []
        at = 0
        for span in innermost(sample.spans):
            new = self._other(sample.text[span.start : span.end], span, chance)
            text += sample.text[at : span.start] + new
            at = span.end
            shift.append((span.start, span.end, len(new) - (span.end - span.start)))
        text += sample.text[at:]
        for span in sample.spans:
            start = span.start + sum(by for _, end, by in shift if end <= span.start)
            end = span.end + sum(by for _, last, by in shift if last <= span.end)
            spans.append(Span(start, end, span.kind))
        return replace(sample, text=text, spans=tuple(spans))

    def _other(self, words: str, span: Span, chance: random.Random) -> str:
        if span.kind == "person":
            return self._other_person(words, chance)
        if span.kind == "place":
            return self._other_country(words, chance)
        return self._other_portfolio(words, chance) if span.kind == "office" else words

    def _other_person(self, words: str, chance: random.Random) -> str:
        *given, surname = words.split(" ")
        for row in self.table.surname:
            if row.language != self.language:
                continue
            for case, ending in row.forms.items():
                if (
                    len(surname) > len(ending) + 2
                    and surname.endswith(ending)
                    and _sure(surname, ending, row, self.table)
                ):
                    others = [r for r in self.table.surname if _alike(r, row, case)]
                    other = chance.choice(others)
                    return " ".join([*given, chance.choice(other.stems) + other.forms[case]])
        return words

    def _other_country(self, words: str, chance: random.Random) -> str:
        case = next((case for case, forms in self.countries.items() if words in forms), None)
        doubtful = sum(words in forms for forms in self.countries.values()) > 1
        return words if case is None or doubtful else chance.choice(self.countries[case])

    def _other_portfolio(self, words: str, chance: random.Random) -> str:
        portfolios = self.table.portfolio[self.language]
        for portfolio in portfolios:
            if re.search(rf"(?<!\w){re.escape(portfolio)}(?!\w)", words):
                return words.replace(portfolio, chance.choice(portfolios))
        return words


def _alike(row: Surname, other: Surname, case: str) -> bool:
    return row.language == other.language and row.woman == other.woman and case in row.forms


def _sure(surname: str, ending: str, row: Surname, table: Table) -> bool:
    """Whether no longer ending of the language fits: «Амановой» is no Аманов in some case."""
    endings = {e for r in table.surname if r.language == row.language for e in r.forms.values()}
    return not any(len(e) > len(ending) and surname.endswith(e) for e in endings)


def innermost(spans: tuple[Span, ...]) -> list[Span]:
    """The spans that hold no other, in order, so that exchanging one cannot spoil another."""
    return sorted(s for s in spans if not any(o != s and s.start <= o.start and o.end <= s.end for o in spans))


@cache
def multiplier(language: str) -> Multiplier:
    """The multiplier of one language, from the tables."""
    table = msgspec.convert(tomllib.loads(TABLE.read_text("utf-8")), Table)
    rows = tomllib.loads((LANGUAGE_DATA / "shared" / "countries.toml").read_text("utf-8"))["country"]
    known = [row for row in rows if row.get("checked")]
    countries = {case: [row[language][case] for row in known if case in row[language]] for case in CASES}
    return Multiplier(language, table, {case: forms for case, forms in countries.items() if forms})
