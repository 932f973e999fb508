"""When a document can have been signed, and about when it was: from the date that a report tells or its page's."""

from elchi.linking.agreements.report import EVER, PLAIN, Days, Report

SLACK = 1
PLANNED_BEFORE = 3
RECALLED = 45
AWAITED = 90
OCCASION_RECALLED = 6
OCCASION_AWAITED = 14


def possible(report: Report) -> Days:
    """The first and last day on which it can have been signed: what is reported as signed was signed by then."""
    if report.signed:
        return report.signed
    if report.seen is None:
        return EVER
    if report.found.status == "planned":
        return report.seen[0] - PLANNED_BEFORE, EVER[1]
    return EVER[0], report.seen[1] + SLACK


def about(report: Report) -> Days | None:
    """The days around its signing: of the date told, else before the page (after it, when it is planned).

    None for what is merely mentioned, for a bare year, and when the page has no date either.
    """
    if report.signed:
        return report.signed if report.dated else None
    if report.seen is None or report.found.status in PLAIN:
        return None
    back, ahead = (OCCASION_RECALLED, OCCASION_AWAITED) if report.occasional else (RECALLED, AWAITED)
    if report.found.status == "planned":
        return report.seen[0] - PLANNED_BEFORE, report.seen[1] + ahead
    return report.seen[0] - back, report.seen[1] + SLACK


def meet(one: Days | None, other: Days | None) -> bool:
    """Whether both are known and have a day in common."""
    return one is not None and other is not None and not clash(one, other)


def clash(one: Days, other: Days) -> bool:
    """Whether two stretches have no day in common; single days may lie beside each other."""
    days = max(one[1] - one[0], other[1] - other[0]) <= SLACK
    return apart(one, other) > (SLACK if days else 0)


def apart(one: Days, other: Days) -> int:
    """How many days lie between two stretches of days; 0 when they meet."""
    return max(one[0] - other[1], other[0] - one[1], 0)
