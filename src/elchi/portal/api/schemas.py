"""JSON Schemas of the answers, made from the records."""

from collections.abc import Iterable
from typing import Any

import msgspec


def schemas_of(types: Iterable[Any], template: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """A schema for each type, and the named ones that they refer to by `template`, such as "#/$defs/{name}"."""
    given, named = msgspec.json.schema_components(list(types), ref_template=template)
    return [_even(one) for one in given], {name: _even(one) for name, one in named.items()}


def _even(schema: Any) -> Any:
    """The same schema with a tuple of one type as a list of that many: fewer programs know `prefixItems`."""
    if isinstance(schema, list):
        return [_even(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    changed = {name: _even(value) for name, value in schema.items()}
    each = changed.get("prefixItems")
    if each and all(one == each[0] for one in each):
        del changed["prefixItems"]
        changed["items"] = each[0]
    return changed
