"""How many documents are meant: "20 documents", «девять меморандумов», "30-дан астам құжат", "resminamalaryň 12-si"."""

import re

from elchi.extraction.documents import Title
from elchi.extraction.sentence import Sentence

REACH = 4
TEN = 10
TENS = frozenset(range(TEN, 100, TEN))
FIGURES = re.compile(r"\d{1,3}")


def number_before(sentence: Sentence, title: Title) -> int | None:
    """The number right before the type word, words such as "more than" behind the number left out."""
    index = _before_about(sentence, title.hit.first - 1)
    return count_of(sentence, index) if index >= 0 else None


def number_around(sentence: Sentence, title: Title) -> int | None:
    """How many documents a package holds: the number before its word, right behind it, or inside its title."""
    near = range(title.hit.first - 1, max(title.hit.first - REACH, -1), -1)
    counts = (
        number_before(sentence, title),
        *(count_of(sentence, index) for index in [*near, *range(title.hit.last, title.last)]),
        _share(sentence, title.hit.last),
    )
    return next((count for count in counts if count), None)


def count_of(sentence: Sentence, index: int) -> int | None:
    """A token as a number of things: "20", "двадцать", "thirteen"; None when it is none."""
    token, words = sentence.tokens[index], sentence.language.numbers.words
    if sentence.in_date(token.start):
        return None
    if FIGURES.fullmatch(token.text):
        return int(token.text)
    value = next((int(words[key]) for key in sorted(token.keys) if words.get(key, 0) > 1), None)
    return value + _tens(sentence, index - 1) if value is not None and value < TEN else value


def _tens(sentence: Sentence, index: int) -> int:
    """The tens in a word of their own: "ýigrimi bäş", «двадцать пять»."""
    words = sentence.language.numbers.words
    keys = sentence.tokens[index].keys if index >= 0 else frozenset[str]()
    return next((int(words[key]) for key in keys if words.get(key, 0) in TENS), 0)


def _before_about(sentence: Sentence, index: int) -> int:
    """The token before words like "gowrak" and "астам" and before the ending of a figure ("30-дан")."""
    about, tokens = frozenset(sentence.language.numbers.about), sentence.tokens
    while index > 0 and not about.isdisjoint(tokens[index].keys):
        index -= 1
    return index - 2 if _is_ending(sentence, index) else index


def _is_ending(sentence: Sentence, index: int) -> bool:
    tokens = sentence.tokens
    return index > 1 and tokens[index - 1].text == "-" and FIGURES.fullmatch(tokens[index - 2].text) is not None


def _share(sentence: Sentence, index: int) -> int | None:
    """The number right behind the word, with an ending of its own ("resminamalaryň 12-sine")."""
    tokens = sentence.tokens
    is_number = index + 1 < len(tokens) and FIGURES.fullmatch(tokens[index].text) and tokens[index + 1].text == "-"
    return count_of(sentence, index) if is_number else None
