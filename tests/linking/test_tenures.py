"""Who held which office when, as accounts tell it."""

import pytest

from elchi.linking.joining import joined
from elchi.linking.people import PERSON
from elchi.linking.people.holders import disputed, holder
from elchi.linking.people.seats import seats
from elchi.linking.people.sightings import Sighting
from elchi.records import Person, Tenure

FOREIGN = "Minister of Foreign Affairs"


def seen(id, name, office, day, country="KZ", **told):
    return Sighting(id=id, finding=id, name=name, country=country, office=office, since=day, until=day, **told)


def people(*sightings):
    return [PERSON.conclude(group) for group in joined(sightings, PERSON.linker)]


def named(candidates):
    return [(candidate.person.name, candidate.reason) for candidate in candidates]


def days(*found):
    return [f"20{month}-15" for month in found]


OMAROV = [
    seen(f"o{n}", "Aslan Omarov", FOREIGN, day) for n, day in enumerate(days("19-02", "19-08", "20-03", "21-05"))
]
SADYKOV = [seen(f"s{n}", "Timur Sadykov", FOREIGN, day) for n, day in enumerate(days("21-09", "22-08", "23-03"))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President", "Head of State"),
        ("President", "President of Turkmenistan"),
        ("Acting President", "President"),
        ("Minister of Foreign Affairs", "Foreign Minister"),
        ("Minister of Foreign Affairs", "Minister for Foreign Affairs"),
        ("Minister of Foreign Affairs", "Minister of Foreign Affairs of the Republic of Kazakhstan"),
        ("Prime Minister", "Chairman of the Government"),
        ("Deputy Prime Minister", "Deputy Chairman of the Cabinet of Ministers"),
        ("Minister of Trade", "Minister of Trade and Integration"),
        ("former Prime Minister", "Prime Minister"),
        ("Ambassador Extraordinary and Plenipotentiary of Turkmenistan to Azerbaijan", "Ambassador"),
    ],
)
def test_one_office_in_other_words(one, other):
    assert [seat.key for seat in seats(one)] == [seat.key for seat in seats(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President", "Vice President"),
        ("President", "First President"),
        ("Minister of Foreign Affairs", "Deputy Minister of Foreign Affairs"),
        ("Minister of Trade", "Minister of Transport"),
        ("Chairman of the Senate", "Chairman of the Mazhilis"),
        ("Supreme Leader", "President"),
    ],
)
def test_two_offices(one, other):
    assert {seat.key for seat in seats(one)}.isdisjoint(seat.key for seat in seats(other))


def test_offices_held_at_once_are_two_tenures():
    (person,) = people(seen("a", "Aslan Omarov", f"Deputy Prime Minister – {FOREIGN}", "2023-10-31"))
    assert sorted((tenure.office, tenure.first) for tenure in person.tenures) == [
        ("Deputy Prime Minister", "2023-10-31"),
        (FOREIGN, "2023-10-31"),
    ]


def test_a_tenure_runs_from_the_first_to_the_last_day_that_an_account_gives():
    (person,) = people(*OMAROV)
    (tenure,) = person.tenures
    assert (tenure.office, tenure.country, tenure.first, tenure.last) == (FOREIGN, "KZ", "2019-02-15", "2021-05-15")
    assert tenure.findings == ["o0", "o1", "o2", "o3"]


def test_a_month_in_the_past_bounds_a_tenure_no_further_than_it_must():
    month = Sighting(
        id="m", finding="m", name="Aslan Omarov", country="KZ", office=FOREIGN, since="2018-10-01", until="2018-10-31"
    )
    (person,) = people(*OMAROV, month)
    assert person.tenures[0].first == "2018-10-31"


def test_one_account_far_before_a_hundred_is_apart():
    found = [seen(f"o{n}", "Aslan Omarov", FOREIGN, f"2020-{4 + n // 20:02}-{1 + n % 20:02}") for n in range(100)]
    (person,) = people(*found, seen("x", "Aslan Omarov", FOREIGN, "2020-01-15"))
    assert [(t.first, t.last, len(t.findings)) for t in person.tenures] == [
        ("2020-01-15", "2020-01-15", 1),
        ("2020-04-01", "2020-08-20", 100),
    ]


def test_a_year_told_loosely_does_not_move_the_first_day():
    year = Sighting(
        id="y", finding="y", name="Aslan Omarov", country="KZ", office=FOREIGN, since="2019-01-01", until="2019-12-31"
    )
    (person,) = people(*OMAROV, year)
    assert (person.tenures[0].first, person.tenures[0].last) == ("2019-02-15", "2021-05-15")


def test_an_account_without_a_day_tells_no_tenure():
    (person,) = people(seen("a", "Aslan Omarov", FOREIGN, None))
    assert person.tenures == []


