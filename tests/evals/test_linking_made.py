"""The made record: its truth is free of contradictions, the same seed makes the same bytes, the noise is as told."""

from collections import Counter, defaultdict
from datetime import timedelta
from itertools import pairwise
from random import Random

import msgspec
import pytest

from elchi.records import EventFound
from evals.linking.made import noise
from evals.linking.made.happenings import Calendar, Course, look_alikes, occasions
from evals.linking.made.names import LANGUAGES, drawn, read, written
from evals.linking.made.record import made_record
from evals.linking.made.stream import stream
from evals.linking.made.summits import formats, gatherings
from evals.linking.made.world import COUNTRIES, FIRST, LAST, World

PAIRS = (("KZ", "TM"), ("KZ", "RU"), ("RU", "TM"), ("KZ", "UZ"), ("CN", "KZ"))


@pytest.fixture(scope="module")
def world():
    return World(7)


@pytest.fixture(scope="module")
def happened(world):
    calendar, rng = Calendar(), Random(7)
    courses = [Course(pair=pair, yearly=40.0, first=FIRST, last=LAST) for pair in PAIRS]
    found = [occasion for course in courses for occasion in occasions(world, calendar, course, rng)]
    return found + [o for form in formats(rng) for o in gatherings(world, calendar, form, rng)]


@pytest.fixture(scope="module")
def told():
    return list(stream(2000))


def test_nobody_is_in_two_cities_on_one_day(happened):
    where = defaultdict(set)
    for event in [event for occasion in happened for event in occasion.happenings if event.city]:
        for term, role in event.people:
            last = event.last if role == "visitor" else event.first
            for day in range((last - event.first).days + 1):
                where[term.person.id, event.first + timedelta(days=day)].add(event.city)
    assert len(where) > 1000
    assert all(len(cities) == 1 for cities in where.values())


def test_everybody_holds_the_office_that_he_acts_in(happened):
    for event in [event for occasion in happened for event in occasion.happenings]:
        assert all(term.first <= event.first <= term.last for term, _ in event.people), event


def test_terms_of_an_office_follow_each_other(world):
    for terms in world.terms.values():
        assert all(one.last < other.first for one, other in pairwise(terms))
        assert all(term.first <= term.last for term in terms)


def test_nobody_holds_two_offices_at_once(world):
    held = defaultdict(list)
    for terms in world.terms.values():
        for term in terms:
            held[term.person.id].append((term.first, term.last))
    for spans in held.values():
        spans.sort()
        assert all(one[1] < other[0] for one, other in pairwise(spans))


def test_there_are_namesakes_in_one_family(world):
    assert sum("father" in key for key in world.terms) >= 1
    fathers = [terms[0].person for (_, key), terms in world.terms.items() if key == "father"]
    for father in fathers:
        sons = [p for p in world.people if p.name.surname == father.name.surname and p.country == father.country]
        assert len(sons) >= 2


def test_look_alikes_are_two_events(happened):
    pairs = set(look_alikes(happened[:300]))
    assert pairs
    assert all(one < other for one, other in pairs)


def test_the_same_seed_makes_the_same_bytes():
    one, other = (msgspec.json.encode(list(stream(150, seed=3))) for _ in range(2))
    assert one == other
    assert one != msgspec.json.encode(list(stream(150, seed=4)))


def test_ids_are_unique_and_every_event_finding_has_its_truth():
    record = made_record(500)
    ids = [account.id for account in record.accounts]
    assert len(ids) == len(set(ids))
    assert {a.id for a in record.accounts if isinstance(a.finding, EventFound)} == record.events.clusters.keys()
    named = {
        f"{account.id}:{place}"
        for account in record.accounts
        if isinstance(account.finding, EventFound)
        for place, one in enumerate(account.finding.participants)
        if one.name
    }
    assert named == {key for key in record.people.clusters if ":" in key}


def test_the_noise_is_as_the_table_tells(told):
    events = [a.finding for made in told for a in made.accounts if isinstance(a.finding, EventFound)]
    news = [e for e in events if e.status == "occurred"]
    assert sum(e.when.edtf is None for e in news) / len(news) == pytest.approx(
        noise.DATED["occurred"]["none"], abs=0.04
    )
    people = [p for e in events for p in e.participants]
    assert sum(p.name is None for p in people) / len(people) == pytest.approx(noise.UNNAMED, abs=0.02)
    named = [p for p in people if p.name]
    assert sum(p.office is None for p in named) / len(named) == pytest.approx(noise.OFFICE_LOST, abs=0.03)


def test_every_quote_stands_in_the_article(told):
    for made in told[:300]:
        for account in made.accounts:
            (quote,) = account.finding.quotes
            assert made.article.text[quote.start : quote.end] == quote.text
            assert account.finding.article == made.article.id


def test_some_events_are_told_by_one_and_some_by_many(told):
    tellings = Counter(event for made in told for event in made.events.values())
    assert min(tellings.values()) == 1
    assert max(tellings.values()) > 50


def test_spellings_differ_as_languages_do():
    rng = Random(1)
    people = [drawn(rng, country) for country in COUNTRIES]
    spelt = [{read(written(name, "full", code, rng), code, "plain") for code in LANGUAGES} for name in people]
    assert sum(len(names) > 1 for names in spelt) > len(people) / 2
