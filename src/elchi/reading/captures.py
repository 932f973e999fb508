"""Files, folders, patterns and JSON Lines to captures."""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from elchi.reading.outlets import is_address
from elchi.reading.read import capture_of, file_capture
from elchi.records import Capture, Rejected

PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt")
FIELDS = ("id", "url", "title", "published", "outlet", "language")


def captures(inputs: Iterable[str | Path]) -> Iterator[Capture | Rejected]:
    """Every page of the inputs, in order, one capture or one refusal each; nothing is held in memory.

    An input is a file, a folder (its pages in the order of their paths, at any depth), a pattern ("news/*.html"),
    an http(s) address, or a `.jsonl` file with one object a page: `text` or `html`, and what is known of
    id, url, title, published, outlet and language, which reading then takes as given.
    """
    for each in inputs:
        if isinstance(each, str) and is_address(each):
            yield capture_of(each)
            continue
        for path in _paths(Path(each)):
            yield from _lines(path) if path.suffix.lower() == ".jsonl" else [file_capture(path)]


def _paths(path: Path) -> Iterator[Path]:
    if path.is_dir():
        wanted = {*PAGES, ".jsonl"}
        yield from sorted(found for found in path.rglob("*") if found.suffix.lower() in wanted and found.is_file())
    elif not path.exists() and glob.has_magic(str(path)):
        yield from map(Path, sorted(glob.glob(str(path), recursive=True)) or [str(path)])  # noqa: PTH207
    else:
        yield path


def _lines(path: Path) -> Iterator[Capture | Rejected]:
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _line(line, f"{path}:{number}")
    except OSError as error:
        detail = f"The file cannot be opened: {error.strerror}."
        yield Rejected(reason="unreadable", detail=detail, name=str(path))


def _line(line: bytes, name: str) -> Capture | Rejected:
    try:
        values = msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError) as error:
        return Rejected(reason="unreadable", detail=f"The line is not a JSON object: {error}.", name=name)
    given = {field: str(values[field]) for field in FIELDS if values.get(field) not in (None, "")}
    text, html = values.get("text"), values.get("html")
    if isinstance(text, str) and text.strip():
        return Capture(body=text.encode("utf-8", "replace"), name=name, given=given | {"text": text})
    if isinstance(html, str) and html.strip():
        return Capture(body=html.encode("utf-8", "replace"), name=name, url=given.get("url"), given=given)
    return Capture(body=b"", name=name, given=given)
