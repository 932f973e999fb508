"""A working language, made of its tables once per process."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any, TypeVar

import msgspec

from elchi.language.common import shared
from elchi.language.dates import DateFinder, DateMatch
from elchi.language.functions import FunctionRules, rules_of
from elchi.language.gazetteer import (
    base_names,
    city_entries,
    combining_forms,
    country_entries,
    organisation_entries,
)
from elchi.language.lexicon import Entry, Hit, Lexicon, keys_of
from elchi.language.morphology import CACHED_WORDS, Agglutinative, English, Morphology, Russian
from elchi.language.names import PersonNames
from elchi.language.notables import Notables
from elchi.language.numbers import NumberFinder
from elchi.language.rows import Row
from elchi.language.slots import parted_offices, slotted
from elchi.language.stems import PromiseWords
from elchi.language.subjects import subject_entries
from elchi.language.tables import (
    Agreements,
    Calendar,
    Commitments,
    Events,
    Figures,
    Grammar,
    Mechanisms,
    Numbers,
    Offices,
    Promises,
    Romanisation,
    Sectors,
    Suffixes,
    languages,
    read_table,
)
from elchi.language.words import Span, Token, sentences, spans_of_words
from elchi.records.vocabulary import LanguageCode

Table = TypeVar("Table")


class Language:
    """One language: its tables and what they make possible."""

    def __init__(self, code: LanguageCode) -> None:
        self.code = code
        self._tables: dict[str, Any] = {}
        self.grammar = self.table("grammar", Grammar)
        self.abbreviations = frozenset(self.grammar.abbreviations)
        self.conjunctions = frozenset(word for word in self.grammar.conjunctions if word[0].isalpha())
        self.subordinators = frozenset(stop for stop in self.grammar.stops if " " not in stop)
        self.namesakes = {side: frozenset(words) for side, words in self.grammar.namesakes.items()}
        self.together = frozenset(self.grammar.together)
        self.separately = frozenset(self.grammar.separately)
        self.aside = frozenset(self.grammar.aside)
        self.relatives = frozenset(self.grammar.relatives)
        self.negations = frozenset(self.grammar.negations)
        self.infinitives = frozenset(self.table("suffixes", Suffixes).infinitives)
        self.kin = frozenset(self.grammar.kin)
        self.delegations = frozenset(self.grammar.delegations)
        self.routes = frozenset(self.grammar.routes)
        self.complements = frozenset(self.grammar.complements)
        inside = " ".join([*self.grammar.glue, *self.grammar.honorifics, *self.conjunctions])
        self.glue = frozenset(inside.split())

    def table(self, name: str, shape: type[Table]) -> Table:
        """A table of this language, checked against its row types; read from disk once."""
        if name not in self._tables:
            self._tables[name] = msgspec.convert(read_table(self.code, name), shape)
        table: Table = self._tables[name]
        return table

    @cached_property
    def morphology(self) -> Morphology:
        """Base forms and cases."""
        suffixes = self.table("suffixes", Suffixes)
        if suffixes.morphology == "pymorphy":
            return Russian()
        if suffixes.morphology == "irregular":
            return English(suffixes)
        return Agglutinative(suffixes, base_names(shared().countries, shared().cities, self.code))

    @cached_property
    def dates_finder(self) -> DateFinder:
        """The date patterns, compiled."""
        return DateFinder(self.table("calendar", Calendar), self.code)

    @cached_property
    def numbers(self) -> NumberFinder:
        """The number patterns, compiled."""
        return NumberFinder(self.table("numbers", Numbers))

    @cached_property
    def names(self) -> PersonNames:
        """People's names: recognition, base form and romanisation."""
        romanisation = self.table("romanise", Romanisation)
        suffixes = self.table("suffixes", Suffixes)
        given = shared().given_names
        return PersonNames(self.code, given, self.notables, romanisation.letters, self.morphology, suffixes)

    @cached_property
    def notables(self) -> Notables:
        """People whom pages name by surname alone."""
        return Notables(shared().notables, self.code)

    @cached_property
    def combining(self) -> dict[str, str]:
        """First halves of compound adjectives to country codes."""
        return combining_forms(shared().countries, self.code)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every phrase of every table of this language."""
        lexicon = Lexicon(self.morphology)
        for name, shape in PHRASE_TABLES.items():
            self._file_table(lexicon, self.table(name, shape))
        return lexicon

    @cached_property
    def offices(self) -> Lexicon:
        """The offices alone, to be found around a country that parts their words."""
        lexicon = Lexicon(self.morphology)
        for row in self.table("offices", Offices).office:
            lexicon.add(row.phrase, Entry("office", f"{self.code}/{row.id}", row))
        return lexicon

    @cached_property
    def roundings(self) -> Lexicon:
        """The words alone that tell how exact a number is."""
        lexicon = Lexicon(self.morphology)
        for row in self.table("figures", Figures).rounding:
            lexicon.add(row.phrase, Entry("rounding", f"{self.code}/{row.id}", row))
        return lexicon

    @cached_property
    def measures(self) -> Lexicon:
        """The words alone for what figures measure."""
        lexicon = Lexicon(self.morphology)
        for row in self.table("figures", Figures).measure:
            lexicon.add(row.phrase, Entry("measure", f"{self.code}/{row.id}", row))
        return lexicon

    @cached_property
    def bodies(self) -> Lexicon:
        """Standing bodies of two countries, what tells them apart, and the sectors, to be found in a body's name."""
        lexicon = Lexicon(self.morphology)
        bodies = self.table("mechanisms", Mechanisms)
        tables: dict[str, Sequence[Row]] = {
            "mechanism": bodies.mechanism,
            "distinction": bodies.distinction,
            "sector": self.table("sectors", Sectors).sector,
        }
        for name, rows in tables.items():
            for row in rows:
                lexicon.add(row.phrase, Entry(name, f"{self.code}/{row.id}", row))
        return lexicon

    @cached_property
    def gazetteer(self) -> Lexicon:
        """Every country, city and organisation by its names in this language."""
        lexicon = Lexicon(self.morphology)
        for phrase, entry in self._gazetteer():
            lexicon.add(phrase, entry)
        return lexicon

    @cached_property
    def subjects(self) -> Lexicon:
        """What the titles of documents are about, and the sectors."""
        lexicon = Lexicon(self.morphology)
        for phrase, entry in subject_entries(shared().subjects, self.code):
            lexicon.add(phrase, entry)
        for row in self.table("sectors", Sectors).sector:
            lexicon.add(row.phrase, Entry("sector", f"{self.code}/{row.id}", row))
        return lexicon

    def hits(self, tokens: Sequence[Token]) -> list[Hit]:
        """Everything that the gazetteer and the tables see in a sentence, by its first token, longer first."""
        named = self.gazetteer.find(tokens)
        found = [*self.lexicon.find(slotted(tokens, named)), *parted_offices(self.offices, tokens, named)]
        return sorted([*named, *found], key=lambda hit: (hit.first, -hit.last))

    def _file_table(self, lexicon: Lexicon, table: Any) -> None:
        for field in table.__struct_fields__:
            rows = getattr(table, field)
            if isinstance(rows, list) and rows and isinstance(rows[0], Row):
                for row in rows:
                    lexicon.add(row.phrase, Entry(field, f"{self.code}/{row.id}", row))

    def _gazetteer(self) -> Iterable[tuple[str, Entry]]:
        yield from country_entries(shared().countries, self.code)
        yield from city_entries(shared().cities, self.code)
        yield from organisation_entries(shared().organisations, self.code)

    @cached_property
    def promises(self) -> PromiseWords:
        """The words of promises and of their being kept."""
        return PromiseWords(self.table("promises", Promises))

    @cached_property
    def weekdays(self) -> list[re.Pattern[str]]:
        """The names of the days from Monday, in any form."""
        return [re.compile(rf"\b(?:{day})", re.IGNORECASE) for day in self.table("calendar", Calendar).weekdays]

    @cached_property
    def functions(self) -> FunctionRules:
        """The rules that tell an actor's function."""
        return rules_of(self.grammar.function, self.morphology.bases)

    @cached_property
    def keys(self) -> Callable[[str], frozenset[str]]:
        """The keys of a word, remembered for words that come back."""
        return lru_cache(CACHED_WORDS)(lambda text: keys_of(text, self.morphology))

    def dates(self, text: str) -> list[DateMatch]:
        """Every date that the text states, in order of place.

        >>> [match.when.edtf for match in load("ru").dates("Визит прошёл 30 октября 2023 года.")]
        ['2023-10-30']
        """
        return self.dates_finder.find(text)

    def sentences(self, text: str) -> list[Span]:
        """The text's sentences as spans."""
        return sentences(text, self.abbreviations)

    def tokens(self, text: str, span: Span) -> list[Token]:
        """The words, numbers and marks of one sentence with the keys by which tables find them."""
        return [
            Token(match.start(), match.end(), match[0], self.keys(match[0]))
            for match in spans_of_words(text, span.start, span.end)
        ]

    def stem(self, word: str) -> str:
        """One base form of a word, the same for index and query."""
        return self.morphology.stem(word.lower().replace("ё", "е"))


PHRASE_TABLES: dict[str, type[Any]] = {
    "offices": Offices,
    "events": Events,
    "grammar": Grammar,
    "agreements": Agreements,
    "commitments": Commitments,
    "sectors": Sectors,
    "figures": Figures,
    "mechanisms": Mechanisms,
    "calendar": Calendar,
}


@cache
def load(code: LanguageCode) -> Language:
    """The language with this code, made once per process.

    Raises KeyError for a code that has no folder in `data/`.
    """
    if code not in languages():
        raise KeyError(f"no language {code!r}; known are {', '.join(languages())}")
    return Language(code)
