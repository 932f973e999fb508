"""Event candidates: one for each trigger in each sentence, with who, where, when and whether."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from elchi.extraction.analysis import Analysis
from elchi.extraction.functions import functions_of, with_functions
from elchi.extraction.parties import known_participant, participant
from elchi.extraction.sentence import Actor, Sentence
from elchi.extraction.timing import all_whens, clause, is_ahead, status_of, whens_of
from elchi.language import Hit
from elchi.language.tables import Function, TriggerRow
from elchi.records import Participant, Place, Quote, When
from elchi.records.vocabulary import Confidence, EventType, Mode, Role, Status

Party = tuple[Participant | None, list[str]]
Spans = Mapping[int, Sequence[tuple[int, int]]]
ROMAN = re.compile(r"[IVXL]{1,6}")
NEAR = 4
SHORT = 14
BESIDE = {"after": 3, "before": 12}
NUMBERED: frozenset[EventType] = frozenset({"commission", "summit", "consultations"})
HOSTED: frozenset[EventType] = frozenset({"visit", "summit"})
BILATERAL: frozenset[EventType] = frozenset({"visit", "talks", "meeting", "call", "consultations", "commission"})


@dataclass(slots=True)
class Candidate:
    """An event as one sentence tells it, before the sentences of an article are put together."""

    sentence: Sentence
    hit: Hit
    type: EventType
    mode: Mode | None
    status: Status
    when: When
    place: Place | None
    participants: list[Participant]
    countries: list[str]
    rule: str
    number: int | None = None
    anaphor: bool = False
    confidence: Confidence = "stated"
    quotes: list[Quote] = field(default_factory=list)

    @property
    def named(self) -> list[Participant]:
        """The participants whose names are known."""
        return [p for p in self.participants if p.name]


def candidates(analysis: Analysis, titles: Spans, promised: Spans) -> list[Candidate]:
    """All candidates of an article in order.

    `titles` and `promised` are the spans of document titles and of promised actions by the index of their sentence:
    a word in a title is no event, and a promised event without time or place is only a commitment.
    """
    found: list[Candidate] = []
    for sentence in analysis.sentences:
        taken = titles.get(sentence.index, [])
        if found and _continues(sentence, found[-1]):
            found[-1] = _dated(found[-1], sentence)
        for hit in sentence.table("trigger"):
            if _inside(sentence, hit, taken) or _is_homonym(sentence, hit.entry.row.type) or _is_said(sentence, hit):
                continue
            if not _inside(sentence, hit, promised.get(sentence.index, [])):
                found.extend(_same_day(found, c) for c in _of_trigger(analysis, sentence, hit, taken))
            elif whens_of(sentence, hit, taken) or place_of(sentence, hit):
                found.extend(_promised(c) for c in _of_trigger(analysis, sentence, hit, taken))
    return found


def _continues(sentence: Sentence, last: Candidate) -> bool:
    """Whether a short sentence without an event of its own dates the one before ("Он намечен на 27 ноября")."""
    follows = sentence.index == last.sentence.index + 1 and len(sentence.tokens) <= SHORT
    bare = not sentence.table("trigger") and not any(actor.is_official for actor in sentence.actors)
    return follows and bare and last.when.edtf is None and bool(sentence.dates and sentence.table("cue"))


def _dated(candidate: Candidate, sentence: Sentence) -> Candidate:
    cue = sentence.table("cue")[0]
    when = next(iter(whens_of(sentence, cue, [])), When())
    return replace(candidate, when=when, status=cue.entry.row.status, quotes=[*candidate.quotes, sentence.quote()])


def _same_day(before: Sequence[Candidate], candidate: Candidate) -> Candidate:
    """The candidate with the date of the event before it when its sentence says "the same day"."""
    rows = [hit.entry.row for hit in candidate.sentence.table("relative")]
    says_so = any(row.days is None and row.years is None for row in rows)
    if not says_so or candidate.when.edtf or not before or before[-1].when.edtf is None:
        return candidate
    return replace(candidate, when=When(edtf=before[-1].when.first, stated=False))


def _promised(candidate: Candidate) -> Candidate:
    return replace(candidate, status="planned") if is_ahead(candidate.sentence, candidate.when) else candidate


def _is_said(sentence: Sentence, hit: Hit) -> bool:
    """True for congratulations and condolences that are only spoken in a contact which the sentence tells of."""
    others = {other.entry.row.type for other in sentence.table("trigger")}
    return hit.entry.row.type == "message" and bool(others & {"call", "talks", "meeting"})


def _inside(sentence: Sentence, hit: Hit, spans: Sequence[tuple[int, int]]) -> bool:
    start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end
    return any(first <= start and end <= last for first, last in spans)


def _is_homonym(sentence: Sentence, kind: EventType) -> bool:
    rows = [hit.entry.row for hit in sentence.table("homonym")]
    return any(not row.types or kind in row.types for row in rows)


def _of_trigger(
    analysis: Analysis, sentence: Sentence, hit: Hit, taken: Sequence[tuple[int, int]]
) -> Iterator[Candidate]:
    parties = list(_parties(analysis, sentence, hit))
    whens = whens_of(sentence, hit, taken) or [When()]
    if hit.entry.row.type == "visit" and len(whens) == 1:
        trips = _trips(sentence, hit, parties, taken)
        if trips:
            for party, when in trips:
                yield replace(_candidate(sentence, hit, [party, *_hosts(parties)], when), place=None)
            return
    for when in whens:
        yield _candidate(sentence, hit, parties, when)


def _trips(
    sentence: Sentence, hit: Hit, parties: Sequence[Party], taken: Sequence[tuple[int, int]]
) -> list[tuple[Party, When]]:
    """Visits told in one breath: "the visits of A in 2021 and of B in 2022" are as many visits as dates."""
    visitors = [party for party in parties if party[0] and party[0].role == "visitor"]
    whens = all_whens(sentence, hit, taken)
    countries = {person.country for person, _ in visitors if person}
    matched = len(visitors) == len(whens) == len(countries) and len(visitors) > 1
    return list(zip(visitors, whens, strict=True)) if matched else []


def _hosts(parties: Sequence[Party]) -> list[Party]:
    return [(None, codes) for _, codes in parties]


def _candidate(sentence: Sentence, hit: Hit, parties: Sequence[Party], when: When) -> Candidate:
    row: TriggerRow = hit.entry.row
    status, _ = status_of(sentence, hit, when)
    return _with_place(
        Candidate(
            sentence=sentence,
            hit=hit,
            type=row.type,
            mode=mode_of(sentence, hit),
            status=status,
            when=when,
            place=place_of(sentence, hit),
            participants=[one for one, _ in parties if one and _takes_part(row.type, one)],
            countries=_of_parties(row.type, parties),
            rule=hit.entry.rule,
            anaphor=row.anaphor,
            number=number_of(sentence, hit),
            quotes=[sentence.quote()],
        )
    )


def _of_parties(kind: EventType, parties: Sequence[Party]) -> list[str]:
    """The parties' countries; the EU beside two states, and without an official of its own, is only spoken of."""
    codes = list(dict.fromkeys(code for _, codes in parties for code in codes))
    sends = any(one and one.country == "EU" for one, _ in parties)
    spoken_of = kind in BILATERAL and len(codes) > 2 and not sends
    return [code for code in codes if not (spoken_of and code == "EU")]


