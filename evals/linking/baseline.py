"""The baseline of the field: reports are one event when date, source, target and code are exactly the same.

This is how records of machine-coded events (ICEWS, GDELT) leave out duplicates: one event a day for each pair of
actors and code. The date is the event's own, else the page's day, as there; actors are the countries as told.
"""

from collections.abc import Iterable, Iterator

from elchi.linking import Account
from elchi.records import AgreementFound, CommitmentFound, EventFound, Finding, OfficeFound


def exact(accounts: Iterable[Account[Finding]], kind: str) -> dict[str, str]:
    """The cluster of each finding of a kind, for people of each name: the words of its tuple."""
    told = list(accounts)
    if kind == "person":
        return {key: name for account in told for key, name in _names(account)}
    return {
        account.id: " ".join(map(str, _tuple(account)))
        for account in told
        if account.finding.__struct_config__.tag == kind
    }


def _tuple(account: Account[Finding]) -> tuple[object, ...]:
    match account.finding:
        case EventFound() as found:
            return (found.when.edtf or account.published, *found.countries, found.cameo or found.type)
        case AgreementFound() as found:
            return (found.signed_on or account.published, *found.parties, found.type)
        case CommitmentFound() as found:
            return (account.published, *found.by, found.sector, found.force)
        case found:
            return (found.id,)


def _names(account: Account[Finding]) -> Iterator[tuple[str, str]]:
    """People by the very same letters and country."""
    match account.finding:
        case OfficeFound() as found:
            yield found.id, f"{found.person} {found.country}"
        case EventFound() as found:
            for place, one in enumerate(found.participants):
                yield f"{found.id}:{place}", f"{one.name} {one.country}"
