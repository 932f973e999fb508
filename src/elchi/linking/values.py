"""Whether a value that a person gives for a field can be one: a date of the calendar, a country, an organisation."""

from collections.abc import Callable
from functools import cache
from typing import Any

from elchi.errors import InputError
from elchi.language import shared
from elchi.records import Participant, Place, Ratification, Tenure, When
from elchi.records.days import first_day, last_day

LONGEST = 500
TENURE = frozenset({"taken", "first", "last", "before"})
DATES = frozenset({"signed_on", "in_force", "valid_from", "valid_to", "due", "when"}) | TENURE
SIDES = frozenset({"parties", "by"})
COUNTRIES = frozenset({"countries", "country"})


def sensible(field: str, value: Any) -> None:
    """Nothing when a decoded value can be the field's; InputError says what is wrong with it.

    >>> sensible("signed_on", "2023-10"), sensible("parties", ["KZ", "EAEU"])
    (None, None)
    """
    match value:
        case None | bool():
            return
        case str():
            _text(field, value)
        case list() | dict():
            _many(field, value)
        case int():
            _number(field, value)
        case When():
            sensible("when", value.edtf)
        case Place() | Participant() | Tenure() | Ratification():
            _fields(field, value)


def _many(field: str, value: list[Any] | dict[str, Any]) -> None:
    told = list(value.values()) if isinstance(value, dict) else value
    if all(isinstance(each, str) for each in told) and len(set(told)) != len(told):
        raise InputError(f"{field!r} names something twice")
    for each in told:
        sensible(field, each)


def _fields(field: str, value: Any) -> None:
    told = {name: getattr(value, name) for name in value.__struct_fields__ if name not in ("findings", "person")}
    if not any(each for name, each in told.items() if name not in ("role", "disputed")):
        raise InputError(f"{field!r} names nobody and nothing; give a name, an office or a country")
    for name, each in told.items():
        sensible(name, each)


def _number(field: str, value: int) -> None:
    if value < 1:
        raise InputError(f"{value} is no value of {field!r}; give a number from 1")


def _text(field: str, value: str) -> None:
    if not value.strip() or len(value) > LONGEST or not value.isprintable():
        raise InputError(f"{field!r} takes words, {LONGEST} letters at the most; nothing is null")
    for names, check in _CHECKS:
        if field in names:
            check(field, value)


def _date(field: str, value: str) -> None:
    first, last = first_day(value), last_day(value)
    if first is None or last is None or first > last or value.count("/") > 1:
        told = "give a year, month or day, such as 2023, 2023-10 or 2023-10-31, or two of them with a slash"
        raise InputError(f"{value!r} is no date for {field!r}; {told}")


def _country(field: str, value: str) -> None:
    if value not in shared().country:
        raise InputError(f"{value!r} is no country for {field!r}; give an ISO 3166-1 code in capitals, such as KZ")


def _side(field: str, value: str) -> None:
    if value not in shared().country and value not in _organisations():
        told = "give an ISO 3166-1 code in capitals, such as KZ, or the code of an organisation, such as UN"
        raise InputError(f"{value!r} is no side for {field!r}; {told}")


@cache
def _organisations() -> frozenset[str]:
    return frozenset(row.id for row in shared().organisations)


_CHECKS: tuple[tuple[frozenset[str], Callable[[str, str], None]], ...] = (
    (DATES, _date),
    (COUNTRIES, _country),
    (SIDES, _side),
)
