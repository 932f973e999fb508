"""Which reports a brief prints as one line. It judges by type, countries, time and people, and never joins two
reports of one page, which tells of two things.
"""

from collections.abc import Iterable
from datetime import date

from elchi.records import EventFound
from elchi.records.days import first_day, last_day
from elchi.storage import PairFile

NEAR = 3
DAY = len("2023-10-30")
Group = list[EventFound]


def groups(file: PairFile) -> list[Group]:
    """The reports of the pair's events, those of one occasion together."""
    found: list[Group] = []
    for event in file.events:
        reports = [file.reports[key] for key in event.findings if key in file.reports]
        if not reports:
            continue
        home = next((group for group in found if _same(group, reports, file)), None)
        if home is None:
            found.append(reports)
        else:
            home.extend(reports)
    return _without_echoes(found)


def people(reports: Iterable[EventFound]) -> set[str]:
    """The surnames that reports name: the last word of each name, without case."""
    names = (p.name for report in reports for p in report.participants if p.name)
    return {name.split()[-1].casefold() for name in names if name.strip()}


def dated(reports: Iterable[EventFound]) -> EventFound | None:
    """The report with the most exact date, if any has a date."""
    found = [report for report in reports if first_day(report.when.edtf)]
    return min(
        found, key=lambda report: (-len(report.when.edtf or ""), not report.when.stated, report.id), default=None
    )


def _same(here: Group, there: Group, file: PairFile) -> bool:
    if not _alike(here, there):
        return False
    first, second = dated(here), dated(there)
    if first and second:
        return first.when.edtf == second.when.edtf and _people_agree(here, there) and _modes_agree(here, there)
    together = people(here) & people(there)
    return bool(together) and _near(_day(here, file), _day(there, file)) and not _modes_differ(here, there)


def _alike(here: Group, there: Group) -> bool:
    """Same type and countries, on different pages."""
    first, second = here[0], there[0]
    pages = {report.article for report in here} & {report.article for report in there}
    return not pages and first.type == second.type and set(first.countries) == set(second.countries)


def _people_agree(here: Group, there: Group) -> bool:
    first, second = people(here), people(there)
    return not first or not second or bool(first & second)


def _modes_agree(here: Group, there: Group) -> bool:
    """A visit is state or official, and pages may differ; one-on-one and extended talks are two things."""
    return here[0].type == "visit" or not _modes_differ(here, there)


def _modes_differ(here: Group, there: Group) -> bool:
    first, second = _modes(here), _modes(there)
    return bool(first) and bool(second) and not first & second


def _modes(reports: Group) -> set[str]:
    return {report.mode for report in reports if report.mode}


def _day(reports: Group, file: PairFile) -> str | None:
    found = dated(reports)
    return first_day(found.when.edtf) if found else file.articles[reports[0].article].published


def _near(first: str | None, second: str | None) -> bool:
    if first is None or second is None:
        return False
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days) <= NEAR


def _without_echoes(found: list[Group]) -> list[Group]:
    """A later mention by year or month alone joins the one exactly dated occasion it can mean."""
    exact = [group for group in found if not _vague(group)]
    kept = list(exact)
    for group in (group for group in found if _vague(group)):
        meant = [other for other in exact if _echoes(group, other)]
        if len(meant) == 1:
            meant[0].extend(group)
        else:
            kept.append(group)
    return kept


def _vague(group: Group) -> bool:
    found = dated(group)
    background = all(report.status == "background" for report in group)
    return found is not None and background and len(found.when.edtf or "") < DAY


def _echoes(vague: Group, exact: Group) -> bool:
    first, second = dated(vague), dated(exact)
    if first is None or second is None or not _alike(vague, exact) or not _modes(vague) & _modes(exact):
        return False
    edtf, other = first.when.edtf, second.when.edtf
    within = (first_day(edtf) or "") <= (first_day(other) or "") <= (last_day(edtf) or "")
    return within and _people_agree(vague, exact) and _visitors(vague) & _visitors(exact) == _visitors(vague)


def _visitors(reports: Group) -> set[str]:
    return {p.country for report in reports for p in report.participants if p.role == "visitor" and p.country}
