"""What a sentence leaves out, taken from the sentences before it or from the page as a whole.

"На встрече обсудили …" after a visit means the visitor and his host; "the ministers" are those whom the page names.
"""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from elchi.extraction.analysis import Analysis
from elchi.extraction.candidates import Candidate
from elchi.extraction.functions import functions_of
from elchi.extraction.office_table import is_envoy_titled, is_head_of_state
from elchi.extraction.parties import known_participant
from elchi.extraction.roles import BILATERAL
from elchi.extraction.sequels import with_sequel
from elchi.records.vocabulary import EventType, Mode

COMPLETED: frozenset[EventType] = BILATERAL | {"signing", "ratification", "ceremony", "other"}
PAIR = 2
CREDENTIALS: frozenset[Mode | None] = frozenset({"credentials", "credentials-copy"})
CONTACTS: frozenset[EventType] = frozenset({"talks", "meeting", "consultations"})


def with_context(analysis: Analysis, found: Sequence[Candidate]) -> list[Candidate]:
    """Candidates with their missing side filled in; what was filled in makes them `inferred`."""
    full: list[Candidate] = []
    for one in found:
        candidate = with_sequel(_at_reception(_at_place(one, full), full), full)
        if candidate:
            full.append(_with_people(analysis, _completed(_called_off(candidate, full), full, analysis.pair)))
    return full


def _called_off(candidate: Candidate, before: Sequence[Candidate]) -> Candidate:
    """What was put off before it was held ("it was first set for August") is of those who held it."""
    if candidate.status != "cancelled" or candidate.countries:
        return candidate
    held = next((one for one in reversed(before) if one.type == candidate.type and one.countries), None)
    if held is None:
        return candidate
    return replace(candidate, mode=candidate.mode or held.mode, countries=held.countries, confidence="inferred")


def _at_place(candidate: Candidate, before: Sequence[Candidate]) -> Candidate:
    """The visit with the place that "there" or "here" means: where the last event with a place was."""
    told = [hit.entry.row.stands_for for hit in candidate.sentence.table("anaphor")]
    if candidate.type != "visit" or candidate.place or "place" not in told:
        return candidate
    place = next((one.place for one in reversed(before) if one.place and one.place.country), None)
    if place is None or place.country is None:
        return candidate
    senders = [one.country for one in candidate.participants if one.role == "visitor" and one.country]
    return replace(candidate, place=place, countries=list(dict.fromkeys([*senders, place.country])))


def _at_reception(candidate: Candidate, before: Sequence[Candidate]) -> Candidate:
    """Credentials with the sides of the contact told right before, at which the envoy named there hands them over."""
    if candidate.mode not in CREDENTIALS or len(candidate.countries) != 1:
        return candidate
    names = {one.name for one in candidate.named if one.role == "presenter" and is_envoy_titled(one.office)}
    near = [one for one in before[-1:] if one.type in CONTACTS and len(one.countries) == PAIR]
    held = next((one for one in near if names & {person.name for person in one.named}), None)
    return replace(candidate, countries=held.countries, confidence="inferred") if held else candidate


def _completed(candidate: Candidate, before: Sequence[Candidate], pair: Sequence[str]) -> Candidate:
    if (
        candidate.type not in COMPLETED
        or candidate.hit.entry.row.single
        or len(candidate.countries) > 1
        or (candidate.countries and candidate.has_organisation)
    ):
        return candidate
    around = list(dict.fromkeys([*candidate.countries, *_named_around(candidate)]))
    if len(around) == 2:
        return replace(candidate, countries=around)
    beside = next((c for c in reversed(before) if c.sentence is candidate.sentence and len(c.countries) > 1), None)
    if beside is not None and set(candidate.countries) <= set(beside.countries):
        return replace(candidate, countries=beside.countries, confidence=beside.confidence)
    if candidate.status == "background":
        return _paired(candidate, pair)
    focus = next((c for c in reversed(before) if _gives_sides(c, candidate)), None)
    if focus is not None and set(candidate.countries) <= set(focus.countries):
        return _of_focus(candidate, focus)
    return _paired(candidate, pair)


def _named_around(candidate: Candidate) -> list[str]:
    """The countries of the sentence, without those in which a contact only takes place or of which it speaks."""
    sentence, hit = candidate.sentence, candidate.hit
    if candidate.type not in CONTACTS:
        return sentence.countries()
    return [
        code
        for actor in sentence.actors
        if not actor.is_bare_country or functions_of(sentence, actor, hit.first)[:1] != ["place"]
        for code in actor.countries
    ]


def _gives_sides(earlier: Candidate, candidate: Candidate) -> bool:
    """Whether the earlier event may tell the sides of this one: a gathering of many tells no visit its goal."""
    sides = len(earlier.countries)
    many = sides > PAIR and candidate.type == "visit"
    return sides > 1 and earlier.status != "background" and not many


def _of_focus(candidate: Candidate, focus: Candidate) -> Candidate:
    sides = {p.country for p in candidate.participants}
    takes = candidate.type in CONTACTS and focus.type != "commission"
    given = [
        msgspec.structs.replace(p, role="participant") for p in focus.participants if takes and p.country not in sides
    ]
    return replace(
        candidate,
        participants=[*candidate.participants, *given],
        countries=list(dict.fromkeys([*candidate.countries, *focus.countries])),
        confidence="inferred",
    )


def _paired(candidate: Candidate, pair: Sequence[str]) -> Candidate:
    if len(pair) < 2 or not set(candidate.countries) <= set(pair):
        return candidate
    return replace(candidate, countries=list(dict.fromkeys([*candidate.countries, *pair])), confidence="inferred")


def _with_people(analysis: Analysis, candidate: Candidate) -> Candidate:
    """The contact's missing side by the only official of that country whom the page names."""
    stands_for = [hit.entry.row.stands_for for hit in candidate.sentence.table("anaphor")]
    plural = any(actor.plural and not actor.person for actor in candidate.sentence.actors)
    if candidate.status == "background" or candidate.type not in CONTACTS:
        return candidate
    if not (candidate.anaphor or plural or {"participants", "guest"} & set(stands_for)):
        return candidate
    sides = {p.country for p in candidate.named}
    missing = [country for country in candidate.countries if country not in sides]
    at_top = candidate.mode == "summit-level"
    found = [known for known in map(analysis.only_one_of, missing) if known]
    more = [known_participant(known) for known in found if not at_top or any(map(is_head_of_state, known.offices))]
    if not more:
        return candidate
    return replace(candidate, participants=[*candidate.participants, *more], confidence="inferred")
