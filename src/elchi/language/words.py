"""Text to tokens and sentences, with offsets that never move."""

import re
from collections.abc import Iterator
from typing import NamedTuple

WORD = re.compile(
    r"\d+(?:st|nd|rd|th)(?![^\W\d_])"
    r"|\d+(?:[.,\u00a0 ]\d{3})+(?:[.,]\d+)?(?!\d)(?:-[^\W\d_]{1,5}(?![^\W\d_]))?"
    r"|\d+(?:[.,/]\d+)*(?:-[^\W\d_]{1,5}(?![^\W\d_]))?"
    r"|[^\W\d_]+(?:[-‑’'ʼ`][^\W\d_]+)*(?:\d+)?(?:\+\d*)?"
    r"|[^\w\s]"
)
SENTENCE_END = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s+[«“\"'(\[—–-]*\s*(?:[^\W_a-zа-яёәғқңөұүһіäöüňžýşç]|$))")
LONGEST_SENTENCE = 1_500
INITIAL = re.compile(r"(?:^|[\s(«“.])[^\W\d_]\.$")


class Span(NamedTuple):
    """A stretch of text by its code points."""

    start: int
    end: int


class Token(NamedTuple):
    """A word, number or mark as it stands in the text; `keys` are the forms by which tables find it."""

    start: int
    end: int
    text: str
    keys: frozenset[str]

    @property
    def is_word(self) -> bool:
        """True for words and numbers, False for marks."""
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """True when the first letter is a capital."""
        return self.text[0].isupper()


def spans_of_words(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words, numbers and marks between two offsets."""
    return WORD.finditer(text, start, end)


def sentences(text: str, abbreviations: frozenset[str]) -> list[Span]:
    """The sentences of a text whose paragraphs are parted by line breaks.

    A full stop after an abbreviation of the language or after an initial does not end a sentence; one longer than
    LONGEST_SENTENCE characters is cut, so that the work on any text stays in proportion to its length.

    >>> [tuple(s) for s in sentences("Принял М. Нуртлеу. Подписано.", frozenset())]
    [(0, 18), (19, 29)]
    """
    found: list[Span] = []
    for paragraph in re.finditer(r"[^\n]+", text):
        for span in _paragraph(text, paragraph.start(), paragraph.end(), abbreviations):
            found.extend(_cut(text, span))
    return found


def _cut(text: str, span: Span) -> Iterator[Span]:
    """A sentence longer than any real one, in parts: at a comma or semicolon, else at a space, else anywhere."""
    start = span.start
    while span.end - start > LONGEST_SENTENCE:
        stop = start + LONGEST_SENTENCE
        cuts = (text.rfind(mark, start + 1, stop) for mark in (";", ",", " "))
        stop = next((cut + 1 for cut in cuts if cut > start + LONGEST_SENTENCE // 2), stop)
        yield _trimmed(text, start, stop)
        start = stop
    yield _trimmed(text, start, span.end)


def _paragraph(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Iterator[Span]:
    begin = start
    for mark in SENTENCE_END.finditer(text, start, end):
        if mark.end() >= end or _abbreviates(text, begin, mark.start(), abbreviations):
            continue
        yield _trimmed(text, begin, mark.end())
        begin = mark.end()
    last = _trimmed(text, begin, end)
    if last.end > last.start:
        yield last


def _abbreviates(text: str, begin: int, stop: int, abbreviations: frozenset[str]) -> bool:
    if text[stop] != ".":
        return False
    tail = text[max(begin, stop - 12) : stop]
    word = re.split(r"[\s(«“\"]", tail)[-1].lower()
    return word in abbreviations or bool(INITIAL.search(text[max(begin, stop - 3) : stop + 1]))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
