"""What is told too often or too vaguely is linked in bounded time; seconds of the processor, with generous limits."""

import time
from datetime import date, timedelta
from itertools import count, product
from random import Random

import pytest

from elchi.linking import Account, link_kind
from elchi.linking.events import EVENT
from elchi.linking.people import PERSON
from elchi.records import EventFound, OfficeFound, Participant, When
from evals.linking.made.happenings import Calendar, Stage
from evals.linking.made.stream import outlets
from evals.linking.made.telling import Draft
from evals.linking.made.world import World

SECONDS = 40
DAY = date(2024, 5, 27)


def seconds(kind, accounts):
    start = time.process_time()
    linked = link_kind(kind, accounts)
    return time.process_time() - start, linked


def event(number, day, people, countries=("KZ", "TM"), kind="meeting"):
    found = EventFound(
        id=f"f{number:05}",
        article=f"a{number:05}",
        rule="r",
        type=kind,
        countries=list(countries),
        when=When(edtf=day),
        participants=[
            Participant(name=name, as_written=name, office=office, country="KZ") for name, office in people
        ],
    )
    return Account(finding=found, language="en", published=(DAY + timedelta(days=number % 900)).isoformat())


def sighting(number, name, office="Minister of Trade", country="KZ"):
    found = OfficeFound(
        id=f"o{number:05}", article=f"a{number:05}", rule="r", person=name, office=office, country=country
    )
    return Account(finding=found, language="en", published=(DAY + timedelta(days=number % 900)).isoformat())


def test_an_event_told_five_thousand_times():
    world, rng = World(1), Random(1)
    press = outlets(1)
    visit = Stage(world, Calendar(), ("KZ", "TM"), rng).visit(DAY, "head")
    accounts = []
    for number in range(5000):
        draft = Draft(f"s{number:05}", rng.choice(press), visit.day + timedelta(days=rng.randrange(3)), world, rng)
        draft.event(visit.happenings[0], "occurred")
        accounts += draft.told().accounts
    took, linked = seconds(EVENT, accounts)
    conclusions = [edge.conclusion for edge in linked.memberships]
    assert max(map(conclusions.count, set(conclusions))) > 2500
    assert took < SECONDS


@pytest.mark.parametrize("named", [0, 40])
def test_ten_thousand_findings_without_date(named):
    people = [(f"Person{n} Sapar{chr(97 + n % 26)}{chr(97 + n // 26)}ov", "Minister of Trade") for n in range(named)]
    accounts = [event(n, None, [people[n % named]] if named else []) for n in range(10_000)]
    took, linked = seconds(EVENT, accounts)
    assert len(linked.memberships) == 10_000
    assert took < SECONDS


def test_a_person_with_four_hundred_spellings():
    parts = (("Ye", "E", "Ie", "Je"), ("rl", "rll"), ("an", "ahn"), (" ",), ("S", "Ss"), ("apar", "aper", "appar"))
    ends = ("ghaliyev", "galiyev", "galiev", "ghaliev", "galiyew", "galijew", "galyev", "galieff", "ghalieva")
    names = ["".join(pieces) + end for pieces in product(*parts) for end in ends][:400]
    assert len(set(names)) == 400
    took, linked = seconds(PERSON, [sighting(n, name) for n, name in enumerate(names * 5)])
    assert len(linked.memberships) == 2000
    assert took < SECONDS


def test_a_person_named_in_twenty_thousand_findings():
    spelt = ("Yerlan Sapargaliyev", "Erlan Sapargaliev", "Y. Sapargaliyev", "Sapargaliyev", "Yerlan Sapargaliyeva")
    numbers = count()
    accounts = [
        event(next(numbers), (DAY + timedelta(days=n % 700)).isoformat(), [(spelt[n % 5], "Minister of Trade")])
        for n in range(20_000)
    ]
    took, linked = seconds(PERSON, accounts)
    assert len(linked.memberships) == 20_000
    assert len(linked.conclusions) < 20
    assert took < SECONDS
