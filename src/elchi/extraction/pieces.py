"""The stones that actors are built of: offices, countries, bodies, organisations and people, in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal, NamedTuple, cast

from elchi.extraction.routes import on_routes
from elchi.extraction.sentence import Sentence
from elchi.language import Hit, fold
from elchi.language.gazetteer import Named

Kind = Literal["office", "country", "nationality", "body", "organisation", "person", "compound"]
PARTIES = frozenset({"EU"})
COUNTERPART = "counterpart"
COUNTERPARTS = "counterparts"
STATES = frozenset({"country", "nationality", "compound"})


@dataclass(slots=True)
class Piece:
    """One building stone of an actor."""

    kind: Kind
    first: int
    last: int
    value: Any
    rule: str = ""
    countries: tuple[str, ...] = ()


class Counterpart(NamedTuple):
    """Stands where an office would: "his Turkmen counterpart" holds the office named just before."""

    office: str = COUNTERPART
    plural: bool = False


def pieces_in(sentence: Sentence) -> list[Piece]:
    """The stones of a sentence; of two that overlap the one that begins first, then the longer."""
    found = [*_from_tables(sentence), *_compounds(sentence), *_capitals(sentence)]
    routes = on_routes(sentence)
    found = [piece for piece in found if piece.kind not in STATES or piece.first not in routes]
    found.sort(key=lambda piece: (piece.first, -piece.last))
    return [p for i, p in enumerate(found) if i == 0 or p.first >= max(q.last for q in found[:i])]


def _from_tables(sentence: Sentence) -> list[Piece]:
    found = [Piece("person", p.first, p.last, p) for p in sentence.people]
    nations = {hit.first: (hit.last, named.id) for hit, named in sentence.named("nationality", "country")}
    for hit in sentence.table("office"):
        found.append(_office(nations, hit, hit.entry.row, hit.entry.row.country))
    for hit in sentence.table("body"):
        found.append(Piece("body", hit.first, hit.last, hit.entry.row, hit.entry.rule))
    for hit in sentence.table("anaphor"):
        if hit.entry.row.stands_for == COUNTERPART:
            found.append(_office(nations, hit, Counterpart()))
        elif hit.entry.row.stands_for == COUNTERPARTS:
            found.append(_office(nations, hit, Counterpart(plural=True)))
    ends = {hit.last: named.country for hit, named in sentence.named("city")}
    for hit, named in sentence.named("country", "nationality", "organisation"):
        if hit.entry.table == "country" and _places_a_city(sentence, hit, named, ends):
            continue
        if hit.entry.table == "nationality" and _is_a_people(sentence, hit):
            continue
        found.append(Piece(_kind(hit, named), hit.first, hit.last, named.id, hit.entry.rule))
    return found


def _places_a_city(sentence: Sentence, hit: Hit, named: Named, ends: Mapping[int, str | None]) -> bool:
    """Whether the country only says where a city lies ("in Valletta, Malta")."""
    parted = hit.first > 0 and sentence.tokens[hit.first - 1].text in (",", "(")
    return parted and ends.get(hit.first - 1) == named.id


def _is_a_people(sentence: Sentence, hit: Hit) -> bool:
    """Whether a nationality in the plural is a people and no state: "ermenileriň", "армяндардың"."""
    plural = sentence.language.morphology.is_plural(fold(sentence.tokens[hit.last - 1].text))
    return sentence.language.grammar.verb_last and plural


def _kind(hit: Hit, named: Named) -> Kind:
    """The table's name as the kind of stone; the EU acts as a country does."""
    return "country" if named.id in PARTIES else cast(Kind, hit.entry.table)


def _office(nations: Mapping[int, tuple[int, str]], hit: Hit, holder: Any, country: str | None = None) -> Piece:
    """An office or counterpart with the countries that its words name ("the head of the Kyrgyz Foreign Ministry")."""
    inside = [nations[index] for index in range(hit.first, hit.last) if index in nations]
    last = max([hit.last, *(end for end, _ in inside)])
    countries = [country] if country else [code for _, code in inside]
    return Piece("office", hit.first, last, holder, hit.entry.rule, tuple(dict.fromkeys(countries)))


def _capitals(sentence: Sentence) -> list[Piece]:
    """Capitals that stand for their states: two joined by a conjunction ("Бишкек и Душанбе подписали …")."""
    spots = [(hit, named) for hit, named in sentence.named("city") if named.how == "capital"]
    pairs = [
        (one, other)
        for one, other in pairwise(spots)
        if other[0].first - one[0].last == 1
        and sentence.tokens[one[0].last].text.lower() in sentence.language.conjunctions
    ]
    return [Piece("country", hit.first, hit.last, named.country) for pair in pairs for hit, named in pair]


def _compounds(sentence: Sentence) -> list[Piece]:
    """Adjectives of two countries or more ("казахстанско-туркменский", "Kazakh-Turkmen") as one stone."""
    found: list[Piece] = []
    hyphened = ((index, token) for index, token in enumerate(sentence.tokens) if not token.text.isalpha())
    for index, token in hyphened:
        *heads, tail = fold(token.text).split("-")
        codes = [sentence.language.combining.get(head) for head in heads]
        if codes and all(codes):
            codes = list(dict.fromkeys([*codes, _tail_country(sentence, tail)]))
            if all(codes) and len(codes) == len(heads) + 1 and not _is_of_dispute(sentence, index):
                found.append(Piece("compound", index, index + 1, tuple(codes)))
    return found


def _is_of_dispute(sentence: Sentence, index: int) -> bool:
    """Whether what is spoken of stands behind the compound: "the Palestinian-Israeli conflict"."""
    disputes = sentence.language.grammar.disputes
    return any(not token.keys.isdisjoint(disputes) for token in sentence.tokens[index + 1 : index + 2])


def _tail_country(sentence: Sentence, tail: str) -> str | None:
    for form in sentence.language.morphology.forms(tail):
        code = sentence.language.combining.get(form)
        if code:
            return code
    return None
