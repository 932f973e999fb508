"""Words to the forms by which the tables know them, one small class a kind of language."""

import re
from functools import lru_cache
from typing import Any, Protocol

from elchi.language.suffixes import SuffixChain
from elchi.language.tables import Suffixes

CACHED_WORDS = 200_000
UNLIKELY = 0.005
RUSSIAN_LETTER = re.compile(r"[а-яё]", re.IGNORECASE)
STAND_IN = "!"
CASES = {
    "nomn": "nom",
    "gent": "gen",
    "gen2": "gen",
    "datv": "dat",
    "accs": "acc",
    "acc2": "acc",
    "ablt": "ins",
    "loct": "loc",
    "loc2": "loc",
}


class Morphology(Protocol):
    """What the reader asks of a language about one lower-case word."""

    def forms(self, word: str, /) -> frozenset[str]:
        """The word itself and every base form that it may belong to."""

    def bases(self, word: str) -> frozenset[str]:
        """The forms under which a table's phrase word is filed."""

    def cases(self, word: str, /) -> frozenset[str]:
        """The grammatical cases that the word may stand in; empty when the language marks none."""

    def possessed_cases(self, word: str, /) -> frozenset[str]:
        """The cases of a word that belongs to another, as an office does: "сыртқы істер министрі"."""

    def stem(self, word: str) -> str:
        """One base form, the same for index and query."""

    def is_place(self, word: str, /) -> bool:
        """True when a capital at the head of a sentence may be read as a place: «Турция», but not «Того»."""

    def is_verb(self, word: str, /) -> bool:
        """True when the word is a finite verb in its likeliest reading, as far as the language is parsed."""

    def is_infinitive(self, word: str, /) -> bool:
        """True when the word names an action that is to be done: «открыть», "open", "ашуға", "açmagy"."""

    def is_plural(self, word: str, /) -> bool:
        """True for a noun that can be no singular."""


class Russian:
    """Russian by pymorphy3: lemmas and cases of every reading of a word."""

    def __init__(self) -> None:
        import pymorphy3

        self.analyzer = pymorphy3.MorphAnalyzer(lang="ru")
        self.parse = lru_cache(CACHED_WORDS)(self._parse)
        self.forms = lru_cache(CACHED_WORDS)(self._forms)
        self.cases = lru_cache(CACHED_WORDS)(self._cases)
        self.bases = lru_cache(CACHED_WORDS)(self._bases)

    def _parse(self, word: str) -> list[Any]:
        """All readings; a word without Russian letters is read as a stand-in that has no lemma, case or tense."""
        parses: list[Any] = self.analyzer.parse(word if RUSSIAN_LETTER.search(word) else STAND_IN)
        return parses

    def _forms(self, word: str) -> frozenset[str]:
        if not RUSSIAN_LETTER.search(word):
            return frozenset({word})
        word = word.replace("ё", "е")
        parses = [parse for parse in self.parse(word) if parse.score >= UNLIKELY]
        return frozenset(parse.normal_form.replace("ё", "е") for parse in parses) | {word}

    def _bases(self, word: str) -> frozenset[str]:
        """Lemmas of a phrase word; a word that is its own lemma is filed under that alone."""
        word = word.replace("ё", "е")
        if not RUSSIAN_LETTER.search(word):
            return frozenset({word})
        lemmas = {parse.normal_form.replace("ё", "е") for parse in self.parse(word)}
        return frozenset({word}) if word in lemmas else self.forms(word) - {word} or frozenset({word})

    def _cases(self, word: str) -> frozenset[str]:
        parses = [p for p in self.parse(word) if p.score >= 0.02]
        return frozenset(CASES[str(p.tag.case)] for p in parses if p.tag.case in CASES)

    def possessed_cases(self, word: str) -> frozenset[str]:
        """Russian does not mark who is possessed."""
        return self.cases(word)

    def is_place(self, word: str) -> bool:
        """True when the likeliest reading is geographic."""
        return "Geox" in self.parse(word)[0].tag

    def is_verb(self, word: str) -> bool:
        """True for finite verbs and short participles in the likeliest reading."""
        return self.parse(word)[0].tag.POS in ("VERB", "PRTS", "GRND")

    def is_infinitive(self, word: str) -> bool:
        """True for infinitives in the likeliest reading."""
        return bool(self.parse(word)[0].tag.POS == "INFN")

    def is_plural(self, word: str) -> bool:
        """True when every likely reading is plural: «соглашений», but not «соглашения»."""
        return {str(p.tag.number) for p in self.parse(word) if p.score >= UNLIKELY} == {"plur"}

    def stem(self, word: str) -> str:
        """The lemma of the likeliest reading."""
        likeliest = str(self.parse(word)[0].normal_form) if RUSSIAN_LETTER.search(word) else word
        return likeliest.replace("ё", "е")


