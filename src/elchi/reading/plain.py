"""Plain text, such as a page saved by copying, to blocks."""

import re
from functools import cache

from elchi.reading.chrome import BULLETS
from elchi.reading.normalise import line
from elchi.reading.page import Block, Page, Shape

SHORTEST = 20
WIDEST = 130


def page(text: str) -> Page:
    """The blocks of a plain text: one a line, lines that were wrapped at a width joined again."""
    joined = paragraphs(text)
    lines = [piece for place, each in enumerate(joined) for piece in _unglued(each, first=place == 0)]
    return Page(blocks=[Block(text=each, shape=_shape(each)) for each in lines])


def paragraphs(text: str) -> list[str]:
    """The lines of a text, normalised, those that were wrapped at a width joined again; empty ones left out."""
    chunks: list[list[str]] = [[]]
    for each in text.splitlines():
        if kept := line(each):
            chunks[-1].append(kept)
        elif chunks[-1]:
            chunks.append([])
    return [joined for chunk in chunks for joined in _unwrapped(chunk)]


def _unglued(text: str, *, first: bool) -> list[str]:
    """The pieces of a line in which a headline, a date and the lead stick together since their markup was lost."""
    found = _between().search(text)
    if found is not None and found.start() >= SHORTEST:
        return [text[: found.start()], found[0], text[found.end() :]]
    found = _leading().match(text) if first else None
    if found is not None and len(text) - found.end() >= SHORTEST:
        return [found[0], text[found.end() :]]
    return [text]


@cache
def _between() -> re.Pattern[str]:
    return re.compile(r"(?<=[^\W\d_]{2})\d\d?\.\d\d\.(?:19|20)\d\d(?:,?\s+\d\d:\d\d)?(?=[^\W\d_])")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(r"(?:date|дата|күні|senesi)?\s*:?\s*(?:19|20)\d\d-\d\d-\d\d\s+(?=\D)", re.IGNORECASE)


def _unwrapped(chunk: list[str]) -> list[str]:
    """One paragraph where the lines go on in lower case, as text wrapped at a width does; else the lines."""
    going_on = sum(each[0].islower() for each in chunk[1:])
    if len(chunk) > 1 and going_on >= 0.5 * (len(chunk) - 1) and max(map(len, chunk)) <= WIDEST:
        return [" ".join(chunk)]
    return chunk


def _shape(text: str) -> Shape:
    return "item" if text[0] in BULLETS and len(text) > 2 and text[0] not in "#–—-" else "text"
