"""Findings of many articles become one record: which conclusion each finding belongs to, and why."""

from elchi.linking.account import Account, accounts
from elchi.linking.constraints import Constraints
from elchi.linking.joining import joined
from elchi.linking.kinds import Conclusion, Kind
from elchi.linking.link import KINDS, Linked, Membership, conclude, link, link_kind, memberships

__all__ = [
    "KINDS",
    "Account",
    "Conclusion",
    "Constraints",
    "Kind",
    "Linked",
    "Membership",
    "accounts",
    "conclude",
    "joined",
    "link",
    "link_kind",
    "memberships",
]
