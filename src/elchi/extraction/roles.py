"""Parties of an event: the actors to whose functions its trigger gives a role, and their countries."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from elchi.extraction.analysis import Analysis
from elchi.extraction.clauses import clause
from elchi.extraction.functions import with_functions
from elchi.extraction.nearness import apart, is_nearest
from elchi.extraction.office_table import branch_of, is_spokesperson
from elchi.extraction.parties import known_participant, participant
from elchi.extraction.partners import CONTACTS, Pair, own_partners
from elchi.extraction.sentence import Actor, Sentence
from elchi.extraction.timing import all_whens
from elchi.language import Hit, fold
from elchi.language.rows import Function, TriggerRow
from elchi.records import Participant, When
from elchi.records.vocabulary import EventType, Role


class Party(NamedTuple):
    """One side of an event: who takes part, the countries that he brings, and the words that name him."""

    person: Participant | None
    countries: list[str]
    actor: Actor | None = None


OWNERS: frozenset[Function] = frozenset({"of", "head"})
BESIDE = 3
MANY = 3
BESIDE_LAST_VERB = 12
TOLD_OF: frozenset[EventType] = frozenset(
    {"visit", "talks", "meeting", "call", "consultations", "commission", "summit"}
)
BILATERAL: frozenset[EventType] = frozenset({"visit", "talks", "meeting", "call", "consultations", "commission"})


def parties_around(analysis: Analysis, sentence: Sentence, hit: Hit) -> Iterator[Party]:
    """Those whom the trigger's roles take in, from its own clause when it names any, else from the sentence.

    A clause without a subject shares the one before it: "X arrived in Tashkent, where he held talks with Y".
    """
    first, last = clause(sentence, hit)
    acting = [pair for pair in with_functions(sentence, hit.first) if not _only_tells(analysis, hit, pair[0])]
    pairs = _with_fronted(sentence, hit, acting)
    if hit.entry.row.participle:
        pairs = _told_of(pairs, hit)
    inside = [pair for pair in pairs if first <= pair[0].first < last]
    antecedent = _antecedent(sentence, first)
    if antecedent:
        inside = [(antecedent, ["subject"]), *inside]
    elif not any("subject" in functions for _, functions in inside):
        subjects = [pair for pair in pairs if pair[0].first < first and "subject" in pair[1] and pair[0].is_official]
        inside = [*subjects[-1:], *inside]
    own = own_partners(sentence, hit, inside)
    yield from list(_in_roles(analysis, sentence, hit, own)) or _in_roles(analysis, sentence, hit, pairs)


def _only_tells(analysis: Analysis, hit: Hit, actor: Actor) -> bool:
    """Whether the actor is a spokesperson, who tells of a contact and takes no part: «…, — сказала она»."""
    known = analysis.person_of(actor)
    offices = [*actor.offices, *(known.offices if known else [])]
    return hit.entry.row.type in TOLD_OF and any(map(is_spokesperson, offices))


def _told_of(pairs: Sequence[Pair], hit: Hit) -> list[Pair]:
    """The actors before a participle, and behind it the first with those joined to him."""
    behind = [pair for pair in pairs if pair[0].first >= hit.last]
    first = [pair for index, pair in enumerate(behind) if all(actor.joined for actor, _ in behind[1 : index + 1])]
    return [*(pair for pair in pairs if pair[0].first < hit.last), *first]


def _with_fronted(sentence: Sentence, hit: Hit, pairs: list[Pair]) -> list[Pair]:
    """The actors with the owner of a fronted visit as subject: "On his visit to Georgia, the Minister met …"."""
    grammar = sentence.language.grammar
    words = [token.text.lower() for token in sentence.tokens]
    if hit.entry.row.type != "visit" or not set(words[max(hit.first - BESIDE, 0) : hit.last]) & set(
        grammar.possessives
    ):
        return pairs
    first = next((index for index, (actor, _) in enumerate(pairs) if actor.is_official), None)
    if first is None or pairs[first][0].first < hit.last:
        return pairs
    before = words[hit.last : pairs[first][0].first]
    if before[-1:] == [","] or (before[-2:-1] == [","] and before[-1] in grammar.articles):
        pairs[first] = (pairs[first][0], ["subject"])
    return pairs


def _antecedent(sentence: Sentence, first: int) -> Actor | None:
    """The actor right before a relative clause, who is its subject: "the Ambassador of Norway, who presented …"."""
    opening = sentence.tokens[first : first + 2]
    if first == 0 or not any(not sentence.language.relatives.isdisjoint(token.keys) for token in opening):
        return None
    before = [actor for actor in sentence.actors if first - 2 <= actor.last <= first]
    return before[-1] if before and before[-1].is_official else None


def _in_roles(analysis: Analysis, sentence: Sentence, hit: Hit, pairs: Sequence[Pair]) -> Iterator[Party]:
    row: TriggerRow = hit.entry.row
    chosen = list(_chosen(sentence, hit, pairs))
    owned = _is_owned(row.type, chosen)
    for actor, function, near in chosen:
        if function == "subject" and owned:
            continue
        if row.type in BILATERAL and actor.plural and actor.organisation:
            continue
        if function and actor.plural and not actor.countries:
            yield from _holders(analysis, actor, row.roles[function])
        elif function:
            yield Party(participant(analysis, actor, row.roles[function]), _countries(analysis, actor), actor)
        elif actor.adjective and near and not actor.is_official:
            yield Party(None, actor.countries, actor)


def _is_owned(kind: EventType, chosen: Sequence[tuple[Actor, Function | None, bool]]) -> bool:
    """Whether the words name the visitor, or both sides of a contact: "recalled the talks of the leaders of X and Y".

    The subject is then somebody else. A nationality beside a verb owns nothing.
    """
    owners = [actor for actor, function, _ in chosen if function in OWNERS and not actor.adjective]
    sides = {code for actor in owners if actor.is_official for code in actor.countries}
    return bool(owners) if kind == "visit" else kind in CONTACTS and len(sides) > 1


def _chosen(sentence: Sentence, hit: Hit, pairs: Sequence[Pair]) -> Iterator[tuple[Actor, Function | None, bool]]:
    """Each actor with the first of his functions that has a role here, and whether he stands beside the trigger."""
    row: TriggerRow = hit.entry.row
    reach = BESIDE_LAST_VERB if sentence.language.grammar.verb_last else BESIDE
    chained = False
    for actor, functions in pairs:
        linked = chained and (row.type == "visit" or actor.joined)
        goes_on = linked and not any(hit.last <= other.first < actor.first for other in sentence.table("trigger"))
        near = goes_on or (apart(actor, hit) <= reach and _owns(sentence, hit, actor))
        chained = near and row.type in ("visit", "appointment") and "of" in functions
        taken = "of" in row.roles and not near and "of" in functions and _is_of_another(sentence, hit, actor)
        taken = taken or (row.type != "visit" and "by" in functions and _travels(sentence, hit, actor))
        free = [f for f in functions if f in row.roles and (near or f != "of")]
        yield actor, None if taken else next(iter(free), None), near


def _owns(sentence: Sentence, hit: Hit, actor: Actor) -> bool:
    """Whether the trigger is the nearest: where owners stand before what is theirs, the nearest behind the actor."""
    if not sentence.language.grammar.verb_last or hit.first < actor.last:
        return is_nearest(sentence, hit, actor)
    return all(hit.first <= other.first for other in sentence.table("trigger") if other.first >= actor.last)


def _is_of_another(sentence: Sentence, hit: Hit, actor: Actor) -> bool:
    """Whether the actor stands right behind another noun as its owner: "consultations followed the visit of X"."""
    others = [other for other in sentence.table("trigger") if other is not hit and "of" in other.entry.row.roles]
    return any(0 <= actor.first - other.last <= 1 for other in others)


def _travels(sentence: Sentence, hit: Hit, actor: Actor) -> bool:
    """Whether the actor does a visit that is named before: "during a visit to Ghana by X an agreement was signed"."""
    visits = [
        v for v in sentence.table("trigger") if v.entry.row.type == "visit" and v.last <= actor.first < hit.first
    ]
    backward = sentence.language.grammar.verb_last
    if not visits or backward or sentence.language.morphology.is_verb(fold(sentence.tokens[visits[-1].first].text)):
        return False
    goals = {i for one in sentence.actors if one.is_bare_country for i in range(one.first, one.last)}
    return all(index in goals for index in range(visits[-1].last, actor.first))


def _holders(analysis: Analysis, actor: Actor, role: Role) -> Iterator[Party]:
    """The people whom a bare plural office means: those of the page's pair who hold it."""
    for known in analysis.known.holders(actor.offices, analysis.pair):
        yield Party(known_participant(known, role), [known.country] if known.country else [], actor)


