"""A page between its bytes and its article: blocks of text in reading order, and what the markup says of itself."""

from typing import Literal

import msgspec

Shape = Literal["text", "item", "heading", "headline", "cell"]


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph, list item, heading or line of a page, normalised.

    `linked` is the share of its characters that stand inside links, 0 to 1; `container` is the index of the
    element it stands in, in `Page.containers`.
    """

    text: str
    shape: Shape = "text"
    linked: float = 0.0
    container: int = 0

    @property
    def prose(self) -> bool:
        """Whether this reads as a sentence of an article rather than a label, a headline or a row of links."""
        if self.linked > 0.5 or self.shape in {"heading", "headline"}:
            return False
        size = len(self.text)
        ended = self.text[-1] in '.!?…:;»”")' if self.text else False
        return size > 160 or (size > 50 and ended) or (size > 30 and self.text[-1] == "." and " " in self.text)


class Container(msgspec.Struct, frozen=True, kw_only=True):
    """An element that holds blocks: its parent's index (-1 for the root) and how much its name promises a body."""

    parent: int = -1
    weight: float = 1.0


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """A machine-readable date of the page as written, and how far it can be trusted (lower rank is better)."""

    value: str
    rank: int


class Page(msgspec.Struct, kw_only=True):
    """All that is known of a page before its body is chosen.

    `titles` are in order of trust; `crumbs` are the breadcrumb's words and
    `bar` those of a row of links that looks like one; `stamps` are dates for machines;
    `listing` is True where the markup says that this is no article; `markup` is the page as parsed.
    """

    blocks: list[Block]
    containers: list[Container] = []
    titles: list[str] = []
    stamps: list[Stamp] = []
    crumbs: list[str] = []
    bar: list[str] = []
    section: list[str] = []
    tags: list[str] = []
    url: str | None = None
    outlet: str | None = None
    site: str | None = None
    listing: bool = False
    markup: str = ""
