"""The paragraphs of an article out of the lines around it."""

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from elchi.reading.chrome import BULLETS, ChromeLine, chrome
from elchi.reading.normalise import key
from elchi.reading.page import Block
from elchi.reading.pagedate import finder

ENDS = {"related", "comments", "copyright", "listing", "top"}
SKIPS = {"related", "also", "ticker", "comments", "more"}
LONG = 120
AHEAD = 60
FINAL = (".", "!", "?", "…", ":", ";", "»", "”", '"', ")")


class Trimmed(msgspec.Struct, kw_only=True):
    """What is left of the blocks: the paragraphs, the tags found among them, the lines that name an origin."""

    paragraphs: list[str] = []
    tags: list[str] = []
    origins: list[str] = []


class Trimmer:
    """Goes over the blocks after a headline once and keeps those that are the article's."""

    def __init__(self, title: str) -> None:
        self._title = key(title)
        self._kept: list[Block] = []
        self._out = Trimmed()
        self._sentences = 0
        self._skipping = False
        self._tagging = False

    def over(self, blocks: Iterable[Block]) -> Trimmed:
        """The article's paragraphs: from the first to the heading of what is related, or of the comments."""
        blocks = list(blocks)
        for place, block in enumerate(blocks):
            found = chrome().find(block.text)
            if found is not None and found.kind in ENDS and self._ended(found, blocks[place + 1 : place + 1 + AHEAD]):
                break
            if not self._drops(block, found):
                self._kept.append(block)
                self._sentences += block.prose
        self._cut_tail()
        self._cut_head()
        self._out.paragraphs = [block.text for block in self._kept]
        return self._out

    def _ended(self, found: ChromeLine, rest: list[Block]) -> bool:
        """Whether the article ends here; a block of related headlines may also stand in its middle."""
        if found.kind != "related" or not self._sentences:
            return self._sentences > 0
        following = sum(block.prose and len(block.text) > LONG for block in rest)
        return following <= max(self._sentences, 2)

    def _drops(self, block: Block, found: ChromeLine | None) -> bool:
        if found is not None:
            self._skipping = found.kind in SKIPS
            self._tagging = found.kind == "tags"
            self._note(found, block.text)
            return True
        if block.prose and not _meta(block.text):
            self._skipping = self._tagging = False
            return self._repeats(block)
        if self._tagging and len(block.text) < 60:
            self._out.tags.extend(_tags(block.text))
            return True
        if self._skipping or self._repeats(block) or _label(block) or self._teaser(block):
            return True
        return self._sentences == 0 and _counted(block.text)

    def _note(self, found: ChromeLine, text: str) -> None:
        if found.kind == "tags":
            self._out.tags.extend(_tags(found.rest))
        elif found.kind == "origin" and found.rest:
            self._out.origins.append(text)

    def _repeats(self, block: Block) -> bool:
        last = self._kept[-1].text if self._kept else ""
        return block.text == last or (len(block.text) < 2 * len(self._title) + 20 and key(block.text) == self._title)

    def _teaser(self, block: Block) -> bool:
        if block.linked > 0.8:
            return True
        if block.shape != "item" or block.text.endswith(FINAL):
            return False
        last = self._kept[-1] if self._kept else None
        return last is None or not (last.shape == "item" or last.text.endswith((":", ";")))

    def _cut_tail(self) -> None:
        while self._kept and not self._kept[-1].prose and self._hangs(len(self._kept) - 1):
            self._kept.pop()

    def _hangs(self, place: int) -> bool:
        block = self._kept[place]
        if block.text.endswith(FINAL) and (len(block.text) > 40 or len(block.text.split()) >= 4):
            return False
        return not self._listed(place)

    def _listed(self, place: int) -> bool:
        while place >= 0 and self._kept[place].shape == "item":
            place -= 1
            if place >= 0 and self._kept[place].text.endswith(":"):
                return True
        return False

    def _cut_head(self) -> None:
        while self._kept and self._sentences and not self._kept[0].prose and _slight(self._kept[0]):
            self._kept.pop(0)


def _slight(block: Block) -> bool:
    return len(block.text.split()) <= 4 and not block.text.endswith(FINAL)


def _label(block: Block) -> bool:
    """Whether the line is a date, a counter, a row of tags or marks only."""
    return _marks().fullmatch(block.text) is not None or _meta(block.text)


def _meta(text: str) -> bool:
    """Whether a line is made of dates, times, counters and labels: "11 июня · Читать 4 минуты"."""
    if len(text) > 160:
        return False
    dated = finder().line(text)
    pieces = [dated.before, *_bars().split(dated.after)] if dated is not None else _bars().split(text)
    if dated is None and len(pieces) < 2:
        return False
    return all(_aside(piece) for piece in pieces)


def _aside(piece: str) -> bool:
    bare = _clock().sub("", piece).strip(" ,.:|•·/")
    words = [word for word in bare.split() if any(map(str.isalpha, word))]
    return len(words) <= 2 or chrome().find(bare) is not None


def _counted(text: str) -> bool:
    """Whether a line above the body is a day, a time or a count with at most three words."""
    words = finder().words(text).split()
    return any(map(str.isdigit, text)) and len(words) <= 3 and not text.endswith(FINAL)


@cache
def _bars() -> re.Pattern[str]:
    return re.compile(r"\s[|·•/]\s")


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"\b\d\d?[:.]\d\d\b")


def _tags(text: str) -> list[str]:
    parts = re.split(r"[,;#|•·]+", text) if re.search(r"[,;#|•·]", text) else [text]
    return [part.strip(BULLETS) for part in parts if part.strip(BULLETS)]


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[\W\d_]*(?:#[\w-]+[\s,]*)*|(?:#[\w-]+[\s,]*)+")
