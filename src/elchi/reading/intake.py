"""How inputs are taken: which columns mean what, and where the files of a list are."""

from collections import Counter
from typing import Any, Literal

import msgspec

from elchi.errors import InputError

FIELDS = ("id", "url", "title", "published", "outlet", "language")
PAGE = ("text", "html")
Gate = Literal["archives", "all", "off"]


class Intake(msgspec.Struct, kw_only=True):
    """What a caller tells of the inputs, and what captures tell back.

    `columns` maps a field of a page (text, html, id, url, title, published, outlet, language) to the column or key
    that holds it; a field that is not named is looked for under its own name. `base` is the folder or address that
    the paths of a list of archives start from. `passed` counts the records of archives that hold no page, by what
    they are; it grows while captures are taken. `gate` tells which pages must
    first look like diplomacy to be read in full: those of web archives, all, or none (off). `taken` is how many bytes
    of the files were gone through so far, those of archives as they are packed.
    """

    columns: dict[str, str] = {}
    base: str | None = None
    gate: Gate = "archives"
    passed: Counter[str] = msgspec.field(default_factory=Counter)
    taken: int = 0

    def gates(self, archived: bool) -> bool:
        """Whether the gate looks at a page first."""
        return self.gate == "all" or (self.gate == "archives" and archived)

    def column(self, field: str) -> str:
        """The column that holds a field of a page."""
        return self.columns.get(field, field)

    def named(self, values: dict[str, Any]) -> dict[str, Any]:
        """The fields of a page out of a row, those that it has."""
        found = {field: values.get(self.column(field)) for field in (*PAGE, *FIELDS)}
        return {field: value for field, value in found.items() if value is not None}


def columns_of(told: str) -> dict[str, str]:
    """The column map that a person wrote; raises InputError for a field that pages do not have.

    >>> columns_of("text=body,url=link")
    {'text': 'body', 'url': 'link'}
    """
    found = {}
    for part in filter(None, map(str.strip, told.split(","))):
        field, sign, column = (word.strip() for word in part.partition("="))
        if not sign or not column or field not in (*PAGE, *FIELDS):
            known = ", ".join((*PAGE, *FIELDS))
            raise InputError(f"{part!r} is no FIELD=COLUMN; the fields of a page are {known}.")
        found[field] = column
    return found
