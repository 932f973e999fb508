"""When an event happened: the dates around its trigger."""

from collections.abc import Sequence

from elchi.extraction.belonging import is_of_next_leg, is_own, is_told_in_passing, spot_of
from elchi.extraction.nearness import is_nearest
from elchi.extraction.reporting import is_of_report
from elchi.extraction.sentence import Sentence
from elchi.extraction.status import cues_of, is_after, is_planned, is_told_as_past, long_before
from elchi.extraction.times import is_over, times_in, times_of
from elchi.language import Hit
from elchi.language.dates import DateMatch, opening, resolved, shifted, years_off
from elchi.language.rows import RelativeRow, TriggerRow
from elchi.records import When

SOON_DAYS = 30
OPENING, BESIDE = 2, 3
CLAUSE_MARKS = frozenset(",;:()—–")


def whens_of(sentence: Sentence, hit: Hit, taken: Sequence[tuple[int, int]], told: str | None = None) -> list[When]:
    """The times that the sentence gives the event: one, none, or several for a list of years.

    Dates inside `taken` (titles of documents) belong to something else. "Today" counts only against a full page
    date, "the same day" only against `told`, the day told before.
    """
    ahead = is_planned(sentence, hit)
    times = [time for time in times_in(sentence, ahead, told, taken) if not _is_term(time)]
    times = [time for time in times if not (ahead and is_over(sentence, time))]
    mine = _own(sentence, hit, [time for time in times if _belongs(sentence, hit, time)])
    if not mine:
        return _in_year(sentence, hit, told)
    nearest = min(mine, key=lambda time: _distance(sentence, hit, time))
    if _is_deadline(sentence, hit, nearest):
        return []
    if nearest.years:
        return [When(edtf=year, stated=True) for year in nearest.years]
    if nearest.when.edtf:
        return [nearest.when]
    published = sentence.article.published
    if nearest.partial and published:
        day = _in_named_year(sentence, nearest.partial, published, told)
        if is_after(day, published) and not _is_soon(sentence, day) and is_told_as_past(sentence, hit):
            day = years_off(day, -1)
        elif ahead and "/" not in day and day.count("-") == 1 and opening(day) < published[:7]:
            day = years_off(day, 1)
        return [When(edtf=day, stated=False)]
    return []


def _is_soon(sentence: Sentence, day: str) -> bool:
    """Whether a day comes within SOON_DAYS of the page, a month only in a sentence that plans: past tense beside it
    is of something else.
    """
    published = sentence.article.published or ""
    plans = any(cue.entry.row.status == "planned" for cue in sentence.table("cue"))
    return (day.count("-") > 1 or plans) and opening(day)[:10] <= shifted(published, SOON_DAYS)


def _in_named_year(sentence: Sentence, partial: str, published: str, told: str | None) -> str:
    """A day or month put into "last year" or "that year" when the sentence says so, else into the nearest year."""
    year = _named_year(sentence, sentence.table("relative"), published, told)
    return resolved(partial, published) if year is None or "/" in partial else f"{year}-{partial}"


def _named_year(sentence: Sentence, words: Sequence[Hit], published: str, told: str | None) -> int | None:
    """The year of the first of the words that tells one: "last year", "six years ago" or "that year"."""
    for word in words:
        row: RelativeRow = word.entry.row
        since, times = told if row.told else published, times_of(sentence, word)
        if row.years is not None and since and times:
            return int(since[:4]) + row.years * times
    return None


def _is_deadline(sentence: Sentence, hit: Hit, date: DateMatch) -> bool:
    """A time from or until which something holds, or a bare year ahead of the page, dates no event."""
    if _bounds(sentence, date):
        return True
    published = sentence.article.published
    if not published or date.when.precision != "year" or (date.when.first or "") <= published[:4]:
        return False
    row = hit.entry.row
    stated = isinstance(row, TriggerRow) and row.status == "planned"
    return not stated and not any(cue.entry.row.status in ("planned", "cancelled") for cue in cues_of(sentence, hit))


def _bounds(sentence: Sentence, date: DateMatch) -> bool:
    """Whether "by" or "until" stands near the date, or "since" right beside a month or year.

    Such words stand before the date, or behind it where verbs come last; "by telephone" tells the mode. "Since 2014,
    when they met" dates a meeting.
    """
    grammar = sentence.language.grammar
    first, last = sentence.token_at(date.start), sentence.token_at(date.end - 1) + 1
    near = (
        range(last, min(last + 2, len(sentence.tokens)))
        if grammar.verb_last
        else range(max(first - 3, 0), first)[::-1]
    )
    means = {index for hit in sentence.table("mode") for index in range(hit.first, hit.last)}
    words = [sentence.tokens[index].text.lower() for index in near if index not in means]
    told = any(token.text.lower() in sentence.language.subordinators for token in sentence.tokens[last : last + 2])
    since = not told and date.when.precision in ("month", "year") and any(w in grammar.beginnings for w in words[:1])
    return since or any(word in grammar.deadlines for word in words)


