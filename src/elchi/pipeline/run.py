"""Captures to lines, lines into a record, page by page in bounded memory."""

import logging
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from elchi.extraction import extract, may_tell
from elchi.pipeline.cluster import clustered
from elchi.pipeline.resuming import Resumption
from elchi.pipeline.workers import cores, worked
from elchi.reading import Intake, captures, read
from elchi.records import Article, Capture, Line, Rejected
from elchi.records.vocabulary import Reason

NO_PAGE = (
    "No page was found here; .html, .htm, .xhtml, .mhtml, .mht, .txt, .jsonl, .parquet and .warc files of a folder "
    "are read."
)

TOGETHER = 200
LISTED = 200
SECONDS = 5.0
PASSED: Reason = "passed-over"
LOG = logging.getLogger("elchi.read")

if TYPE_CHECKING:
    from elchi.storage import Record


class Tally(msgspec.Struct, kw_only=True):
    """What a run did: pages by outcome (new, changed, same, rejected, passed over), findings, refusals by reason.

    `rejected` holds the first LISTED refusals, so that a tally stays small however many there are.
    """

    pages: Counter[str] = msgspec.field(default_factory=Counter)
    findings: Counter[str] = msgspec.field(default_factory=Counter)
    reasons: Counter[str] = msgspec.field(default_factory=Counter)
    rejected: list[Rejected] = []


def lines(
    inputs: Iterable[str | Path],
    workers: int | None = 1,
    intake: Intake | None = None,
    on: str | None = None,
    after: Resumption | None = None,
) -> Iterator[Line]:
    """One line a page, in the order of the inputs; a page that cannot be read gives its reason.

    An input in which there is no page (an empty folder or .jsonl file) gives one line that says so. `intake` tells
    how tables and lists of archives are taken, and counts what in archives is no page. With several
    `workers` that many processes read, one a core when it is None; the lines are the same. A program that asks for
    several must guard its start by `if __name__ == "__main__"`, as `multiprocessing` wants. `on` is the address of a
    Ray cluster whose processes read instead (`pipeline.cluster`). With `after`, what an earlier run did
    is left out.
    """
    return (line for _, line in named_lines(inputs, workers, intake, on, after))


def named_lines(
    inputs: Iterable[str | Path],
    workers: int | None = 1,
    intake: Intake | None = None,
    on: str | None = None,
    after: Resumption | None = None,
) -> Iterator[tuple[str, Line]]:
    """The same lines, each after the name of its page: a file, an address, or a file and the number of a line."""
    pages: Iterable[Capture | Rejected] = _pages(inputs, intake or Intake())
    pages = pages if after is None else after.fresh(pages)
    if on is not None:
        return clustered(_named_line, pages, on, workers)
    return worked(_named_line, pages, workers or cores())


def _pages(inputs: Iterable[str | Path], intake: Intake) -> Iterator[Capture | Rejected]:
    for each in inputs:
        capture, passed = None, intake.passed.total()
        for capture in captures([each], intake):
            yield capture if isinstance(capture, Rejected) else _gated(capture, intake)
        if capture is None and intake.passed.total() == passed:
            yield Rejected(reason="empty", detail=NO_PAGE, name=str(each))


def _gated(capture: Capture, intake: Intake) -> Capture:
    return msgspec.structs.replace(capture, gated=intake.gates(capture.gated))


def _named_line(capture: Capture | Rejected) -> tuple[str, Line]:
    return capture.name, line_of(capture)


def line_of(capture: Capture | Rejected) -> Line:
    """A capture read and extracted, or its refusal; `id` is the id that the input gave.

    A gated page that the gate passes over is refused as well, with its title.
    """
    given = None if isinstance(capture, Rejected) else capture.given.get("id")
    article = capture if isinstance(capture, Rejected) else read(capture)
    if isinstance(article, Rejected):
        return Line(rejected=_printable(article), id=given)
    if not isinstance(capture, Rejected) and capture.gated and not may_tell(article):
        return Line(rejected=_printable(_passed_over(article, capture.name)), id=given)
    return Line(article=article, findings=extract(article), id=given)


def _passed_over(article: Article, name: str) -> Rejected:
    return Rejected(reason=PASSED, detail=f"the gate saw no diplomacy: {article.title}", name=name)


def _printable(refusal: Rejected) -> Rejected:
    """The refusal with "?" for bytes of a file's name that are no text."""
    return msgspec.structs.replace(refusal, name=refusal.name.encode("utf-8", "replace").decode())


def keep(found: Iterable[Line], record: "Record", after: Resumption | None = None) -> Iterator[Tally]:
    """Put every line into the record, up to TOGETHER in one transaction; yields the running tally for each page.

    A page is told of when it is in the record. What was read when the lines end early, by an error or by Ctrl-C, is
    put there first; a run that is killed loses what it read of one transaction. The lines of `after` were made with
    it, and what comes to be in the record is remembered there; its last tally counts what was known as well.
    """
    tally, waiting = Tally(), _Waiting()
    lines = iter(found)
    try:
        for line in lines:
            waiting.lines.append(line)
            if waiting.full():
                yield from _put(waiting.taken(), record, tally, after)
    finally:
        left = list(_put(waiting.taken(), record, tally, after))
    yield from left
    if after is not None:
        tally.pages["same"] += after.known
        yield tally


class _Waiting(msgspec.Struct):
    """Lines that were read and are not yet in the record: so many, or those of so many seconds."""

    lines: list[Line] = []
    since: float = msgspec.field(default_factory=time.monotonic)

    def full(self) -> bool:
        return len(self.lines) >= TOGETHER or time.monotonic() - self.since > SECONDS

    def taken(self) -> list[Line]:
        taken, self.lines, self.since = self.lines, [], time.monotonic()
        return taken


def _put(lines: list[Line], record: "Record", tally: Tally, after: Resumption | None) -> Iterator[Tally]:
    added = iter(record.add_all([(line.article, line.findings) for line in lines if line.article is not None]))
    record.reject_all([line.rejected for line in lines if line.rejected is not None])
    for line in lines:
        if line.rejected is not None:
            _refuse(line.rejected, tally)
        else:
            tally.pages[next(added).outcome] += 1
            tally.findings.update(str(finding.__struct_config__.tag) for finding in line.findings)
        yield tally
    LOG.info("pages kept", extra={"pages": dict(tally.pages), "findings": tally.findings.total()})
    if after is not None:
        after.done([line.rejected is None or line.rejected.reason == PASSED for line in lines])


def _refuse(rejected: Rejected, tally: Tally) -> None:
    if rejected.reason == PASSED:
        tally.pages["passed over"] += 1
    else:
        tally.reasons[rejected.reason] += 1
        told = {"page": rejected.name, "reason": rejected.reason, "detail": rejected.detail}
        LOG.info("page not read", extra=told)
        if len(tally.rejected) < LISTED:
            tally.rejected.append(rejected)
        tally.pages["rejected"] += 1
