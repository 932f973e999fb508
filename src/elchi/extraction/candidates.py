"""Event candidates: one for each trigger in each sentence, with who, where, when and whether."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from elchi.extraction.analysis import Analysis
from elchi.extraction.clauses import clause
from elchi.extraction.gathering import is_aside, is_gathering, is_of_format, ministers_of
from elchi.extraction.legs import Telling, tellings
from elchi.extraction.nearness import apart, is_nearest
from elchi.extraction.numbering import number_of
from elchi.extraction.office_table import is_of_no_state, rank_of
from elchi.extraction.places import place_of
from elchi.extraction.roles import are_people, countries_of, parties_around, takes_part
from elchi.extraction.sentence import Sentence
from elchi.extraction.status import is_ahead, status_of
from elchi.extraction.times import told_in
from elchi.extraction.timing import whens_of
from elchi.language import Hit
from elchi.language.rows import TriggerRow
from elchi.records import Participant, Place, Quote, When
from elchi.records.vocabulary import Confidence, EventType, Mode, Status

Spans = Mapping[int, Sequence[tuple[int, int]]]
FAR = 8
SHORT = 14
HEAD = 1
REPLY = 2
SPOKEN: frozenset[EventType] = frozenset({"call", "talks", "meeting", "appointment"})
BESIDE = 3
CREDENTIALS: frozenset[Mode | None] = frozenset({"credentials", "credentials-copy"})
SIGNINGS: frozenset[EventType] = frozenset({"signing", "ratification"})
HOSTED: frozenset[EventType] = frozenset({"visit", "summit"})


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
    formats: frozenset[str] = frozenset()
    anaphor: bool = False
    confidence: Confidence = "stated"
    quotes: list[Quote] = field(default_factory=list)

    @property
    def named(self) -> list[Participant]:
        """The participants whose names are known."""
        return [p for p in self.participants if p.name]

    @property
    def has_organisation(self) -> bool:
        """Whether an official of an organisation is a side: a minister meets the UN Secretary-General."""
        return any(p.country is None and is_of_no_state(p.office) for p in self.participants)


def candidates(analysis: Analysis, titles: Spans, promised: Spans) -> list[Candidate]:
    """All candidates of an article in order.

    `titles` and `promised` are the spans of document titles and of promised actions by the index of their sentence:
    a word in a title is no event, and a promised event without time or place is only a commitment.
    """
    found: list[Candidate] = []
    told: str | None = None
    for sentence in analysis.sentences:
        taken = titles.get(sentence.index, [])
        if found and _continues(sentence, found[-1]):
            found[-1] = _dated(found[-1], sentence)
        before = len(found)
        for hit in sentence.table("trigger"):
            if (
                hit.entry.row.frame
                or _inside(sentence, hit, taken)
                or _is_homonym(sentence, hit.entry.row.type)
                or _is_said(sentence, hit)
            ):
                continue
            if not _inside(sentence, hit, promised.get(sentence.index, [])):
                made = _of_trigger(analysis, sentence, hit, taken, told)
                found.extend([c for c in made if not _is_said_in(found, c)])
            elif hit.entry.row.type == "signing" or whens_of(sentence, hit, taken, told) or place_of(sentence, hit):
                found.extend(_promised(c) for c in _of_trigger(analysis, sentence, hit, taken, told))
        told = _day_of(found[before:]) or told_in(sentence, taken) or (told if _goes_on(found[before:]) else None)
        found.extend(_attending(analysis, sentence))
    return found


def _day_of(found: Sequence[Candidate]) -> str | None:
    """The last day on which a sentence's events took place."""
    days = [one.when.last for one in found if one.when.precision in ("day", "interval")]
    return days[-1] if days else None


def _goes_on(found: Sequence[Candidate]) -> bool:
    """Whether a sentence without a day stays with the day told before: it does not go back to another time."""
    return all(one.status != "background" and one.when.edtf is None for one in found)


