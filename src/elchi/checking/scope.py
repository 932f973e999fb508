"""What is checked: everything that the record holds, or what of it concerns two countries."""

from collections.abc import Iterable

import msgspec

from elchi.linking import Account
from elchi.linking.account import finding_countries
from elchi.linking.judgements import Report
from elchi.records import (
    Agreement,
    Commitment,
    Event,
    Finding,
    Judgement,
    Mechanism,
    Person,
    Statistic,
)

Pair = tuple[str, str]


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """An article as far as checks look at it."""

    id: str
    outlet: str | None = None
    published: str | None = None


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """What the record held on a day (ISO), and how many months ahead an expiry counts.

    Accounts of sectors, formats and offices need not carry their quotes; `unquoted` are the ids of findings that
    have none. `unheeded` are the reports on judgements that are not obeyed. `mechanisms` are worked out by `gaps`.
    `outdated` is True when conclusions were made by other rules
    than those of this program.
    """

    on: str
    months: int = 6
    pages: list[Page] = []
    accounts: list[Account[Finding]] = []
    events: list[Event] = []
    agreements: list[Agreement] = []
    commitments: list[Commitment] = []
    people: list[Person] = []
    judgements: list[Judgement] = []
    unheeded: list[Report] = []
    statistics: list[Statistic] = []
    mechanisms: list[Mechanism] = []
    unquoted: list[str] = []
    outdated: bool = False

    @property
    def fed(self) -> str:
        """The day that silence is told from: of the newest page, for what was never fed is not silent."""
        newest = max((page.published for page in self.pages if page.published), default=self.on)
        return min(newest, self.on)


def about(scope: Scope, pair: Pair) -> Scope:
    """The part of a scope that concerns two countries: what names both, and the people of either.

    Judgements are of the pair when one of their pages is.
    """
    both = set(pair)
    accounts = [account for account in scope.accounts if both <= set(finding_countries(account.finding))]
    pages, ids = {account.finding.article for account in accounts}, {account.id for account in accounts}
    return msgspec.structs.replace(
        scope,
        pages=[page for page in scope.pages if page.id in pages],
        accounts=accounts,
        unquoted=[key for key in scope.unquoted if key in ids],
        events=[event for event in scope.events if both <= set(event.countries)],
        agreements=[agreement for agreement in scope.agreements if both <= set(agreement.parties)],
        commitments=[commitment for commitment in scope.commitments if both <= set(commitment.by)],
        people=[person for person in scope.people if both & set(person.countries)],
        judgements=[one for one in scope.judgements if any(anchor.article in pages for anchor in one.about)],
        statistics=[one for one in scope.statistics if both == {one.reporter, one.partner}],
    )


def named(codes: Iterable[str]) -> str:
    """Countries as they are written together: KZ–TM."""
    return "–".join(sorted(set(codes))) or "no country"