class English:
    """English: the surface and the base forms that regular endings and a short list of irregulars allow."""

    def __init__(self, table: Suffixes) -> None:
        self.irregular = table.irregular
        self.infinitives = frozenset(table.infinitives)
        self.forms = lru_cache(CACHED_WORDS)(self._forms)

    def _forms(self, word: str) -> frozenset[str]:
        word = word.removesuffix("'s").removesuffix("'") or word
        found = {word, self.irregular.get(word, word)}
        for ending, changes in ENGLISH_ENDINGS.items():
            if word.endswith(ending) and len(word) - len(ending) >= 2:
                stem = word[: -len(ending)]
                found.update(stem + change for change in changes)
                if len(stem) > 2 and stem[-1] == stem[-2] and ending in ("ed", "ing"):
                    found.add(stem[:-1])
        return frozenset(found)

    def bases(self, word: str) -> frozenset[str]:
        """The word as the table writes it, without a possessive ending."""
        return frozenset({word.removesuffix("'s").removesuffix("'") or word})

    def cases(self, _word: str) -> frozenset[str]:
        """English nouns carry no case."""
        return frozenset()

    def possessed_cases(self, _word: str) -> frozenset[str]:
        """English nouns carry no case."""
        return frozenset()

    def is_place(self, _word: str) -> bool:
        """English countries are rarely other words at the head of a sentence."""
        return True

    def is_verb(self, _word: str) -> bool:
        """English words are not parsed; the tables' stops end a title."""
        return False

    def is_infinitive(self, word: str) -> bool:
        """True for the verbs of the table, which are hardly ever nouns."""
        return word in self.infinitives

    def is_plural(self, word: str) -> bool:
        """True for an ending in -s that is not -ss."""
        return word.endswith("s") and not word.endswith("ss")

    def stem(self, word: str) -> str:
        """The shortest base form."""
        return min(self.forms(word), key=lambda form: (len(form), form))


ENGLISH_ENDINGS = {"ies": ("y",), "es": ("", "e"), "s": ("",), "ied": ("y",), "ed": ("", "e"), "ing": ("", "e")}


class Agglutinative:
    """Kazakh and Turkmen: every legal strip of the suffix chain in suffixes.toml."""

    def __init__(self, table: Suffixes, names: frozenset[str] = frozenset()) -> None:
        self.chain = SuffixChain(table, names)
        self.possessed_accusative = tuple(table.possessed_accusative)
        self.infinitives = tuple(table.infinitives)
        self.forms = lru_cache(CACHED_WORDS)(self.chain.stems)
        self.cases = lru_cache(CACHED_WORDS)(self.chain.cases)

    def bases(self, word: str) -> frozenset[str]:
        """The word as the table writes it."""
        return frozenset({word})

    def possessed_cases(self, word: str) -> frozenset[str]:
        """The word's cases; where it may be nominative, the accusative needs its ending for the possessed."""
        cases = self.cases(word)
        return cases - {"acc"} if "nom" in cases and not word.endswith(self.possessed_accusative) else cases

    def is_place(self, _word: str) -> bool:
        """Country names are no other words in Kazakh and Turkmen."""
        return True

    def is_verb(self, _word: str) -> bool:
        """Verbs stand last, behind every title; the tables know those that matter."""
        return False

    def is_infinitive(self, word: str) -> bool:
        """True for the endings of verbal nouns."""
        return word.endswith(self.infinitives)

    def is_plural(self, word: str) -> bool:
        """True when the plural's suffix can be taken off."""
        return self.chain.has(word, "plural")

    def stem(self, word: str) -> str:
        """The shortest legal stem."""
        return min(self.forms(word), key=lambda form: (len(form), form))
