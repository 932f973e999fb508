"""Conclusions become rows and rows become conclusions, whatever their kind; nothing here talks to a database."""

from typing import Any

import msgspec

from elchi.linking import Conclusion
from elchi.records import Agreement, Commitment, Event, Person
from elchi.records.days import first_day, last_day
from elchi.storage.rows import Row

TYPE: dict[str, type[Conclusion]] = {
    "event": Event,
    "agreement": Agreement,
    "commitment": Commitment,
    "person": Person,
}
KIND: dict[type[Any], str] = {of: kind for kind, of in TYPE.items()}
Bounds = tuple[str | None, str | None]


def conclusion_row(kind: str, conclusion: Conclusion) -> Row:
    """The row of one conclusion."""
    first, last = bounds(conclusion)
    return {
        "id": conclusion.id,
        "kind": kind,
        "type": getattr(conclusion, "sector" if kind == "commitment" else "type", None),
        "status": getattr(conclusion, "force" if kind == "commitment" else "status", None),
        "first_day": first,
        "last_day": last,
        "payload": msgspec.json.encode(conclusion).decode(),
    }


def conclusion_countries(conclusion: Conclusion) -> list[str]:
    """The countries that a conclusion is filed under: parties, promisers, or what a person is of."""
    match conclusion:
        case Agreement():
            return conclusion.parties
        case Commitment():
            return conclusion.by
    return conclusion.countries


def bounds(conclusion: Conclusion) -> Bounds:
    """The days that a conclusion is filed under; a document by its signing, a promise from first to last said."""
    match conclusion:
        case Event():
            return _days(conclusion.when.edtf or conclusion.reported)
        case Agreement():
            return _days(conclusion.signed_on or conclusion.reported)
        case Commitment():
            said = [_days(each.said) for each in conclusion.said]
            firsts, lasts = [first for first, _ in said if first], [last for _, last in said if last]
            return min(firsts, default=None), max(lasts, default=None)
    return None, None


def _days(edtf: str | None) -> Bounds:
    return first_day(edtf), last_day(edtf)
