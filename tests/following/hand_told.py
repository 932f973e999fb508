"""Findings with their pages, and programmes, written by hand."""

from collections.abc import Sequence
from typing import Any

import msgspec

from elchi.following.deadlines import deadline_of
from elchi.following.follow import follow
from elchi.records import Article, Finding, Followed, Following, Item, Participant, Place, Programme, Quote, When

PAIR = ["KZ", "TM"]
PARTIES = {
    "event": "countries",
    "figure": "countries",
    "mechanism": "countries",
    "agreement": "parties",
    "commitment": "by",
}
Told = tuple[Article, Finding]


def told(kind: str, words: str, published: str = "2025-03-01", language: str = "ru", **fields: Any) -> Told:
    """One finding of a page whose text is these words."""
    key = f"{kind} {words} {published} {sorted(fields.items(), key=str)}"
    page = Article(
        id=f"a{hash(key)}", title=words, language=language, text=words, published=published, outlet="samples"
    )
    quote = Quote(article=page.id, start=0, end=len(words), text=words)
    given = {PARTIES[kind]: PAIR} if kind in PARTIES else {}
    made = {"kind": kind, "id": f"f{hash(key)}", "article": page.id, "rule": "hand/1", **given, **fields}
    return page, msgspec.structs.replace(msgspec.convert(msgspec.to_builtins(made), Finding), quotes=[quote])


def visit(words: str, guest: str, office: str, day: str, **fields: Any) -> Told:
    who = Participant(name="A B", office=office, country=guest, role="visitor")
    return told("event", words, type="visit", when=When(edtf=day, stated=True), participants=[who], **fields)


def programme(*lines: tuple[str, str], language: str = "ru", term: tuple[str, str] = ("2024", "2026")) -> Programme:
    """Items by their words and deadlines."""
    items = []
    for number, (words, due) in enumerate(lines, 1):
        deadline = deadline_of(due, language)
        items.append(
            Item(
                id=f"i{number}",
                number=f"{number}.",
                text=words,
                due=deadline.due,
                repeats=deadline.repeats,
                written=due,
                cells=[f"{number}.", words, due],
            )
        )
    return Programme(
        id="p",
        title="Программа",
        countries=PAIR,
        language=language,
        valid_from=term[0],
        valid_to=term[1],
        columns=["№", "Мероприятие", "Срок"],
        items=items,
    )


def followed(made: Programme, pages: Sequence[Told], on: str = "2026-01-15") -> Following:
    return follow(made, {page.id: page for page, _ in pages}, [finding for _, finding in pages], on)


def one(words: str, due: str, *pages: Told, language: str = "ru", on: str = "2026-01-15") -> Followed:
    """Where a programme of one item stands."""
    (only,) = followed(programme((words, due), language=language), pages, on).items
    return only


def at(city: str, country: str) -> Place:
    return Place(city=city, country=country)
