"""The contact at which a document was signed, where no page gives the day of signing."""

from datetime import date

from elchi.publishing.draft import Draft
from elchi.publishing.occasions import BOTH, LATE, Occasion, occasions
from elchi.records import Agreement

CONTACTS = ("visit", "talks", "summit", "consultations", "commission", "meeting")
SIGNED = frozenset({"signed", "ratified", "in-force"})


def occasion_of_signing(draft: Draft, agreement: Agreement) -> Occasion | None:
    """The dated visit or talks that the pages on the document tell of as news; None when the day is known or none is.

    A page counts when it came out within a week of the contact. Of several contacts of one week a visit is the
    likelier frame, of three parties and more a summit; contacts of different weeks leave it open.
    """
    if agreement.signed_on or agreement.status not in SIGNED:
        return None
    pages = {report.article for report in draft.papers(agreement)}
    found = [o for o in occasions(draft.file) if _frames(draft, o, pages)]
    if not found or _apart(min(o.day for o in found), max(o.end for o in found)) > LATE:
        return None
    many = len(agreement.parties) > BOTH
    return min(found, key=lambda o: ((o.type == "summit") != many, CONTACTS.index(o.type), o.day))


def _frames(draft: Draft, occasion: Occasion, pages: set[str]) -> bool:
    exact = len((occasion.when.edtf or "").split("/")[0]) == len("2025-11-25")
    if occasion.type not in CONTACTS or occasion.status != "occurred" or not exact:
        return False
    days = [draft.published(report) for report in occasion.reports if report.article in pages]
    return any(day and 0 <= _apart(occasion.end, day) <= LATE for day in days)


def _apart(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
