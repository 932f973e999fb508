"""People's names: what looks like one, its base form, and its English spelling."""

import re
from collections.abc import Sequence

import msgspec

from elchi.language.morphology import Agglutinative, English, Morphology, Russian
from elchi.language.notables import Notables
from elchi.language.russian_names import RussianNames
from elchi.language.tables import Suffixes, own_names
from elchi.language.words import Token

WORD = re.compile(r"[^\W\d_]+(?:[-‑’'][^\W\d_]+)*")
INITIALS = re.compile(r"[^\W\d_]\Z")
SHORT_NAME = 6


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
        notables: Notables,
        letters: dict[str, str],
        morphology: Morphology,
        suffixes: Suffixes,
    ) -> None:
        self.code = code
        self.morphology = morphology
        own = own_names(code)
        given = own.get("given", table.given.get(code, []))
        self.notables = notables
        self.given = frozenset(name.lower().replace("ё", "е") for name in given) | notables.given
        self.patronymics = _endings(own.get("patronymic_endings", table.patronymic_endings.get(code, [])))
        self.endings = _endings(own.get("surname_endings", table.surname_endings.get(code, []))) + self.patronymics
        self.particles = frozenset(particle.lower() for particle in table.particles)
        conventional = {part.lower().replace("ё", "е"): name for part, name in table.conventional.items()}
        self.conventional = notables.parts | conventional
        self.letters = letters
        self.russian = RussianNames(morphology, suffixes) if isinstance(morphology, Russian) else None
        self.longest = max((len(letter) for letter in letters), default=1)

    def is_given(self, token: Token) -> bool:
        """True when the token is a given name that the table knows, in any form."""
        return token.is_capitalised and not self.given.isdisjoint(token.keys)

    def is_surname(self, token: Token) -> bool:
        """True when the token is known as part of a name or ends as surnames of the region do, in any form."""
        if not token.is_capitalised or len(token.text) < 4:
            return False
        return any(key in self.conventional or key.endswith(self.endings) for key in token.keys if key[0] not in "=^")

    def is_patronymic(self, token: Token) -> bool:
        """True when the token ends as a father's name does, in any form."""
        return token.is_capitalised and any(
            key.endswith(self.patronymics) for key in token.keys if key[0] not in "=^"
        )

    def is_initial(self, token: Token) -> bool:
        """True for a single capital letter, as in «М. Нуртлеу»."""
        return token.is_capitalised and bool(INITIALS.match(token.text))

    def base(self, tokens: Sequence[Token], cases: frozenset[str] = frozenset()) -> str:
        """The name in its base form: «Рашида Мередова» is «Рашид Мередов» when its office stands in the genitive."""
        words = [token.text for token in tokens]
        if self.russian:
            base = self.russian.base(tuple(words), cases)
            return _joined(self.notables.settled(base, self.surnames_of(tokens[-1])))
        if isinstance(self.morphology, English):
            return _joined([re.sub(r"['’](?:s)?\Z", "", word) for word in words])
        return _joined([*words[:-1], self._stripped(words[-1])])

    def cases(self, tokens: Sequence[Token]) -> frozenset[str]:
        """The cases in which the name as a whole may stand, where the language declines its first words too."""
        return self.russian.cases(tuple(token.text for token in tokens)) if self.russian else frozenset()

    def surnames_of(self, token: Token) -> frozenset[str]:
        """The base forms, in lower case, of which the token may be a form."""
        by_ending = self.russian.bases_by_ending(token.text) if self.russian else set[str]()
        return frozenset({key for key in token.keys if key[0] not in "=^"} | by_ending)

    def _stripped(self, word: str) -> str:
        """The last word of a name without its case ending, where tables or the ending itself show that it has one."""
        forms = sorted(self.morphology.forms(word.lower()), key=len, reverse=True)
        known = [form for form in forms if form in self.conventional]
        ending = [form for form in forms if form.endswith(self.endings)]
        best = (known or ending or [self._unsuffixed(word.lower())])[0]
        return word[: len(best)] if word.lower().startswith(best) else word

    def _unsuffixed(self, word: str) -> str:
        """A name that nobody knows, in lower case, without a case ending that it surely has."""
        if not isinstance(self.morphology, Agglutinative):
            return word
        chain = self.morphology.chain
        genitive = chain.genitive_stem(word) if len(word) > SHORT_NAME else None
        return genitive or chain.name_stem(word) or word

    def romanised(self, name: str) -> str:
        """The name in English letters: the conventional spelling of each part, else letter by letter.

        >>> load("ru").names.romanised("Касым-Жомарт Токаев")  # doctest: +SKIP
        'Kassym-Jomart Tokayev'
        """
        return WORD.sub(lambda match: self._initial(match) or self._part(match[0]), name)

    def lettered(self, name: str) -> str:
        """The name in small English letters, letter by letter, whatever its owner's ministry makes of it.

        >>> load("ru").names.lettered("Касым-Жомарт Токаев")  # doctest: +SKIP
        'kasym-zhomart tokayev'
        """
        return WORD.sub(lambda match: self._letters(match[0].lower()), name)

    def _initial(self, match: re.Match[str]) -> str:
        """A letter before a full stop, as it sounds: «У.» is no surname, while «И» in «Ван И» is a name."""
        alone = len(match[0]) == 1 and match.string[match.end() : match.end() + 1] == "."
        return self._letters(match[0].lower()).capitalize() if alone else ""

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


def _endings(written: Sequence[str]) -> tuple[str, ...]:
    return tuple(ending.lstrip("-").lower() for ending in written)


def _joined(words: Sequence[str]) -> str:
    return re.sub(r" ([.])", r"\1", " ".join(words))
