"""Plain text, such as a page saved by copying, to blocks."""

from elchi.reading.chrome import BULLETS
from elchi.reading.normalise import line
from elchi.reading.page import Block, Page, Shape

ENDINGS = (".", "!", "?", "…", "»", ":", ";", '"', "”", ")")


def page(text: str) -> Page:
    """The blocks of a plain text: one a line, lines that were wrapped at a width joined again."""
    chunks: list[list[str]] = [[]]
    for each in text.splitlines():
        if kept := line(each):
            chunks[-1].append(kept)
        elif chunks[-1]:
            chunks.append([])
    lines = [joined for chunk in chunks for joined in _unwrapped(chunk)]
    return Page(blocks=[Block(text=each, shape=_shape(each)) for each in lines])


def _unwrapped(chunk: list[str]) -> list[str]:
    inner = chunk[:-1]
    wrapped = [each for each in inner if 55 <= len(each) <= 130 and not each.endswith(ENDINGS)]
    long = [each for each in inner if len(each) > 130]
    if len(inner) >= 2 and not long and len(wrapped) > 0.6 * len(inner):
        return [" ".join(chunk)]
    return chunk


def _shape(text: str) -> Shape:
    return "item" if text[0] in BULLETS and len(text) > 2 and text[0] not in "#–—-" else "text"
