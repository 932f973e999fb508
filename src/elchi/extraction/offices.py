"""Offices: people whom an article names with the office that they hold."""

from elchi.extraction.analysis import Analysis
from elchi.extraction.identity import finding_id
from elchi.extraction.office_table import GENERIC, body_of, in_english
from elchi.extraction.sentence import Actor, Sentence
from elchi.records import OfficeFound
from elchi.records.findings import OFFICE_JOINT


def offices_in(analysis: Analysis) -> list[OfficeFound]:
    """One finding a person and office, with a quote of every place where they stand together."""
    found: dict[tuple[str, str], OfficeFound] = {}
    for sentence in analysis.sentences:
        for actor in sentence.actors:
            finding = _finding(analysis, sentence, actor)
            if finding is None:
                continue
            known = found.setdefault((finding.person, finding.office), finding)
            if known is not finding:
                known.quotes.extend(finding.quotes)
    return [one for one in found.values() if not any(_is_part(one, other) for other in found.values())]


def _is_part(one: OfficeFound, other: OfficeFound) -> bool:
    """Whether the other tells all the offices of the same person and more."""
    mine, others = (set(found.office.split(OFFICE_JOINT)) for found in (one, other))
    return one.person == other.person and mine < others


def _finding(analysis: Analysis, sentence: Sentence, actor: Actor) -> OfficeFound | None:
    known = analysis.person_of(actor)
    office = in_english(actor.offices)
    if actor.person is None or office is None or known is None or actor.referred:
        return None
    if GENERIC.issuperset(actor.offices) and not GENERIC.issuperset(known.offices):
        return None
    quote = sentence.quote(actor.first, actor.last)
    return OfficeFound(
        id=finding_id(analysis.article.id, "office", quote.start, quote.end),
        article=analysis.article.id,
        rule=actor.rules[0],
        quotes=[quote],
        person=known.name,
        office=office,
        as_written=actor.person.as_written,
        organisation=actor.organisation or body_of(actor.offices[-1]),
        country=analysis.country_of(actor),
    )
