"""The rules of single outlets: where they keep title, date, body, tags and section."""

from selectolax.lexbor import LexborHTMLParser

from elchi.reading import tables
from elchi.reading.metadata import Facts
from elchi.reading.names import CHOSEN
from elchi.reading.normalise import line
from elchi.reading.page import Stamp
from elchi.reading.tables import OutletRow


def apply(tree: LexborHTMLParser, outlet: str | None, known: Facts) -> None:
    """Put what an outlet's row of outlets.toml selects before what the general rules found.

    The body is marked as one, so that the general choice of a body finds it; a row that no longer fits its outlet's
    pages changes nothing.
    """
    row = next((row for row in tables.outlets().outlet if row.domain == outlet), None)
    if row is None:
        return
    known.titles[:0] = _texts(tree, row.title)[:1]
    known.stamps[:0] = [Stamp(value=text, rank=0) for text in _texts(tree, row.date)[:1]]
    known.tags[:0] = _texts(tree, row.tags)
    known.section = _texts(tree, row.section) or known.section
    _mark_body(tree, row)


def _texts(tree: LexborHTMLParser, selector: str | None) -> list[str]:
    nodes = tree.css(selector) if selector else []
    return [text for node in nodes if (text := line(node.text(separator=" ")))]


def _mark_body(tree: LexborHTMLParser, row: OutletRow) -> None:
    node = tree.css_first(row.body) if row.body else None
    if node is not None:
        node.attrs["class"] = CHOSEN