def _attending(analysis: Analysis, sentence: Sentence) -> Iterator[Candidate]:
    """Who takes part in what was told before, when the sentence tells of nothing but contacts itself."""
    own = [row for row in (hit.entry.row for hit in sentence.table("trigger")) if row.roles and not row.anaphor]
    if all(row.type in ("meeting", "talks") for row in own):
        for hit in sentence.table("attendance"):
            parties = list(parties_around(analysis, sentence, hit))
            yield _candidate(sentence, hit, Telling(parties, When(), None))


def _continues(sentence: Sentence, last: Candidate) -> bool:
    """Whether a short sentence without an event of its own dates the one before ("Он намечен на 27 ноября")."""
    follows = sentence.index == last.sentence.index + 1 and len(sentence.tokens) <= SHORT
    bare = not sentence.table("trigger") and not any(actor.is_official for actor in sentence.actors)
    return follows and bare and last.when.edtf is None and bool(sentence.dates and sentence.table("cue"))


def _dated(candidate: Candidate, sentence: Sentence) -> Candidate:
    cue = sentence.table("cue")[0]
    when = next(iter(whens_of(sentence, cue, [])), When())
    return replace(candidate, when=when, status=cue.entry.row.status, quotes=[*candidate.quotes, sentence.quote()])


def _promised(candidate: Candidate) -> Candidate:
    return replace(candidate, status="planned") if is_ahead(candidate.sentence, candidate.when) else candidate


def _is_said(sentence: Sentence, hit: Hit) -> bool:
    """True for congratulations and condolences that are only spoken in a contact which the sentence tells of."""
    others = {other.entry.row.type for other in sentence.table("trigger")}
    return hit.entry.row.type == "message" and bool(others & {"call", "talks", "meeting"})


def _is_said_in(before: Sequence[Candidate], candidate: Candidate) -> bool:
    """True for good wishes to someone in the contact, or at the credentials, that the sentences before tell of."""
    near = [one for one in before[-2:] if 0 < candidate.sentence.index - one.sentence.index <= REPLY]
    return candidate.type == "message" and any(
        one.type in SPOKEN and set(one.countries) == set(candidate.countries) and _share_a_person(one, candidate)
        for one in near
    )


def _share_a_person(one: Candidate, other: Candidate) -> bool:
    return bool({person.name for person in one.named} & {person.name for person in other.named})


def _inside(sentence: Sentence, hit: Hit, spans: Sequence[tuple[int, int]]) -> bool:
    start, end = sentence.tokens[hit.first].start, sentence.tokens[hit.last - 1].end
    return any(first <= start and end <= last for first, last in spans)


def _is_homonym(sentence: Sentence, kind: EventType) -> bool:
    rows = [hit.entry.row for hit in sentence.table("homonym")]
    return any(not row.types or kind in row.types for row in rows)


def _of_trigger(
    analysis: Analysis, sentence: Sentence, hit: Hit, taken: Sequence[tuple[int, int]], told: str | None
) -> Iterator[Candidate]:
    parties = list(parties_around(analysis, sentence, hit))
    if hit.entry.row.personal and not are_people(sentence, hit.entry.row.type, parties):
        return
    formal = is_of_format(sentence, hit)
    aside = formal or is_aside(sentence, hit)
    for telling in tellings(sentence, hit, [] if aside else parties, taken, told):
        made = _candidate(sentence, hit, telling)
        if formal or is_gathering(sentence, hit, telling.parties):
            mode = ministers_of(sentence, telling.parties)
            yield _with_place(replace(made, type="summit", mode=mode))
        else:
            yield _signed_by(made, taken)


def _signed_by(candidate: Candidate, taken: Sequence[tuple[int, int]]) -> Candidate:
    """A signing with the countries of the document's title, when the title beside it names two or more."""
    if candidate.type not in SIGNINGS:
        return candidate
    sentence, hit = candidate.sentence, candidate.hit
    first, last = clause(sentence, hit)
    titles = [(sentence.token_at(start), sentence.token_at(end - 1) + 1) for start, end in taken]
    named = [(t, sentence.countries(*t)) for t in titles if first <= t[0] < last]
    nearest = min(named, key=lambda pair: max(hit.first - pair[0][1], pair[0][0] - hit.last), default=None)
    more = nearest is not None and len(nearest[1]) > 1 and set(candidate.countries) <= set(nearest[1])
    return replace(candidate, countries=nearest[1]) if nearest is not None and more else candidate


