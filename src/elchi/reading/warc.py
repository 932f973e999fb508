"""Web archives (WARC) to captures: the pages that a crawler got, in the order of the file, in bounded memory."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from elchi.reading.decode import LIMIT, too_large
from elchi.reading.intake import Intake
from elchi.reading.members import pieces
from elchi.reading.warcsplit import Record, Records
from elchi.records import Capture, Rejected

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

DONE = range(200, 300)


def warc_pages(path: Path, intake: Intake) -> Iterator[Capture | Rejected]:
    """A capture for each HTML page of a `.warc` or `.warc.gz` file, named by file and offset of its record.

    Each is what a server answered with success, its transfer and content encodings undone. A record that is damaged
    or was cut off by the crawler is refused as "damaged" with its offset. Records that hold no page (requests,
    pictures, errors, repeats of an earlier capture) are counted in `intake.passed`.
    """
    try:
        with path.open("rb") as file:
            packed = path.name.lower().endswith(".gz")
            yield from _pages(file, str(path), intake, packed=packed)
    except OSError as error:
        detail = f"The file cannot be opened: {error.strerror or error}."
        yield Rejected(reason="unreadable", detail=detail, name=str(path))


def _pages(file: BinaryIO, name: str, intake: Intake, *, packed: bool) -> Iterator[Capture | Rejected]:
    before = intake.taken
    for piece in pieces(file, packed=packed):
        for record in Records(piece):
            intake.taken = before + (piece.start if packed else file.tell())
            place = piece.start + (0 if packed else record.place)
            inside = f"+{record.place}" if packed and record.place else ""
            found = _page(record, f"{name}:{place}{inside}", intake, checked=packed)
            if found is not None:
                yield found


def _page(record: Record, name: str, intake: Intake, *, checked: bool) -> Capture | Rejected | None:
    """The page of a record, why it is lost, or None for a record that holds no page.

    `checked` says that the bytes are known to be as they were written.
    """
    if record.large:
        return too_large(record.large, name)
    if record.wrong:
        return _damaged(f"The record is damaged: {record.wrong}.", name)
    from fastwarc.warc import ArchiveIterator

    try:
        for parsed in ArchiveIterator(BytesIO(record.body), auto_decode="none", stream_detect=False):
            return _parsed(parsed, record.body, name, intake, checked=checked)
    except (OSError, ValueError) as error:
        return _damaged(f"The record cannot be read: {error}.", name)
    return _damaged("The record is damaged: its header cannot be read.", name)


def _parsed(
    record: "WarcRecord", body: bytes, name: str, intake: Intake, *, checked: bool
) -> Capture | Rejected | None:
    if kind := _no_page(record):
        intake.passed[kind] += 1
        return None
    if cut := record.headers.get("WARC-Truncated"):
        return _damaged(f"The record was cut off when it was captured ({cut}).", name)
    if not checked and not _as_written(body):
        return _damaged("The record is damaged: its bytes are not those that its digest was made of.", name)
    page = _answer(body)
    if len(page) > LIMIT:
        return too_large(len(page), name)
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None
    day = record.record_date.date().isoformat() if record.record_date else None
    return Capture(body=page, name=name, url=url, charset=record.http_charset, captured=day, gated=True)


def _no_page(record: "WarcRecord") -> str:
    """What a record is that holds no page; "" for one that may."""
    kind = (record.headers.get("WARC-Type") or "unknown").lower()
    if kind != "response":
        return kind
    if not record.is_http or record.http_headers is None:
        return "response without HTTP"
    status, given = record.http_headers.status_code, record.http_content_type
    if status not in DONE:
        return "response without success"
    return "" if given is None or "html" in given.lower() else "response without HTML"


def _as_written(body: bytes) -> bool:
    """Whether the block is what its digest says, where it has one."""
    from fastwarc.warc import ArchiveIterator, has_block_digest

    records: Any = ArchiveIterator(BytesIO(body), parse_http=False, func_filter=has_block_digest, stream_detect=False)
    return all(record.verify_block_digest() for record in records)


def _answer(body: bytes) -> bytes:
    """What the server sent, encodings undone; as it stands where they were undone by whoever made the archive."""
    from fastwarc.warc import ArchiveIterator

    for decoding in ("all", "content", "none"):
        try:
            for record in ArchiveIterator(BytesIO(body), auto_decode=decoding, stream_detect=False):
                return bytes(record.reader.read(LIMIT + 1))
        except OSError:
            continue
    return b""


def _damaged(detail: str, name: str) -> Rejected:
    return Rejected(reason="damaged", detail=detail, name=name)
