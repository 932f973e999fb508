"""The JSON Schema of a line of `elchi extract --jsonl`, made from the records themselves."""

from typing import Any

import msgspec

from elchi.records.lines import Line

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def line_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one line in the published shape.

    Findings and quotes carry no `article`: the line's own article is meant. Example: the schema accepts every
    line of `elchi extract samples --jsonl`.
    """
    (reference,), definitions = msgspec.json.schema_components([Line], ref_template="#/$defs/{name}")
    for definition in definitions.values():
        _publish(definition)
    return {"$schema": DIALECT, "title": "A line of elchi extract --jsonl", **reference, "$defs": definitions}


def _publish(definition: dict[str, Any]) -> None:
    properties = definition.get("properties", {})
    if "kind" in properties or definition.get("title") == "Quote":
        properties.pop("article", None)
    if definition.get("title") == "Quote":
        properties.pop("field", None)
    required = set(definition.get("required", ()))
    if definition.get("title") in ("Line", "Article"):
        required |= set(properties) - {"id"} if definition["title"] == "Line" else set(properties)
    definition["required"] = sorted(required & set(properties))
