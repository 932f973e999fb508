"""Numbers of sessions and summits: "12-е заседание", "sixth summit", "XII", and figures joined to the word."""

import re
from collections.abc import Iterable

from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.records.vocabulary import EventType

ROMAN = re.compile(r"[IVXL]{1,6}")
NEAR = 4
HIGHEST = 200
TEN = 10
TENS = frozenset(range(TEN, 100, TEN))
NUMBERED: frozenset[EventType] = frozenset({"commission", "summit", "consultations"})


def number_of(sentence: Sentence, hit: Hit) -> int | None:
    """The ordinal that stands right before the trigger ("12-е заседание", "sixth summit")."""
    if hit.entry.row.type not in NUMBERED:
        return None
    return first_number(sentence, range(hit.last - 1, max(hit.first - NEAR, -1), -1))


def first_number(sentence: Sentence, indexes: Iterable[int]) -> int | None:
    """The number of the first of these tokens that is one of a session; years and larger numbers are none."""
    values = (session_number(sentence, index) for index in indexes)
    return next((value for value in values if value is not None and value < HIGHEST), None)


def session_number(sentence: Sentence, index: int) -> int | None:
    """A token as the number of a session: "12-е", "twelfth", "XII", or figures joined by a hyphen to the word."""
    numbers, token = sentence.language.numbers, sentence.tokens[index]
    if ROMAN.fullmatch(token.text) and (len(token.text) > 1 or token.text in "VX"):
        return roman(token.text)
    following = sentence.tokens[index + 1 : index + 2]
    if token.text.isdigit() and following and following[0].text == "-":
        return int(token.text)
    values = [numbers.ordinal(key) for key in (token.text.lower(), *sorted(token.keys)) if key[0] not in "=^"]
    value = next((value for value in values if value is not None), None)
    return value + _tens(sentence, index - 1) if value is not None and value < TEN else value


def _tens(sentence: Sentence, index: int) -> int:
    """The tens in a word of their own before an ordinal: "on dördünji", "он төртінші", "двадцать первое"."""
    words = sentence.language.numbers.words
    keys = sentence.tokens[index].keys if index >= 0 else frozenset[str]()
    return next((int(words[key]) for key in keys if words.get(key, 0) in TENS), 0)


def roman(figures: str) -> int:
    """The value of a Roman numeral up to 89: "XIV" is 14."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[figure] for figure in figures]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
