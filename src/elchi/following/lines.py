"""The rows of a table told apart: items, headings between them, rows that go on with an item, and the rest."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from elchi.following.columns import Heading
from elchi.following.files.sheet import Row
from elchi.language.programmes import ColumnRole, is_note, is_section, plain

NUMBER = re.compile(r"(?:[A-Za-zА-Яа-я]\.?)?\d+(?:[.\-]\d+)*[.)]?|[IVX]+[.)]?|[a-zа-я][.)]")
LEADING = re.compile(r"(\d+(?:\.\d+)*[.)]|[IVX]+[.)]|\d+(?:\.\d+)+)\s+(?=\S)")
ROMAN = re.compile(r"[IVX]+[.)]?(?:\s|$)")
Reason = Literal[
    "empty", "heading repeated", "column numbers", "note", "no text", "section", "joined to the item above"
]


class Draft(msgspec.Struct, kw_only=True):
    """An item as its rows give it, not yet read."""

    place: str
    number: str
    text: str
    bodies: list[str]
    written: list[str]
    form: str
    section: str
    cells: list[str]


class Skipped(msgspec.Struct, frozen=True, kw_only=True):
    """A row that is no item of its own, and why."""

    place: str
    reason: Reason
    words: str = ""


class Lines(msgspec.Struct, kw_only=True):
    """What the rows of one table or several came to."""

    items: list[Draft] = []
    skipped: list[Skipped] = []
    section: str = ""


def read_lines(rows: Sequence[Row], heading: Heading, lines: Lines) -> None:
    """Sort the rows below a heading into `lines`, which keeps the section that later rows stand under."""
    numbered = _is_numbered(rows, heading)
    before: Row | None = None
    for row in rows:
        reason = _reason(row, heading, numbered)
        if reason is None and lines.items and before is not None and _goes_on(row, before, heading, numbered):
            _join(lines.items[-1], row, heading)
            reason = "joined to the item above"
        if reason == "section":
            lines.section = _section(row)
        if reason is None:
            lines.items.append(_draft(row, heading, lines.section))
        else:
            lines.skipped.append(Skipped(place=row.place, reason=reason, words=" ".join(row.filled.values())[:80]))
        before = row if reason in (None, "joined to the item above") else None


def _reason(row: Row, heading: Heading, numbered: bool) -> Reason | None:
    filled = list(row.filled.values())
    if not filled:
        return "empty"
    words = [plain(text) for text in row.texts]
    if words == heading.words or _repeats(words, heading):
        return "heading repeated"
    if len(filled) > 1 and [text.strip(" .)") for text in filled] == [str(n) for n in range(1, len(filled) + 1)]:
        return "column numbers"
    if len(filled) == 1 and is_note(filled[0]):
        return "note"
    if _is_section(row, heading, numbered):
        return "section"
    others = [*_texts(row, heading, "bodies"), *_texts(row, heading, "due")]
    return None if _texts(row, heading, "item") or others else "no text"


def _repeats(words: list[str], heading: Heading) -> bool:
    """A heading that a page break brought back, or the second row of one."""
    shown = [(word, title) for word, title in zip(words, heading.words, strict=False) if word]
    return len(shown) > 1 and all(word in title.split(" / ") or word == title for word, title in shown)


def _is_section(row: Row, heading: Heading, numbered: bool) -> bool:
    """A row with one text, or with a number and a text, that heads the rows below it."""
    filled = list(row.filled.values())
    number = "".join(_texts(row, heading, "number"))
    text = "".join(_texts(row, heading, "item"))
    if len(filled) == 1:
        spread = sum(map(bool, row.texts)) > 1
        return spread or is_section(filled[0]) or bool(ROMAN.match(filled[0])) or (numbered and _is_title(filled[0]))
    alone = len(filled) == 2 and number in filled and text in filled
    return alone and bool(ROMAN.fullmatch(number)) and (len(set(heading.roles.values()) - {"other"}) > 2)


def _is_title(text: str) -> bool:
    """Short words that begin with a capital or a number and are no list."""
    return len(text) <= 120 and not text[0].islower() and text[0] not in "-–—•" and "\n" not in text


def _is_numbered(rows: Sequence[Row], heading: Heading) -> bool:
    texts = ["".join(_texts(row, heading, "number")) for row in rows]
    return bool(heading.having("number")) and sum(map(bool, texts)) * 2 > sum(bool(row.filled) for row in rows)


def _goes_on(row: Row, before: Row, heading: Heading, numbered: bool) -> bool:
    """Whether a row adds to the item above: the item's cell reaches down, or the row has none, or begins small."""
    (column,) = heading.having("item")
    if row.texts[column] and row.owners[column] == before.owners[column]:
        return True
    if _texts(row, heading, "number"):
        return False
    text = row.texts[column]
    return not text or (numbered and (text[0].islower() or text[0] in "-–—•"))


def _join(item: Draft, row: Row, heading: Heading) -> None:
    text = "\n".join(_texts(row, heading, "item"))
    item.text = item.text if text in item.text else f"{item.text}\n{text}"
    item.bodies += [body for body in _texts(row, heading, "bodies") if body not in item.bodies]
    item.written += [due for due in _texts(row, heading, "due") if due not in item.written]
    pairs = zip(item.cells, row.texts, strict=True)
    item.cells = [f"{held}\n{text}".strip() if text and text not in held else held for held, text in pairs]


def _draft(row: Row, heading: Heading, section: str) -> Draft:
    number = "".join(_texts(row, heading, "number"))
    text = "\n".join(_texts(row, heading, "item"))
    leading = LEADING.match(text)
    if leading and (not number or number.strip(".)") == leading[1].strip(".)")):
        number, text = number or leading[1], text[leading.end() :]
    return Draft(
        place=row.place,
        number=number,
        text=text,
        bodies=_texts(row, heading, "bodies"),
        written=_texts(row, heading, "due"),
        form="\n".join(_texts(row, heading, "form")),
        section=section,
        cells=list(row.texts),
    )


def _texts(row: Row, heading: Heading, role: ColumnRole) -> list[str]:
    """The texts of the columns that hold this, a merged cell once."""
    return list(dict.fromkeys(_held(row, heading.having(role))))


def _held(row: Row, columns: list[int]) -> Iterator[str]:
    return (row.texts[column] for column in columns if column < len(row.texts) and row.texts[column])


def _section(row: Row) -> str:
    return " ".join(" ".join(row.filled.values()).split())
