"""What became of promises: the later findings of a scope that show that they moved, were kept, or came to nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from elchi.linking.account import Account
from elchi.linking.commitments.aims import Aim, aim_of
from elchi.linking.commitments.effects import Judged, effect
from elchi.linking.commitments.goals import goal_effect
from elchi.linking.commitments.promise import items
from elchi.linking.commitments.reports import Report, report_of
from elchi.records import Commitment, FigureFound, Finding, Fulfilment

Filed = dict[frozenset[str], list[Report]]


def fulfilments(commitments: Iterable[Commitment], accounts: Iterable[Account[Finding]]) -> list[Fulfilment]:
    """The evidence that each commitment moved, by commitment and day.

    `accounts` are the findings of the same scope, usually of a pair of countries: those under the commitments, and
    the events, documents and figures that may be evidence. The result does not depend on their order. A promise that
    is repeated is no evidence: see `standing`.
    """
    told = sorted(accounts, key=lambda account: account.age)
    filed = _filed(told)
    found = [one for aim in aims(commitments, told) for one in _evidence(aim, filed)]
    return sorted(found, key=lambda one: (one.commitment, one.when or "", one.finding))


def aims(commitments: Iterable[Commitment], accounts: Iterable[Account[Finding]]) -> list[Aim]:
    """What each commitment aims at; `accounts` hold the findings under them."""
    promises = {item.id: item for account in accounts for item in items(account)}
    found = (aim_of(one, [promises[key] for key in one.findings if key in promises]) for one in commitments)
    return [aim for aim in found if aim is not None]


def _filed(told: Iterable[Account[Finding]]) -> Filed:
    filed: Filed = defaultdict(list)
    for account in told:
        report = report_of(account)
        if report is not None:
            filed[report.countries].append(report)
    return filed


def _evidence(aim: Aim, filed: Filed) -> Iterator[Fulfilment]:
    for reports in _of_sides(aim, filed):
        for report in reports:
            judged = _judged(aim, report, reports)
            if judged is not None:
                yield Fulfilment(
                    commitment=aim.commitment,
                    finding=report.account.id,
                    effect=judged[0],
                    rule=f"fulfilment/{judged[1]}",
                    when=report.when,
                    reported=report.account.published,
                )


def _of_sides(aim: Aim, filed: Filed) -> list[list[Report]]:
    """The reports of the same countries, and those that name others besides."""
    return [reports for countries, reports in filed.items() if aim.sides <= countries]


def _judged(aim: Aim, report: Report, beside: list[Report]) -> Judged | None:
    if isinstance(report.account.finding, FigureFound):
        return goal_effect(aim, report, beside)
    return effect(aim, report)
