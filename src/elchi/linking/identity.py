"""Names of conclusions that last: made from one finding, so that any finding leads to its conclusion."""

import hashlib
from collections.abc import Iterable
from typing import Any

from elchi.linking.account import Account

ID_LENGTH = 16


def conclusion_id(kind: str, item: str) -> str:
    """The id that a conclusion of this kind has when this finding stands for it.

    >>> conclusion_id("event", "f1") == conclusion_id("event", "f1") != conclusion_id("agreement", "f1")
    True
    """
    return hashlib.sha256(f"{kind} {item}".encode()).hexdigest()[:ID_LENGTH]


def finding_of(item: str) -> str:
    """The finding that an item belongs to: an item is a finding, or a place in one.

    >>> finding_of("f1"), finding_of("f1:2")
    ('f1', 'f1')
    """
    return item.partition(":")[0]


def oldest(found: Iterable[Account[Any]]) -> Account[Any]:
    """The account that names the conclusion: of the earliest page, so that later pages rarely change the name."""
    return min(found, key=lambda account: account.age)
