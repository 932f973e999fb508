"""The date that accounts of one event come to."""

from collections.abc import Sequence

from elchi.linking.events.spans import Span
from elchi.linking.events.told import Report
from elchi.linking.events.voting import voter
from elchi.records import When

NOWHEN = When()


def dated(reports: Sequence[Report]) -> When:
    """The finest date that most agree on: exact before coarser, then what outlets support, then a stated one.

    A date is supported by every outlet whose own date overlaps it, a stated one counting twice; of equally supported
    ones a visit takes the longer, since pages tell its first day alone, and anything else the shorter.
    """
    told = {(r.account.finding.when, r.told.span) for r in reports if r.told.span and r.told.span.known}
    if not told:
        return next((r.account.finding.when for r in reports if r.account.finding.when.edtf), NOWHEN)
    long = 1 if reports[0].told.kind == "visit" else -1

    def worth(pair: tuple[When, Span | None]) -> tuple[bool, int, bool, int, str]:
        when, span = pair
        if span is None:
            return (False, 0, False, 0, "")
        return span.exact, _support(span, reports), when.stated, long * (span.last - span.first), when.edtf or ""

    return max(told, key=worth)[0]


def _support(span: Span, reports: Sequence[Report]) -> int:
    agreeing: dict[str, int] = {}
    for report in reports:
        other = report.told.span
        if other and other.known and other.exact and not span.gap(other):
            agreeing[voter(report)] = max(agreeing.get(voter(report), 0), 2 if other.stated else 1)
    return sum(agreeing.values())