def _candidate(sentence: Sentence, hit: Hit, telling: Telling) -> Candidate:
    parties, when, place = telling
    row: TriggerRow = hit.entry.row
    made = _with_place(
        Candidate(
            sentence=sentence,
            hit=hit,
            type=row.type,
            mode=mode_of(sentence, hit),
            status=status_of(sentence, hit, when),
            when=when,
            place=place,
            participants=[
                _received(row, party.person)
                for party in parties
                if party.person and takes_part(row.type, party.person)
            ],
            countries=countries_of(row.type, parties),
            rule=hit.entry.rule,
            anaphor=row.anaphor,
            number=number_of(sentence, hit),
            formats=formats_of(sentence, hit),
            quotes=[sentence.quote()],
        )
    )
    return replace(made, type="talks", mode="summit-level") if _is_of_two(made) else made


def _received(row: TriggerRow, one: Participant) -> Participant:
    """A head of state receives letters of credence, whatever his place in the sentence."""
    presents = row.mode in CREDENTIALS and one.role == "presenter" and HEAD in map(rank_of, one.offices)
    return msgspec.structs.replace(one, role="recipient") if presents else one


def _is_of_two(candidate: Candidate) -> bool:
    """Whether a "summit" is the talks of two heads: two countries, no organisation or number, no region's."""
    many = candidate.sentence.table("organisation") or candidate.number or candidate.mode in ("ministerial", "forum")
    two = candidate.type == "summit" and len(candidate.countries) == 2 and not many
    return two and not any(apart(region, candidate.hit) <= BESIDE for region in candidate.sentence.table("region"))


def formats_of(sentence: Sentence, hit: Hit) -> frozenset[str]:
    """The organisations beside the words for a gathering: whose it is."""
    if hit.entry.row.type != "summit":
        return frozenset()
    near = [(spot, named.id) for spot, named in sentence.named("organisation") if apart(spot, hit) <= BESIDE]
    return frozenset(code for spot, code in near if is_nearest(sentence, hit, spot))


def _with_place(candidate: Candidate) -> Candidate:
    """The place's country as a party of what it hosts, and as the host's when the words do not tell his."""
    place = candidate.place
    if candidate.type == "visit" and place and place.country:
        people = [_at_home(one, place.country) for one in _from_abroad(candidate.participants, place.country)]
        senders = [one.country for one in people if one.role == "visitor" and one.country]
        countries = list(dict.fromkeys([*senders, place.country])) if senders else candidate.countries
        candidate = replace(candidate, participants=people, countries=countries)
    if candidate.type in HOSTED and place and place.country and place.country not in candidate.countries:
        return replace(candidate, countries=[*candidate.countries, place.country])
    return candidate


def _from_abroad(people: list[Participant], country: str) -> list[Participant]:
    """The participants without visitors from the visited country itself, where others are left who came."""
    left = [one for one in people if (one.role, one.country) != ("visitor", country)]
    return left if any(one.role == "visitor" for one in left) else people


def _at_home(one: Participant, country: str) -> Participant:
    if one.role != "host" or one.country:
        return one
    return msgspec.structs.replace(one, country=country)


def mode_of(sentence: Sentence, hit: Hit) -> Mode | None:
    """The trigger's own mode, or that of the nearest mode word of the same clause that fits its type."""
    row: TriggerRow = hit.entry.row
    if row.mode:
        return row.mode
    first, last = clause(sentence, hit)
    fits = [
        m
        for m in sentence.table("mode")
        if row.type in m.entry.row.types and first <= m.first < last and apart(m, hit) <= FAR
    ]
    nearest = min(fits, key=lambda m: apart(m, hit), default=None)
    return nearest.entry.row.mode if nearest else None
