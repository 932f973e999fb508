"""What a question to the record may name: dates, countries, types; anything else is an InputError that says so."""

import re
from collections.abc import Collection

from elchi.errors import InputError
from elchi.language import languages, shared
from elchi.records.days import first_day, last_day

Pair = tuple[str, str]
TWO = 2
YEARS = re.compile(r"^(\d{4})\s*[-–—]\s*(\d{4})$")
FORMS = "a year, a month or a day, such as 2021, 2021-10 or 2021-10-25"


def since(edtf: str | None) -> str | None:
    """The first day of an EDTF date, or None when none is asked for.

    >>> since("2021-10")
    '2021-10-01'
    """
    return None if edtf is None else _day(edtf, first_day(edtf))


def until(edtf: str | None) -> str | None:
    """The last day of an EDTF date, or None when none is asked for."""
    return None if edtf is None else _day(edtf, last_day(edtf))


def term(edtf: str | None) -> str | None:
    """A term as EDTF, or None when none is given; "2024-2026" is taken for "2024/2026".

    >>> term("2024-2026"), term("2025")
    ('2024/2026', '2025')
    """
    if edtf is None:
        return None
    whole = YEARS.sub(r"\1/\2", edtf.strip())
    first, last = first_day(whole), last_day(whole)
    if first is None or last is None or first > last:
        raise InputError(f"{edtf!r} is no term; give years or dates with a slash, such as 2024/2026")
    return whole


def country(code: str) -> str:
    """The code of a country in capitals.

    >>> country("kz")
    'KZ'
    """
    if code.upper() not in shared().country:
        raise InputError(f"no country {code!r}; give an ISO 3166-1 code of two letters, such as KZ or TM")
    return code.upper()


def pair(countries: Pair | None) -> Pair | None:
    """Two countries in capitals, or None when none are asked for."""
    if countries is None:
        return None
    if isinstance(countries, str) or len(countries) != TWO:
        raise InputError(f'{countries!r} is no pair of countries; give two codes, such as ("KZ", "TM")')
    return country(countries[0]), country(countries[1])


def language(code: str | None) -> None:
    """Nothing when the language is read or no language is asked for."""
    one_of(code, languages(), "language that is read")


def one_of(word: str | None, known: Collection[str], what: str) -> None:
    """Nothing when the word is of the vocabulary or None; `what` is said of it in the error: "type of event"."""
    if word is not None and word not in known:
        raise InputError(f"{word!r} is no {what}; give one of {', '.join(known)}")


def _day(edtf: str, day: str | None) -> str:
    if day is None:
        raise InputError(f"{edtf!r} is no date of the calendar; give {FORMS}")
    return day
