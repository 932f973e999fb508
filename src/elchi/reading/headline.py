"""Which words are the page's headline, and where they stand."""

import re
from functools import cache

from elchi.reading.chrome import BULLETS, chrome
from elchi.reading.normalise import key
from elchi.reading.page import Block, Page
from elchi.reading.pagedate import finder

LONGEST = 300
REACH = 12
NEAR = 5
LIKELY = 0.6


def title_of(page: Page) -> str | None:
    """The headline that the markup gives: the wording that the page itself shows, without the outlet's name."""
    titles = [title for title in page.titles if len(title) <= LONGEST]
    candidates = [part for title in titles for part in _parts(title)]
    near = [len(candidate) for candidate in candidates]
    shown = {key(block.text) for block in page.blocks if any(abs(len(block.text) - size) < 20 for size in near)}
    outlets = {key(piece) for title in titles for piece in _separator().split(title) if len(piece) < len(title) / 2}
    for candidate in candidates:
        wanted = key(candidate)
        if len(wanted) > 8 and wanted in shown and wanted not in outlets:
            return candidate
    headed = _headed(page.blocks)
    if headed is not None:
        return headed
    long = [title for title in titles if len(title.split()) > 2]
    return _parts(long[0])[-1] if long else None


def _headed(blocks: list[Block]) -> str | None:
    """The heading nearest above the first sentence, where the markup names no title that the page shows."""
    first = next((index for index, block in enumerate(blocks) if block.prose), 0)
    for block in reversed(blocks[max(0, first - NEAR) : first]):
        if block.shape in {"heading", "headline"} and _possible(block.text):
            return block.text
    return None


def _parts(title: str) -> list[str]:
    """The title, then what is left of it when an outlet's name is cut from either end, shortest last."""
    pieces = [piece for piece in _separator().split(title) if piece]
    longest = max(pieces, key=len, default=title)
    return list(dict.fromkeys([title, longest]))


@cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"\s+(?:[|»«·•/\\]|::|[-–—])\s+")


def place_of(title: str, blocks: list[Block]) -> int | None:
    """The index of the last block that repeats the title before the body begins, or None."""
    wanted, found = key(title), None
    for index, block in enumerate(blocks):
        if found is not None and block.prose and index > found + 1:
            break
        if abs(len(block.text) - len(title)) < 30 and _same(wanted, key(block.text)):
            found = index
    return found


def _same(wanted: str, other: str) -> bool:
    if not wanted or wanted == other:
        return bool(wanted)
    cut = len(other) > 20 and (wanted.startswith(other) or other.startswith(wanted))
    return cut and abs(len(wanted) - len(other)) < 12


def guess(page: Page) -> str | None:
    """The headline of a page without markup.

    A line that stands twice before the body is it; else the line above the body that shares most words with it.
    """
    first = next((index for index, block in enumerate(page.blocks) if block.prose), len(page.blocks))
    head = page.blocks[max(0, first - REACH) : first]
    candidates = [block.text for block in head if _possible(block.text)]
    keys = [key(text) for text in candidates]
    crumbs = [key(block.text) for block in head if block.text not in candidates]
    for text in candidates:
        ends_crumb = len(key(text)) > 20 and any(crumb.endswith(key(text)) for crumb in crumbs)
        if ends_crumb or keys.count(key(text)) > 1:
            return text.lstrip(BULLETS)
    return _nearest(candidates, " ".join(block.text for block in page.blocks[first:] if block.prose))


def _nearest(candidates: list[str], body: str) -> str | None:
    stems = {word[:5] for word in key_words(body)}
    scored = [
        (_shared(text, stems), min(len(key_words(text)), 6), -place, text) for place, text in enumerate(candidates)
    ]
    likely = [text for share, size, _, text in scored if share >= LIKELY and size >= 3]
    best = likely[0] if likely else max(scored, default=(None,))[-1]
    return best.lstrip(BULLETS) if best is not None else None


def _shared(text: str, stems: set[str]) -> float:
    words = key_words(text)
    return round(sum(word[:5] in stems for word in words) / max(len(words), 3), 1)


def key_words(text: str) -> list[str]:
    """The words of four letters or more, in lower case."""
    return re.findall(r"[^\W\d_]{4,}", text.casefold())


def _possible(text: str) -> bool:
    if not 8 <= len(text) <= LONGEST or _dateline(text):
        return False
    return chrome().find(text) is None and finder().line(text) is None


def _dateline(text: str) -> bool:
    """A place and a day before the lead: "BAKU, Azerbaijan, July 3"."""
    return len(text.split()) <= 5 and "," in text and any(map(str.isdigit, text))
