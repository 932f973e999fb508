"""Events that an item asks for: a visit of this office-holder, a session of this body, the opening of a monument."""

from collections.abc import Callable

import msgspec

from elchi.following.aim import Aim
from elchi.following.heard import Heard
from elchi.following.rules.verdict import Answer, Verdict, agree
from elchi.linking.commitments.sketch import nature
from elchi.records import EventFound
from elchi.records.vocabulary import Bearing, EventType, Sector, Status

ONE_CONTACT: dict[EventType, EventType] = {"meeting": "talks"}
BEARINGS: dict[Status, Bearing] = {
    "occurred": "done",
    "background": "done",
    "planned": "progress",
    "cancelled": "setback",
    "denied": "setback",
}
OWN_AREAS: frozenset[Sector] = frozenset({"politics", "parliament"})
TELLING = {"thing", "sort", "recurring"}


class Signs(msgspec.Struct, frozen=True, kw_only=True):
    """What speaks for an event being the one that an item asks for: True, False, or None where nothing is said."""

    number: Answer = None
    body: Answer = None
    guest: Answer = None
    office: Answer = None
    place: Answer = None
    mode: Answer = None
    subject: Answer = None
    name: Answer = None


def contact(aim: Aim, heard: Heard) -> Verdict | None:
    """An event of a type that the item names, which nothing parts from it and something ties to it."""
    found = heard.finding
    if not isinstance(found, EventFound):
        return None
    kind = _kind(aim, found)
    if kind is None or (found.status == "background" and not heard.exact):
        return None
    signs = _signs(aim, heard, found)
    sure = TESTS[kind](signs, aim)
    return None if sure is None else Verdict(BEARINGS[found.status], f"event/{kind}", sure)


def _kind(aim: Aim, found: EventFound) -> EventType | None:
    """The type when the item names it; a body's session is no other meeting."""
    types = {ONE_CONTACT.get(kind, kind) for kind in aim.events}
    if aim.traits.bodies and "commission" in types:
        types = {"commission"}
    kind = ONE_CONTACT.get(found.type, found.type)
    return kind if kind in types and kind in TESTS else None


def _signs(aim: Aim, heard: Heard, found: EventFound) -> Signs:
    wanted, told = aim.traits, heard.traits
    travelling = [p for p in found.participants if p.role == "visitor" or found.type != "visit"]
    guests = {p.country for p in travelling if p.country}
    offices = {office for p in travelling for office in heard.offices_of(p)}
    number = found.number or told.number
    cities = {found.place.city} if found.place and found.place.city else set(told.places)
    return Signs(
        number=None if wanted.number is None or number is None else wanted.number == number,
        body=agree(frozenset(wanted.bodies), set(told.bodies)),
        guest=None if not guests or aim.guest is None or found.type != "visit" else aim.guest in guests,
        office=agree(wanted.offices, offices),
        place=_place(aim, found, agree(wanted.places, cities)),
        mode=None if found.mode is None or not wanted.modes else found.mode in wanted.modes,
        subject=_subject(aim, heard),
        name=bool(wanted.sketch.names & heard.names) if wanted.sketch.names else None,
    )


def _place(aim: Aim, found: EventFound, cities: Answer) -> Answer:
    country = found.place.country if found.place else None
    if cities is not None or aim.traits.inside is None or country is None:
        return cities
    return country == aim.traits.inside


def _subject(aim: Aim, heard: Heard) -> Answer:
    """Whether the sentence tells of what the item is about: a thing of the table, else an area of cooperation."""
    wanted, told = aim.traits, heard.traits
    things = {thing for thing in wanted.subjects if nature(frozenset({thing})) & TELLING}
    if things:
        return bool(things & told.sketch.objects)
    areas = set(wanted.sectors) - OWN_AREAS
    return bool(areas & set(told.sectors)) if areas else None


def _visit(signs: Signs, _aim: Aim) -> bool | None:
    """Who travels decides; another kind of visit than the one that was asked for is for a person to judge."""
    if False in (signs.guest, signs.office, signs.place) or not signs.guest:
        return None
    return bool(signs.office) and signs.mode is not False


def _session(signs: Signs, aim: Aim) -> bool | None:
    """The body and the number; a body of which there may be several needs its subject too."""
    if False in (signs.number, signs.body, signs.place) or not (signs.body or signs.number):
        return None
    unnumbered = aim.traits.number is not None and signs.number is None
    several = bool(aim.traits.bodies & {"working-group", "committee", "council", "commission"})
    if several and signs.subject is False:
        return None
    return bool(signs.body) and not unnumbered and not (several and not signs.subject)


def _consultations(signs: Signs, _aim: Aim) -> bool | None:
    """Consultations on another subject are others; at another level than asked for, a person decides."""
    return None if signs.subject is False else signs.office is not False


def _talks(signs: Signs, _aim: Aim) -> bool | None:
    if False in (signs.office, signs.place, signs.subject) or not (signs.office or signs.subject):
        return None
    return bool(signs.office) and signs.mode is not False


def _ceremony(signs: Signs, aim: Aim) -> bool | None:
    """What is opened or held, for whom, and where."""
    if False in (signs.place, signs.subject, signs.name) or not (signs.subject or signs.name):
        return None
    named = not aim.traits.sketch.names or signs.name is True
    placed = signs.place is True or not (aim.traits.places or aim.traits.inside)
    return named and placed and signs.subject is not None


def _summit(signs: Signs, _aim: Aim) -> bool | None:
    return None if signs.place is not True else signs.number is not False


TESTS: dict[EventType, Callable[[Signs, Aim], bool | None]] = {
    "visit": _visit,
    "commission": _session,
    "consultations": _consultations,
    "talks": _talks,
    "ceremony": _ceremony,
    "summit": _summit,
}