def _countries(analysis: Analysis, actor: Actor) -> list[str]:
    if actor.countries and not actor.is_official:
        return actor.countries
    country = analysis.country_of(actor)
    return [code for code in (country, actor.accredited) if code]


def one_by_one(sentence: Sentence, hit: Hit, parties: Sequence[Party]) -> list[list[Party]]:
    """The contacts of one official with those of several countries, each with his own: "met A of X and B of Y".

    Empty when all are of two countries, when a gathering or organisation brings them together, or when a word says
    that they met as one ("trilateral").
    """
    people = [party for party in _sharing(parties) if party.person and party.person.country]
    if _is_apart(sentence, hit, people):
        return [[people[0], other] for other in people[1:]]
    people = [party for party in parties if party.person and party.person.country]
    others = list(dict.fromkeys(one.country for one, _, _ in people[1:] if one))
    if hit.entry.row.type not in ("meeting", "talks", "call") or _as_one(sentence, hit, len(others)):
        return []
    if len(set(others) - {_country(people[:1])}) > 1:
        return [[people[0], *(p for p in people[1:] if _country([p]) == country)] for country in others]
    return _by_branch(people) if hit.entry.row.type == "meeting" else []


def _by_branch(people: Sequence[Party]) -> list[list[Party]]:
    """The meetings with each of a country's officials where its president, premier or speaker are among them.

    Two of these receive a guest one after the other.
    """
    countries = list(dict.fromkeys(_country([party]) for party in people))
    partners = [party for party in people if _country([party]) == countries[-1]]
    branches = {body for party in partners for body in _branches(party)}
    if len(countries) > 2 or len(branches) < 2 or not all(party.person and party.person.name for party in partners):
        return []
    guests = [party for party in people if party not in partners]
    return [[*guests[:1], partner, *guests[1:]] for partner in partners]


