"""A programme from its file: which rows are items, what each says, and an account of every row."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from elchi.errors import InputError
from elchi.following.columns import Given, Heading, heading_of
from elchi.following.deadlines import Deadline, deadline_of
from elchi.following.files.opening import tables_of
from elchi.following.files.sheet import Opened, Row, Sheet
from elchi.following.lines import Draft, Lines, Skipped, read_lines
from elchi.following.naming import named_countries, sector_of, term_of, title_of
from elchi.language.identify import identify
from elchi.language.programmes import is_section, one_line
from elchi.records import Item, Programme
from elchi.records.vocabulary import LanguageCode

ID_LENGTH = 16
PAIR = 2
BODY = re.compile(r"[;\n]|,(?![^(]*\))")
SECTION = re.compile(r"^(?:[IVX]+|\d+)[.)]\s+\S")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a person said of the file; whatever is not said is found in it."""

    pair: tuple[str, str] | None = None
    title: str | None = None
    valid: str | None = None
    language: LanguageCode | None = None
    columns: Given = {}


class Imported(msgspec.Struct, frozen=True, kw_only=True):
    """A programme with what is to be told of its reading: rows left aside, and doubts, each with its place."""

    programme: Programme
    skipped: list[Skipped] = []
    notes: list[str] = []


def imported(path: Path, asked: Asked | None = None) -> Imported:
    """The programme in a file. Raises InputError that says what to do when no programme can be read from it."""
    asked = asked or Asked()
    opened = tables_of(path)
    lines, titles, notes = _lines(opened, asked.columns, path.name)
    text = "\n".join([*titles, *(draft.text for draft in lines.items)])
    language = asked.language or identify(text).language or "ru"
    named = title_of([words for sheet in opened.sheets for words in _above(sheet)])
    title = asked.title or named or path.stem
    countries = sorted(asked.pair or _pair(title, path.name))
    valid = asked.valid or term_of(named or title, language) or term_of(title, language)
    first, last = _term(valid)
    identity = _digest(*countries, title)
    items, doubts = _items(lines.items, language, identity, (first, last))
    programme = Programme(
        id=identity,
        title=title,
        countries=countries,
        language=language,
        valid_from=first,
        valid_to=last,
        columns=titles,
        items=items,
    )
    return Imported(programme=programme, skipped=lines.skipped, notes=[*opened.notes, *notes, *doubts])


def _lines(opened: Opened, given: Given, name: str) -> tuple[Lines, list[str], list[str]]:
    """The lines of every table that has items, with the titles of the first's columns."""
    lines, heading, notes = Lines(), None, [note for sheet in opened.sheets for note in sheet.notes]
    for sheet in opened.sheets:
        found = heading_of(sheet.rows, given) or _carried_on(heading, sheet)
        if found is None:
            notes += (
                [f"{sheet.name} has no column of items and was left aside"]
                if any(r.filled for r in sheet.rows)
                else []
            )
            continue
        lines.section = _section_before(sheet) or lines.section
        read_lines(sheet.rows[found.end :], found, lines)
        heading = heading or found
    if heading is None:
        raise InputError(_unknown(opened, name))
    if not lines.items:
        raise InputError(f"{name} has the heading of a programme and no item under it.")
    return lines, heading.titles, notes


def _carried_on(heading: Heading | None, sheet: Sheet) -> Heading | None:
    """The heading of the table before, for one without a heading that has as many columns."""
    width = max((len(row.texts) for row in sheet.rows), default=0)
    if heading is None or width != len(heading.titles):
        return None
    return msgspec.structs.replace(heading, first=0, end=0)


def _unknown(opened: Opened, name: str) -> str:
    rows = [row for sheet in opened.sheets for row in sheet.rows if row.filled]
    if not rows:
        return f"{name} holds no words. A programme is a table with a line for each item."
    shown = " | ".join(" ".join(text.split())[:30] for text in _widest(rows).filled.values())
    return (
        f"{name} has no column of items that is known by its heading. A row of it reads: {shown[:200]}. "
        "Name the column with --item, by its heading, letter or number; and --due, --bodies, --number."
    )


def _widest(rows: Sequence[Row]) -> Row:
    return max(rows[:10], key=lambda row: len(row.filled))


def _above(sheet: Sheet) -> list[str]:
    """What stands before a table: paragraphs, and rows of one text above the heading."""
    heading = heading_of(sheet.rows)
    rows = sheet.rows[: heading.first] if heading else []
    return [*sheet.before, *(next(iter(row.filled.values())) for row in rows if len(row.filled) == 1)]


def _section_before(sheet: Sheet) -> str:
    last = one_line(sheet.before[-1]) if sheet.before else ""
    return last if SECTION.match(last) or is_section(last) else ""


def _pair(title: str, name: str) -> tuple[str, ...]:
    countries = named_countries(title)
    if len(countries) != PAIR:
        raise InputError(f"{name} does not say between which two countries it is. Give them with --pair KZ TM.")
    return tuple(countries)


def _term(valid: str | None) -> tuple[str | None, str | None]:
    if valid is None:
        return None, None
    first, _, last = valid.partition("/")
    return first, last or first


def _items(
    drafts: list[Draft], language: LanguageCode, programme: str, term: tuple[str | None, str | None]
) -> tuple[list[Item], list[str]]:
    year = term[0][:4] if term[0] and term[1] and term[0][:4] == term[1][:4] else None
    items, notes, taken = [], [], set()
    for draft in drafts:
        written = "\n".join(draft.written)
        deadline = deadline_of(written, language, year)
        item = _item(draft, deadline, written, language, programme)
        while item.id in taken:
            item = msgspec.structs.replace(item, id=_digest(item.id))
        taken.add(item.id)
        items.append(item)
        notes += _doubts(draft, deadline, written, term)
    return items, notes


def _item(draft: Draft, deadline: Deadline, written: str, language: LanguageCode, programme: str) -> Item:
    return Item(
        id=_digest(programme, draft.number, one_line(draft.text)),
        number=draft.number,
        text=draft.text,
        bodies=[body.strip() for cell in draft.bodies for body in BODY.split(cell) if body.strip()],
        due=deadline.due,
        repeats=deadline.repeats,
        written=written,
        form=draft.form,
        section=draft.section,
        sector=sector_of(draft.text, language) or sector_of(draft.section, language),
        cells=draft.cells,
    )


def _doubts(draft: Draft, deadline: Deadline, written: str, term: tuple[str | None, str | None]) -> list[str]:
    if written and not deadline.is_read:
        return [
            f"{draft.place}: the deadline «{one_line(written)}» is kept as it is written, no date was read from it"
        ]
    last = (deadline.due or "").split("/")[-1]
    if last and term[1] and last[:4] > term[1][:4]:
        return [f"{draft.place}: the deadline «{one_line(written)}» lies behind the programme's end, {term[1]}"]
    return []


def _digest(*parts: str) -> str:
    words = "\n".join(one_line(part).casefold() for part in parts)
    return hashlib.sha256(words.encode()).hexdigest()[:ID_LENGTH]
