"""A programme of cooperation or a roadmap as its file gives it: items with bodies and deadlines."""

import msgspec

from elchi.records.vocabulary import Bearing, ItemState, LanguageCode, Repeat, Sector


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a programme: what is to be done, by whom, until when.

    `due` is EDTF and its last day is the deadline; `repeats` is set where the line is to be done again and again
    ("ежегодно") or has no deadline ("постоянно", "по согласованию"); `written` is the deadline as the file has it.
    `section` is the heading that the line stands under, `sector` the area that section or line name. `cells` are the
    line's cells in the order of `Programme.columns`.

    >>> Item(id="i1", number="1.2.", text="Провести консультации", due="2024-10/2024-12").number
    '1.2.'
    """

    id: str
    text: str
    number: str = ""
    bodies: list[str] = []
    due: str | None = None
    repeats: Repeat | None = None
    written: str = ""
    form: str = ""
    section: str = ""
    sector: Sector | None = None
    cells: list[str] = []


class Programme(msgspec.Struct, frozen=True, kw_only=True):
    """A programme between countries: its title, term (EDTF), language and items in the order of the file.

    `id` is a digest of countries and title and stays when a corrected file takes the place of the first.
    """

    id: str
    title: str
    countries: list[str]
    language: LanguageCode
    valid_from: str | None = None
    valid_to: str | None = None
    columns: list[str] = []
    items: list[Item] = []


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """A finding that bears on an item: how, by which rule, and when what it tells of took place (EDTF).

    "done": the item was carried out; "progress": it moved; "mentioned": it was spoken of; "setback": it was put off
    or called off. `sure` is False where a person should look at the link. `conclusion` names the event or agreement
    that the finding belongs to, so that six reports of one event count once.
    """

    finding: str
    article: str
    bearing: Bearing
    rule: str
    when: str | None = None
    sure: bool = True
    conclusion: str | None = None


class Followed(msgspec.Struct, frozen=True, kw_only=True):
    """Where an item stands on a day: its state by what is sure, and all its evidence, newest first.

    `overdue` is True when its deadline has passed and nothing tells that it is done. `periods` tells for an item that
    repeats which of its years, half-years, quarters or months (EDTF) are done. `last` is the day of the newest
    evidence; `review` counts the links that a person should look at.
    """

    item: Item
    state: ItemState
    overdue: bool = False
    periods: dict[str, bool] = {}
    last: str | None = None
    review: int = 0
    evidence: list[Evidence] = []


class Following(msgspec.Struct, frozen=True, kw_only=True):
    """A programme on a day: every item, and what is known of the programme that comes after it.

    `since` is the first day on which reports count, `reports` how many articles of the pair were looked at,
    `successor` the finding that tells of a programme for the years behind the term.
    """

    programme: Programme
    on: str
    since: str | None
    reports: int
    items: list[Followed]
    ends_in: int | None = None
    successor: str | None = None
