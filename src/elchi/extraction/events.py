"""Events: what happened, is planned, or did not happen, as one article tells it."""

from elchi.extraction.analysis import Analysis
from elchi.extraction.attendance import attended
from elchi.extraction.between_states import between_states
from elchi.extraction.candidates import Candidate, Spans, candidates
from elchi.extraction.codes import coded
from elchi.extraction.context import with_context
from elchi.extraction.envoys import with_envoys
from elchi.extraction.gathering import level_of
from elchi.extraction.identity import finding_id
from elchi.extraction.merging import merged, people, told
from elchi.extraction.occasion import on_the_day
from elchi.extraction.status import is_after
from elchi.records import EventFound
from elchi.records.vocabulary import Status


def events_in(analysis: Analysis, titles: Spans, promised: Spans, documents: bool) -> list[EventFound]:
    """The events of an article, given the spans of document titles and promised actions in its sentences, and
    whether it names documents between states.
    """
    full = with_context(analysis, attended(with_envoys(analysis, candidates(analysis, titles, promised))))
    events = told(merged(between_states(analysis, full, documents)))
    held = [event for event in events if event.type != "summit" or event.countries or event.named]
    return [_finding(event) for event in on_the_day(held)]


def _finding(event: Candidate) -> EventFound:
    first = event.quotes[0]
    distinct = "|".join([event.type, event.mode or "", event.when.edtf or "", *event.countries])
    status: Status = "planned" if event.status == "occurred" and _lies_ahead(event) else event.status
    mode = event.mode or (level_of(event.participants) if event.type == "summit" else None)
    plover, cameo = coded(event.type, mode, status)
    return EventFound(
        id=finding_id(first.article, "event", *_span(event), distinct),
        article=first.article,
        rule=event.rule,
        confidence=event.confidence,
        quotes=event.quotes,
        type=event.type,
        mode=mode,
        status=status,
        when=event.when,
        place=event.place,
        participants=people(event.participants),
        countries=event.countries,
        number=event.number,
        plover=plover,
        cameo=cameo,
    )


def _lies_ahead(event: Candidate) -> bool:
    """Whether the event's day, found perhaps in another sentence, comes after the page's own."""
    published, first = event.sentence.article.published, event.when.first
    return published is not None and first is not None and is_after(first, published)


def _span(event: Candidate) -> tuple[int, int]:
    """The offsets of the words that announce the event."""
    tokens = event.sentence.tokens
    return tokens[event.hit.first].start, tokens[event.hit.last - 1].end
