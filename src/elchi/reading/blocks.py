"""A parsed page to blocks of text in reading order, chrome left out by the names and kinds of its elements."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from elchi.reading import tables
from elchi.reading.names import names
from elchi.reading.normalise import line
from elchi.reading.page import Block, Container, Shape

SHAPES: dict[str, Shape] = {
    "li": "item",
    "h1": "headline",
    "td": "cell",
    "th": "cell",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}
SENTENCE_ENDS = (".", "!", "?", "…", "»", ":", ";", '"', "”")
SHORT_LINE = 45
MOST_PARTS = 60
KEEPERS = "h1, article, [itemprop=articleBody]"


class Walk:
    """One pass over a page's elements that gathers its blocks.

    `named=False` keeps elements whose names say chrome: for pages where that leaves nothing.
    """

    def __init__(self, *, named: bool = True) -> None:
        self.blocks: list[Block] = []
        self.containers: list[Container] = [Container()]
        self._named = named
        self._parts: list[str] = []
        self._linked = 0
        self._names = names()
        self._table = tables.markup()

    def over(self, tree: LexborHTMLParser) -> "Walk":
        """The walk after the whole body of `tree`."""
        if tree.body is not None:
            self._children(tree.body, 0, "text", in_link=False)
            self._flush(0, "text")
        return self

    def _children(self, node: LexborNode, container: int, shape: Shape, *, in_link: bool) -> None:
        child = node.first_child
        while child is not None:
            if child.is_text_node:
                self._text(child.text_content or "", in_link)
            elif child.is_element_node:
                self._element(child, container, shape, in_link)
            child = child.next

    def _text(self, text: str, in_link: bool) -> None:
        self._parts.append(text)
        if in_link:
            self._linked += len(text.strip())

    def _element(self, node: LexborNode, container: int, shape: Shape, in_link: bool) -> None:
        tag = node.tag or ""
        if tag in self._table.skipped:
            return
        if tag == "br":
            self._break(container, shape)
            return
        role = self._role(node, tag) if tag in self._table.judged else ""
        if role == "chrome":
            return
        if tag in self._table.inline:
            self._children(node, container, shape, in_link=in_link or tag == "a")
            return
        self._block(node, tag, role, container, shape, in_link)

    def _block(self, node: LexborNode, tag: str, role: str, container: int, shape: Shape, in_link: bool) -> None:
        self._flush(container, shape)
        inner, inside = SHAPES.get(tag, _inherited(tag, shape)), container
        if tag not in {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6"}:
            inside = len(self.containers)
            self.containers.append(Container(parent=container, weight=_weight(tag, role)))
        self._children(node, inside, inner, in_link=in_link)
        self._flush(inside, inner)

    def _role(self, node: LexborNode, tag: str) -> str:
        attributes = node.attributes
        if _hidden(attributes) and node.css_first(KEEPERS) is None:
            return "chrome"
        name = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('itemprop') or ''}"
        if len(name) < 4:
            return "chrome" if tag == "header" and not node.css_first("h1") else ""
        role = self._names.role(name)
        role = "chrome" if role == "tags" else role
        if role == "chrome" and (not self._named or node.css_first(KEEPERS) is not None):
            return ""
        return role or ("chrome" if tag == "header" and not node.css_first("h1") else "")

    def _break(self, container: int, shape: Shape) -> None:
        text = line("".join(self._parts)) if len(self._parts) < MOST_PARTS else "."
        again = bool(self._parts) and self._parts[-1].isspace() and "\n\v" in "".join(self._parts[-3:])
        if again or (shape != "headline" and (len(text) < SHORT_LINE or text.endswith(SENTENCE_ENDS))):
            self._flush(container, shape)
        else:
            self._parts.append("\n\v")

    def _flush(self, container: int, shape: Shape) -> None:
        if not self._parts:
            return
        text = line("".join(self._parts))
        if text:
            share = min(1.0, self._linked / len(text))
            self.blocks.append(Block(text=text, shape=shape, linked=share, container=container))
        self._parts.clear()
        self._linked = 0


def _hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style")
    return "hidden" in attributes or (style is not None and "display:none" in style.replace(" ", "").lower())


def _inherited(tag: str, shape: Shape) -> Shape:
    return shape if tag in {"p", "div"} and shape in {"item", "cell"} else "text"


def _weight(tag: str, role: str) -> float:
    if role:
        return 1000.0 if role == "chosen" else 1.6
    return {"article": 1.3, "main": 1.1}.get(tag, 1.0)
