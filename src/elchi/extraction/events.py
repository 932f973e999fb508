"""Events: what happened, is planned, or did not happen, as one article tells it."""

from elchi.extraction.analysis import Analysis
from elchi.extraction.candidates import Candidate, Spans, candidates
from elchi.extraction.codes import coded
from elchi.extraction.context import with_context
from elchi.extraction.identity import finding_id
from elchi.extraction.merging import merged, people, told
from elchi.extraction.occasion import on_the_day
from elchi.extraction.office_table import is_of_no_state
from elchi.extraction.roles import BILATERAL
from elchi.extraction.sentence import Actor
from elchi.extraction.timing import is_after
from elchi.language.rows import TriggerRow
from elchi.records import EventFound
from elchi.records.vocabulary import EventType, Status

PAIRED: frozenset[EventType] = frozenset({"signing", "ratification", "other"})


def events_in(analysis: Analysis, titles: Spans, promised: Spans) -> list[EventFound]:
    """The events of an article, given the spans of document titles and promised actions in its sentences."""
    full = with_context(analysis, candidates(analysis, titles, promised))
    official = any(known_office(actor) for sentence in analysis.sentences for actor in sentence.actors)
    standing = [c for c in full if stands(c) and (official or c.participants or c.confidence == "stated")]
    return [_finding(event) for event in on_the_day(told(merged(standing)))]


def known_office(actor: Actor) -> bool:
    """Whether the actor is a state's: without one on the page, two countries that meet may be two teams."""
    return bool(actor.offices or actor.body)


def stands(candidate: Candidate) -> bool:
    """Whether the candidate says enough to be an event between states and not a domestic or private matter."""
    row: TriggerRow = candidate.hit.entry.row
    countries = len(candidate.countries)
    if candidate.status == "background" and not (candidate.when.edtf or candidate.place or candidate.named):
        return False
    if candidate.type == "visit" and not (candidate.participants or candidate.mode or candidate.anaphor or row.alone):
        return countries > 1 and _by_state(candidate)
    if candidate.type in BILATERAL:
        return countries > 1 or (countries == 1 and _with_organisation(candidate))
    if candidate.type in PAIRED:
        return countries > 1 or (row.alone and countries > 0)
    return countries > 1 or (row.alone and bool(countries or candidate.named))


def _with_organisation(candidate: Candidate) -> bool:
    """Whether the other side is an official of an organisation: a minister and the UN Secretary-General."""
    return any(p.country is None and is_of_no_state(p.office) for p in candidate.participants)


def _finding(event: Candidate) -> EventFound:
    first = event.quotes[0]
    distinct = "|".join([event.type, event.mode or "", event.when.edtf or "", *event.countries])
    status: Status = "planned" if event.status == "occurred" and _lies_ahead(event) else event.status
    plover, cameo = coded(event.type, event.mode, status)
    return EventFound(
        id=finding_id(first.article, "event", *_span(event), distinct),
        article=first.article,
        rule=event.rule,
        confidence=event.confidence,
        quotes=event.quotes,
        type=event.type,
        mode=event.mode,
        status=status,
        when=event.when,
        place=event.place,
        participants=people(event.participants),
        countries=event.countries,
        number=event.number,
        plover=plover,
        cameo=cameo,
    )


def _by_state(candidate: Candidate) -> bool:
    """Whether a state or body, and not a private person, is named as the one who travels."""
    actors = candidate.sentence.actors
    return any(actor.body or actor.plural or actor.adjective for actor in actors)


def _lies_ahead(event: Candidate) -> bool:
    """Whether the event's day, found perhaps in another sentence, comes after the page's own."""
    published, first = event.sentence.article.published, event.when.first
    return published is not None and first is not None and is_after(first, published)


def _span(event: Candidate) -> tuple[int, int]:
    """The offsets of the words that announce the event."""
    tokens = event.sentence.tokens
    return tokens[event.hit.first].start, tokens[event.hit.last - 1].end
