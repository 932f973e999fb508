"""Entities of FollowTheMoney as its library reads them: an id, a schema, and lists of strings."""

import hashlib
import re
from collections.abc import Iterable
from typing import Any

from elchi.publishing.exports.quoting import line
from elchi.publishing.typography import shortened
from elchi.records.days import first_day, last_day

Entity = dict[str, Any]
Value = str | int | None
NAME, STRING, TEXT = 384, 1024, 65_000
NAMES = frozenset({"name", "alias", "abbreviation"})
TEXTS = frozenset({"summary", "description", "notes", "action"})
QUOTED = re.compile(r"""\A["'](.*)["']\Z""")
ID_LENGTH = 20


def entity(schema: str, key: str, **properties: Value | Iterable[Value]) -> Entity:
    """An entity without empty properties, its values as one line each and as long as the library takes.

    >>> entity("Person", "person-1", name="Arman  Sarsenov", country=["kz"], alias=[])
    {'id': 'person-1', 'schema': 'Person', 'properties': {'name': ['Arman Sarsenov'], 'country': ['kz']}}
    """
    listed = {name: _listed(name, value) for name, value in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: found for name, found in listed.items() if found}}


def key(kind: str, *parts: str | None) -> str:
    """A lasting id of what the record has no id for, made of what tells it from others.

    >>> key("body", "foreign-ministry", "KZ")
    'body-a82e8fe0fa5ec73c7440'
    """
    digest = hashlib.sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()
    return f"{kind}-{digest[:ID_LENGTH]}"


def dates(edtf: str | None) -> dict[str, str | None]:
    """An EDTF date as `date`, or as `startDate` and `endDate` when it is a span; never more exact than it is.

    >>> dates("2024-07"), dates("2024-07-02/2024-07-04")
    ({'date': '2024-07'}, {'startDate': '2024-07-02', 'endDate': '2024-07-04'})
    """
    if edtf is None:
        return {}
    first, _, last = edtf.partition("/")
    return {"startDate": start(first), "endDate": end(last)} if last else {"date": start(first)}


def start(edtf: str | None) -> str | None:
    """The beginning of an EDTF date as a prefix of a day; None when there is none or it is no such date."""
    return edtf.split("/")[0] if edtf and first_day(edtf) else None


def end(edtf: str | None) -> str | None:
    """The end of an EDTF date as a prefix of a day."""
    return edtf.split("/")[-1] if edtf and last_day(edtf) else None


def countries(codes: Iterable[str | None]) -> list[str]:
    """Codes of countries as the library has them.

    >>> countries(["KZ", None, "TM"])
    ['kz', 'tm']
    """
    return [code.lower() for code in codes if code]


def _listed(name: str, value: Value | Iterable[Value]) -> list[str]:
    values = [value] if isinstance(value, str | int) or value is None else value
    written = (_written(name, str(one)) for one in values if one is not None)
    return list(dict.fromkeys(one for one in written if one))


def _written(name: str, value: str) -> str:
    if name in NAMES:
        return shortened(QUOTED.sub(r"\1", line(value)), NAME).strip()
    return shortened(line(value), TEXT if name in TEXTS else STRING)
