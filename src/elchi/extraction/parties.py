"""Actors to participants: English names and offices, as findings carry them."""

from elchi.extraction.analysis import Analysis
from elchi.extraction.known import Known
from elchi.extraction.office_table import in_english
from elchi.extraction.sentence import Actor
from elchi.records import Participant
from elchi.records.vocabulary import Role


def participant(analysis: Analysis, actor: Actor, role: Role) -> Participant | None:
    """The actor as a participant, with the fullest name that the page gives; None when he is no official."""
    if not actor.is_official or (actor.plural and not actor.person):
        return None
    known = analysis.person_of(actor)
    offices = known.offices if known and len(known.offices) > len(actor.offices) else actor.offices
    if not known and not actor.person and not offices:
        return None
    return Participant(
        name=known.name if known else None,
        as_written=known.as_written if known else None,
        office=in_english(offices),
        country=analysis.country_of(actor) or (known.country if known else None),
        role=role,
    )


def known_participant(known: Known, role: Role = "participant") -> Participant:
    """Someone whom the page has introduced, as a participant."""
    return Participant(
        name=known.name,
        as_written=known.as_written,
        office=in_english(known.offices),
        country=known.country,
        role=role,
    )
