"""Reports of invented documents, as short as a test can say them."""

from elchi.linking import Account
from elchi.linking.agreements import AGREEMENT
from elchi.linking.link import link_kind
from elchi.records import AgreementFound


def told(key, title, published="2024-05-20", *, language="en", parties=("KZ", "UZ"), type="agreement", **fields):
    """One account of a document: its id, title and page's day; signed unless said otherwise."""
    fields.setdefault("status", "signed")
    found = AgreementFound(
        id=key, article=f"page-{key}", rule="test", type=type, title=title, parties=list(parties), **fields
    )
    return Account(finding=found, language=language, published=published, outlet="test")


def concluded(*accounts):
    """The agreements that the accounts conclude."""
    return link_kind(AGREEMENT, accounts).conclusions


def clusters(*accounts):
    """The ids of the findings of each agreement."""
    return sorted(sorted(agreement.findings) for agreement in concluded(*accounts))
