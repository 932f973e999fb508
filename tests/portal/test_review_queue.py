"""The queue of what the record doubts: asked, answered, walked to its end."""

from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from elchi.records import (
    Article,
    EventFound,
    Participant,
    Place,
    Quote,
    When,
)
from tests.portal.reviewing import follow, send, text, undone


def test_the_queue_asks_and_answers_count(desk):
    client, record = desk
    page = client.get("/review?lang=en&country=kz&country=tm")
    first = html.fromstring(page.text).xpath("//li[contains(@class,'doubt')]")[0]
    fields = dict(first.xpath(".//form")[0].form_values())
    one, other = fields["first"], fields["second"]
    joined = record.concluded(fields["kind"], one) == record.concluded(fields["kind"], other)
    answer = send(client, page, "/settle", ("answer", "two" if joined else "one"))
    assert parse_qs(urlsplit(answer.headers["location"]).query)["country"] == ["kz", "tm"]
    page = follow(client, answer)
    assert (record.concluded(fields["kind"], one) == record.concluded(fields["kind"], other)) is not joined
    asked = [
        dict(form.form_values())
        for form in html.fromstring(page.text).forms
        if form.get("action") == "/review/settle"
    ]
    assert {(each["first"], each["second"]) for each in asked}.isdisjoint({(one, other)})
    undone(client, page)
    assert (record.concluded(fields["kind"], one) == record.concluded(fields["kind"], other)) is joined


def test_a_doubt_that_is_right_as_it_is_is_not_asked_again(desk):
    client, record = desk
    page = client.get("/review?lang=en")
    before = len(record.doubts())
    fields = dict(html.fromstring(page.text).xpath("//form[@action='/review/settle']")[0].form_values())
    joined = record.concluded(fields["kind"], fields["first"]) == record.concluded(fields["kind"], fields["second"])
    follow(client, send(client, page, "/settle", ("answer", "one" if joined else "two")))
    assert len(record.doubts()) < before


def test_the_queue_is_walked_page_by_page_to_its_end(desk):
    client, record = desk
    seen, address = [], "/review?lang=en"
    while address:
        page = html.fromstring(client.get(address).text)
        seen += [
            tuple(form.fields[name] for name in ("kind", "first", "second"))
            for form in page.forms
            if form.get("action") == "/review/settle"
        ]
        more = page.xpath("//a[@rel='next']/@href")
        address = f"/review{more[0]}" if more else None
    assert seen == [(each.kind, each.first, each.second) for each in record.doubts()]


def differing_visit(record):
    """A visit that one outlet calls official and two call a working one."""
    for key, mode in (("x", "official"), ("y", "working"), ("z", "working")):
        words = f"An envoy came on a {mode} visit ({key})."
        page = Article(id=f"p-{key}", title=words, language="en", text=words, published="2015-05-06", outlet=key)
        quotes = [Quote(article=page.id, start=0, end=len(words), text=words)]
        when, place = When(edtf="2015-05-05", stated=True), Place(city="Ashgabat", country="TM")
        people = [Participant(name="Ayna Test", office="Prime Minister", country="KZ", role="visitor")]
        told = EventFound(
            id=f"visit-{key}", article=page.id, rule="r", type="visit", mode=mode, when=when, place=place,
            countries=["KZ", "TM"], participants=people, quotes=quotes,
        )  # fmt: skip
        record.add(page, [told])
    return record.event("visit-x")


def test_what_accounts_differ_on_is_chosen_by_a_click(desk):
    client, record = desk
    event = differing_visit(record)
    assert [each.field for each in event.disputes] == ["mode"]
    page = client.get("/review?about=differ&of=event&lang=en")
    assert "An envoy came on a official visit" in text(page)
    right = next(form for form in html.fromstring(page.text).forms if form.fields.get("value") == "official")
    page = follow(client, client.post(right.get("action"), data=dict(right.form_values())))
    assert (record.event("visit-y").mode, record.event("visit-y").corrected.keys()) == ("official", {"mode"})
    assert "/choose" not in page.text
    assert "/choose" in undone(client, page).text


def test_what_rests_on_one_worked_out_sentence_is_confirmed_from_the_queue(desk):
    client, record = desk
    thin = record.thin()
    assert sum(map(len, thin.values()))
    page = client.get("/review?about=thin&lang=en")
    follow(client, send(client, page, "/confirm"))
    (given,) = record.judgements()
    assert given.verdict == "confirmed"
    assert sum(map(len, record.thin().values())) == sum(map(len, thin.values())) - 1


@pytest.mark.parametrize("query", ["of=pigeon", "about=weather", "country=zz"])
def test_the_queue_tells_what_cannot_be_asked(desk, query):
    client, _ = desk
    assert client.get(f"/review?{query}").status_code == 422