def test_former_and_dismissed_end_a_tenure():
    former = seen("f", "Aslan Omarov", f"former {FOREIGN}", "2021-07-01")
    (person,) = people(*OMAROV, former)
    assert [(tenure.last, tenure.before) for tenure in person.tenures] == [("2021-05-15", "2021-07-01")]
    (person,) = people(*OMAROV, seen("d", "Aslan Omarov", FOREIGN, "2021-06-01", holds="leaves"))
    assert person.tenures[0].before == "2021-06-01"


def test_who_is_only_called_former_held_the_office_before():
    (person,) = people(seen("f", "Aslan Omarov", "former Prime Minister", "2021-07-01"))
    assert [(t.first, t.last, t.before) for t in person.tenures] == [(None, None, "2021-07-01")]
    assert holder([person], "Prime Minister", "KZ", "2021-07-01") == []


def test_the_holder_on_a_day():
    found = people(*OMAROV, *SADYKOV)
    assert named(holder(found, FOREIGN, "KZ", "2020-01-01")) == [
        ("Aslan Omarov", "in office"),
        ("Timur Sadykov", "first seen in office"),
    ]
    assert named(holder(found, "Foreign Minister", "KZ", "2022-12-31"))[0] == ("Timur Sadykov", "in office")
    assert named(holder(found, FOREIGN, "KZ", "2021-06-01"))[0] == ("Aslan Omarov", "last seen in office")
    assert named(holder(found, FOREIGN, "KZ", "2021-09-01"))[0] == ("Timur Sadykov", "first seen in office")


def test_nobody_is_known_far_from_every_account_in_another_country_or_another_office():
    found = people(*OMAROV, *SADYKOV)
    assert holder(found, FOREIGN, "KZ", "2012-01-01") == []
    assert holder(found, FOREIGN, "TM", "2020-01-01") == []
    assert holder(found, "President", "KZ", "2020-01-01") == []


def test_who_is_told_to_have_left_is_not_the_holder_after():
    left = seen("f", "Aslan Omarov", f"former {FOREIGN}", "2021-06-01")
    found = people(*OMAROV, left, *SADYKOV)
    assert named(holder(found, FOREIGN, "KZ", "2021-06-10")) == [("Timur Sadykov", "first seen in office")]


def test_who_is_yet_to_be_appointed_is_not_the_holder():
    taken = seen("t", "Timur Sadykov", FOREIGN, "2021-09-01", holds="takes")
    found = people(*OMAROV, taken, *SADYKOV)
    assert named(holder(found, FOREIGN, "KZ", "2021-08-31")) == [("Aslan Omarov", "last seen in office")]
    assert named(holder(found, FOREIGN, "KZ", "2021-09-01"))[0] == ("Timur Sadykov", "in office")


def test_two_accounts_of_one_day_that_an_office_was_left():
    gone = [seen(id, "Aslan Omarov", FOREIGN, "2021-07-01", holds="leaves") for id in ("x", "y")]
    (person,) = people(*OMAROV, *gone)
    assert person.tenures[0].before == "2021-07-01"


def test_two_holders_of_one_office_at_one_time_are_disputed():
    usurper = [seen(f"u{n}", "Dauren Seitov", FOREIGN, day) for n, day in enumerate(days("19-06", "20-06"))]
    told = {p.name: p.tenures[0].disputed for p in disputed(people(*OMAROV, *SADYKOV, *usurper))}
    assert told == {"Aslan Omarov": True, "Dauren Seitov": True, "Timur Sadykov": False}


def test_deputies_and_ambassadors_share_an_office_without_dispute():
    told = [
        seen(f"{name}{day}", name, office, day)
        for name in ("Aslan Omarov", "Timur Sadykov")
        for office in ("Deputy Minister of Foreign Affairs", "Ambassador")
        for day in days("19-02", "20-02")
    ]
    assert not any(tenure.disputed for person in disputed(people(*told)) for tenure in person.tenures)


def test_a_stray_account_years_away_is_a_tenure_of_its_own():
    found = people(*OMAROV, seen("x", "Aslan Omarov", FOREIGN, "2029-01-01"))
    assert [(t.first, t.last) for t in found[0].tenures] == [
        ("2019-02-15", "2021-05-15"),
        ("2029-01-01", "2029-01-01"),
    ]


def test_tenures_told_by_years_alone_may_be_disputed():
    rivals = [
        Person(
            id=key,
            name=key,
            tenures=[Tenure(person=key, office=FOREIGN, country="KZ", first="2020", last=last, findings=[key])],
        )
        for key, last in (("p1", "2022"), ("p2", "2021-06"), ("p3", None))
    ]
    assert [person.tenures[0].disputed for person in disputed(rivals)] == [True, True, False]
