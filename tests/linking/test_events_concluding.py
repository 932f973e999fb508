"""What accounts of one event conclude: votes, the finest date, everyone once, history and disputes."""

from elchi.linking import Account
from elchi.linking.events import EVENT
from elchi.linking.events.told import items
from elchi.linking.joining import Group
from elchi.records import EventFound, Participant, Place, When

VISIT = {"type": "visit", "countries": ["KZ", "TM"], "rule": "test"}


def person(name, office=None, country="KZ", role="visitor"):
    return Participant(name=name, office=office, country=country, role=role, as_written=name)


def account(number, day=None, *, published="2023-11-01", outlet=None, stated=True, place=None, **fields):
    city, _, country = (place or "").partition(" ")
    found = EventFound(
        id=f"f{number}",
        article=f"a{number}",
        when=When(edtf=day, stated=bool(day) and stated),
        place=Place(city=city or None, country=country or None) if place else None,
        **(VISIT | fields),
    )
    return Account(finding=found, language="en", published=published, outlet=outlet or f"outlet{number}")


def concluded(*accounts):
    reports = [report for one in accounts for report in items(one)]
    return EVENT.conclude(Group(items=reports, rules={r.id: "test" for r in reports}, component="f1"))


def test_outlets_vote_and_an_outlet_has_one_vote():
    event = concluded(
        account(1, "2023-10-30", mode="official", outlet="one"),
        account(2, "2023-10-30", mode="official", outlet="one"),
        account(3, "2023-10-30", mode="state", outlet="two"),
        account(4, "2023-10-30", mode="state", outlet="three"),
    )
    assert event.mode == "state"
    (dispute,) = event.disputes
    assert (dispute.field, [version.value for version in dispute.versions]) == ("mode", ["state", "official"])
    assert dispute.versions[1].findings == ["f1", "f2"]
    assert event.confidence == "disputed"


def test_the_exact_date_is_taken_and_a_coarse_one_is_no_dispute():
    event = concluded(
        account(1, "2021"), account(2, "2021-10"), account(3, "2021-10-24/2021-10-25"), account(4, None)
    )
    assert (event.when.edtf, event.disputes, event.confidence) == ("2021-10-24/2021-10-25", [], "stated")


def test_a_day_worked_out_from_a_page_gives_way_and_is_not_disputed():
    event = concluded(
        account(1, "2023-10-30"),
        account(2, "2023-10-31", stated=False),
        account(3, "2023-10-31", stated=False, outlet="x"),
    )
    assert (event.when.edtf, event.disputes) == ("2023-10-30", [])


def test_stated_days_that_differ_are_disputed():
    event = concluded(account(1, "2023-10-30"), account(2, "2023-10-30"), account(3, "2023-10-31"))
    (dispute,) = event.disputes
    assert (event.when.edtf, dispute.field) == ("2023-10-30", "when")
    assert [version.value for version in dispute.versions] == ["2023-10-30", "2023-10-31"]


def test_everyone_stands_once_with_the_fullest_name_and_office():
    event = concluded(
        account(1, participants=[person("M. Nurtleu", "Minister of Foreign Affairs")]),
        account(2, participants=[person("Murat Nurtleu", "Deputy Prime Minister – Minister of Foreign Affairs")]),
        account(3, participants=[person(None, "Minister of Foreign Affairs"), person("Nurtleu")]),
    )
    (one,) = event.participants
    assert (one.name, one.office) == ("Murat Nurtleu", "Deputy Prime Minister – Minister of Foreign Affairs")


def test_two_men_of_one_surname_stay_two():
    event = concluded(
        account(1, participants=[person("Serdar Berdimuhamedov", "President", "TM", "host")], type="meeting"),
        account(2, participants=[person("Gurbanguly Berdimuhamedov", "Chairman", "TM", "host")], type="meeting"),
    )
    assert len(event.participants) == 2


def test_planned_postponed_and_held_is_one_history():
    event = concluded(
        account(1, "2017-04-12", status="planned", published="2017-04-01"),
        account(2, "2017-04-12", status="cancelled", published="2017-04-10"),
        account(3, "2017-04-18", status="planned", published="2017-04-12"),
        account(4, "2017-04-18/2017-04-19", published="2017-04-20"),
    )
    assert [(s.status, s.when.edtf, s.reported) for s in event.history] == [
        ("planned", "2017-04-12", "2017-04-01"),
        ("cancelled", "2017-04-12", "2017-04-10"),
        ("planned", "2017-04-18", "2017-04-12"),
        ("occurred", "2017-04-18/2017-04-19", "2017-04-20"),
    ]
    assert (event.status, event.when.edtf, event.disputes) == ("occurred", "2017-04-18/2017-04-19", [])


def test_what_fell_through_stays_cancelled():
    event = concluded(
        account(1, "2024-08-09", status="planned", published="2024-08-01"),
        account(2, None, status="cancelled", published="2024-08-08"),
    )
    assert (event.status, event.when.edtf) == ("cancelled", "2024-08-09")


def test_held_for_one_outlet_and_cancelled_for_another_is_disputed():
    event = concluded(
        account(1, "2024-08-09", published="2024-08-09"),
        account(2, "2024-08-09", status="cancelled", published="2024-08-10"),
    )
    (dispute,) = event.disputes
    assert (dispute.field, {v.value for v in dispute.versions}) == ("status", {"occurred", "cancelled"})


def test_two_venues_are_kept_and_the_country_alone_is_no_other_venue():
    event = concluded(
        account(1, place="Turkmenbashi TM", type="summit"),
        account(2, place="Awaza TM", type="summit", outlet="x"),
        account(3, place="Awaza TM", type="summit"),
        account(4, place=" TM", type="summit"),
    )
    (dispute,) = event.disputes
    assert event.place == Place(city="Awaza", country="TM")
    assert [version.value for version in dispute.versions] == ["Awaza", "Turkmenbashi"]


def test_talks_before_meeting_when_as_many_say_so():
    assert concluded(account(1, type="meeting"), account(2, type="talks")).type == "talks"


def test_the_event_is_named_and_dated_by_its_oldest_page():
    first, later = account(1, published="2023-10-31"), account(2, published="2023-11-02")
    assert concluded(first, later).id == concluded(first).id
    assert concluded(first, later).reported == "2023-10-31"
