"""The notes in an article's margin: what each finding says, numbered in the order of the text."""

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.elsewhere import Elsewhere, elsewhere
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

    `address` is the page of what the record concludes from the finding, `elsewhere` what other pages tell of that.
    Areas and offices are `quiet`: they have a mark in the text and no note of their own.
    """

    finding: str
    number: int
    kind: str
    head: str
    words: str
    language: str | None = None
    address: str | None = None
    elsewhere: Elsewhere | None = None
    rule: str = ""
    confidence: str = "stated"
    quiet: bool = False


def notes(ask: Ask, article: str, findings: list[Finding]) -> list[NoteBeside]:
    """The notes in the order in which their words end in the text, where their numbers stand."""
    placed = sorted((finding for finding in findings if finding.quotes), key=_place)
    loud = [finding for finding in placed if not isinstance(finding, QUIET)]
    numbers = {finding.id: number for number, finding in enumerate(loud, 1)}
    led = ask.record.leads(finding.id for finding in placed)
    others = elsewhere(ask, article, (led[finding.id] for finding in loud if finding.id in led))
    return [_note(ask, finding, numbers.get(finding.id, 0), led.get(finding.id), others) for finding in placed]


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.quotes[0].end, finding.quotes[0].start, finding.id


def _note(
    ask: Ask, finding: Finding, number: int, conclusion: str | None, others: dict[str, Elsewhere]
) -> NoteBeside:
    kind = str(finding.__struct_config__.tag)
    head, words, language = told(ask, finding)
    return NoteBeside(
        finding=finding.id,
        number=number,
        kind=kind,
        head=head,
        words=words,
        language=language,
        address=f"/{FOLDERS[kind]}/{conclusion}" if conclusion and kind in FOLDERS else None,
        elsewhere=others.get(conclusion) if conclusion else None,
        rule=finding.rule,
        confidence=finding.confidence,
        quiet=isinstance(finding, QUIET),
    )


def told(ask: Ask, finding: Finding) -> tuple[str, str, str | None]:
    """Head and words of a finding's note, and the language of the words: "und" when they are the page's own."""
    tongue = ask.tongue
    match finding:
        case EventFound():
            return _event(ask, finding)
        case AgreementFound():
            return tongue.label("agreement_type", finding.type), finding.title, "und"
        case CommitmentFound():
            return tongue.text("Commitment"), finding.action, "und"
        case MechanismFound():
            return tongue.label("mechanism_type", finding.type), finding.name, "und"
        case OfficeFound():
            who = ask.names.called(finding.person, finding.country)
            return tongue.text("Office"), f"{who} · {tongue.office(finding.office)}", None
        case _:
            return (*_named(tongue, finding), None)


def _named(tongue: Tongue, finding: FigureFound | FormatFound | SectorFound) -> tuple[str, str]:
    match finding:
        case FigureFound():
            value = "" if finding.value is None else tongue.wording.number(finding.value, finding.unit)
            period = tongue.date(finding.period) if finding.period else ""
            return tongue.label("measure", finding.measure), " · ".join(filter(None, (value, period)))
        case FormatFound():
            return tongue.label("format_role", finding.role), tongue.wording.organisation(finding.organisation)
        case SectorFound():
            return tongue.text("Sector"), tongue.sector(finding.sector)


def _event(ask: Ask, found: EventFound) -> tuple[str, str, str | None]:
    told, tongue = (
        Event(
            id=found.id,
            type=found.type,
            mode=found.mode,
            place=found.place,
            participants=found.participants,
            countries=found.countries,
            number=found.number,
        ),
        ask.tongue,
    )
    words = [ask.names.all(found.participants), tongue.wording.place(found.place)]
    words.append(tongue.date(found.when.edtf) if found.when.edtf else "")
    return tongue.kind(told), ", ".join(word for word in words if word), None
