"""Someone whom articles name, and the offices they were told in."""

import msgspec


class Tenure(msgspec.Struct, frozen=True, kw_only=True):
    """A person in an office: the first and the last day (EDTF) on which an account has them in it.

    `taken` is the day on which an account has them appointed or elected to it. `before` is set when an account says
    that the office was left or given to another by then. `disputed` is True
    when accounts give the same office of one holder to someone else inside that time.
    """

    person: str
    office: str
    organisation: str | None = None
    country: str | None = None
    taken: str | None = None
    first: str | None = None
    last: str | None = None
    before: str | None = None
    disputed: bool = False
    findings: list[str] = []


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Someone whom articles name: the usual English name, every spelling met, countries and tenures, oldest first."""

    id: str
    name: str
    spellings: list[str] = []
    countries: list[str] = []
    tenures: list[Tenure] = []
    corrected: dict[str, str] = {}
    findings: list[str] = []
