"""The record, or a part of it, becomes a file in one of the formats."""

from pathlib import Path

from elchi.errors import InputError
from elchi.publishing.exports.formats import Counts, Format, format_of
from elchi.publishing.exports.scope import Scope
from elchi.publishing.exports.whole import whole
from elchi.storage import Record


def export(record: Record, name: str, target: str | Path, scope: Scope | None = None) -> Counts:
    """Write what the scope takes, all by default, in the format of this name; tells how many of each kind.

    The file appears whole or not at all. Raises InputError for an unknown format, a suffix or kind that it does not
    have, and a path that may not be written.

    >>> with Record("elchi.db") as record:  # doctest: +SKIP
    ...     export(record, "csv", "kz-tm.zip", scope(pair=("KZ", "TM"), since="2021"))
    """
    form, path, wanted = format_of(name), Path(target), scope or Scope()
    _check(name, form, path, wanted)
    with whole(path) as partial:
        return form.write(record, wanted, partial)


def _check(name: str, form: Format, path: Path, wanted: Scope) -> None:
    if path.suffix.lower() not in form.suffixes:
        known = " or ".join(suffix or "a folder" for suffix in form.suffixes)
        raise InputError(f"{name} is written to {known}, not {path.suffix or 'a folder'}; give another path with -o")
    strange = [kind for kind in wanted.kinds if kind not in form.kinds]
    if strange:
        held = f"it holds {', '.join(form.kinds)}" if form.kinds else "leave --kind out, it is written whole"
        raise InputError(f"{name} does not hold {strange[0]} alone; {held}")
