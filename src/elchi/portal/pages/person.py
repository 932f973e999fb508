"""One person: spellings, offices with first and last report, whom they met, events and documents."""

from collections import defaultdict

import msgspec

from elchi.portal.addresses import address
from elchi.portal.asking import Ask
from elchi.portal.desk.panel import desk
from elchi.portal.eventsheet import event_sheet
from elchi.portal.lines import Told, told
from elchi.portal.page import View
from elchi.portal.pages.review import gone
from elchi.portal.titles import agreement_title
from elchi.records import Agreement, Event, Person, Tenure
from elchi.storage import Called, Selection, Tally, Testimony
from elchi.storage.meeting import Met

EVENTS, PAPERS, MATES = 20, 8, 12


class PersonSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A person with a page of their events, whom they met, and the sentence under each office."""

    person: Person
    testimony: dict[str, Testimony]
    events: list[Told[Event]]
    next: str | None
    total: int
    types: list[Tally]
    met: list[Met]
    agreements: list[Agreement]


class Mate(msgspec.Struct, frozen=True, kw_only=True):
    """Someone met: who, how often in all, and in each year."""

    who: Called
    count: int
    years: list[Met]


def person(ask: Ask) -> View:
    """One person; an earlier id, or a finding's, leads on to the present address."""
    name = ask.path("person")
    found = ask.record.person(name)
    if found is None:
        return gone(ask, "person", name)
    ask.settle(name, found.id, address(found))
    seen = look(ask, found)
    return View(
        title=ask.names.of(found),
        template="person.html",
        data=seen,
        more={
            **desk(ask, found),
            "mates": mates(ask, seen.met)[:MATES],
            "shown": shown,
            "others": others(ask, found),
            "titled": lambda one: agreement_title(ask.tongue, one),
        },
        sheet=lambda: event_sheet(ask, (line.what for line in seen.events)),
    )


def look(ask: Ask, found: Person) -> PersonSeen:
    """What the record has of a person, asked for the page alone."""
    record, theirs = ask.record, Selection(person=found.id)
    chosen = Selection(person=found.id, type=ask.value("type"), year=ask.value("year"))
    events = record.listed(Event, chosen, ask.value("after"), EVENTS)
    return PersonSeen(
        person=found,
        testimony=record.testimony(key for tenure in found.tenures for key in shown(tenure)),
        events=told(record, events.items, ask.language),
        next=events.next,
        total=events.total,
        types=record.tally(Event, "type", theirs),
        met=record.met(found.id),
        agreements=[one for one in record.listed(Agreement, theirs, limit=PAPERS * 2).items if named(one, found)],
    )


def named(agreement: Agreement, person: Person) -> bool:
    """Whether a document is of a country of the person and more than mentioned."""
    return agreement.status != "mentioned" and not set(agreement.parties).isdisjoint(person.countries)


def shown(tenure: Tenure) -> list[str]:
    """The findings whose words stand under an office: of the first reports and of the last."""
    return list(dict.fromkeys([*tenure.findings[:1], *tenure.findings[-1:]]))


def mates(ask: Ask, met: list[Met]) -> list[Mate]:
    """Those met, the most often met first."""
    by_person: dict[str, list[Met]] = defaultdict(list)
    for each in met:
        by_person[each.person].append(each)
    known = {each.id: each for each in ask.house.names.everybody()}
    found = [
        Mate(who=known[key], count=sum(one.count for one in years), years=years)
        for key, years in by_person.items()
        if key in known
    ]
    return sorted(found, key=lambda mate: (-mate.count, mate.who.name))


def others(ask: Ask, person: Person) -> list[str]:
    """The spellings besides the one in the heading."""
    heading = ask.names.of(person)
    return [one for one in dict.fromkeys((person.name, *person.spellings)) if one != heading]