def _takes_part(kind: EventType, one: Participant) -> bool:
    """Not a message's addressee; nor, in ceremonies, a name without office or country: poets are only honoured."""
    if kind == "message" and one.role == "recipient":
        return False
    return kind in BILATERAL or kind == "summit" or bool(one.office or one.country)


def _parties(analysis: Analysis, sentence: Sentence, hit: Hit) -> Iterator[Party]:
    """Those whom the trigger's roles take in, from its own clause when it names any, else from the sentence.

    A clause without a subject shares the one before it: "X arrived in Tashkent, where he held talks with Y".
    """
    first, last = clause(sentence, hit)
    pairs = list(with_functions(sentence, hit.first))
    inside = [pair for pair in pairs if first <= pair[0].first < last]
    if not any("subject" in functions for _, functions in inside):
        subjects = [pair for pair in pairs if pair[0].first < first and "subject" in pair[1] and pair[0].is_official]
        inside = [*subjects[-1:], *inside]
    yield from list(_in_roles(analysis, sentence, hit, inside)) or _in_roles(analysis, sentence, hit, pairs)


def _in_roles(
    analysis: Analysis, sentence: Sentence, hit: Hit, pairs: Sequence[tuple[Actor, list[Function]]]
) -> Iterator[Party]:
    row: TriggerRow = hit.entry.row
    chosen = list(_chosen(sentence, hit, pairs))
    owned = row.type == "visit" and any(function == "of" for _, function, _ in chosen)
    for actor, function, near in chosen:
        if function == "subject" and owned:
            continue
        if function and actor.plural and not actor.countries:
            yield from _holders(analysis, actor, row.roles[function])
        elif function:
            yield participant(analysis, actor, row.roles[function]), _countries(analysis, actor)
        elif actor.adjective and near and not actor.is_official:
            yield None, actor.countries


