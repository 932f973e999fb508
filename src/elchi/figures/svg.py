"""SVG elements as a tree, so that every text is escaped in one place; no style attribute, no style element."""

import re
from typing import Literal
from xml.etree import ElementTree as ET

import msgspec

from elchi.figures.palette import Palette

FONT = "Golos Text, Noto Sans, DejaVu Sans, sans-serif"
SIZE = 13.0
NOT_IN_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TURNS_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
NAMED = re.compile(r"[A-Za-z][\w-]*")
SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
Anchor = Literal["start", "middle", "end"]
Node = ET.Element


class Caption(msgspec.Struct, frozen=True, kw_only=True):
    """What names a drawing: an id that is used once on its page, a title, and a sentence or two on what it shows."""

    id: str
    title: str
    text: str


def node(name: str, **attributes: str | float | None) -> Node:
    """An element; `stroke_width` is written `stroke-width`, numbers with at most two decimals, None left out."""
    given = {key: value for key, value in attributes.items() if value is not None}
    return Node(name, {key.rstrip("_").replace("_", "-"): written(value) for key, value in given.items()})


def written(value: str | float) -> str:
    """A value of an attribute: text as text, a number with at most two decimals and no trailing zeros."""
    if isinstance(value, str):
        return clean(value)
    return f"{round(value, 2) + 0:.2f}".rstrip("0").rstrip(".")


def clean(text: str) -> str:
    """The text without characters that XML forbids or that turn the direction of what stands after it."""
    return TURNS_DIRECTION.sub("", NOT_IN_XML.sub("", text))


def words(
    text: str, x: float, y: float, fill: str, *, anchor: Anchor = "start", size: float = SIZE, bold: bool = False
) -> Node:
    """A line of text with its baseline at y."""
    made = node("text", x=x, y=y, fill=fill, font_size=size)
    if anchor != "start":
        made.set("text-anchor", anchor)
    if bold:
        made.set("font-weight", "600")
    made.text = clean(text)
    return made


def titled(made: Node, title: str) -> Node:
    """The element with a title that a pointer shows."""
    if title:
        inside = node("title")
        inside.text = clean(title)
        made.insert(0, inside)
    return made


def linked(made: Node, href: str, label: str) -> Node:
    """The element inside a link with a spoken label; the element alone where the address is not of the web."""
    if not _followable(href):
        return titled(made, label)
    around = node("a", href=href, aria_label=label or None)
    around.append(titled(made, label))
    return around


def page(caption: Caption, width: float, height: float, inside: list[Node], palette: Palette) -> str:
    """The whole drawing: scalable, named by its caption, `role` "group" where it holds links and "img" where not.

    Raises ValueError for an id that is no XML name.
    """
    if not NAMED.fullmatch(caption.id):
        raise ValueError(f"not an id: {caption.id!r}")
    names = {"aria-labelledby": f"{caption.id}-title {caption.id}-text"}
    root = node("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {written(width)} {written(height)}")
    root.set("class", "drawing")
    root.set("role", "group" if any(part.tag == "a" for one in inside for part in one.iter()) else "img")
    root.attrib.update({**names, "font-family": FONT, "font-size": written(SIZE), "fill": palette.ink})
    root.extend([_named("title", caption.id, caption.title), _named("desc", caption.id, caption.text), *inside])
    return ET.tostring(root, encoding="unicode")


def _named(name: Literal["title", "desc"], id_: str, text: str) -> Node:
    made = node(name, id=f"{id_}-{'title' if name == 'title' else 'text'}")
    made.text = clean(text)
    return made


def _followable(href: str) -> bool:
    address = "".join(clean(href).split())
    scheme = SCHEME.match(address)
    return bool(address) and (scheme is None or scheme[1].lower() in {"http", "https"})
