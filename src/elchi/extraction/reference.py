"""Whom a pronoun, "the guest" or "the two" means: people whom the sentences before have named.

A pronoun means the first official of the last sentence that had one, in an oblique case another than those named
before it; "the guest" whoever a visit's words make the visitor; "the two" the last two officials of different
countries. Each becomes an actor in the place of the words.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from elchi.extraction.functions import with_functions
from elchi.extraction.known import Known, KnownPeople
from elchi.extraction.sentence import Actor, Person, Sentence
from elchi.language import Hit, fold

REACH = 3


@dataclass(slots=True)
class Memory:
    """What the sentences read so far leave in mind: who acted last, the guest, the last of each country."""

    known: KnownPeople
    people: list[Known] = field(default_factory=list)
    seen_in: int = -REACH - 1
    guest: Known | None = None
    recent: dict[str, Known] = field(default_factory=dict)

    def meant(self, sentence: Sentence, hit: Hit) -> list[Known]:
        """Those whom the anaphor's words mean here; empty when nobody fits."""
        stands_for = hit.entry.row.stands_for
        if stands_for == "person":
            return self._spoken_of(sentence, hit)
        if stands_for == "guest":
            return [self.guest] if self.guest else []
        two = list(self.recent.values())[-2:]
        return two if stands_for == "participants" and len(two) == 2 else []

    def _spoken_of(self, sentence: Sentence, hit: Hit) -> list[Known]:
        """The first of the last sentence that had people; an oblique pronoun is nobody named alone before it.

        "Tokayev met Putin and gave him a letter": where two stand before it, it is the second.
        """
        cases = sentence.language.morphology.cases(fold(sentence.tokens[hit.first].text))
        beside = sentence.actors if cases and "nom" not in cases else []
        here = [known for actor in beside if actor.first < hit.first and (known := self._named(actor))]
        if len(here) > 1:
            return here[-1:]
        if sentence.index - self.seen_in > REACH:
            return []
        return [known for known in self.people if known not in here][:1]

    def read(self, sentence: Sentence) -> None:
        """Take in who acts in a sentence."""
        people = [known for actor in sentence.actors if (known := self._named(actor))]
        if people:
            self.people, self.seen_in = people, sentence.index
        for known in people:
            if known.country:
                self.recent.pop(known.country, None)
                self.recent[known.country] = known
        self.guest = next(self._visitors(sentence), self.guest)

    def _visitors(self, sentence: Sentence) -> Iterator[Known]:
        for hit in sentence.table("trigger"):
            if "visitor" not in hit.entry.row.roles.values():
                continue
            for actor, functions in with_functions(sentence, hit.first):
                role = next((hit.entry.row.roles[f] for f in functions if f in hit.entry.row.roles), None)
                if role == "visitor" and (known := self._named(actor)):
                    yield known

    def _named(self, actor: Actor) -> Known | None:
        if actor.plural:
            return None
        if actor.person:
            return self.known.named(actor.person)
        fits = self.known.holders(actor.offices, actor.countries[:1]) if actor.offices else []
        return fits[0] if len(fits) == 1 else None


def refer(sentences: list[Sentence], known: KnownPeople) -> None:
    """Add to each sentence the actors whom its anaphors mean."""
    memory = Memory(known)
    for sentence in sentences:
        added = list(_referred(sentence, memory))
        if added:
            sentence.actors = sorted([*sentence.actors, *added], key=lambda actor: actor.first)
            sentence.functions.clear()
        _name_counterparts(sentence, known)
        memory.read(sentence)


def _name_counterparts(sentence: Sentence, known: KnownPeople) -> None:
    """A counterpart of someone whose office another sentence tells."""
    offices: list[str] = []
    for actor in sentence.actors:
        if actor.counterpart and actor.person and not actor.offices:
            actor.offices = list(offices)
            known.introduce(actor)
        one = known.named(actor.person) if actor.person else None
        offices = one.offices if one else offices


def _referred(sentence: Sentence, memory: Memory) -> Iterator[Actor]:
    for hit in sentence.table("anaphor"):
        if not _is_others(sentence, hit) and not any(
            a.first < hit.last and hit.first < a.last for a in sentence.actors
        ):
            for known in memory.meant(sentence, hit):
                yield _actor(sentence, hit, known)


def _is_others(sentence: Sentence, hit: Hit) -> bool:
    """Whether a nationality before the words makes them new people: "two American officials" are not the two."""
    several = hit.entry.row.stands_for == "participants"
    return several and any(spot.last == hit.first for spot in sentence.table("nationality"))


def _actor(sentence: Sentence, hit: Hit, known: Known) -> Actor:
    """The person in the place of the words; of a pronoun the first, for the one behind it tells the function."""
    last = hit.first + 1 if hit.entry.row.stands_for == "person" else hit.last
    words = sentence.words(hit.first, last)
    person = Person(hit.first, last, words, known.base, known.name, known.forms)
    countries = [known.country] if known.country else []
    return Actor(
        hit.first,
        last,
        offices=list(known.offices),
        rules=[hit.entry.rule],
        countries=countries,
        person=person,
        office_span=(hit.first, last),
        referred=True,
    )