def _branches(party: Party) -> set[str]:
    """The branches of the state at whose head the person stands."""
    offices = party.person.offices if party.person else []
    return {branch for office in offices if (branch := branch_of(office))}


def _sharing(parties: Sequence[Party]) -> list[Party]:
    """The parties, each official without a country in that of the one to whom he is joined."""
    found: list[Party] = []
    for party in parties:
        before, one = _country(found[-1:]), party.person
        lacks = one is not None and one.office is not None and one.country is None
        if before and one and lacks and party.actor and party.actor.joined:
            found.append(party._replace(person=msgspec.structs.replace(one, country=before)))
        else:
            found.append(party)
    return found


def _is_apart(sentence: Sentence, hit: Hit, people: Sequence[Party]) -> bool:
    """Whether a word parts two officials of one country: "held meetings with the President and the Speaker"."""
    words = {token.text.lower() for token in sentence.tokens[hit.first : hit.last + 1]}
    if hit.entry.row.type not in ("meeting", "talks"):
        return False
    named = [party.person for party in people if party.person and party.person.name and party.person.office]
    partners = [one for one in named if one.country != _country(people[:1])]
    alike = len({one.country for one in partners}) == 1 and len({one.office for one in partners}) == len(partners)
    return len(partners) == len(people) - 1 > 1 and alike and not words.isdisjoint(sentence.language.grammar.apart)


def _as_one(sentence: Sentence, hit: Hit, others: int) -> bool:
    """Whether an organisation brings many together, or a word says that they met as one; none parts them."""
    if is_parted(sentence, hit):
        return False
    together = sentence.language.together
    gathered = others >= MANY and bool(sentence.table("organisation"))
    told = bool(sentence.table("attendance"))
    return gathered or told or any(not together.isdisjoint(token.keys) for token in sentence.tokens)


def is_parted(sentence: Sentence, hit: Hit) -> bool:
    """Whether a word beside the contact makes one of it with each: "held bilateral meetings with A, B and C"."""
    around = sentence.tokens[max(hit.first - 1, 0) : hit.last]
    return any(not sentence.language.separately.isdisjoint(token.keys) for token in around)


def _country(people: Sequence[Party]) -> str | None:
    return people[0].person.country if people and people[0].person else None


def countries_of(kind: EventType, parties: Sequence[Party]) -> list[str]:
    """The parties' countries; the EU beside two states, and without an official of its own, is only spoken of."""
    codes = list(dict.fromkeys(code for party in parties for code in party.countries))
    sends = any(party.person and party.person.country == "EU" for party in parties)
    spoken_of = kind in BILATERAL and len(codes) > 2 and not sends
    return [code for code in codes if not (spoken_of and code == "EU")]


def takes_part(kind: EventType, one: Participant) -> bool:
    """Not a message's addressee; nor, in ceremonies, a name without office or country: poets are only honoured."""
    if kind == "message" and one.role == "recipient":
        return False
    return kind in BILATERAL or kind == "summit" or bool(one.office or one.country)


def trips(
    sentence: Sentence, hit: Hit, parties: Sequence[Party], taken: Sequence[tuple[int, int]]
) -> list[tuple[list[Party], When]]:
    """Visits told in one breath, each with its parties: "the visits of A in 2021 and of B in 2022" are two.

    There must be as many visitors, each of his own country, as dates; else the list is empty.
    """
    visitors = [party for party in parties if party.person and party.person.role == "visitor"]
    whens = all_whens(sentence, hit, taken)
    countries = {party.person.country for party in visitors if party.person}
    matched = len(visitors) == len(whens) == len(countries) and len(visitors) > 1
    unnamed = [Party(None, party.countries) for party in parties]
    return [([visitor, *unnamed], when) for visitor, when in zip(visitors, whens, strict=True)] if matched else []


def are_people(sentence: Sentence, kind: EventType, parties: Sequence[Party]) -> bool:
    """Whether an official travels, and not to a summit, or officials of two sides see each other."""
    people = [party.person for party in parties if party.person]
    if kind == "visit":
        summit = any(hit.entry.row.type == "summit" for hit in sentence.table("trigger"))
        return not summit and any(one.role == "visitor" for one in people)
    return len({one.country for one in people}) > 1
