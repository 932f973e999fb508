"""One verb for several events, each with its place and date: "was in A in May, in B in June", "met X in A, Y in B".

The sentence is cut at the comma or conjunction before each further place or partner; what stands in a part is its
event's alone, and what a part leaves out it shares with the others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from elchi.extraction.belonging import between, is_own, owner, spot_of
from elchi.extraction.gathering import is_gathering
from elchi.extraction.nearness import Stretch
from elchi.extraction.places import is_led_to, nearest_place, place_of, places_of
from elchi.extraction.roles import Party, one_by_one, trips
from elchi.extraction.sentence import Sentence
from elchi.extraction.timing import whens_of
from elchi.language import Hit
from elchi.language.gazetteer import Named
from elchi.records import Place, When

CUTS = frozenset(",;")
LINKS = 3
Taken = Sequence[tuple[int, int]]
Found = tuple[Hit, Named]


class Telling(NamedTuple):
    """One event of a trigger: its parties, its time and its place."""

    parties: Sequence[Party]
    when: When
    place: Place | None


@dataclass(frozen=True)
class Times:
    """The times that a sentence gives a trigger, outside the spans `taken`; `told` is the day told before."""

    sentence: Sentence
    hit: Hit
    taken: Taken
    told: str | None

    @cached_property
    def all(self) -> list[When]:
        """Those of the whole sentence."""
        return whens_of(self.sentence, self.hit, self.taken, self.told)

    def within(self, part: range) -> list[When]:
        """Those that a part of the sentence gives by itself."""
        tokens, span = self.sentence.tokens, self.sentence.span
        if not any(part[0] <= self.sentence.token_at(date.start) <= part[-1] for date in self.sentence.dates):
            return []
        outside = [(span.start, tokens[part[0]].start), (tokens[part[-1]].end, span.end)]
        return whens_of(self.sentence, self.hit, [*self.taken, *outside], self.told)


def tellings(
    sentence: Sentence, hit: Hit, parties: Sequence[Party], taken: Taken, told: str | None
) -> Iterator[Telling]:
    """The events that a trigger tells: mostly one, several where dates, places or partners are told in a row."""
    times = Times(sentence, hit, taken, told)
    if hit.entry.row.type == "visit":
        parties = [party for party in parties if not _is_of_other_journey(sentence, hit, party)]
    apart = list(_told_apart(sentence, hit, parties, times))
    if apart:
        yield from apart
        return
    place = place_of(sentence, hit)
    for when in times.all or [When()]:
        yield Telling(parties, when, place)


def _is_of_other_journey(sentence: Sentence, hit: Hit, party: Party) -> bool:
    """Whether a bare country belongs to another visit of the sentence: "after his visit to A he will travel to B"."""
    actor = party.actor
    if actor is None or party.person or not actor.is_bare_country or is_own(sentence, hit, actor):
        return False
    whose = owner(sentence, actor)
    return whose is not None and whose.entry.row.type == "visit"


def _told_apart(sentence: Sentence, hit: Hit, parties: Sequence[Party], times: Times) -> Iterator[Telling]:
    if hit.entry.row.type != "visit":
        return iter(()) if is_gathering(sentence, hit, parties) else _contacts(sentence, hit, parties, times)
    visits = trips(sentence, hit, parties, times.taken) if len(times.all) < 2 else []
    if visits:
        return (Telling(of_trip, when, None) for of_trip, when in visits)
    return _journeys(sentence, hit, parties, times)


def _journeys(sentence: Sentence, hit: Hit, parties: Sequence[Party], times: Times) -> Iterator[Telling]:
    """A visit to each of several countries: "will visit A and B", "was in A in 2017 and in B in 2019"."""
    travels = any(party.person and party.person.role == "visitor" for party in parties)
    spots = destinations(sentence, hit) if travels and not hit.entry.row.anaphor else []
    goals = {named.country for _, named in spots}
    senders = [party for party in parties if party.person or goals.isdisjoint(party.countries)]
    for part, spot in zip(_parts(sentence, [spot for spot, _ in spots]), spots, strict=False):
        for when in times.within(part) or times.all or [When()]:
            yield Telling(senders, when, nearest_place(hit, [spot]))


def _contacts(sentence: Sentence, hit: Hit, parties: Sequence[Party], times: Times) -> Iterator[Telling]:
    """A contact with the partner from each of several countries, where and when the words beside him tell."""
    sides = one_by_one(sentence, hit, parties)
    partners = [actor for side in sides if (actor := (side[1:] or side)[0].actor)]
    parts = _parts(sentence, partners) if len(partners) == len(sides) else []
    spots = places_of(sentence, hit)
    for index, side in enumerate(sides):
        part = parts[index] if parts else range(len(sentence.tokens))
        own = [spot for spot in spots if spot[0].first in part]
        for when in times.within(part) or times.all or [When()]:
            yield Telling(side, when, nearest_place(hit, own or spots))


def destinations(sentence: Sentence, hit: Hit) -> list[Found]:
    """Where a visit leads when it leads to several countries; empty when to one."""
    spots: list[Found] = []
    for spot, named in _with_joined(sentence, places_of(sentence, hit)):
        if not is_own(sentence, hit, spot):
            return []
        if not spots or spots[-1][1].country != named.country:
            spots.append((spot, named))
    if not len({named.country for _, named in spots}) == len(spots) > 1:
        return []
    in_a_row = all(_goes_on(sentence, hit, one[0], other[0]) for one, other in pairwise(spots))
    beside = any(is_led_to(sentence, spot, hit) for spot, _ in spots)
    return spots if in_a_row and beside else []


def _with_joined(sentence: Sentence, spots: Sequence[Found]) -> list[Found]:
    """The places with those of their kind that a comma or conjunction alone joins: the last or first has the mark."""
    backward = sentence.language.grammar.verb_last
    chain: list[Found] = []
    for found in sorted(sentence.named("city", "country"), key=lambda pair: pair[0].first, reverse=backward):
        if found in spots or (chain and _is_joined(sentence, chain[-1][0], found[0])):
            chain.append(found)
    return chain[::-1] if backward else chain


def _is_joined(sentence: Sentence, one: Hit, other: Hit) -> bool:
    if one.entry.table != other.entry.table:
        return False
    words = [sentence.tokens[index].text.lower() for index in between(one, other)]
    return len(words) == 1 and (words[0] in CUTS or words[0] in sentence.language.conjunctions)


def _goes_on(sentence: Sentence, hit: Hit, one: Stretch, other: Stretch) -> bool:
    """Whether hardly more than dates, marks and the verb itself stands between two places."""
    dated = _dated(sentence)
    words = [sentence.tokens[i] for i in between(one, other) if i not in dated and not hit.first <= i < hit.last]
    return sum(word.is_word for word in words) <= LINKS


def _parts(sentence: Sentence, stretches: Sequence[Stretch]) -> list[range]:
    """The part of the sentence that goes with each of the stretches; empty when nothing parts two of them."""
    cuts = [_cut(sentence, one, other) for one, other in pairwise(stretches)]
    if not stretches or None in cuts:
        return []
    edges = [0, *(cut for cut in cuts if cut is not None), len(sentence.tokens)]
    return [range(first, last) for first, last in pairwise(edges)]


def _cut(sentence: Sentence, one: Stretch, other: Stretch) -> int | None:
    """Where the part of the second begins: at the last comma or conjunction between the two."""
    dated, conjunctions = _dated(sentence), sentence.language.conjunctions
    words = [(index, sentence.tokens[index].text.lower()) for index in between(one, other) if index not in dated]
    return next((index for index, word in reversed(words) if word in CUTS or word in conjunctions), None)


def _dated(sentence: Sentence) -> set[int]:
    """The tokens that dates cover."""
    return {index for date in sentence.dates for index in range(*spot_of(sentence, date))}
