"""Who tells of something: the accounts of it side by side, by outlet."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from elchi.records.vocabulary import LanguageCode
from elchi.storage import Testimony


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet with its accounts of one thing, oldest first; an outlet that is not named stands for one page."""

    outlet: str | None
    accounts: list[Testimony]


def sources(accounts: Iterable[Testimony], language: LanguageCode) -> list[Source]:
    """Accounts by outlet: those with an account in the reader's language first, then by their first day."""
    by_outlet: dict[str, list[Testimony]] = defaultdict(list)
    for account in sorted(accounts, key=_age):
        by_outlet[account.outlet or account.quote.article].append(account)
    found = [Source(outlet=each[0].outlet, accounts=_apart(each)) for each in by_outlet.values()]
    return sorted(
        found, key=lambda each: (all(one.language != language for one in each.accounts), _age(each.accounts[0]))
    )


def _apart(accounts: list[Testimony]) -> list[Testimony]:
    """Accounts without those that rest on a sentence that stands there already."""
    seen: dict[tuple[str, int], Testimony] = {}
    for account in accounts:
        seen.setdefault((account.quote.article, account.sentence.start), account)
    return list(seen.values())


def _age(account: Testimony) -> tuple[str, str, int]:
    return (account.published or "9999", account.quote.article, account.quote.start)
