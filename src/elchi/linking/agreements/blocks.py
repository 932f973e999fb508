"""Which reports of agreements are compared: of the same parties and kind, with a term, subject or time in common."""

from collections.abc import Iterator
from datetime import date

from elchi.linking.agreements.report import EVER, STATEMENTS, Days, Report
from elchi.linking.agreements.timing import SLACK, about
from elchi.linking.linker import Key

SEVERAL = 2
MOST_MONTHS = 6


def keys(report: Report) -> list[Key]:
    """The blocks of a report: by occasion, by term, by subject, and for named documents without their parties."""
    return [*_by_occasion(report), *_by_term(report), *_by_subject(report), *_without_parties(report)]


def _by_occasion(report: Report) -> Iterator[Key]:
    """Statements, packages and what has no title meet in the months of their occasion; the titled wait for them."""
    kind = report.found.type if report.found.type not in STATEMENTS else report.family
    for month in _months(about(report)):
        yield Key(f"{_base(report, kind)} {month}", fine=not report.occasional)


def _by_term(report: Report) -> Iterator[Key]:
    if report.term:
        yield Key(f"{_base(report, report.family)} {report.term}")


def _by_subject(report: Report) -> Iterator[Key]:
    """The dated meet in the months of their signing; in the whole of a subject they only wait for the undated."""
    base = _base(report, report.family)
    for mark in _marks(report):
        yield Key(f"{base} {mark}", fine=report.dated)
        if report.dated:
            for month in _months(report.signed):
                yield Key(f"{base} {mark} {month}")


def _without_parties(report: Report) -> Iterator[Key]:
    """Documents of many states, of which a page names few: the bilateral ones only wait there."""
    fine = len(report.parties) == SEVERAL
    kind, subjects = report.family, " ".join(sorted(report.title.about))
    if len(report.title.about) >= SEVERAL:
        yield Key(f"* {kind} {subjects}", fine=fine)
    months = list(_months(about(report)))
    for month in months:
        if report.found.type == "package" and report.found.count:
            yield Key(f"* {report.found.count} {month}", fine=fine)
        elif subjects:
            yield Key(f"* {kind} {subjects} {month}", fine=fine)
        for place in report.title.places if report.found.type in STATEMENTS else ():
            yield Key(f"* {kind} {place} {month}", fine=fine)


def _base(report: Report, kind: str) -> str:
    return f"{'-'.join(sorted(report.parties))} {kind}"


def _marks(report: Report) -> list[str]:
    """What a title can be found by: its subjects and wider ones, else names and numbers, else unknown words."""
    title = report.title
    named = [f'"{name}' for name in title.names] + [f"#{number}" for number in title.numbers]
    words = [] if title.within else [f"{title.language} {word}" for word in title.rest]
    return sorted({*title.within, *named, *words})


def _months(days: Days | None) -> Iterator[str]:
    """The months that hold one of the days or a day beside them, MOST_MONTHS at most; none for an open stretch."""
    if days is None:
        return
    day = date.fromordinal(max(days[0] - SLACK, EVER[0]))
    last = date.fromordinal(min(days[1] + SLACK, EVER[1]))
    for _ in range(MOST_MONTHS):
        if (day.year, day.month) > (last.year, last.month):
            return
        yield f"{day.year}-{day.month:02}"
        if (day.year, day.month) == (date.max.year, date.max.month):
            return
        day = date(day.year + day.month // 12, day.month % 12 + 1, 1)
