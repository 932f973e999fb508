"""How a run of an article's text is shown: its marks, the anchors that notes lead to, and the numbers behind it."""

from collections.abc import Iterable, Mapping

import msgspec

from elchi.portal.margin import NoteBeside
from elchi.portal.marking import Piece

SHADES = {"event": "event", "agreement": "agreement", "commitment": "commitment"}
PEOPLE, DAYS = {"participants", "person", "signatories"}, {"when", "due", "signed_on", "valid_to", "period"}


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """A run of text, the classes of its mark (none where nothing rests on it), its findings, anchors and numbers."""

    text: str
    classes: str = ""
    findings: list[str] = []
    anchors: list[str] = []
    numbers: list[NoteBeside] = []


def runs(pieces: Iterable[Piece], numbered: Mapping[str, NoteBeside]) -> list[Run]:
    """The pieces as they are shown."""
    return [_run(piece, numbered) for piece in pieces]


def _run(piece: Piece, numbered: Mapping[str, NoteBeside]) -> Run:
    closed = (numbered[key] for key in piece.closes if key in numbered)
    return Run(
        text=piece.text,
        classes=" ".join(_classes(piece, [numbered[key] for key in piece.findings if key in numbered])),
        findings=[key for key in piece.findings if key in numbered],
        anchors=[key for key in piece.opens if key in numbered],
        numbers=sorted((note for note in closed if note.number), key=lambda note: note.number),
    )


def _classes(piece: Piece, held: list[NoteBeside]) -> list[str]:
    """The innermost kind fills the mark, those around it are lines below; people, days and areas underline it."""
    kinds = list(dict.fromkeys(SHADES.get(note.kind, "other") for note in reversed(held) if not note.quiet))
    named = [f"{place}-{kind}" for place, kind in zip(("on", "within", "around"), kinds, strict=False)]
    if PEOPLE & set(piece.fields):
        named.append("on-person")
    elif DAYS & set(piece.fields):
        named.append("on-when")
    elif any(note.quiet for note in held):
        named.append("on-quiet")
    return named
