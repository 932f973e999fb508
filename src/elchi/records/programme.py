"""A programme of cooperation or a roadmap as its file gives it: items with bodies and deadlines."""

import msgspec

from elchi.records.vocabulary import LanguageCode, Repeat, Sector


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
