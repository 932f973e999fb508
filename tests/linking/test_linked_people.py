"""People over articles: spellings of four languages, namesakes, vague names, and the set alone deciding."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elchi.linking.account import Account
from elchi.linking.constraints import Constraints
from elchi.linking.joining import joined
from elchi.linking.link import link_kind
from elchi.linking.people import PERSON
from elchi.linking.people.sightings import Sighting
from elchi.records import EventFound, OfficeFound, Participant, When


def seen(id, name, country="KZ", office=None, day="2024-05-01", **told):
    return Sighting(id=id, finding=id, name=name, country=country, office=office, since=day, until=day, **told)


def groups(*sightings, constraints=None):
    found = joined(sightings, PERSON.linker, constraints or Constraints())
    return sorted("".join(sorted(item.id for item in group.items)) for group in found)


def people(*sightings):
    return sorted((PERSON.conclude(group) for group in joined(sightings, PERSON.linker)), key=lambda p: p.name)


def test_one_person_in_four_languages_and_seven_spellings():
    spelt = [
        "Murat Nurtleu",
        "Murat Nurtileu",
        "Nurtleu Murat",
        "M. Nurtleu",
        "Murad Nurtleu",
        "Murata Nurtleu",
        "Nurtleu",
    ]
    sightings = [seen(f"{n}", name, office="Minister of Foreign Affairs") for n, name in enumerate(spelt)]
    assert groups(*sightings) == ["0123456"]


def test_people_of_the_tables_meet_though_no_rule_of_spelling_joins_them():
    assert groups(seen("a", "Xi Jinping", "CN"), seen("b", "Si Tszinpin", "CN")) == ["ab"]
    assert groups(seen("a", "Emomali Rahmon", "TJ"), seen("b", "Emomali Rakhmonov", "TJ")) in (["ab"], ["a", "b"])


def test_two_of_one_surname_are_two():
    assert groups(
        seen("a", "Gurbanguly Berdimuhamedov", "TM", "President", "2021-08-06"),
        seen("b", "Serdar Berdimuhamedov", "TM", "President", "2022-10-14"),
        seen("c", "Gurbanguly Berdymukhammedov", "TM", "Chairman of the Halk Maslahaty", "2023-01-21"),
    ) == ["ac", "b"]


def test_a_surname_alone_is_whoever_held_the_office_that_day():
    surname = "Berdimuhamedov"
    assert groups(
        seen("a", "Gurbanguly Berdimuhamedov", "TM", "President", "2021-08-06"),
        seen("b", "Gurbanguly Berdimuhamedov", "TM", "President", "2022-02-11"),
        seen("c", "Serdar Berdimuhamedov", "TM", "President", "2022-03-19"),
        seen("d", "Serdar Berdimuhamedov", "TM", "President", "2024-03-19"),
        seen("e", surname, "TM", "President", "2021-10-25"),
        seen("f", surname, "TM", "Head of State", "2022-10-25"),
        seen("g", surname, "TM", "President", "2022-03-01"),
    ) == ["abe", "cdf", "g"]


def test_an_initial_tells_brothers_apart():
    assert groups(
        seen("a", "Aslan Omarov"), seen("b", "Bolat Omarov"), seen("c", "B. Omarov"), seen("d", "D. Omarov")
    ) == ["a", "bc", "d"]


def test_an_initial_of_two_is_nobodys_unless_the_office_tells():
    two = [seen("a", "Bolat Omarov", office="Minister of Trade"), seen("b", "Berik Omarov", office="Ambassador")]
    assert groups(*two, seen("c", "B. Omarov")) == ["a", "b", "c"]
    assert groups(*two, seen("c", "B. Omarov", office="Minister of Trade")) == ["ac", "b"]


def test_namesakes_of_two_countries_are_two_and_who_has_no_country_is_of_either_only_when_told():
    two = [seen("a", "Aslan Omarov", "KZ", "Ambassador"), seen("b", "Aslan Omarov", "UZ", "Minister of Trade")]
    assert groups(*two) == ["a", "b"]
    assert groups(*two, seen("c", "Aslan Omarov", None)) == ["a", "b", "c"]
    assert groups(*two, seen("c", "Aslan Omarov", None, "Minister of Trade")) == ["a", "bc"]
    assert groups(two[0], seen("c", "Aslan Omarov", None)) == ["ac"]


def test_people_of_no_country_are_one_by_name():
    assert groups(seen("a", "Elena Torres", None), seen("b", "Elena Torres", None, "Executive Secretary")) == ["ab"]


def test_surnames_alone_join_each_other_about_one_time_only():
    told = [
        seen(id, "Omarov", office="Minister of Trade", day=day)
        for id, day in (("a", "2024-05-01"), ("b", "2024-05-09"), ("c", "2021-05-09"))
    ]
    assert groups(*told) == ["ab", "c"]


def test_a_person_judged_apart_stays_apart():
    sightings = [seen("a", "Aslan Omarov"), seen("b", "Aslan Omarov"), seen("c", "Omarov", day="2024-05-02")]
    assert groups(*sightings) == ["abc"]
    assert groups(*sightings, constraints=Constraints(apart=frozenset({("a", "b")}))) == ["a", "b", "c"]


def test_a_person_tells_name_spellings_countries_and_findings():
    (person,) = people(
        seen("a", "Toyly Komekov", "TM", language="tk", as_written="Toýly Kömekow"),
        seen("b", "Toyly Komekov", "TM", language="ru", as_written="Тойлы Комеков"),
        seen("c", "T. Komekov", "TM", language="ru", as_written="он"),
    )
    assert (person.name, person.countries) == ("Toyly Komekov", ["TM"])
    assert person.spellings == ["T. Komekov", "Toyly Komekov", "Toýly Kömekow", "Тойлы Комеков"]
    assert person.findings == ["a", "b", "c"]


def test_participants_and_offices_of_findings_are_the_items():
    event = EventFound(
        id="e",
        article="x",
        rule="r",
        type="talks",
        status="planned",
        when=When(edtf="2024-06"),
        participants=[Participant(office="President", country="TM"), Participant(name="Aslan Omarov", country="KZ")],
    )
    office = OfficeFound(id="o", article="x", rule="r", person="A. Omarov", office="Minister of Trade", country="KZ")
    accounts = [Account(finding=found, language="ru", published="2024-05-07") for found in (event, office)]
    told = [item for account in accounts for item in PERSON.items(account)]
    assert [(item.id, item.name, item.since) for item in told] == [
        ("e:1", "Aslan Omarov", "2024-05-07"),
        ("o", "A. Omarov", "2024-05-07"),
    ]
    (person,) = link_kind(PERSON, accounts).conclusions
    assert person.findings == ["e", "o"]


@pytest.mark.parametrize(
    ("status", "edtf", "since", "until"),
    [
        ("occurred", "2024-05-03", "2024-05-03", "2024-05-03"),
        ("occurred", None, "2024-05-07", "2024-05-07"),
        ("background", "2021-08", "2021-08-01", "2021-08-31"),
        ("background", None, None, None),
        ("cancelled", "2024-06-01", "2024-05-07", "2024-05-07"),
    ],
)
def test_the_day_that_an_account_has_somebody_in_office(status, edtf, since, until):
    event = EventFound(
        id="e",
        article="x",
        rule="r",
        type="visit",
        status=status,
        when=When(edtf=edtf),
        participants=[Participant(name="Aslan Omarov")],
    )
    (told,) = PERSON.items(Account(finding=event, language="kk", published="2024-05-07"))
    assert (told.since, told.until) == (since, until)


NAMES = ["Aslan Omarov", "A. Omarov", "Omarov", "Bolat Omarov", "Aslan Omarova", "Omarov Aslan", "Asylan Omarow", "…"]
SIGHTINGS = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(["KZ", "UZ", None]),
        st.sampled_from([None, "President", "Minister of Trade"]),
        st.sampled_from(["2022-03-01", "2022-03-20", "2024-01-01", None]),
    ),
    max_size=14,
).map(lambda rows: [seen(f"{n:02}", *row) for n, row in enumerate(rows)])


@settings(max_examples=150)
@given(SIGHTINGS, st.integers())
def test_order_changes_nothing(sightings, seed):
    shuffled = list(sightings)
    Random(seed).shuffle(shuffled)
    assert joined(sightings, PERSON.linker) == joined(shuffled, PERSON.linker)


@settings(max_examples=100)
@given(SIGHTINGS)
def test_a_component_linked_alone_gives_its_groups(sightings):
    found = joined(sightings, PERSON.linker)
    for component in {group.component for group in found}:
        mine = [group for group in found if group.component == component]
        assert joined([item for group in mine for item in group.items], PERSON.linker) == mine


@settings(max_examples=100)
@given(SIGHTINGS)
def test_nobody_is_of_two_countries(sightings):
    for group in joined(sightings, PERSON.linker):
        assert len({item.country for item in group.items} - {None}) <= 1


def test_four_hundred_spellings_and_ten_thousand_sightings_take_bounded_time():
    rng = Random(1)
    letters = "aeiouymnrtk"
    spellings = []
    while len(spellings) < 400:
        name = list("Gurbandurdy Mämmetgeldiyev".replace("ä", "a"))
        name[rng.randrange(1, len(name))] = rng.choice(letters)
        spellings.append("".join(name))
    sightings = [
        seen(f"{n}", spellings[n % 400], "TM", "Minister of Trade", f"20{10 + n % 15}-05-01") for n in range(10_000)
    ]
    found = joined(sightings, PERSON.linker)
    assert max(len(group.items) for group in found) > 7_500
