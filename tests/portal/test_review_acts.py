"""A reviewer at the desk: each act counts at once, tells where the thing lives now, and can be undone."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from lxml import html

from elchi.accounts import confirming, correcting, review
from elchi.records import (
    Agreement,
    Commitment,
    Event,
    Person,
)
from elchi.storage import Selection
from tests.portal.conftest import sign_in
from tests.portal.reviewing import SERIK, follow, form_of, grouped, send, text, told_often, undone


def test_confirming_takes_one_form_and_is_undone(desk):
    client, record = desk
    event = told_often(record)
    page = follow(client, send(client, client.get(f"/events/{event.id}"), "/confirm"))
    assert "✓ Confirmed aigul," in text(page)
    (given,) = record.judgements()
    assert (given.verdict, given.by, given.conclusion) == ("confirmed", "aigul", event.id)
    assert sorted(each.finding for each in given.about) == sorted(event.findings)
    back = undone(client, page)
    assert "Taken back: Confirmed" in text(back)
    assert "✓ Confirmed" not in text(back)
    assert record.judgements()[0].withdrawn_by == "aigul"


def test_who_reads_learns_that_it_was_confirmed_and_not_by_whom(desk, open_portal):
    client, record = desk
    event = told_often(record)
    send(client, client.get(f"/events/{event.id}"), "/confirm")
    shown = text(open_portal().get(f"/events/{event.id}?lang=en"))
    assert "✓ Confirmed" in shown
    assert "aigul" not in shown
    assert "Confirm as it stands" not in shown


def test_only_what_was_changed_is_corrected_in_the_readers_language(desk):
    client, record = desk
    event = told_often(record)
    page = client.get(f"/events/{event.id}?lang=ru")
    changed = [("when", "05.11.2023"), ("city", "Астана"), ("country", "Казахстан"), ("status", "cancelled")]
    page = follow(client, send(client, page, "/correct", *changed, ("reason", "по протоколу")))
    now = record.event(event.id)
    assert (now.when.edtf, now.when.stated, now.place.city, now.place.country, now.status) == (
        "2023-11-05", True, "Astana", "KZ", "cancelled",
    )  # fmt: skip
    assert (now.participants, now.countries, now.type) == (event.participants, event.countries, event.type)
    assert sorted(now.corrected) == ["place", "status", "when"]
    assert "Когда: 5 ноября 2023 года" in text(page)
    assert {each.reason for each in record.judgements()} == {"по протоколу"}
    undone(client, page)
    assert record.event(event.id) == event


def test_people_are_corrected_line_by_line(desk):
    client, record = desk
    event = next(one for one in record.events(pair=("KZ", "TM")) if len(one.participants) == 2)
    page = client.get(f"/events/{event.id}?lang=en")
    _, fields = form_of(page, "/correct")
    rows = list(zip(*([v for n, v in fields if n == f"participants.{part}"] for part in PARTS), strict=True))
    assert len(rows) == 4
    rows[1] = ("", "", "", "participant")
    rows[2] = ("Ayna Test", "Minister of Foreign Affairs", "Turkmenistan", "host")
    sent = [(f"participants.{part}", row[n]) for row in rows for n, part in enumerate(PARTS)]
    follow(client, send(client, page, "/correct", *sent))
    first, second = record.event(event.id).participants
    assert first == event.participants[0]
    assert (second.name, second.office, second.country, second.role) == (
        "Ayna Test", "Minister of Foreign Affairs", "TM", "host",
    )  # fmt: skip
    assert list(record.event(event.id).corrected) == ["participants"]


PARTS = ("name", "office", "country", "role")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("when", "31.02.2023", "is no date for"),
        ("countries", "Atlantis", "“Atlantis” is no country or organisation that is known."),
        ("number", "five", "“five” is no number."),
        ("type", "party", "is no value of"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_written(desk, field, value, words):
    client, record = desk
    page = client.get(f"/events/{told_often(record).id}?lang=en")
    answer = send(client, page, "/correct", (field, value))
    assert answer.status_code == 422
    assert words in text(answer)
    assert record.judgements() == []


def test_a_form_that_changes_nothing_writes_nothing(desk):
    client, record = desk
    for folder, of in (("events", Event), ("agreements", Agreement), ("commitments", Commitment), ("people", Person)):
        for one in record.listed(of, limit=12).items:
            answer = send(client, client.get(f"/{folder}/{one.id}?lang=kk"), "/correct")
            assert answer.status_code == 422, (folder, one.id, answer.headers.get("location"))
            assert "Ештеңе өзгертілмеді" in answer.text
    assert record.judgements() == []


@pytest.mark.parametrize(
    ("folder", "of", "field", "given", "stands"),
    [
        ("agreements", Agreement, "valid_to", "2031", "2031"),
        ("agreements", Agreement, "level", "ministry", "ministry"),
        ("commitments", Commitment, "due", "12.2027", "2027-12"),
        ("commitments", Commitment, "by", "Kazakhstan", ["KZ"]),
        ("people", Person, "name", "Ayna Test", "Ayna Test"),
    ],
)
def test_documents_promises_and_people_are_corrected_as_well(desk, folder, of, field, given, stands):
    client, record = desk
    one = record.listed(of, limit=1).items[0]
    page = follow(client, send(client, client.get(f"/{folder}/{one.id}?lang=en"), "/correct", (field, given)))
    now = record.named(of, one.id)
    assert getattr(now, field) == stands
    assert "Corrected in review" in text(page)
    undone(client, page)
    assert record.named(of, one.id) == one


def test_merging_leads_to_where_the_thing_lives_now(desk):
    client, record = desk
    one, other = record.listed(Event, Selection(countries=("KZ", "TM"), type="visit"), limit=2).items
    page = client.get(f"/events/{one.id}?lang=en")
    page = follow(
        client, send(client, page, "/merge", ("address", f"https://elchi.example/events/{other.id}?lang=kk"))
    )
    now = record.event(one.id)
    assert sorted(now.findings) == sorted([*one.findings, *other.findings])
    assert record.event(other.id) == now
    assert urlsplit(str(page.url)).path == f"/events/{now.id}"
    undone(client, page)
    assert {record.event(each.id).id for each in (one, other)} == {one.id, other.id}


def test_one_of_the_list_is_merged_by_a_click(desk):
    client, record = desk
    event = told_often(record)
    page = client.get(f"/events/{event.id}?lang=en")
    near = html.fromstring(page.text).xpath("//input[@name='other']/@value")
    assert near
    assert event.id not in near
    follow(client, send(client, page, "/merge", ("other", near[0])))
    assert record.event(event.id) == record.event(near[0])


@pytest.mark.parametrize("address", ["", "/events/nowhere", "/people/x", "/agreements/"])
def test_what_cannot_be_merged_is_told(desk, address):
    client, record = desk
    page = client.get(f"/events/{told_often(record).id}?lang=en")
    answer = send(client, page, "/merge", ("address", address))
    assert answer.status_code == 422
    assert "Choose one of the list" in answer.text


def test_ticked_readings_become_another_one(desk):
    client, record = desk
    event = told_often(record)
    away = sorted(event.findings)[:2]
    page = client.get(f"/events/{event.id}?lang=en")
    page = follow(client, send(client, page, "/part", *(("item", each) for each in away), ("do", "split")))
    assert sorted(record.event(away[0]).findings) == away
    assert sorted(record.event(sorted(event.findings)[2]).findings) == sorted(event.findings)[2:]
    assert "Split" in text(page)
    undone(client, page)
    assert record.event(event.id) == event


def test_a_misread_page_is_left_out_and_its_act_is_told_on_the_page(desk):
    client, record = desk
    event = told_often(record)
    away = sorted(event.findings)[0]
    page = client.get(f"/events/{event.id}?lang=en")
    page = follow(client, send(client, page, "/part", ("item", away), ("do", "leave"), ("reason", "a <b>joke</b>")))
    assert record.event(away) is None
    assert "a <b>joke</b>" in text(page)
    assert "<b>joke" not in page.text
    undone(client, page)
    assert record.event(event.id) == event


def test_what_is_rejected_whole_says_so_under_its_address(desk, open_portal):
    client, record = desk
    event = told_often(record)
    page = client.get(f"/events/{event.id}?lang=en")
    assert send(client, page, "/reject").status_code == 422
    page = follow(client, send(client, page, "/reject", ("reason", "a rehearsal")))
    assert urlsplit(str(page.url)).path == "/review/mine"
    assert record.event(event.id) is None
    gone = open_portal().get(f"/events/{event.id}?lang=en")
    assert gone.status_code == 410
    assert "a rehearsal" in text(gone)
    assert "aigul" not in gone.text
    assert open_portal().get("/events/0000000000000000").status_code == 404
    assert client.get(f"/events/{event.id}.json").status_code == 410
    undone(client, client.get(f"/events/{event.id}"))
    assert record.event(event.id) == event


def test_a_reading_is_rejected_in_the_margin_of_its_article(desk):
    client, record = desk
    event = told_often(record)
    finding = sorted(event.findings)[0]
    article = record.account(finding).finding.article
    page = client.get(f"/articles/{article}?lang=en")
    page = follow(client, send(client, page, f"/{finding}/misread", ("reason", "a caption")))
    assert record.event(finding) is None
    assert urlsplit(str(page.url)).path == f"/articles/{article}"
    undone(client, page)
    assert record.event(event.id) == event


@pytest.mark.parametrize("shown", ["{", '{"mode": 5}', '{"id": "x"}', "[]"])
def test_a_form_that_was_tampered_with_changes_nothing(desk, shown):
    client, record = desk
    event = told_often(record)
    answer = send(client, client.get(f"/events/{event.id}?lang=en"), "/correct", ("shown", shown))
    assert answer.status_code == 422
    assert record.event(event.id) == event


def test_the_second_of_two_is_told_and_may_go_on(desk):
    client, record = desk
    event = told_often(record)
    page = client.get(f"/events/{event.id}?lang=en")
    review(record, SERIK, correcting(event.findings[0], "mode", "working"), at=datetime.now(UTC))
    answer = send(client, page, "/correct", ("status", "cancelled"), ("reason", "called off"))
    assert answer.status_code == 409
    assert "While you were looking" in text(answer)
    assert "serik" in text(answer)
    assert record.event(event.id).status == event.status
    follow(client, send(client, answer, "/correct"))
    now = record.event(event.id)
    assert (now.status, now.mode) == ("cancelled", "working")
    assert {each.by for each in record.judgements()} == {"serik", "aigul"}
    assert all(each.withdrawn is None for each in record.judgements())


def test_another_ones_act_is_undone_by_an_admin_alone(desk, open_portal):
    client, record = desk
    event = told_often(record)
    given = review(record, SERIK, confirming("event", event, event.findings), at=datetime.now(UTC)).judgements[0]
    page = client.get(f"/events/{event.id}?lang=en")
    assert not [form for form in html.fromstring(page.text).forms if form.get("action") == "/review/undo"]
    _, fields = form_of(page, "/confirm")
    assert client.post("/review/undo", data=grouped([*fields, ("act", given.id)])).status_code == 403
    dana = open_portal()
    sign_in(dana, "dana")
    follow(dana, send(dana, dana.get(f"/events/{event.id}"), "/review/undo"))
    assert record.judgements()[0].withdrawn_by == "dana"


def test_readers_and_strangers_see_no_forms_and_do_nothing(desk, open_portal):
    _, record = desk
    event = told_often(record)
    reader = open_portal()
    sign_in(reader, "maral")
    page = reader.get(f"/events/{event.id}?lang=en")
    assert "/review/" not in page.text
    _, fields = form_of(page, "/sign-out")
    assert reader.post(f"/review/events/{event.id}/confirm", data=grouped(fields)).status_code == 403
    assert reader.get("/review").status_code == 403
    assert open_portal().get("/review").headers["location"].startswith("/sign-in")
    assert record.judgements() == []


@pytest.mark.parametrize("path", ["/review/events/nowhere/confirm", "/review/pigeons/x/confirm", "/review/settle"])
def test_an_act_on_nothing_is_told(desk, path):
    client, record = desk
    _, fields = form_of(client.get(f"/events/{told_often(record).id}"), "/confirm")
    assert client.post(path, data=grouped(fields)).status_code == 404


def test_ones_own_acts_are_listed_newest_first(desk):
    client, record = desk
    one, other = record.listed(Event, limit=2).items
    for each in (one, other):
        send(client, client.get(f"/events/{each.id}"), "/confirm")
    review(record, SERIK, confirming("event", one, one.findings), at=datetime.now(UTC))
    page = html.fromstring(client.get("/review/mine?lang=en").text)
    assert page.xpath("//li//a/@href")[:2] == [f"/events/{other.id}", f"/events/{one.id}"]
    assert "serik" not in page.text_content()
