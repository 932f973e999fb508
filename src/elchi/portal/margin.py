"""The notes in an article's margin: what each finding says, numbered in the order of the text."""

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.tongue import Tongue
from elchi.records import (
    AgreementFound,
    CommitmentFound,
    Event,
    EventFound,
    FigureFound,
    Finding,
    FormatFound,
    MechanismFound,
    OfficeFound,
    SectorFound,
)

QUIET = (SectorFound, OfficeFound)
FOLDERS = {"event": "events", "agreement": "agreements", "commitment": "commitments", "office": "people"}


class NoteBeside(msgspec.Struct, frozen=True, kw_only=True):
    """One note: the finding's number in the text, what kind it is, what it says, and where it leads.

    `address` is the page of what the record concludes from the finding. Areas and offices are `quiet`: they have a
    mark in the text and no note of their own.
    """

    finding: str
    number: int
    kind: str
    head: str
    words: str
    language: str | None = None
    address: str | None = None
    rule: str = ""
    confidence: str = "stated"
    quiet: bool = False


def notes(ask: Ask, findings: list[Finding]) -> list[NoteBeside]:
    """The notes in the order of their first words in the text."""
    placed = sorted((finding for finding in findings if finding.quotes), key=lambda f: (f.quotes[0].start, f.id))
    loud = [finding for finding in placed if not isinstance(finding, QUIET)]
    numbers = {finding.id: number for number, finding in enumerate(loud, 1)}
    led = ask.record.leads(finding.id for finding in placed)
    return [_note(ask, finding, numbers.get(finding.id, 0), led.get(finding.id)) for finding in placed]


def _note(ask: Ask, finding: Finding, number: int, conclusion: str | None) -> NoteBeside:
    kind = str(finding.__struct_config__.tag)
    head, words, language = told(ask.tongue, finding)
    return NoteBeside(
        finding=finding.id,
        number=number,
        kind=kind,
        head=head,
        words=words,
        language=language,
        address=f"/{FOLDERS[kind]}/{conclusion}" if conclusion and kind in FOLDERS else None,
        rule=finding.rule,
        confidence=finding.confidence,
        quiet=isinstance(finding, QUIET),
    )


def told(tongue: Tongue, finding: Finding) -> tuple[str, str, str | None]:
    """Head and words of a finding's note, and the language of the words: "und" when they are the page's own."""
    match finding:
        case EventFound():
            return _event(tongue, finding)
        case AgreementFound():
            return tongue.label("agreement_type", finding.type), finding.title, "und"
        case CommitmentFound():
            return tongue.text("Commitment"), finding.action, "und"
        case MechanismFound():
            return tongue.label("mechanism_type", finding.type), finding.name, "und"
        case _:
            return (*_named(tongue, finding), None)


def _named(tongue: Tongue, finding: FigureFound | FormatFound | SectorFound | OfficeFound) -> tuple[str, str]:
    match finding:
        case FigureFound():
            value = "" if finding.value is None else tongue.wording.number(finding.value, finding.unit)
            return tongue.label("measure", finding.measure), " · ".join(filter(None, (value, finding.period)))
        case FormatFound():
            return tongue.label("format_role", finding.role), tongue.wording.organisation(finding.organisation)
        case SectorFound():
            return tongue.text("Sector"), tongue.sector(finding.sector)
        case OfficeFound():
            return tongue.text("Office"), f"{finding.person} · {tongue.office(finding.office)}"


def _event(tongue: Tongue, found: EventFound) -> tuple[str, str, str | None]:
    told = Event(
        id=found.id,
        type=found.type,
        mode=found.mode,
        place=found.place,
        participants=found.participants,
        countries=found.countries,
        number=found.number,
    )
    names = [person.name or tongue.role(person) for person in found.participants]
    words = [" — ".join(name for name in names if name), tongue.wording.place(found.place)]
    words.append(tongue.date(found.when.edtf) if found.when.edtf else "")
    return tongue.kind(told), ", ".join(word for word in words if word), None
