"""One call: its parameters, read and checked against the table before anything is looked up.

An address of the API and a tool of an assistant are read alike.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from starlette.requests import Request

from elchi.errors import InputError
from elchi.portal.api.parameters import USUAL, Parameter
from elchi.portal.house import House
from elchi.storage import Record, checking
from elchi.storage.selection import Selection

FLAGS = {"true": True, "false": False}
DIGITS = 6


class Malformed(Exception):
    """The call itself is wrong: an unknown parameter, one given twice, one that is missing (400)."""


class Call:
    """What is asked of the record in `house`; `values` have been read by `read` and can be."""

    def __init__(self, house: House, values: Mapping[str, Any]) -> None:
        self.house = house
        self.record: Record = house.record
        self._values = values

    def value(self, name: str) -> Any:
        """A parameter's value, None when it was not given."""
        return self._values.get(name)

    @property
    def limit(self) -> int:
        """How many are asked for."""
        return int(self._values.get("limit", USUAL))

    def day(self, name: str) -> str:
        """A full day, today when none is given. Raises InputError for what is no date."""
        given = self.value(name)
        return (checking.until(given) if given else None) or date.today().isoformat()

    def selection(self) -> Selection:
        """What a list is asked for."""
        given = {name: self._values[name] for name in Selection.__struct_fields__ if name in self._values}
        return Selection(countries=tuple(self._values.get("country", ())), **given)


def called(request: Request, parameters: Sequence[Parameter]) -> Call:
    """The call that a request makes. Raises Malformed for a wrong call and InputError for a value that cannot be."""
    query = request.query_params
    given = {name: query.getlist(name) for name in query} | {one: [v] for one, v in _of_path(request).items()}
    return Call(request.app.state.house, read(given, parameters))


def _of_path(request: Request) -> dict[str, str]:
    inside = {name: str(value) for name, value in request.path_params.items()}
    if any(name in request.query_params for name in inside):
        raise Malformed(f"{', '.join(inside)} stand in the path, not in the query")
    return inside


def read(given: Mapping[str, list[str]], parameters: Sequence[Parameter]) -> dict[str, Any]:
    """The values of parameters given as text; raises as `called` does."""
    known = {one.name: one for one in parameters}
    unknown = [name for name in given if name not in known]
    if unknown:
        raise Malformed(f"no parameter {unknown[0][:40]!r} here; there are {', '.join(known) or 'none'}")
    for name, one in known.items():
        if one.required and not given.get(name):
            raise Malformed(f"the parameter {name!r} is missing: {one.words}")
    return {name: _values(one, given[name]) for name, one in known.items() if given.get(name)}


def _values(one: Parameter, given: list[str]) -> Any:
    if one.several:
        if len(given) > one.schema.get("maxItems", len(given)):
            raise InputError(f"{one.name} is given more than {one.schema['maxItems']} times")
        return [_value(one, one.schema["items"], each) for each in given]
    if len(given) > 1:
        raise Malformed(f"{one.name} is given more than once")
    return _value(one, one.schema, given[0])


def _value(one: Parameter, schema: dict[str, Any], given: str) -> Any:
    shown = f"{one.name}={given[:40]!r}"
    if "\0" in given or not given.isprintable():
        raise InputError(f"{shown} has characters that cannot be looked for")
    if schema["type"] == "boolean":
        if given not in FLAGS:
            raise InputError(f"{shown} is neither true nor false")
        return FLAGS[given]
    if schema["type"] == "integer":
        return _whole(schema, given, shown)
    if "enum" in schema and given not in schema["enum"]:
        raise InputError(f"{shown} is not one of {', '.join(schema['enum'])}")
    if not given.strip() or not re.search(schema.get("pattern", ""), given):
        raise InputError(f"{shown} cannot be: {one.words}")
    return given


def _whole(schema: dict[str, Any], given: str, shown: str) -> int:
    least, most = schema["minimum"], schema["maximum"]
    fits = given.isascii() and given.isdigit() and len(given) <= DIGITS
    if not fits or not least <= int(given) <= most:
        raise InputError(f"{shown} is not a whole number from {least} to {most}")
    return int(given)
