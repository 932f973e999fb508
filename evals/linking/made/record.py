"""The made record: everything that a number of articles tell, and the truth of it."""

import msgspec

from elchi.linking import Account
from elchi.records import Finding
from evals.linking.made.stream import stream
from evals.linking.truth import Truth


class MadeRecord(msgspec.Struct, frozen=True, kw_only=True):
    """All accounts, the true event of each event finding, and the true people of each finding in their order."""

    accounts: list[Account[Finding]]
    events: Truth
    people: dict[str, list[str | None]]


def made_record(articles: int, seed: int = 1) -> MadeRecord:
    """So many articles of the made world."""
    accounts: list[Account[Finding]] = []
    clusters: dict[str, str] = {}
    people: dict[str, list[str | None]] = {}
    unlike: set[tuple[str, str]] = set()
    for told in stream(articles, seed):
        accounts += told.accounts
        clusters |= told.events
        people |= told.people
        unlike |= told.unlike
    spoken = {account.id: account.language for account in accounts if account.id in clusters}
    return MadeRecord(
        accounts=accounts,
        events=Truth(clusters=clusters, languages=spoken, unlike=frozenset(unlike)),
        people=people,
    )
