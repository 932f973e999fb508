"""The row of tags under an article: elements named for tags, and links that say that they lead to one."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from elchi.reading.chrome import BULLETS, chrome
from elchi.reading.names import names
from elchi.reading.normalise import line

RELATED = 'a[rel~="tag" i]'
CANDIDATES = f'h1, [class*="tag" i], [id*="tag" i], {RELATED}'
WHOLE = {"html", "body", "main", "article"}
MOST = 15
LONGEST = 60


def tag_row(tree: LexborHTMLParser) -> list[str]:
    """The tags of the page's own article: those of the first such row after its headline.

    A row of more than fifteen is a cloud of the whole site's tags, and none is taken from it.

    >>> tag_row(LexborHTMLParser('<h1>T</h1><ul class="tags"><li><a href="/1">#МИД</a></li></ul>'))
    ['МИД']
    """
    found = tree.css(CANDIDATES)
    after = next((place + 1 for place, node in enumerate(found) if node.tag == "h1"), 0)
    rows = (_row(node) for node in found[after:] if node.tag != "h1" and _names_tags(node))
    return next((row for row in rows if row), [])


def _names_tags(node: LexborNode) -> bool:
    attributes = node.attributes
    if node.tag == "a":
        return "tag" in (attributes.get("rel") or "").lower().split()
    name = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return node.tag not in WHOLE and names().role(name) == "tags"


def _row(node: LexborNode) -> list[str]:
    row = node.parent if node.tag == "a" else node
    if row is None:
        return []
    parts = row.css(RELATED if node.tag == "a" else "a") or row.css("li") or row.css("span")
    texts = [text for part in parts if not _is_label(text := line(part.text(separator=" ")))]
    texts = texts or _split(line(row.text(separator=" ")))
    tags = [tag for text in texts if (tag := text.strip(BULLETS + ","))]
    return list(dict.fromkeys(tag for tag in tags if len(tag) <= LONGEST)) if len(tags) <= MOST else []


def _is_label(text: str) -> bool:
    found = chrome().find(text)
    return found is not None and found.kind == "tags" and not found.rest


def _split(text: str) -> list[str]:
    """The tags of a row without links, after its label if it has one."""
    found = chrome().find(text)
    words = found.rest if found is not None and found.kind == "tags" else text
    return re.split(r"[,;#|•·]+", words)
