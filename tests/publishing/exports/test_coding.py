"""Which code an event has and between whom, by hand."""

from typing import get_args

import pytest

from elchi.extraction.codes import BY_MODE, CANCELLED, CODES, INTENT_TO_MEET, PLANNED
from elchi.language import shared
from elchi.publishing.exports.coding.actors import actor
from elchi.publishing.exports.coding.book import book, codes, sector_of, three
from elchi.publishing.exports.coding.choosing import Code, code_of, dyads
from elchi.records import Event, EventFound, Participant, Place
from elchi.records.vocabulary import EventType

VISIT = Code(plover="CONSULT/visit", cameo="042")


def event(kind="visit", countries=("KZ", "TM"), status="occurred", **fields):
    return Event(id="e1", type=kind, status=status, countries=list(countries), **fields)


def found(plover, cameo, kind="visit", status="occurred"):
    return EventFound(id="f", article="a", rule="r", type=kind, status=status, plover=plover, cameo=cameo)


def who(country, role, office=None, name=None):
    return Participant(name=name, office=office, country=country, role=role)


def test_the_code_is_that_of_most_findings():
    told = [found("CONSULT", "040"), found("CONSULT/visit", "042"), found("CONSULT/visit", "042")]
    assert code_of(event(), told) == VISIT


def test_of_a_tie_the_oldest_page_decides():
    told = [found("CONSULT", "040"), found("CONSULT/visit", "042")]
    assert code_of(event(), told) == Code(plover="CONSULT", cameo="040")
    assert code_of(event(), told[::-1]) == VISIT


def test_announcements_have_no_vote_once_it_has_happened():
    announced = [found("AGREE", "036", status="planned")] * 3
    assert code_of(event(), [*announced, found("CONSULT/visit", "042")]) == VISIT
    assert code_of(event(status="planned"), announced).cameo == "036"


def test_a_corrected_type_gives_the_code_of_its_type():
    assert code_of(event("talks"), [found("CONSULT/visit", "042")]) == Code(plover="CONSULT", cameo="046")
    assert code_of(event("talks", status="cancelled"), []) == Code(plover="REJECT", cameo="125")


def test_a_visitor_acts_and_a_host_is_acted_upon():
    sides = [who("TM", "host"), who("KZ", "visitor")]
    assert dyads(event(countries=("TM", "KZ"), participants=sides)) == [("KZ", "TM")]


def test_without_a_host_the_place_is_visited():
    assert dyads(event(countries=("KZ", "TM"), place=Place(country="KZ"))) == [("TM", "KZ")]
    assert dyads(event(countries=("KZ", "TM"), place=Place(country="UZ"))) == [("KZ", "TM")]


def test_two_visitors_visit_the_host_and_not_each_other():
    sides = [who("KZ", "visitor"), who("UZ", "visitor"), who("TM", "host")]
    assert dyads(event(countries=("KZ", "UZ", "TM"), participants=sides)) == [("KZ", "TM"), ("UZ", "TM")]


def test_credentials_go_from_the_presenters_to_the_recipient():
    sides = [who("KZ", "recipient"), who("US", "presenter"), who("BG", "presenter")]
    given = event("appointment", countries=("KZ", "US", "BG"), participants=sides)
    assert dyads(given) == [("US", "KZ"), ("BG", "KZ")]


def test_a_summit_is_every_dyad_whoever_hosts_it():
    six = ("AZ", "HU", "KG", "KZ", "TR", "UZ")
    assert len(dyads(event("summit", countries=six))) == 15
    hosted = event("summit", countries=("KZ", "TM", "UZ"), participants=[who("KZ", "host")])
    assert sorted(map(sorted, dyads(hosted))) == [["KZ", "TM"], ["KZ", "UZ"], ["TM", "UZ"]]


def test_a_country_alone_has_nobody_beside_it():
    assert dyads(event("summit", countries=("KZ",))) == [("KZ", None)]
    assert dyads(event("summit", countries=())) == []


def test_no_dyad_joins_a_country_to_itself():
    both = [who("KZ", "visitor"), who("KZ", "host"), who("TM", "host")]
    assert dyads(event(participants=both)) == [("KZ", "TM")]


def test_the_highest_person_stands_for_a_country():
    side = [
        who("KZ", "visitor", "Minister of Defence", "Daulet Ospanov"),
        who("KZ", "visitor", "President", "Arman Sarsenov"),
    ]
    leading = actor(event(participants=side), "KZ")
    assert (leading.name, leading.title, leading.code) == ("Arman Sarsenov", "President", "KAZGOV")
    assert leading.sectors == ["GOV", "MIL"]
    nobody = actor(event(), "TM")
    assert (nobody.name, nobody.code, nobody.sectors) == ("Turkmenistan", "TKM", [])


@pytest.mark.parametrize(
    ("office", "sector"),
    [
        ("Chairman of the Senate", "LEG"),
        ("Chairman of the Mejlis", "LEG"),
        ("Minister of Defence", "MIL"),
        ("Minister of Foreign Affairs", "GOV"),
        ("Ambassador", "GOV"),
        ("Secretary-General", "IGO"),
    ],
)
def test_sectors_of_offices(office, sector):
    assert sector_of(office) == sector


def test_every_code_that_findings_carry_is_in_the_book():
    given = {code for _, code in (*CODES.values(), *BY_MODE.values(), *PLANNED.values(), INTENT_TO_MEET, CANCELLED)}
    assert set(CODES) == set(get_args(EventType))
    assert given <= set(codes())
    assert {row.mirror for row in codes().values() if row.mirror} <= set(codes())
    assert all(row.example and row.name for row in codes().values())


@pytest.mark.parametrize(
    ("code", "value", "quad"),
    [("042", 1.9, 1), ("043", 2.8, 1), ("046", 7.0, 1), ("057", 8.0, 1), ("111", -2.0, 3), ("125", -5.0, 3)],
)
def test_values_are_those_that_gdelt_publishes(code, value, quad):
    assert (codes()[code].goldstein, codes()[code].quad) == (value, quad)


def test_every_body_of_the_book_is_one_of_offices():
    assert {body for row in book().sector for body in row.bodies} <= {row.body for row in shared().offices.values()}
    titled = shared().office_titled
    assert all(titled[row.example].body in row.bodies for row in book().sector if row.example in titled)


def test_every_country_has_three_letters():
    assert all(len(three(code)) == 3 for code in shared().country)
    assert [three(code) for code in ("CD", "RS", "MM", "DE", "TL")] == ["COD", "SRB", "MMR", "DEU", "TLS"]
