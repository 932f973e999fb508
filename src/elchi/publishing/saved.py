"""A brief kept as JSON: what it says and what it knows, to be compared with a later one."""

from pathlib import Path

import msgspec

from elchi.errors import InputError
from elchi.publishing.brief import FORM, Brief


def render(brief: Brief) -> bytes:
    """The brief as UTF-8 JSON, one object."""
    return msgspec.json.format(msgspec.json.encode(brief), indent=1)


def load(path: str | Path) -> Brief:
    """The brief that `write` kept in a .json file.

    Raises InputError for a file that cannot be read or holds something else.
    """
    try:
        brief = msgspec.json.decode(Path(path).read_bytes(), type=Brief)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); give a brief that was saved as .json") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{path} is no saved brief ({error}); save one with -o FILE.json") from error
    if brief.form != FORM:
        raise InputError(f"{path} is a brief of another form ({brief.form!r}); this release reads {FORM!r}")
    return brief
