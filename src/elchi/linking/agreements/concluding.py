"""What the reports of one document say together."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from elchi.linking.agreements.ratifying import ratified
from elchi.linking.agreements.report import Report
from elchi.linking.agreements.values import Told, commonest, disputed, finest
from elchi.linking.identity import conclusion_id, oldest
from elchi.linking.joining import Group
from elchi.records import Agreement, AgreementFound
from elchi.records.vocabulary import AgreementStatus

STRENGTH: tuple[AgreementStatus, ...] = (
    "mentioned", "planned", "initialled", "signed", "ratified", "in-force", "expired",
)  # fmt: skip
MULTILATERAL = 3
DAY = 2


def conclude(group: Group[Report]) -> Agreement:
    """The document that the findings tell of."""
    reports = group.items
    first = oldest([report.account for report in reports])
    signed = _told(reports, lambda report: report.signed_on)
    begins, ends = _told(reports, lambda r: r.found.valid_from), _told(reports, lambda r: r.found.valid_to)
    counts = _told(reports, lambda report: report.found.count)
    return Agreement(
        id=conclusion_id("agreement", first.id),
        type=_fullest(reports).type,
        titles=titles(reports),
        level=commonest(report.found.level for report in reports),
        parties=_parties(reports),
        status=status(reports),
        signed_on=finest(signed),
        in_force=_in_force(reports),
        valid_from=finest(begins),
        valid_to=finest(ends),
        count=commonest(report.found.count for report in reports),
        ratified=ratified(reports),
        reported=first.published,
        disputes=[
            *disputed("signed_on", signed),
            *disputed("valid_from", begins),
            *disputed("valid_to", ends),
            *disputed("count", counts, str.__eq__),
        ],
        findings=[report.id for report in reports],
    )


def titles(reports: Sequence[Report]) -> dict[str, list[str]]:
    """Each wording by language, the one that says most first."""
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)
    for report in reports:
        words = " ".join(report.found.title.split())
        found[report.account.language][words] = _fullness(report)
    return {
        language: sorted(found[language], key=lambda words: (found[language][words], words), reverse=True)
        for language in sorted(found)
    }


def status(reports: Sequence[Report]) -> AgreementStatus:
    """The furthest state that is told of; what was called expired and is later told to be in force is in force."""
    furthest = max((report.found.status for report in reports), key=STRENGTH.index)
    if furthest != "expired":
        return furthest
    told = [report for report in reports if report.found.status in ("expired", "in-force")]
    return max(told, key=lambda report: (report.account.published or "", report.id)).found.status


def _fullness(report: Report) -> tuple[int, int]:
    return len(report.title.about) + len(report.title.names), len(report.found.title)


def _fullest(reports: Sequence[Report]) -> AgreementFound:
    """The finding whose type the document takes: of the commonest type, the fullest title."""
    kind = commonest(report.found.type for report in reports)
    return max((r for r in reports if r.found.type == kind), key=lambda r: (_fullness(r), r.id)).found


def _parties(reports: Sequence[Report]) -> list[str]:
    """The parties that most pages name; of a document of many states, all that any names."""
    if any(len(report.parties) >= MULTILATERAL for report in reports):
        return sorted(frozenset[str]().union(*(report.parties for report in reports)))
    named = [tuple(sorted(report.parties)) for report in reports if report.parties]
    return list(commonest(named) or ())


def _told(reports: Sequence[Report], read: Callable[[Report], str | int | None]) -> list[Told]:
    """The values that reports give, as text, with their findings."""
    return [(str(value), report.id) for report in reports if (value := read(report)) is not None]


def _in_force(reports: Sequence[Report]) -> str | None:
    """The day from which pages that call it in force say that it is."""
    told = [
        (report.found.valid_from, report.id)
        for report in reports
        if report.found.status == "in-force" and report.found.valid_from and report.found.valid_from.count("-") == DAY
    ]
    return finest(told)
