"""What a list asks for, and whether it can be asked of a kind of thing."""

from typing import get_args

import msgspec

from elchi.errors import InputError
from elchi.records.vocabulary import AgreementStatus, AgreementType, EventType, Force, Level, Sector, Status
from elchi.storage import checking

TYPES = {"event": get_args(EventType), "agreement": get_args(AgreementType), "article": get_args(EventType)}
STATUSES = {"event": get_args(Status), "agreement": get_args(AgreementStatus), "commitment": get_args(Force)}
PAGES_OWN = ("section", "tag")
UNASKED = {
    "event": ("level", "ends_since", "ends_until", *PAGES_OWN),
    "agreement": PAGES_OWN,
    "commitment": ("type", "level", *PAGES_OWN),
    "person": (
        *PAGES_OWN,
        "type",
        "status",
        "since",
        "until",
        "disputed",
        "person",
        "level",
        "ends_since",
        "ends_until",
    ),
    "article": ("status", "disputed", "level", "ends_since", "ends_until"),
}
YEAR = 4


class Selection(msgspec.Struct, frozen=True, kw_only=True):
    """What a list asks for; all that is given must be met.

    `countries`: filed under each of them, and of two or more that one finding names them together. `type` is the type
    of an event or agreement; of an article, of an event that it tells of. `status` is that of an event or agreement,
    and the force of a commitment. `sector` is a commitment's own; else a page of it names the sector, as with
    `language`, `outlet` and `format` (an organisation: "UN"). `section` and `tag` are an article's own.
    `year` is one that it overlaps; of a person, one in
    which a page names them. `since` and `until` are EDTF dates and keep what overlaps them. `disputed` True keeps
    what accounts differ on, False the rest. `person` is a name of a person conclusion: events that they take part in,
    articles that name them, agreements and commitments of such articles. `words` stand in a page of it, in any form;
    of a person, words begin so in a spelling of the name. `level` is that of an agreement; `ends_since` and
    `ends_until` (EDTF) keep the agreements whose term, and the commitments whose deadline, ends between them.

    >>> Selection(countries=("KZ", "TM"), type="visit", since="2021").type
    'visit'
    """

    countries: tuple[str, ...] = ()
    type: str | None = None
    status: str | None = None
    level: str | None = None
    sector: str | None = None
    language: str | None = None
    outlet: str | None = None
    format: str | None = None
    section: str | None = None
    tag: str | None = None
    year: str | None = None
    since: str | None = None
    until: str | None = None
    ends_since: str | None = None
    ends_until: str | None = None
    disputed: bool | None = None
    person: str | None = None
    words: str | None = None


ALL = Selection()


def checked(kind: str, asked: Selection) -> Selection:
    """The selection with its countries in capitals; InputError when it asks for what is not, or not of this kind."""
    for name in UNASKED[kind]:
        if getattr(asked, name) is not None:
            raise InputError(f"a list of {kind} records cannot be asked by {name}")
    checking.one_of(asked.type, TYPES.get(kind, ()), f"type of {kind}")
    checking.one_of(asked.status, STATUSES.get(kind, ()), f"status of {kind}")
    checking.one_of(asked.sector, get_args(Sector), "sector")
    checking.one_of(asked.level, get_args(Level), "level")
    checking.language(asked.language)
    for since, until in ((asked.since, asked.until), (asked.ends_since, asked.ends_until)):
        checking.since(since)
        checking.until(until)
    _year(asked.year)
    tag = asked.tag.casefold() if asked.tag else None
    words = asked.words if asked.words and asked.words.strip() else None
    countries = tuple(dict.fromkeys(map(checking.country, asked.countries)))
    return msgspec.structs.replace(asked, countries=countries, words=words, tag=tag)


def _year(year: str | None) -> None:
    if year is not None and (len(year) != YEAR or checking.since(year) is None):
        raise InputError(f"{year!r} is no year; give four figures, such as 2023")
