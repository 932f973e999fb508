"""One document, concluded from reports and titles in several languages."""

import msgspec

from elchi.records.conclusions import Dispute
from elchi.records.findings import Participant
from elchi.records.vocabulary import AgreementStatus, AgreementType, Level


class Ratification(msgspec.Struct, frozen=True, kw_only=True):
    """A side's ratification of an agreement: country, day (EDTF) and the findings that tell of it."""

    country: str
    when: str | None = None
    findings: list[str] = []


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """One document, concluded from reports and titles in several languages.

    `titles` holds each wording met by language, the fullest first. Dates are EDTF. `amends` and `replaces` are ids of
    other agreements.
    """

    id: str
    type: AgreementType
    titles: dict[str, list[str]] = {}
    level: Level | None = None
    parties: list[str] = []
    signatories: list[Participant] = []
    status: AgreementStatus = "mentioned"
    signed_on: str | None = None
    in_force: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    count: int | None = None
    ratified: list[Ratification] = []
    amends: list[str] = []
    replaces: list[str] = []
    reported: str | None = None
    disputes: list[Dispute] = []
    corrected: dict[str, str] = {}
    findings: list[str] = []
