"""The number that one account gives, how exact its words are, and whether two such numbers can be one."""

from collections.abc import Sequence
from math import ceil, floor, isclose
from typing import Literal

import msgspec

from elchi.language import Hit, Language, Span, Token, load
from elchi.linking.account import Account
from elchi.records import FigureFound

Side = Literal["over", "under", "about"]
WORDS: dict[Side, str] = {"over": "over", "under": "almost", "about": "about"}
BEFORE, BEHIND = 30, 20
NEAR = 5
CURRENCIES = frozenset("$€£¥₸₽")
LEAST_DIGITS = 2
NEARLY = 1e-9


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """A value as one account gives it; `side` is what its words leave open ("almost", "over", "about")."""

    account: Account[FigureFound]
    value: float
    side: Side | None = None

    @property
    def digits(self) -> int:
        """How many digits are told: 487600000 has four, 500000000 one.

        >>> significant(487600000.0), significant(500000000.0)
        (4, 1)
        """
        return significant(self.value)

    @property
    def worded(self) -> str:
        """The number as said: "almost 490000000"."""
        number = f"{self.value:.15g}" if abs(self.value) < 1e15 else f"{self.value:.0f}"
        return f"{WORDS[self.side]} {number}" if self.side else number


def amount(account: Account[FigureFound]) -> Amount | None:
    """The account's number, None when it tells of a change alone."""
    if account.finding.value is None:
        return None
    return Amount(account=account, value=account.finding.value, side=side_of(account))


def side_of(account: Account[FigureFound]) -> Side | None:
    """What the words nearest to the number say of it, None when they say nothing.

    The number is sought in the whole sentence, at the place of the quote that holds it.
    """
    finding = account.finding
    if not finding.quotes or finding.value is None:
        return None
    whole, exact = finding.quotes[0], finding.quotes[min(1, len(finding.quotes) - 1)]
    at = max(exact.start - whole.start, 0)
    words = whole.text[max(at - BEFORE, 0) : at + len(exact.text) + BEHIND]
    return _told(load(account.language), words, _digits(f"{finding.value:.12g}"))


def _told(language: Language, words: str, digits: str) -> Side | None:
    tokens = language.tokens(words, Span(0, len(words)))
    numbers = [index for index, token in enumerate(tokens) if _digits(token.text)]
    exact = [index for index in numbers if _digits(tokens[index].text) == digits] or numbers
    hits = language.roundings.find(tokens)
    if not hits or not exact:
        return hits[-1].entry.row.side if hits else None
    gap, side = min((_gap(tokens, hit, number), hit.entry.row.side) for hit in hits for number in exact)
    return side if gap <= NEAR else None


def _gap(tokens: Sequence[Token], hit: Hit, number: int) -> int:
    """How far a word is from the number; words behind a comma are of something else."""
    between = tokens[min(number, hit.last) : max(number, hit.first)]
    return len(between) if all(token.is_word or token.text in CURRENCIES for token in between) else NEAR + 1


def _digits(text: str) -> str:
    """The digits that a number is known by, without the zeros at its ends: "487,6" is 4876."""
    return "".join(character for character in text.split("e", maxsplit=1)[0] if character.isdigit()).strip("0")


def significant(value: float) -> int:
    """The digits of a number without the zeros at its ends."""
    return len(_digits(f"{value:.12g}")) or 1


def agree(one: Amount, other: Amount) -> bool:
    """Whether two numbers can be one, the coarser being the finer as its words round it.

    Two digits count as told at least, so that "500 million" is no 530; beside "about", "over" or "almost" one will
    do. "Over" is rounded down, "almost" up.
    """
    if isclose(one.value, other.value, rel_tol=NEARLY):
        return True
    fine, coarse = sorted((one, other), key=lambda a: (a.digits, a.side is None, a.value, a.worded), reverse=True)
    digits = coarse.digits if coarse.side else max(coarse.digits, LEAST_DIGITS)
    return isclose(_rounded(fine.value, digits, coarse.side), coarse.value, rel_tol=NEARLY)


def near(one: Amount, value: float) -> bool:
    """Whether a reported number can be this official one, to the last digit that is told."""
    digits = one.digits if one.side else max(one.digits, LEAST_DIGITS)
    return isclose(_rounded(value, digits, one.side), one.value, rel_tol=NEARLY)


def _rounded(value: float, digits: int, side: Side | None) -> float:
    unit = _unit(value, digits)
    parts = value / unit
    return {"over": floor(parts), "under": ceil(parts)}.get(side or "", floor(parts + 0.5)) * unit


def _unit(value: float, digits: int) -> float:
    whole = len(f"{abs(value):.0f}")
    return float(10.0 ** (whole - digits)) if abs(value) >= 1 else 10.0**-digits
