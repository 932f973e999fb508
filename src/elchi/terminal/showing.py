"""A finding as one line for a person."""

from collections.abc import Callable
from typing import Any

from elchi.records import (
    AgreementFound,
    Article,
    CommitmentFound,
    EventFound,
    FigureFound,
    Finding,
    FormatFound,
    MechanismFound,
    OfficeFound,
    Participant,
    SectorFound,
)

LONGEST = 160


def told(finding: Finding) -> str:
    """What a finding says, in a line.

    >>> told(SectorFound(id="1", article="a", rule="ru/energy", sector="energy"))
    'energy'
    """
    tell: Callable[[Any], str] = TELLING[type(finding)]
    return tell(finding)


def _event(event: EventFound) -> str:
    kind = event.type if event.mode is None else f"{event.type}/{event.mode}"
    kind += f" no. {event.number}" if event.number else ""
    place = event.place.city or event.place.country if event.place else None
    parts = [kind, event.status, event.when.edtf or "no date", place or "", "–".join(event.countries)]
    people = ", ".join(person(one) for one in event.participants)
    return " · ".join(part for part in [*parts, people] if part)


def person(one: Participant) -> str:
    """A participant in a few words."""
    return f"{one.name or one.office} ({one.country or '?'}, {one.role})"


def _agreement(agreement: AgreementFound) -> str:
    years = f"{agreement.valid_from}–{agreement.valid_to}" if agreement.valid_from else ""
    parts = [agreement.type, agreement.status, years, "–".join(agreement.parties), shortened(agreement.title)]
    return " · ".join(part for part in parts if part)


def _commitment(commitment: CommitmentFound) -> str:
    due = f"due {commitment.due}" if commitment.due else ""
    parts = [commitment.force, "–".join(commitment.by), due, shortened(commitment.action)]
    return " · ".join(part for part in parts if part)


def _figure(figure: FigureFound) -> str:
    value = f"{figure.value:,.15g} {figure.unit or ''}".strip() if figure.value is not None else ""
    change = f"{figure.change:+g} %" if figure.change is not None else ""
    parts = [figure.measure, value, change, figure.period or "", "–".join(figure.countries)]
    return " · ".join(part for part in parts if part)


def _office(office: OfficeFound) -> str:
    return f"{office.person}, {office.office} ({office.country or '?'})"


def _mechanism(mechanism: MechanismFound) -> str:
    session = f", session {mechanism.session}" if mechanism.session else ""
    return f"{mechanism.name} ({mechanism.type}, {'–'.join(mechanism.countries)}{session})"


TELLING: dict[type[Finding], Callable[[Any], str]] = {
    EventFound: _event,
    AgreementFound: _agreement,
    CommitmentFound: _commitment,
    FigureFound: _figure,
    OfficeFound: _office,
    SectorFound: lambda sector: str(sector.sector),
    FormatFound: lambda one: f"{one.organisation} · {one.role}",
    MechanismFound: _mechanism,
}


def chain(article: Article) -> str:
    """The sources of an article, nearest first: "El.kz ← press service of the MFA (KZ)"."""
    return " ← ".join(f"{one.name} ({one.country})" if one.country else one.name for one in article.sources)


def shortened(words: str) -> str:
    """The words on one line, cut with an ellipsis when they are long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