def ends_at(sentence: Sentence, date: DateMatch) -> bool:
    """Whether a word by the date makes it an end: "until 2035", «до 2030 года», "2030 жылға дейін"."""
    grammar = sentence.language.grammar
    first, last = sentence.token_at(date.start), sentence.token_at(date.end - 1) + 1
    if grammar.verb_last:
        return any(t.text.lower().startswith(tuple(grammar.deadlines)) for t in sentence.tokens[last : last + 1])
    return any(token.text.lower() in grammar.deadlines for token in sentence.tokens[max(first - 1, 0) : first])


def all_whens(sentence: Sentence, hit: Hit, taken: Sequence[tuple[int, int]]) -> list[When]:
    """Every time that the sentence states and that may belong to the trigger, in order of place."""
    free = [date for date in sentence.dates_outside(taken) if not _is_term(date) and _belongs(sentence, hit, date)]
    return [date.when for date in free if date.when.edtf]


def _is_term(date: DateMatch) -> bool:
    """Years from and to are the term of a document or programme, not the time of an event."""
    edtf = date.when.edtf or ""
    return "/" in edtf and "-" not in edtf and not date.years


def _belongs(sentence: Sentence, hit: Hit, date: DateMatch) -> bool:
    """A word that only points back takes no date that stands nearer to another trigger; none takes its own eve."""
    row = hit.entry.row
    if _is_eve_of(sentence, hit, date) or is_of_report(sentence, hit, date) or _is_since(sentence, hit, date):
        return False
    if not (isinstance(row, TriggerRow) and row.anaphor):
        return True
    return _is_beside(sentence, hit, date)


def _is_beside(sentence: Sentence, hit: Hit, date: DateMatch) -> bool:
    """Whether the date opens the sentence or nobody else acts between, and it is nearer than to any other trigger."""
    first, last = sentence.token_at(date.start), sentence.token_at(date.end - 1) + 1
    between = range(hit.last, first) if hit.last <= first else range(last, hit.first)
    if first > OPENING and len(between) > BESIDE and _tells_of_others(sentence, between):
        return False
    others = [other for other in sentence.table("trigger") if other is not hit]
    mine = _distance(sentence, hit, date)
    return all(mine <= _distance(sentence, other, date) for other in others)


def _tells_of_others(sentence: Sentence, between: range) -> bool:
    """Whether words between tell of what somebody did or said, and no longer of the trigger itself."""
    words = [sentence.tokens[index].text.lower() for index in between]
    acts = any(actor.is_official and actor.first in between for actor in sentence.actors)
    told = acts or not sentence.language.subordinators.isdisjoint(words)
    return told and any(map(sentence.language.morphology.is_verb, words))


def _is_since(sentence: Sentence, hit: Hit, date: DateMatch) -> bool:
    """Whether the date lies in a clause that tells from when: "the first visit since his election in May"."""
    between = sentence.tokens[hit.last : sentence.token_at(date.start)]
    words = {token.text.lower() for token in between} & set(sentence.language.grammar.beginnings)
    return not words.isdisjoint(sentence.language.subordinators)


def _is_eve_of(sentence: Sentence, hit: Hit, date: DateMatch) -> bool:
    """Whether words that count back stand right before the trigger: "the day before the talks"."""
    language, tokens = sentence.language, sentence.tokens
    if language.grammar.verb_last or language.morphology.is_verb(tokens[hit.first].text.lower()):
        return False
    words = (word for word in sentence.table("relative") if word.entry.row.told and (word.entry.row.days or 0) < 0)
    before = next((word for word in words if tokens[word.first].start == date.start and word.first < hit.first), None)
    between = tokens[before.last : hit.first] if before else []
    return before is not None and all(token.text.lower() in language.grammar.articles for token in between)


def _own(sentence: Sentence, hit: Hit, dates: Sequence[DateMatch]) -> list[DateMatch]:
    """The dates that are the trigger's own, else those that it shares with another of the sentence's events."""
    mine = [date for date in dates if is_own(sentence, hit, spot_of(sentence, date))]
    return mine or [date for date in dates if not _is_of_another(sentence, hit, date)]


def _is_of_another(sentence: Sentence, hit: Hit, date: DateMatch) -> bool:
    """Whether the date is a later journey's, or of long ago and told in passing: "X, who came in 2019, met Y"."""
    published, last, spot = sentence.article.published, date.when.last, spot_of(sentence, date)
    old = bool(published and last and long_before(last, published))
    return is_of_next_leg(sentence, hit, spot) or (old and is_told_in_passing(sentence, hit, spot))


def _distance(sentence: Sentence, hit: Hit, date: DateMatch) -> int:
    start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end
    gap = max(date.start - end, start - date.end, 0)
    between = sentence.article.text[min(end, date.end) : max(start, date.start)]
    coarse = 0 if date.when.precision in ("day", "interval") or date.partial else 40
    return gap + 60 * sum(mark in CLAUSE_MARKS for mark in between) + coarse


def _in_year(sentence: Sentence, hit: Hit, told: str | None) -> list[When]:
    """The year that the sentence names by words alone ("last year"); an anaphor takes none of another's."""
    published, row = sentence.article.published, hit.entry.row
    words = sentence.table("relative")
    if isinstance(row, TriggerRow) and row.anaphor:
        words = [word for word in words if is_nearest(sentence, hit, word)]
    year = _named_year(sentence, words, published, told) if published else None
    return [] if year is None else [When(edtf=str(year), stated=False)]
