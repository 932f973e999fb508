"""The made record: everything that a number of articles tell, and the truth of it."""

from collections.abc import Iterable

import msgspec

from elchi.linking import Account
from elchi.records import EventFound, Finding
from evals.linking.made.stream import stream
from evals.linking.made.telling import Act, Shown, Told
from evals.linking.truth import Truth


class MadeRecord(msgspec.Struct, frozen=True, kw_only=True):
    """All accounts, the true event of each event finding, the true person of each name, and people seen in office.

    Documents and promises likewise; `fulfilments` are promise, finding and effect. A name is known as linking knows
    it: by the finding's id, with the participant's place where there are several.
    """

    accounts: list[Account[Finding]]
    events: Truth
    people: Truth
    agreements: Truth
    commitments: Truth
    acts: frozenset[Act]
    fulfilments: frozenset[Shown]

    def truths(self) -> dict[str, Truth]:
        """The truth by kind."""
        return {
            "event": self.events,
            "agreement": self.agreements,
            "commitment": self.commitments,
            "person": self.people,
        }


def made_record(articles: int, seed: int = 1) -> MadeRecord:
    """So many articles of the made world."""
    told = list(stream(articles, seed))
    accounts = [account for article in told for account in article.accounts]
    spoken = {account.id: account.language for account in accounts}
    people = {name: person for article in told for name, person in _named(article).items()}
    unlike = frozenset(pair for article in told for pair in article.unlike)

    def truth(clusters: dict[str, str]) -> Truth:
        return Truth(clusters=clusters, languages={key: spoken[key] for key in clusters}, unlike=unlike)

    return MadeRecord(
        accounts=accounts,
        events=truth(_together(article.events for article in told)),
        agreements=truth(_together(article.agreements for article in told)),
        commitments=truth(_together(article.commitments for article in told)),
        fulfilments=frozenset(shown for article in told for shown in article.fulfilments),
        people=Truth(clusters=people, languages={key: spoken[key.split(":")[0]] for key in people}),
        acts=frozenset(act for article in told for act in article.acts),
    )


def _together(several: Iterable[dict[str, str]]) -> dict[str, str]:
    return {key: cluster for one in several for key, cluster in one.items()}


def _named(article: Told) -> dict[str, str]:
    """The true person of each name, by the id that linking gives the place where it stands."""
    found: dict[str, str] = {}
    for account in article.accounts:
        several = isinstance(account.finding, EventFound)
        for place, person in enumerate(article.people.get(account.id, [])):
            if person is not None:
                found[f"{account.id}:{place}" if several else account.id] = person
    return found
