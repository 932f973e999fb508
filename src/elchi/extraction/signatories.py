"""Whose a document is: the countries of its title, of its signing, of its sentence, or of the contact told before."""

from collections.abc import Sequence

from elchi.extraction.analysis import Analysis
from elchi.extraction.documents import Title
from elchi.extraction.functions import functions_of
from elchi.extraction.sentence import Sentence
from elchi.records import EventFound
from elchi.records.vocabulary import EventType

PAIR = 2
SIGNINGS: frozenset[EventType] = frozenset({"signing", "ratification"})
OCCASIONS: frozenset[EventType] = frozenset({"visit", "talks", "meeting", "commission", "consultations", "summit"})


def signing_of(events: Sequence[EventFound], sentence: Sentence) -> EventFound | None:
    """The signing or ratification that the sentence tells of."""
    return next((event for event in events if event.type in SIGNINGS and _tells(sentence, event)), None)


def parties_of(analysis: Analysis, events: Sequence[EventFound], sentence: Sentence, title: Title) -> list[str]:
    """The countries of the title, the signing or the sentence when they are two, else of the occasion or the page.

    A convention that names no two countries is one of many states, which the page does not list.
    """
    inside = sentence.countries(title.first, title.last)
    if len(inside) > 1 or (inside and is_with_organisation(sentence, title)):
        return sorted(inside)
    signing = signing_of(events, sentence)
    signers = sorted(signing.countries) if signing else []
    if title.hit.entry.row.type == "convention":
        return signers if len(signers) > 2 else []
    if len(signers) > 1:
        return signers
    named = sentence.countries()
    if len(named) > 1:
        return sorted(named)
    return _of_the_page(analysis, named, _occasion(analysis, events, sentence))


def is_with_organisation(sentence: Sentence, title: Title) -> bool:
    """Whether the title names both sides, a state and an organisation: "an agreement between Iran and the EAEU"."""
    members = [actor for actor in sentence.actors if title.first <= actor.first and actor.last <= title.last]
    sides = [one for actor in members for one in functions_of(sentence, actor, title.first) if one == "between"]
    return bool(sides) and any(actor.organisation for actor in members)


def _of_the_page(analysis: Analysis, named: Sequence[str], occasion: list[str]) -> list[str]:
    """The sides of a gathering told before, else the page's pair, else the sides of the contact told before.

    A page of one country and an organisation has one party.
    """
    fits = set(named) <= set(occasion)
    pair = analysis.sides_of(named)
    if fits and (len(occasion) > PAIR or len(pair) < PAIR <= len(occasion)):
        return occasion
    return pair


def _occasion(analysis: Analysis, events: Sequence[EventFound], sentence: Sentence) -> list[str]:
    """The countries of the last visit, contact or gathering told up to here, one of the page's among them."""
    told = [
        (max(q.start for q in e.quotes if q.start <= sentence.span.start), e)
        for e in events
        if e.type in OCCASIONS and _is_news(analysis, e) and e.quotes[0].start <= sentence.span.start
    ]
    return sorted(max(told, key=lambda pair: pair[0])[1].countries) if told else []


def _is_news(analysis: Analysis, event: EventFound) -> bool:
    shares = not set(event.countries).isdisjoint(analysis.pair)
    return shares and len(event.countries) > 1 and event.status in ("occurred", "planned")


def _tells(sentence: Sentence, event: EventFound) -> bool:
    return any(quote.start == sentence.span.start for quote in event.quotes)
