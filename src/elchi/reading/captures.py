"""Files, folders, patterns, tables and web archives to captures."""

import glob
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from elchi.reading.intake import Intake
from elchi.reading.jsonlines import json_lines
from elchi.reading.newslist import listed
from elchi.reading.outlets import is_address
from elchi.reading.parquet import parquet_rows
from elchi.reading.read import file_capture
from elchi.reading.warc import warc_pages
from elchi.records import Capture, Rejected

PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt")
LINES = (".jsonl", ".jsonl.gz", ".jsonl.zst")
ARCHIVES = (".warc", ".warc.gz")
TABLES = (".parquet",)
LISTS = (".paths", ".paths.gz")
Found = Iterator[Capture | Rejected]


def captures(inputs: Iterable[str | Path], intake: Intake | None = None) -> Found:
    """Every page of the inputs, in order, one capture or one refusal each; nothing is held in memory.

    An input is a file, a folder (its pages in the order of their paths, at any depth), a pattern ("news/*.html"),
    an http(s) address of a page, or of a feed or sitemap that lists pages, a web archive (`.warc`, `.warc.gz`), a
    list of such (`.paths`, `.paths.gz`), or a table with one page a line or row (`.jsonl`, `.jsonl.gz`, `.jsonl.zst`,
    `.parquet`): `text` or `html`, and what is known of id, url, title, published, outlet and language, which reading
    then takes as given. `intake` tells which columns hold these.
    """
    intake = intake or Intake()
    for each in inputs:
        if isinstance(each, str) and is_address(each):
            from elchi.reading.addresses import pages_at

            yield from pages_at(each)
            continue
        for path in _paths(Path(each)):
            yield from _in_file(path, intake)


def size_of(inputs: Iterable[str | Path]) -> int | None:
    """How many bytes the files of the inputs have; None where that is not known beforehand: addresses, lists.

    >>> size_of(["https://mfa.example/feed.xml"]) is None
    True
    """
    total = 0
    for each in inputs:
        if isinstance(each, str) and is_address(each):
            return None
        for path in _paths(Path(each)):
            if path.name.lower().endswith(LISTS):
                return None
            total += _size(path)
    return total


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0


def _in_file(path: Path, intake: Intake) -> Found:
    """The pages of a file; when it is done, all of it counts as taken."""
    whole = intake.taken + _size(path)
    yield from _pages_in(path, intake)
    intake.taken = whole


def _pages_in(path: Path, intake: Intake) -> Found:
    name = path.name.lower()
    kinds: dict[tuple[str, ...], Callable[[Path, Intake], Found]] = {
        LINES: json_lines,
        ARCHIVES: warc_pages,
        TABLES: parquet_rows,
        LISTS: _in_list,
    }
    opened = next((kind for endings, kind in kinds.items() if name.endswith(endings)), None)
    return opened(path, intake) if opened is not None else iter([file_capture(path)])


def _in_list(path: Path, intake: Intake) -> Found:
    for archive in listed(path, intake.base):
        if isinstance(archive, Rejected):
            yield archive
        else:
            yield from warc_pages(archive, intake)


def _paths(path: Path) -> Iterator[Path]:
    if path.is_dir():
        wanted = (*PAGES, *LINES, *ARCHIVES, *TABLES)
        yield from sorted(each for each in path.rglob("*") if each.name.lower().endswith(wanted) and each.is_file())
    elif not path.exists() and glob.has_magic(str(path)):
        yield from map(Path, sorted(glob.glob(str(path), recursive=True)) or [str(path)])  # noqa: PTH207
    else:
        yield path
