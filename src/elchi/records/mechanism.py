"""A standing body of two countries, with its sessions."""

import msgspec

from elchi.records.conclusions import Dispute
from elchi.records.findings import Participant, Place
from elchi.records.vocabulary import Status
from elchi.records.when import When


class Session(msgspec.Struct, frozen=True, kw_only=True):
    """One session of a mechanism: its number, date, place, co-chairs, and the event it was.

    `disputes` holds the fields of which accounts differ: its number, its date. `reported` is the day of the
    earliest page that tells of it; a session known by its number alone has no event and no status.
    """

    number: int | None = None
    when: When = When()
    place: Place | None = None
    chairs: list[Participant] = []
    status: Status | None = None
    event: str | None = None
    reported: str | None = None
    disputes: list[Dispute] = []
    findings: list[str] = []


class Mechanism(msgspec.Struct, frozen=True, kw_only=True):
    """A standing body of two countries with its sessions, oldest first.

    `names` holds each wording by language, the fullest first, and `distinct` what tells it from others of its type.
    `missing` are numbers between known ones that no page tells of, `doubtful` numbers that do not go with the order
    of the sessions' dates. `expected` (EDTF month) is when the rhythm of the sessions suggests the next one, and no
    more than a suggestion.
    """

    id: str
    name: str
    type: str
    countries: list[str] = []
    names: dict[str, list[str]] = {}
    distinct: list[str] = []
    sessions: list[Session] = []
    missing: list[int] = []
    doubtful: list[int] = []
    expected: str | None = None
    findings: list[str] = []