def _chosen(
    sentence: Sentence, hit: Hit, pairs: Sequence[tuple[Actor, list[Function]]]
) -> Iterator[tuple[Actor, Function | None, bool]]:
    """Each actor with the first of his functions that has a role here, and whether he stands beside the trigger.

    Where a visit has an owner ("the visits of the leaders"), the sentence's subject is somebody else.
    """
    row: TriggerRow = hit.entry.row
    chained = False
    for actor, functions in pairs:
        beside = _gap(actor, hit) <= BESIDE[sentence.language.grammar.title_side]
        near = chained or (beside and _is_nearest(sentence, hit, actor.first, actor.last))
        chained = near and row.type == "visit" and "of" in functions
        yield actor, next((f for f in functions if f in row.roles and (near or f != "of")), None), near


def _is_nearest(sentence: Sentence, hit: Hit, first: int, last: int) -> bool:
    """Whether no other trigger stands nearer to these tokens: a genitive belongs to the noun beside it."""
    own = max(first - hit.last, hit.first - last, 0)
    return all(own <= max(first - other.last, other.first - last, 0) for other in sentence.table("trigger"))


def _holders(analysis: Analysis, actor: Actor, role: Role) -> Iterator[Party]:
    """The people whom a bare plural office means: those of the page's pair who hold it."""
    for known in analysis.known.holders(actor.offices, analysis.pair):
        yield known_participant(known, role), [known.country] if known.country else []


def _gap(actor: Actor, hit: Hit) -> int:
    return max(actor.first - hit.last, hit.first - actor.last, 0)


def _countries(analysis: Analysis, actor: Actor) -> list[str]:
    if actor.countries and not actor.is_official:
        return actor.countries
    country = analysis.country_of(actor)
    return [code for code in (country, actor.accredited) if code]


def _with_place(candidate: Candidate) -> Candidate:
    place = candidate.place
    if candidate.type in HOSTED and place and place.country and place.country not in candidate.countries:
        return replace(candidate, countries=[*candidate.countries, place.country])
    return candidate


def mode_of(sentence: Sentence, hit: Hit) -> Mode | None:
    """The trigger's own mode, or that of the nearest mode word of the same clause that fits its type."""
    row: TriggerRow = hit.entry.row
    if row.mode:
        return row.mode
    first, last = clause(sentence, hit)
    fits = [
        m
        for m in sentence.table("mode")
        if row.type in m.entry.row.types and first <= m.first < last and _apart(m, hit) <= 2 * NEAR
    ]
    nearest = min(fits, key=lambda m: _apart(m, hit), default=None)
    return nearest.entry.row.mode if nearest else None


def _apart(one: Hit, other: Hit) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def number_of(sentence: Sentence, hit: Hit) -> int | None:
    """The ordinal that stands right before the trigger ("12-е заседание", "sixth summit")."""
    if hit.entry.row.type not in NUMBERED:
        return None
    for index in range(hit.last - 1, max(hit.first - NEAR, -1), -1):
        value = session_number(sentence, index)
        if value is not None and value < 200:
            return value
    return None


def session_number(sentence: Sentence, index: int) -> int | None:
    """A token as the number of a session: "12-е", "twelfth", "XII", or figures joined by a hyphen to the word."""
    numbers, token = sentence.language.numbers, sentence.tokens[index]
    if ROMAN.fullmatch(token.text) and (len(token.text) > 1 or token.text in "VX"):
        return roman(token.text)
    following = sentence.tokens[index + 1 : index + 2]
    if token.text.isdigit() and following and following[0].text == "-":
        return int(token.text)
    values = [numbers.ordinal(key) for key in (token.text.lower(), *sorted(token.keys)) if key[0] not in "=^"]
    return next((value for value in values if value is not None), None)


def roman(figures: str) -> int:
    """The value of a Roman numeral up to 89: "XIV" is 14."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[figure] for figure in figures]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def place_of(sentence: Sentence, hit: Hit) -> Place | None:
    """Where: the city, else the country, that stands in the function of place nearest to the trigger."""
    spots = [
        (spot, named)
        for spot, named in sentence.named("city", "country")
        if _in_place(sentence, spot, hit) and (not hit.entry.row.anaphor or _is_nearest(sentence, hit, *spot[:2]))
    ]
    if not spots:
        return None
    city = [spot for spot in spots if spot[0].entry.table == "city"]
    nearest = min(city or spots, key=lambda spot: _apart(spot[0], hit))[1]
    return Place(city=nearest.id if city else None, country=nearest.country)


def _in_place(sentence: Sentence, spot: Hit, hit: Hit) -> bool:
    functions = spot_functions(sentence, spot, hit.first)
    goal = hit.entry.row.type == "visit" and spot.first >= hit.last
    told: list[Function] = [f for f in functions if f in ("place", "of", "to", "subject") or (goal and f == "object")]
    return told[:1] == ["place"] or (goal and told[:1] == ["object"])


def spot_functions(sentence: Sentence, spot: Hit, trigger: int) -> list[Function]:
    """The grammatical functions of a city or country, as if it were an actor."""
    return functions_of(sentence, Actor(first=spot.first, last=spot.last), trigger)
