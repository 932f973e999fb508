"""People's names: what looks like one, its base form, and its English spelling."""

import re
from collections.abc import Sequence
from itertools import product
from typing import Any

import msgspec

from elchi.language.morphology import CASES, Agglutinative, Morphology, Russian
from elchi.language.tables import SurnameRow
from elchi.language.words import Token

INITIALS = re.compile(r"[^\W\d_]\Z")
SHORT_NAME = 6
MASCULINE = {
    "gen": {"ия": "ий", "я": "й", "а": ""},
    "acc": {"ия": "ий", "я": "й", "а": ""},
    "dat": {"ию": "ий", "ю": "й", "у": ""},
    "ins": {"ием": "ий", "ем": "й", "ом": ""},
}
INDECLINABLE = ("ы", "и", "о", "э")
NAME_GRAMMEMES = frozenset({"Name", "Surn", "Patr"})


class GivenNames(msgspec.Struct, frozen=True, kw_only=True):
    """names.toml: given names, endings of surnames and patronymics, particles, conventional romanisations."""

    given: dict[str, list[str]]
    surname_endings: dict[str, list[str]]
    patronymic_endings: dict[str, list[str]]
    particles: list[str]
    conventional: dict[str, str]


class PersonNames:
    """One language's knowledge of people's names."""

    def __init__(
        self,
        code: str,
        table: GivenNames,
        letters: dict[str, str],
        morphology: Morphology,
        surnames: Sequence[SurnameRow] = (),
    ) -> None:
        self.code = code
        self.morphology = morphology
        self.given = frozenset(name.lower().replace("ё", "е") for name in table.given.get(code, []))
        endings = (*table.surname_endings.get(code, ()), *table.patronymic_endings.get(code, ()))
        self.endings = tuple(ending.lstrip("-").lower() for ending in endings)
        self.particles = frozenset(particle.lower() for particle in table.particles)
        self.conventional = {part.lower().replace("ё", "е"): name for part, name in table.conventional.items()}
        self.letters = letters
        self.surnames = sorted(surnames, key=lambda row: len(row.ending), reverse=True)
        self.longest = max((len(letter) for letter in letters), default=1)

    def is_given(self, token: Token) -> bool:
        """True when the token is a given name that the table knows, in any form."""
        return token.is_capitalised and not self.given.isdisjoint(token.keys)

    def is_surname(self, token: Token) -> bool:
        """True when the token is known as part of a name or ends as surnames of the region do, in any form."""
        if not token.is_capitalised or len(token.text) < 4:
            return False
        return any(key in self.conventional or key.endswith(self.endings) for key in token.keys if key[0] not in "=^")

    def is_initial(self, token: Token) -> bool:
        """True for a single capital letter, as in «М. Нуртлеу»."""
        return token.is_capitalised and bool(INITIALS.match(token.text))

    def base(self, tokens: Sequence[Token], cases: frozenset[str] = frozenset()) -> str:
        """The name in its base form: «Рашида Мередова» is «Рашид Мередов» when its office stands in the genitive."""
        words = [token.text for token in tokens]
        if isinstance(self.morphology, Russian):
            return _joined([*_russian_base(words, cases, self.morphology)[:-1], self._surname(tokens, cases)])
        if self.code == "en":
            return _joined([re.sub(r"['’](?:s)?\Z", "", word) for word in words])
        return _joined([*words[:-1], self._stripped(words[-1])])

    def cases(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The cases in which the name as a whole may stand, as far as its parts are known."""
        if not isinstance(self.morphology, Russian):
            return frozenset()
        *given, surname = tokens
        parses = [_name_parses(token.text, self.morphology) for token in given]
        sets = [frozenset(map(_case, named)) for named in map(_given_names, parses) if named]
        row = self.surname_row(surname)
        last = frozenset(map(_case, _name_parses(surname.text, self.morphology))) | frozenset(
            row.cases if row else ()
        )
        sets += [last] if last else []
        return frozenset.intersection(*sets) if sets else frozenset()

    def surname_row(self, token: Token) -> SurnameRow | None:
        """The row of the longest surname ending that the token has."""
        word = token.text.lower()
        return next(
            (row for row in self.surnames if word.endswith(row.ending) and len(word) > len(row.ending) + 1), None
        )

    def surnames_of(self, token: Token) -> frozenset[str]:
        """The base forms, in lower case, of which the token may be a form."""
        word, row = token.text.lower().replace("ё", "е"), self.surname_row(token)
        by_ending = {word[: len(word) - len(row.ending)] + row.base} if row else set()
        return frozenset({key for key in token.keys if key[0] not in "=^"} | by_ending)

    def _surname(self, tokens: Sequence[Token], cases: frozenset[str]) -> str:
        """The base of the last word: by the dictionary, else by its ending in one of the cases."""
        words = [token.text for token in tokens]
        assert isinstance(self.morphology, Russian)
        row = self.surname_row(tokens[-1])
        fits = row is not None and (not cases or not cases.isdisjoint(row.cases))
        if row and fits and not _name_parses(words[-1], self.morphology):
            return words[-1][: len(words[-1]) - len(row.ending)] + row.base
        return _russian_base(words, cases, self.morphology)[-1]

    def _stripped(self, word: str) -> str:
        """The last word of a name without its case ending, where tables or the genitive show that it has one."""
        forms = sorted(self.morphology.forms(word.lower()), key=len, reverse=True)
        known = [form for form in forms if form in self.conventional]
        ending = [form for form in forms if form.endswith(self.endings)]
        chain = self.morphology.chain if isinstance(self.morphology, Agglutinative) else None
        genitive = chain.genitive_stem(word.lower()) if chain and len(word) > SHORT_NAME else None
        best = (known or ending or [genitive or word.lower()])[0]
        return word[: len(best)] if word.lower().startswith(best) else word

    def romanised(self, name: str) -> str:
        """The name in English letters: the conventional spelling of each part, else letter by letter.

        >>> load("ru").names.romanised("Касым-Жомарт Токаев")  # doctest: +SKIP
        'Kassym-Jomart Tokayev'
        """
        return re.sub(r"[^\W\d_]+(?:[-‑’'][^\W\d_]+)*", lambda match: self._part(match[0]), name)

    def _part(self, part: str) -> str:
        known = self.conventional.get(part.lower().replace("ё", "е"))
        if known:
            return known
        if "-" in part:
            return "-".join(self._part(piece) for piece in part.split("-"))
        romanised = self._letters(part.lower())
        return romanised[:1].upper() + romanised[1:] if part[0].isupper() else romanised

    def _letters(self, part: str) -> str:
        out, at = [], 0
        while at < len(part):
            size = next((s for s in range(self.longest, 0, -1) if part[at : at + s] in self.letters), 1)
            piece = part[at : at + size]
            out.append(self.letters.get(piece, piece))
            at += size
        return "".join(out)


def _joined(words: Sequence[str]) -> str:
    return re.sub(r" ([.])", r"\1", " ".join(words))


def _russian_base(words: Sequence[str], cases: frozenset[str], russian: Russian) -> list[str]:
    readings = [_name_parses(word, russian) for word in words]
    common = (cases & _shared_cases(readings)) or cases or _shared_cases(readings)
    gender = _gender(readings, common)
    return [_nominative(word, parses, common, gender) for word, parses in zip(words, readings, strict=True)]


def _name_parses(word: str, russian: Russian) -> list[Any]:
    if word.lower().endswith(INDECLINABLE) and not russian.analyzer.word_is_known(word.lower()):
        return []
    parses = [parse for parse in russian.analyzer.parse(word) if NAME_GRAMMEMES & set(parse.tag.grammemes)]
    return [parse for parse in parses if "plur" not in parse.tag] or parses


def _given_names(parses: Sequence[Any]) -> list[Any]:
    return [parse for parse in parses if "Name" in parse.tag]


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


def _nominative(word: str, parses: list[Any], cases: frozenset[str], gender: str | None) -> str:
    preferred = sorted(cases, key=CASE_ORDER.index)
    for case, sex in product(preferred, [gender] if gender else ["masc", "femn"]):
        for parse in parses:
            if _case(parse) == case and str(parse.tag.gender) in (sex, "None"):
                return _cased(parse.inflect({"nomn", "sing"}), word)
    return word if gender == "femn" or "nom" in cases else _undeclined(word, preferred)


def _undeclined(word: str, cases: Sequence[str]) -> str:
    """A man's name that no dictionary holds, without the ending of the likeliest case."""
    for case in cases:
        for ending, base in MASCULINE.get(case, {}).items():
            if word.endswith(ending) and len(word) - len(ending) > 2:
                return word[: len(word) - len(ending)] + base
    return word


CASE_ORDER = ["nom", "gen", "acc", "dat", "ins", "loc", "abl"]


def _cased(inflected: Any, word: str) -> str:
    if inflected is None:
        return word
    parts = str(inflected.word).split("-")
    return "-".join(part[:1].upper() + part[1:] for part in parts)
