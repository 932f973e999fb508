"""The report on a programme as CSV and as Markdown."""

import csv
from collections.abc import Iterator
from io import StringIO

from elchi.publishing.following.board import Board, Line
from elchi.publishing.following.cells import clean, neutral


def delimited(board: Board) -> bytes:
    """CSV in UTF-8 with the mark that Excel wants, one line an item; the section stands in a column of its own."""
    held = StringIO(newline="")
    writer = csv.writer(held)
    writer.writerow(map(neutral, [*board.columns, *board.added, board.section]))
    section = ""
    for line in board.lines:
        section = line.section or section
        if not line.section:
            cells = (line.cells + [""] * len(board.columns))[: len(board.columns)]
            texts = [*cells, line.state, "\n".join(line.evidence), "\n".join(line.review), section]
            writer.writerow(map(neutral, texts))
    return held.getvalue().encode("utf-8-sig")


def markdown(board: Board) -> bytes:
    """Markdown: the facts, then a heading a section and a paragraph an item."""
    return ("\n".join(_markdown(board)) + "\n").encode()


def _markdown(board: Board) -> Iterator[str]:
    yield f"# {board.title}\n\n{_escaped(board.subtitle)}\n"
    yield from (f"{_escaped(fact)}\n" for fact in board.facts)
    for line in board.lines:
        yield f"## {_escaped(line.section)}\n" if line.section else _item(line)


def _item(line: Line) -> str:
    head = " · ".join(_escaped(" ".join(cell.split())) for cell in line.cells if cell)
    told = [f"- {_escaped(words)}" for words in line.evidence] + [f"- ? {_escaped(words)}" for words in line.review]
    return "\n".join([f"**{head}**\n", f"{_escaped(line.state)}\n", *told]) + ("\n" if told else "")


def _escaped(text: str) -> str:
    for mark in "\\`*_[]<>#|":
        text = text.replace(mark, f"\\{mark}")
    return clean(text)
