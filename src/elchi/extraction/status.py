"""Whether an event has happened: the words and the tense around its trigger, and its day beside the page's."""

from elchi.extraction.clauses import clause
from elchi.extraction.nearness import apart, is_nearest
from elchi.extraction.sentence import Sentence
from elchi.language import Hit
from elchi.language.dates import opening, shifted
from elchi.language.rows import TriggerRow
from elchi.records import When
from elchi.records.vocabulary import Status

BACKGROUND_AFTER_DAYS = 10
STRENGTH: tuple[Status, ...] = ("denied", "cancelled", "planned", "background", "occurred")
CUE_REACH = 10


def status_of(sentence: Sentence, hit: Hit, when: When) -> Status:
    """The event's status: a denying or cancelling cue's, else the trigger's own, else another cue's or the date's."""
    row: TriggerRow = hit.entry.row
    cues = cues_of(sentence, hit)
    strongest = min(cues, key=lambda cue: STRENGTH.index(cue.entry.row.status), default=None)
    told: Status | None = strongest.entry.row.status if strongest else None
    if told == "denied" and row.type == "statement":
        return "occurred"
    if told in ("denied", "cancelled"):
        return told
    if row.status is None and told is None and when.edtf is None and _is_all_ahead(sentence, hit):
        return "planned"
    status = row.status or told or _by_date(sentence, when)
    return "occurred" if status == "background" and _is_news(sentence, when) else status


def _is_all_ahead(sentence: Sentence, hit: Hit) -> bool:
    """Whether a sentence plans and tells of nothing in the past: «после возложения цветов начнутся переговоры».

    Only where a verb's ending tells its time; a trigger may be such a verb though it reads as a noun too («прибыли»).
    """
    grammar = sentence.language.grammar
    told = sentence.tokens[hit.last - 1].text.lower().endswith(tuple(grammar.past))
    if not (grammar.verb_last or grammar.agreement) or told:
        return False
    plans = any(hit.entry.row.status == "planned" for hit in sentence.table("cue", "trigger"))
    return plans and not _has_past(sentence, 0, len(sentence.tokens))


def _is_news(sentence: Sentence, when: When) -> bool:
    """Whether the event's own day is the page's or one of the two before: that is told, not remembered."""
    published = sentence.article.published
    if not published or when.precision != "day" or when.edtf is None:
        return False
    return shifted(published, -2) <= when.edtf <= published


def is_planned(sentence: Sentence, hit: Hit) -> bool:
    return hit.entry.row.status == "planned" or any(c.entry.row.status == "planned" for c in cues_of(sentence, hit))


def is_told_as_past(sentence: Sentence, hit: Hit) -> bool:
    """Whether the trigger's clause has a verb in the past and nothing that plans: "was signed on 19 April"."""
    told = {hit.entry.row.status, *(cue.entry.row.status for cue in cues_of(sentence, hit))}
    return not told & {"planned", "cancelled"} and _has_past(sentence, *clause(sentence, hit))


def _has_past(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a verb between two tokens is in the past; where verbs come last, one of the last two words."""
    words = [token.text.lower() for token in sentence.tokens[first:last] if token.text[0].isalpha()]
    grammar, is_verb = sentence.language.grammar, sentence.language.morphology.is_verb
    if grammar.verb_last:
        return any(word.endswith(tuple(grammar.past)) for word in words[-2:])
    return any(word in grammar.past or (word.endswith(tuple(grammar.past)) and is_verb(word)) for word in words)


def _reaches(sentence: Sentence, hit: Hit, cue: Hit) -> bool:
    """Whether the cue stands near enough: verbs that come last speak of the whole clause, others of what is near."""
    backward = sentence.language.grammar.verb_last
    return backward or cue.entry.row.status != "planned" or apart(hit, cue) <= CUE_REACH


def cues_of(sentence: Sentence, hit: Hit) -> list[Hit]:
    """Cues in the trigger's own clause that stand nearest to it, cues of background before it, and what ended it.

    A sentence that tells of one event only may tell in a later clause that it was called off.
    """
    first, last = clause(sentence, hit)
    alone = len(sentence.table("trigger")) == 1
    return [
        cue
        for cue in sentence.table("cue")
        if (first <= cue.first < last and _reaches(sentence, hit, cue) and is_nearest(sentence, hit, cue))
        or (cue.entry.row.status == "background" and cue.first < hit.first)
        or (cue.entry.row.status == "cancelled" and cue.first > hit.first and alone)
    ]


def is_ahead(sentence: Sentence, when: When) -> bool:
    """True unless the time lies before the page's own date."""
    published = sentence.article.published or ""
    return when.last is None or when.last >= published[: len(when.last)]


def is_after(date: str, published: str) -> bool:
    """True when the date lies after the page's, compared as exactly as it is told: "2024" is not after 2024-03-01."""
    return opening(date) > published[: len(date)]


def _by_date(sentence: Sentence, when: When) -> Status:
    published = sentence.article.published
    if not when.edtf or not published:
        return "occurred"
    last, first = when.last or "", when.first or ""
    if is_after(first, published):
        return "planned"
    lead = sentence.is_title or sentence.index <= 1
    return "background" if not lead and long_before(last, published) else "occurred"


def long_before(last: str, published: str) -> bool:
    """Whether a day lies many days before the page's, or a month or year is over: news tells a day."""
    limit = shifted(published, -BACKGROUND_AFTER_DAYS) if last.count("-") > 1 else published
    return opening(last) < limit[: len(last)]
