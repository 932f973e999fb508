"""Values of a graph: words with their language, dates, nodes without empty fields."""

from typing import Any

from elchi.publishing.captions import Caption
from elchi.publishing.exports.cells import clean
from elchi.publishing.exports.quoting import line
from elchi.records import Event
from elchi.records.days import first_day, last_day

Node = dict[str, Any]


def node(kind: str, key: str, **fields: Any) -> Node:
    """A node without empty fields and control characters."""
    return {name: _cleaned(value) for name, value in filled({"@type": kind, "@id": key, **fields}).items()}


def _cleaned(value: Any) -> Any:
    """The value with every text in it cleaned of control characters."""
    if isinstance(value, str):
        return line(value)
    if isinstance(value, dict):
        return {name: _cleaned(inner) for name, inner in value.items()}
    return [_cleaned(inner) for inner in value] if isinstance(value, list) else value


def filled(fields: Node) -> Node:
    """The fields that have something in them."""
    return {name: value for name, value in fields.items() if value not in (None, "", [])}


def worded(caption: Caption) -> Node:
    """Words with their language."""
    return {"@value": line(caption.text), "@language": caption.language}


def country(code: str | None) -> Node | None:
    """The address of a place of which the country is known; None without one."""
    return {"@type": "PostalAddress", "addressCountry": code} if code else None


def span(edtf: str | None) -> tuple[str | None, str | None]:
    """The ends of an EDTF date as ISO 8601 dates of its own precision; one end for what is no span."""
    if edtf is None:
        return None, None
    first, _, last = edtf.partition("/")
    return day(first), last if last and last_day(last) else None


def day(edtf: str | None) -> str | None:
    """The last of an EDTF date's days, as exact as it is; None when it is no such date."""
    last_part = clean(edtf or "").split("/")[-1]
    return last_part if first_day(last_part) else None


def moved(one: Event) -> str | None:
    """The day that an event was planned for before, when it was put off to another."""
    planned = [stage.when.edtf for stage in one.history if stage.status == "planned" and stage.when.edtf]
    return span(planned[0])[0] if planned and planned[0] != one.when.edtf and _apart(planned[0], one) else None


def _apart(edtf: str, one: Event) -> bool:
    """Whether a date cannot be the event's: "2024" may be 2024-05-20, "2024-05-19" may not."""
    first, last = first_day(edtf), last_day(edtf)
    begins, ends = first_day(one.when.edtf), last_day(one.when.edtf)
    return bool(first and last and begins and ends and (last < begins or ends < first))
