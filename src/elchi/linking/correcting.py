"""Values that a person gave for fields of a conclusion: the only place where they override what findings say."""

from collections.abc import Iterable
from typing import Any

import msgspec

from elchi.errors import InputError
from elchi.linking.constraints import Correction
from elchi.linking.kinds import C
from elchi.linking.values import sensible
from elchi.records import Person

FIXED = frozenset({"id", "findings", "corrected", "disputes", "history", "reported", "said", "confidence"})


def corrected(conclusion: C, corrections: Iterable[Correction]) -> C:
    """The conclusion with these values, the last of a field's prevailing; a value that does not fit is left out."""
    for each in corrections:
        try:
            value = correct_value(type(conclusion), each.field, each.value)
        except InputError:
            continue
        told = conclusion.corrected | {each.field: each.judgement}
        if isinstance(conclusion, Person) and each.field == "name":
            conclusion = msgspec.structs.replace(conclusion, spellings=_with(conclusion.spellings, conclusion.name))
        conclusion = msgspec.structs.replace(conclusion, **{each.field: value, "corrected": told})
    return conclusion


def correct_value(of: type[Any], field: str, value: str) -> Any:
    """The value of a field of this type of conclusion, out of JSON text; InputError when it does not fit."""
    types = {each.name: each.type for each in msgspec.structs.fields(of) if each.name not in FIXED}
    if field not in types:
        raise InputError(f"{field!r} cannot be corrected; give one of {', '.join(types)}")
    try:
        decoded = msgspec.json.decode(value, type=types[field])
    except (msgspec.DecodeError, msgspec.ValidationError) as error:
        raise InputError(f"{value} is no value of {field!r}: {error}") from error
    sensible(field, decoded)
    return decoded


def _with(spellings: list[str], name: str) -> list[str]:
    """The spellings with the name that was usual before: what names the person so still leads there."""
    return spellings if name in spellings else [*spellings, name]
