"""Findings of many articles become one record: which conclusion each finding belongs to, and why."""

from elchi.linking.account import Account, accounts
from elchi.linking.link import KINDS, Linked, Membership, link, link_kind

__all__ = ["KINDS", "Account", "Linked", "Membership", "accounts", "link", "link_kind"]
