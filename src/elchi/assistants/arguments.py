"""An assistant's arguments: the parameters of the table as one JSON object, and back to what a call asks."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from elchi.portal.api.calls import Malformed, read
from elchi.portal.api.endpoint import Endpoint
from elchi.portal.api.parameters import Parameter

MOST, USUAL = 50, 10
LONGEST_TEXT = 9_999_999
PAGED = {"get_article": "text", "get_pair_brief": "markdown"}
BEGIN = Parameter(
    name="begin",
    words="where the text shall begin, as `next_begin` of the answer before tells; 0 unless given",
    schema={"type": "integer", "minimum": 0, "maximum": LONGEST_TEXT, "default": 0},
)


def parameters_of(one: Endpoint) -> list[Parameter]:
    """What a tool is asked by: as its endpoint, with shorter pages, and long texts in parts."""
    shorter = {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}
    own = [msgspec.structs.replace(each, schema=shorter) if each.name == "limit" else each for each in one.parameters]
    return [*own, BEGIN] if one.tool in PAGED else own


def schema_of(parameters: Sequence[Parameter]) -> dict[str, Any]:
    """The JSON Schema of a tool's arguments."""
    return {
        "type": "object",
        "properties": {one.name: one.schema | {"description": one.words} for one in parameters},
        "required": [one.name for one in parameters if one.required],
        "additionalProperties": False,
    }


def values_of(given: Mapping[str, Any], parameters: Sequence[Parameter]) -> dict[str, Any]:
    """The values that arguments give; null is as if not given, one word is a list of one.

    Raises Malformed for a wrong call and InputError for a value that cannot be.
    """
    texts = {name: _texts(name, value) for name, value in given.items() if value is not None}
    values = read(texts, parameters)
    if any(one.name == "limit" for one in parameters):
        values.setdefault("limit", USUAL)
    return values


def _texts(name: str, value: Any) -> list[str]:
    return [_text(name, each) for each in (value if isinstance(value, list) else [value])]


def _text(name: str, value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | str():
            return str(value)
        case _:
            raise Malformed(f"{name[:40]!r} is given as {type(value).__name__}; give words, a whole number or a list")
