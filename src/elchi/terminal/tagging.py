"""`elchi tag`: a text with its names, offices, dates and titles in colour, in brackets, or as JSON."""

import sys
from collections import Counter
from pathlib import Path

import msgspec
from rich.text import Text

from elchi.errors import InputError
from elchi.reading import read
from elchi.records import Rejected
from elchi.records.mention import Mention
from elchi.records.vocabulary import MentionKind
from elchi.tagger import tag_all
from elchi.terminal.screen import complain, out

COLOURS: dict[MentionKind, str] = {
    "person": "bold cyan",
    "organisation": "bold magenta",
    "place": "bold green",
    "office": "yellow",
    "date": "blue",
    "event": "underline red",
    "document": "underline",
    "money": "bright_blue",
    "number": "bright_black",
    "nationality": "green",
    "facility": "magenta",
    "work": "italic",
}
STANDARD_INPUT = "-"


def run(page: str, jsonl: bool) -> int:
    """Print the marked text; 1 when the page was rejected."""
    text = _text(page)
    if isinstance(text, Rejected):
        complain(text)
        return 1
    (mentions,) = tag_all([text])
    if jsonl:
        found = {"text": text, "mentions": mentions}
        sys.stdout.buffer.write(msgspec.json.encode(found) + b"\n")
    elif out().is_terminal:
        out().print(coloured(text, mentions))
        out().print(legend(mentions))
    else:
        out().print(bracketed(text, mentions), markup=False)
    return 0


def _text(page: str) -> str | Rejected:
    """The words of a plain text file or of standard input; those of any other page as `read` gives them."""
    if page != STANDARD_INPUT and Path(page).suffix != ".txt":
        article = read(page)
        return article if isinstance(article, Rejected) else article.text
    try:
        data = sys.stdin.buffer.read() if page == STANDARD_INPUT else Path(page).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{page} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{page} is not text in UTF-8.") from error


def coloured(text: str, mentions: list[Mention]) -> Text:
    """The text with every mention in the colour of its kind; an inner mention's colour adds to the outer one's."""
    shown = Text(text)
    for mention in mentions:
        shown.stylize(COLOURS[mention.kind], mention.start, mention.end)
    return shown


def legend(mentions: list[Mention]) -> Text:
    """The kinds that were found, each in its colour, with how often."""
    counts = Counter(mention.kind for mention in mentions)
    shown = Text("\n")
    for kind, colour in COLOURS.items():
        if counts[kind]:
            shown.append(f"{kind} {counts[kind]}", colour).append("  ")
    return shown if counts else Text("\nnothing marked", "dim")


def bracketed(text: str, mentions: list[Mention]) -> str:
    """The text with mentions in brackets, as in the data set: "[Astana|place] hosted talks".

    A mention that crosses an earlier one is left out.
    """
    inside: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not any(m.start < mention.start < m.end < mention.end for m in inside):
            inside.append(mention)
    marks = [(m.start, 1, -m.end, "[") for m in inside]
    marks += [(m.end, 0, -m.start, f"|{m.kind}]") for m in inside]
    shown, at = "", 0
    for place, _, _, mark in sorted(marks):
        shown += text[at:place] + mark
        at = place
    return shown + text[at:]
