"""The people of one page: who was introduced, under which office, and whom a later surname or office means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from elchi.extraction.office_table import holds, is_of_state
from elchi.extraction.sentence import Actor, Person
from elchi.language import fold
from elchi.language.notables import LONE_LETTERS, Notables, given_names_agree


@dataclass(slots=True)
class Known:
    """A person as the page introduces him: base form, English name, the words, offices and country.

    `offices` are those that are told together; `held` are all that the page gives him; `listed` is the country of
    the official at the head of the list in which he stands.
    """

    base: str
    name: str
    as_written: str
    offices: list[str]
    country: str | None
    forms: frozenset[str] = frozenset()
    held: set[str] = field(default_factory=set)
    accredited: str | None = None
    listed: str | None = None

    @property
    def words(self) -> list[str]:
        """The parts of the name in lower case."""
        return fold(self.base).replace(".", " ").split()

    def is_initialled(self, person: Person) -> bool:
        """Whether the page has so far written an initial where this mention has the given name."""
        mine, other = self.words, fold(person.base).replace(".", " ").split()
        return len(mine) == len(other) > 1 and len(mine[0]) == 1 < len(other[0])

    def settle_surname(self, person: Person) -> None:
        """Take the surname of the shorter form: "Takaiçini" is Takaiçi once the page has named her so."""
        mine, other = self.words[-1], fold(person.base).replace(".", " ").split()[-1]
        if other in self.forms and len(other) < len(mine):
            self.base = self.base[: -len(mine)] + person.base[-len(other) :]
            self.name = " ".join([*self.name.split()[:-1], person.name.split()[-1]])
            self.forms = person.forms


@dataclass(slots=True)
class KnownPeople:
    """Everyone whom a page names. Two people of one surname are kept apart by their given names.

    `suffixing` is true where case endings are put behind any name, so that of two forms the shorter is the base.
    """

    people: list[Known] = field(default_factory=list)
    suffixing: bool = False

    def introduce(self, actor: Actor, listed: str | None = None) -> None:
        """Take in an actor's person, or add to what is known of him."""
        person = actor.person
        if person is None:
            return
        known = self.named(person)
        if known is None:
            known = Known(person.base, person.name, person.as_written, [], None, person.forms)
            self.people.append(known)
        if len(person.base.split()) > len(known.base.split()) or known.is_initialled(person):
            known.base, known.name, known.as_written = person.base, person.name, person.as_written
        if self.suffixing:
            known.settle_surname(person)
        known.held.update(actor.offices)
        if len(actor.offices) > len(known.offices):
            known.offices = list(actor.offices)
        known.country = known.country or actor.country
        known.accredited = known.accredited or actor.accredited
        known.listed = known.listed or listed

    def named(self, person: Person) -> Known | None:
        """The person whom a name means: the same surname and no other given name."""
        words = fold(person.base).replace(".", " ").split()
        same = [
            known for known in self.people if _same_name(words, known, person.forms) or self._inflects(known, words)
        ]
        full = [known for known in same if len(known.words) > 1]
        return next(iter(full or same), None)

    def _inflects(self, known: Known, words: Sequence[str]) -> bool:
        """Whether a lone surname is the base of the one that the page wrote with an ending before."""
        return self.suffixing and len(words) == 1 and words[0] in known.forms

    def holders(self, offices: Sequence[str], countries: Sequence[str]) -> list[Known]:
        """Those who hold all the offices, of these countries when any are given, in order of introduction."""
        fits = [known for known in self.people if holds([*known.offices, *known.held], offices)]
        return [known for known in fits if not countries or known.country in countries]

    def settle(self, pair: Sequence[str], notables: Notables) -> None:
        """Drop inflected doubles; who has no country gets that of a notable, or the side that no peer has."""
        self.people = [known for known in self.people if not self._is_double(known)]
        for known in self.people:
            known.country = known.country or notables.country_of(known.words, known.forms) or known.listed
            if known.country is None and any(map(is_of_state, known.offices)):
                taken = {peer.country for peer in self.people if set(peer.offices) & set(known.offices)}
                free = [country for country in pair if country not in taken]
                known.country = free[0] if len(pair) == 2 and len(free) == 1 and taken - {None} else None

    def _is_double(self, one: Known) -> bool:
        """True for a bare surname that is a form of someone who was introduced with office or country."""
        if one.offices or one.country or len(one.words) > 1:
            return False
        others = (other for other in self.people if other is not one and other.words[-1] in one.forms)
        return any(other.offices or other.country for other in others)

    @property
    def surnames(self) -> frozenset[str]:
        """The last words of all names in lower case, and what is left of them without a case ending."""
        whole = frozenset(known.words[-1] for known in self.people)
        forms = (form for known in self.people for form in known.forms if self.suffixing)
        return whole | frozenset(form for form in forms if len(form) >= LONE_LETTERS)


def _same_name(words: Sequence[str], known: Known, forms: Iterable[str]) -> bool:
    """One word matches any part of a known name; two names match by surname unless their given names differ."""
    mine = known.words
    if len(words) == 1 or len(mine) == 1:
        return mine[-1] in {words[-1], *forms} or (len(words) == 1 and words[0] == mine[0])
    same_surname = mine[-1] == words[-1] or mine[-1] in forms
    return same_surname and given_names_agree(words[0], mine[0])
