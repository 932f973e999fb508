"""How many documents are meant: «девять меморандумов», "30-дан астам құжат", "resminamalaryň 12-si"."""

import re

from elchi.extraction.documents import Title
from elchi.extraction.sentence import Sentence

REACH = 4
TEN = 10
TENS = frozenset(range(TEN, 100, TEN))
FIGURES = re.compile(r"(\d{1,3})(?:-\w+)?")


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
    figures = FIGURES.fullmatch(token.text)
    if figures:
        return int(figures[1]) if sentence.language.numbers.ordinal(token.text.lower()) is None else None
    value = next((int(words[key]) for key in sorted(token.keys) if words.get(key, 0) > 1), None)
    return value + _tens(sentence, index - 1) if value is not None and value < TEN else value


def _tens(sentence: Sentence, index: int) -> int:
    """The tens in a word of their own: "ýigrimi bäş", «двадцать пять»."""
    words = sentence.language.numbers.words
    keys = sentence.tokens[index].keys if index >= 0 else frozenset[str]()
    return next((int(words[key]) for key in keys if words.get(key, 0) in TENS), 0)


def _before_about(sentence: Sentence, index: int) -> int:
    """The token before words like "gowrak" and "астам"."""
    about = frozenset(sentence.language.numbers.about)
    while index > 0 and not about.isdisjoint(sentence.tokens[index].keys):
        index -= 1
    return index


def _share(sentence: Sentence, index: int) -> int | None:
    """The number right behind the word, with an ending of its own ("resminamalaryň 12-sine")."""
    share = index < len(sentence.tokens) and "-" in sentence.tokens[index].text
    return count_of(sentence, index) if share else None
