"""Lines of a list with the sentence under each: what a chronicle, a board or a table of documents shows."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

import msgspec

from elchi.linking import Conclusion
from elchi.records.vocabulary import LanguageCode
from elchi.storage import Record
from elchi.storage.testifying import Testimony

C = TypeVar("C", bound=Conclusion)


class Told(msgspec.Struct, Generic[C], frozen=True, kw_only=True):
    """A conclusion with the sentence of one account, and how many outlets and languages tell of it."""

    what: C
    account: Testimony | None = None
    outlets: int = 0
    languages: list[str] = []


def told(record: Record, conclusions: Sequence[C], language: LanguageCode) -> list[Told[C]]:
    """Each conclusion with an account in `language` where there is one, else the oldest; one look-up for all."""
    found = record.testimony(finding for one in conclusions for finding in one.findings)
    return [_told(one, [found[key] for key in one.findings if key in found], language) for one in conclusions]


def _told(one: C, accounts: list[Testimony], language: LanguageCode) -> Told[C]:
    ordered = sorted(accounts, key=lambda account: (account.language != language, account.published or "9999"))
    return Told(
        what=one,
        account=ordered[0] if ordered else None,
        outlets=len(_named(account.outlet or account.quote.article for account in accounts)),
        languages=_named(account.language for account in accounts),
    )


def _named(values: Iterable[str]) -> list[str]:
    return sorted(set(values))
