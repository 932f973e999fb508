"""What one article says, with the words it says it in.

Each finding's `id` is a digest of article id, kind and span: extracting twice gives the same ids. `rule` names
the table row or model that made it; `quotes[0]` is the words the finding as a whole rests on.
"""

import msgspec

from elchi.records.quote import Quote
from elchi.records.vocabulary import (
    AgreementStatus,
    AgreementType,
    Confidence,
    EventType,
    Force,
    FormatRole,
    Level,
    Measure,
    MechanismType,
    Mode,
    Role,
    Sector,
    Status,
)
from elchi.records.when import When

OFFICE_JOINT = " – "


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where: an English city name of the gazetteer and an ISO 3166-1 alpha-2 country, either may be unknown."""

    city: str | None = None
    country: str | None = None


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """Someone who took part: romanised name, the page's own words, office in English, country, role.

    `name` and `as_written` are None for an unnamed office-holder who is his side's only handle.
    """

    name: str | None = None
    as_written: str | None = None
    office: str | None = None
    country: str | None = None
    role: Role = "participant"

    @property
    def offices(self) -> list[str]:
        """The offices held at once: "Deputy Prime Minister – Minister of Foreign Affairs" is two."""
        return self.office.split(OFFICE_JOINT) if self.office else []


class Found(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """What every finding carries: identity, the article, the rule that made it, confidence and quotes."""

    id: str
    article: str
    rule: str
    confidence: Confidence = "stated"
    quotes: list[Quote] = []


class EventFound(Found, frozen=True, kw_only=True, tag="event"):
    """Something that happened, is planned, or did not happen."""

    type: EventType
    mode: Mode | None = None
    status: Status = "occurred"
    when: When = When()
    place: Place | None = None
    participants: list[Participant] = []
    countries: list[str] = []
    number: int | None = None
    plover: str | None = None
    cameo: str | None = None


class AgreementFound(Found, frozen=True, kw_only=True, tag="agreement"):
    """A document between parties: its type, title as written, level, parties and validity (EDTF)."""

    type: AgreementType
    title: str
    level: Level | None = None
    parties: list[str] = []
    valid_from: str | None = None
    valid_to: str | None = None
    status: AgreementStatus = "mentioned"
    signed_on: str | None = None
    count: int | None = None


class CommitmentFound(Found, frozen=True, kw_only=True, tag="commitment"):
    """Something promised: the action in the page's words, by whom, through what, until when (EDTF)."""

    action: str
    by: list[str] = []
    sector: Sector | None = None
    mechanism: str | None = None
    due: str | None = None
    force: Force = "agreed"


class FigureFound(Found, frozen=True, kw_only=True, tag="figure"):
    """A number with its measure, unit (ISO 4217, "%", "t", "count"), period (EDTF) and countries.

    `value` is in whole units (487.6 million dollars is 487600000 USD); `change` is a growth in per cent.
    """

    measure: Measure
    value: float | None = None
    unit: str | None = None
    period: str | None = None
    countries: list[str] = []
    change: float | None = None


class OfficeFound(Found, frozen=True, kw_only=True, tag="office"):
    """A person named with an office by this article."""

    person: str
    office: str
    as_written: str | None = None
    organisation: str | None = None
    country: str | None = None


class SectorFound(Found, frozen=True, kw_only=True, tag="sector"):
    """An area named as a field of cooperation or discussion."""

    sector: Sector


class FormatFound(Found, frozen=True, kw_only=True, tag="format"):
    """An organisation or grouping and what it is to this article: agenda, venue or participant."""

    organisation: str
    role: FormatRole = "agenda"


class MechanismFound(Found, frozen=True, kw_only=True, tag="mechanism"):
    """A standing body of two countries, with the session's number when one is named."""

    name: str
    type: MechanismType
    countries: list[str] = []
    session: int | None = None


Finding = (
    EventFound
    | AgreementFound
    | CommitmentFound
    | FigureFound
    | OfficeFound
    | SectorFound
    | FormatFound
    | MechanismFound
)
