"""Russian declension of people's names: by the dictionary, by a table of surname endings, by the office's case."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Any

from elchi.language.morphology import CACHED_WORDS, CASES, Russian
from elchi.language.rows import NameRow
from elchi.language.tables import Suffixes

NAME_GRAMMEMES = frozenset({"Name", "Surn", "Patr"})
CASE_ORDER = ["nom", "gen", "acc", "dat", "ins", "loc", "abl"]


class RussianNames:
    """Base forms and cases of names as pages write them, remembered for names that come back."""

    def __init__(self, russian: Russian, suffixes: Suffixes) -> None:
        self.russian = russian
        self.surnames = sorted(suffixes.surname, key=lambda row: len(row.ending), reverse=True)
        self.names = suffixes.name
        self.indeclinable = tuple(suffixes.indeclinable)
        self.base = lru_cache(CACHED_WORDS)(self._base)
        self.cases = lru_cache(CACHED_WORDS)(self._cases)

    def _base(self, words: tuple[str, ...], cases: frozenset[str]) -> tuple[str, ...]:
        """The words of a name in the nominative, given the cases in which its office stands."""
        readings = [self._parses(word) for word in words]
        common = (cases & _shared_cases(readings)) or cases or _shared_cases(readings)
        gender = _gender(readings, common)
        pairs = zip(words, readings, strict=True)
        declined = [self._nominative(word, parses, common, gender) for word, parses in pairs]
        return (*declined[:-1], self._by_ending(words[-1], cases) or declined[-1])

    def _by_ending(self, word: str, cases: frozenset[str]) -> str | None:
        """A surname that no dictionary holds, by the table of endings."""
        row = self.surname_row(word)
        in_dictionary = any("Surn" in parse.tag for parse in self._parses(word))
        if row is None or in_dictionary or (cases and cases.isdisjoint(row.cases)):
            return None
        return word[: len(word) - len(row.ending)] + row.base

    def _cases(self, words: tuple[str, ...]) -> frozenset[str]:
        """The cases in which the name as a whole may stand, as far as its parts are known."""
        *given, surname = words
        named = [[parse for parse in self._parses(word) if "Name" in parse.tag] for word in given]
        sets = [frozenset(map(_case, parses)) for parses in named if parses]
        row = self.surname_row(surname)
        last = frozenset(map(_case, self._parses(surname))) | frozenset(row.cases if row else ())
        sets += [last] if last else []
        return frozenset.intersection(*sets) if sets else frozenset()

    def surname_row(self, word: str) -> NameRow | None:
        """The row of the longest surname ending that the word has."""
        low = word.lower()
        return next((r for r in self.surnames if low.endswith(r.ending) and len(low) > len(r.ending) + 1), None)

    def bases_by_ending(self, word: str) -> set[str]:
        """The surname of which the word is a form by its ending alone, in lower case."""
        row = self.surname_row(word)
        return {word.lower()[: len(word) - len(row.ending)] + row.base} if row else set()

    def _nominative(self, word: str, parses: list[Any], cases: frozenset[str], gender: str | None) -> str:
        preferred = sorted(cases, key=CASE_ORDER.index)
        for case, sex in product(preferred, [gender] if gender else ["masc", "femn"]):
            for parse in parses:
                if _case(parse) == case and str(parse.tag.gender) in (sex, "None"):
                    return _cased(parse.inflect({"nomn", "sing"}), word)
        return word if gender == "femn" or "nom" in cases else self._undeclined(word, preferred)

    def _undeclined(self, word: str, cases: Sequence[str]) -> str:
        """A man's name that no dictionary holds, without the ending of the likeliest case."""
        for case in cases:
            for row in self.names:
                if case in row.cases and word.endswith(row.ending) and len(word) - len(row.ending) > 2:
                    return word[: len(word) - len(row.ending)] + row.base
        return word

    def _parses(self, word: str) -> list[Any]:
        if word.lower().endswith(self.indeclinable) and not self.russian.analyzer.word_is_known(word.lower()):
            return []
        parses = [parse for parse in self.russian.parse(word) if NAME_GRAMMEMES & set(parse.tag.grammemes)]
        return [parse for parse in parses if "plur" not in parse.tag] or parses


def _case(parse: Any) -> str:
    return CASES.get(str(parse.tag.case), "nom")


def _shared_cases(readings: Sequence[list[Any]]) -> frozenset[str]:
    sets = [frozenset(_case(parse) for parse in parses) for parses in readings if parses]
    if not sets:
        return frozenset()
    common = frozenset.intersection(*sets)
    return common or sets[0]


def _gender(readings: Sequence[list[Any]], cases: frozenset[str]) -> str | None:
    for parses in readings:
        genders = {str(p.tag.gender) for p in parses if "Name" in p.tag and (not cases or _case(p) in cases)}
        if len(genders) == 1:
            return genders.pop()
    return None


def _cased(inflected: Any, word: str) -> str:
    if inflected is None:
        return word
    parts = str(inflected.word).split("-")
    return "-".join(part[:1].upper() + part[1:] for part in parts)
