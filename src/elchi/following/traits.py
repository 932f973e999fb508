"""What some words name, in no language: events, bodies, documents, measures, offices, places, and their subject."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import msgspec

from elchi.language import Hit, Language, Span, Token, load, shared
from elchi.linking.commitments.sketch import Sketch
from elchi.linking.commitments.sketch import sketched as promised
from elchi.records.vocabulary import (
    AgreementType,
    EventType,
    LanguageCode,
    Measure,
    MechanismType,
    Mode,
    Sector,
)

REMEMBERED = 50_000
LONGEST = 1_500
NEAR = 4
FRAMES = frozenset(
    {
        "consultations",
        "meetings",
        "dialogue",
        "commission",
        "working-group",
        "council",
        "business-council",
        "friendship-group",
    }
)


class Traits(msgspec.Struct, frozen=True, kw_only=True):
    """The concepts of a text. `offices` are English titles, `places` English names of cities.

    `sketch` holds what it is about, by the table of promises. `holder` is the country of the first office, `inside`
    the country in which something is to take place. `number` is the ordinal of a session; `grows` tells of a change.
    """

    events: frozenset[EventType] = frozenset()
    modes: frozenset[Mode] = frozenset()
    bodies: frozenset[MechanismType] = frozenset()
    documents: frozenset[AgreementType] = frozenset()
    measures: frozenset[Measure] = frozenset()
    offices: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    sectors: frozenset[Sector] = frozenset()
    sketch: Sketch = Sketch()
    holder: str | None = None
    inside: str | None = None
    number: int | None = None
    grows: bool = False

    @property
    def subjects(self) -> frozenset[str]:
        """What it is about, without the words for a contact or body as such."""
        return self.sketch.objects - FRAMES


@lru_cache(REMEMBERED)
def traits_of(text: str, code: LanguageCode) -> Traits:
    """The traits of some words in a language.

    >>> made = traits_of("Открыть памятник Абаю в городе Ашхабаде", "ru")
    >>> sorted(made.events), sorted(made.places)
    (['ceremony'], ['Ashgabat'])
    """
    language, text = load(code), text[:LONGEST]
    tokens = language.tokens(text, Span(0, len(text)))
    hits = language.hits(tokens)
    offices = _widest([hit for hit in hits if hit.entry.table == "office"])
    return Traits(
        events=frozenset(_each(hits, "trigger", "type")),
        modes=frozenset(_each(hits, "mode", "mode")) | frozenset(_each(hits, "trigger", "mode")),
        bodies=frozenset(_each(hits, "mechanism", "type")),
        documents=frozenset(_each(hits, "type", "type")),
        measures=frozenset(hit.entry.row.measure for hit in hits if hit.entry.table == "measure"),
        offices=frozenset(shared().offices[hit.entry.row.office].title for hit in offices),
        organisations=frozenset(_each(hits, "organisation", "id")),
        places=frozenset(_each(hits, "city", "id")),
        sectors=frozenset(sector for hit in hits if hit.entry.table == "sector" for sector in hit.entry.row.sectors),
        sketch=promised(text, code),
        holder=_holder(offices, hits, language),
        inside=_inside(tokens, hits, language),
        number=_number(tokens, hits, language),
        grows=any(hit.entry.table == "change" for hit in hits),
    )


def _each(hits: Sequence[Hit], table: str, field: str) -> list[Any]:
    """The values of a field in the hits of one table, those of longer phrases before shorter ones that they hold."""
    rows = [hit.entry.row for hit in _widest([hit for hit in hits if hit.entry.table == table])]
    return [value for row in rows if (value := getattr(row, field))]


def _widest(hits: list[Hit]) -> list[Hit]:
    """The hits that no longer one holds."""
    return [hit for hit in hits if not any(_holds(other, hit) for other in hits)]


def _holds(longer: Hit, hit: Hit) -> bool:
    inside = longer.first <= hit.first and hit.last <= longer.last
    return inside and longer.last - longer.first > hit.last - hit.first


def _holder(offices: list[Hit], hits: Sequence[Hit], language: Language) -> str | None:
    """The country of the first office: right behind it, or before it where modifiers come first."""
    if not offices:
        return None
    office, countries = offices[0], [hit for hit in hits if hit.entry.table in ("country", "nationality")]
    behind = [hit for hit in countries if 0 <= hit.first - office.last <= NEAR]
    before = [hit for hit in countries if 0 <= office.first - hit.last <= NEAR]
    order = [*reversed(before), *behind] if language.grammar.verb_last else [*behind, *reversed(before)]
    return next((hit.entry.row.country for hit in order), None)


def _inside(tokens: Sequence[Token], hits: Sequence[Hit], language: Language) -> str | None:
    """The country that stands where a place does: in the locative, or behind a word such as "in"."""
    rules = language.functions
    for hit in hits:
        if hit.entry.table != "country":
            continue
        cases = language.morphology.cases(tokens[hit.last - 1].text.lower())
        marked = any(rules.rules[index].function == "place" for index in rules.before(tokens, hit.first))
        if cases == {"loc"} or (not cases and marked) or ("loc" in cases and "nom" not in cases):
            country: str | None = hit.entry.row.country
            return country
    return None


def _number(tokens: Sequence[Token], hits: Sequence[Hit], language: Language) -> int | None:
    """The ordinal near the word for a session or body: «тринадцатое заседание»."""
    near = [hit for hit in hits if hit.entry.table in ("session", "mechanism", "trigger")]
    for index, token in enumerate(tokens):
        values = (language.numbers.ordinal(form) for form in (token.text.lower(), *sorted(token.keys)))
        value = next((value for value in values if value is not None), None)
        if value is not None and any(0 <= hit.first - index <= NEAR or 0 <= index - hit.last < NEAR for hit in near):
            return value
    return None
