"""The API over the samples: lists joined, one by id, what is refused, what a token opens."""

from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from elchi.accounts import Accounts, Actor, Secret
from elchi.pipeline import keep, lines
from elchi.portal import portal
from elchi.settings import Settings
from elchi.storage import Record

HERE = "/api/v1"
NOW = datetime(2026, 1, 2, tzinfo=UTC)
ADMIN = Actor(name="operator", role="admin", via="terminal")


@pytest.mark.parametrize("folder", ["events", "agreements", "commitments", "people", "articles"])
def test_pages_joined_are_the_whole_list_and_next_is_in_the_link_header(client, folder):
    whole = client.get(f"{HERE}/{folder}?limit=200").json()
    address, joined = f"{HERE}/{folder}?limit=7", []
    while address:
        answer = client.get(address)
        joined += answer.json()["items"]
        address = answer.json()["next"]
        assert answer.headers.get("link") == (f'<{address}>; rel="next"' if address else None)
    assert joined[: len(whole["items"])] == whole["items"]
    assert len(joined) == whole["total"] == len({one["id"] for one in joined})


def test_a_filter_keeps_what_it_says_and_the_tally_counts_the_same(client):
    visits = client.get(f"{HERE}/events", params={"country": ["KZ", "TM"], "type": "visit"}).json()
    assert visits["total"] and all({"KZ", "TM"} <= set(one["countries"]) for one in visits["items"])
    assert {one["type"] for one in visits["items"]} == {"visit"}
    tally = client.get(f"{HERE}/events/tally?by=type&country=kz&country=tm").json()["items"]
    assert {"value": "visit", "count": visits["total"]} in tally


def test_an_event_is_found_by_a_finding_and_its_sentences_hold_its_quotes(client):
    event = client.get(f"{HERE}/events?limit=1").json()["items"][0]
    found = client.get(f"{HERE}/events/{event['findings'][0]}", follow_redirects=False)
    assert found.status_code == 308 and found.headers["location"] == f"{HERE}/events/{event['id']}"
    told = client.get(f"{HERE}/testimony", params={"finding": event["findings"]}).json()["items"]
    assert [one["finding"] for one in told] == event["findings"]
    assert all(one["quote"]["text"] in one["sentence"]["text"] for one in told)


def test_a_pair_has_the_numbers_of_its_lists(client):
    seen = client.get(f"{HERE}/pair/kz/tm").json()
    assert seen["countries"] == ["KZ", "TM"] and seen["page"] == "/kz/tm"
    for folder in ("events", "agreements", "commitments", "articles"):
        assert seen[folder] == client.get(f"{HERE}/{folder}?country=KZ&country=TM").json()["total"] > 0


def test_pairs_of_a_country_are_those_that_have_it(client):
    every = client.get(f"{HERE}/pairs?limit=200").json()["items"]
    own = client.get(f"{HERE}/pairs?country=kz&limit=200").json()["items"]
    assert own == [one for one in every if "KZ" in one["countries"]] and len(own) < len(every)
    both = client.get(f"{HERE}/pairs?country=KZ&country=TM").json()["items"]
    assert [sorted(one["countries"]) for one in both] == [["KZ", "TM"]]
    counts = [one["count"] for one in every]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    ("path", "status", "word"),
    [
        ("/events?colour=red", 400, "colour"),
        ("/events?type=visit&type=talks", 400, "more than once"),
        ("/events/tally", 400, "missing"),
        ("/events/none", 404, "nothing"),
        ("/nowhere", 404, "nothing"),
        ("/pair/kz/kz", 404, "nothing"),
        ("/events?type=party", 422, "visit"),
        ("/events?country=ZZ", 422, "ZZ"),
        ("/events?limit=201", 422, "1 to 200"),
        ("/events?limit=%D9%A3", 422, "whole number"),
        ("/events?after=x", 422, "place"),
        ("/events?since=2023-13", 422, "2023-13"),
        ("/search?q=%00", 422, "characters"),
    ],
)
def test_what_is_wrong_is_said_as_a_problem(client, path, status, word):
    answer = client.get(HERE + path)
    assert answer.status_code == status == answer.json()["status"]
    assert answer.headers["content-type"] == "application/problem+json"
    assert word in answer.json()["detail"] and answer.json()["title"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_only_reading_is_possible_and_other_sites_are_given_no_leave(client, method):
    answer = client.request(method, f"{HERE}/events", headers={"origin": "https://other.example"})
    assert answer.status_code == 405 and answer.headers["allow"] == "GET, HEAD"
    assert "access-control-allow-origin" not in answer.headers


def test_what_is_unchanged_is_not_sent_again(client):
    first = client.get(f"{HERE}/events")
    again = client.get(f"{HERE}/events", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = client.head(f"{HERE}/events")
    assert (head.content, head.headers["etag"]) == (b"", first.headers["etag"])
    assert "no-cache" in first.headers["cache-control"]


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """A portal where reading is closed, and a token that opens it."""
    folder = tmp_path_factory.mktemp("closed")
    with Record(folder / "elchi.db") as record:
        list(keep(lines([]), record))
    with Accounts(folder / "elchi.db") as accounts:
        accounts.add_user("aigul", "reader", Secret("three quiet camels drink"), by=ADMIN, at=NOW)
        _, key = accounts.add_token("aigul", "tests", "read", by=ADMIN, at=NOW)
    with TestClient(portal(folder / "elchi.db", Settings(reading="closed"))) as made:
        yield made, key.reveal()


@pytest.mark.parametrize("path", ["/events", "/openapi.json", "/nowhere"])
def test_where_reading_is_closed_a_token_is_needed(closed, path):
    asked, key = closed
    refused = asked.get(HERE + path)
    assert refused.status_code == 401 and refused.headers["www-authenticate"].startswith("Bearer")
    assert asked.get(HERE + path, headers={"authorization": f"Bearer {key}"}).status_code in (200, 404)


@pytest.mark.parametrize("given", ["Bearer wrong", "Bearer", "Basic YTpi"])
def test_a_wrong_token_is_refused_also_where_reading_is_open(closed, client, given):
    for asked in (closed[0], client):
        assert asked.get(f"{HERE}/events", headers={"authorization": given}).status_code == 401


def test_what_became_of_a_promise_is_told_as_of_a_day(client):
    promise = client.get(f"{HERE}/commitments?limit=1").json()["items"][0]
    seen = client.get(f"{HERE}/commitments/{promise['id']}/standing?on=2026-01-01").json()
    assert seen["commitment"]["id"] == promise["id"] and seen["standing"]["on"] == "2026-01-01"
    assert seen["standing"]["state"] and seen["group"]
    assert client.get(f"{HERE}/commitments/none/standing").status_code == 404


def test_the_calendar_begins_on_its_day(client):
    seen = client.get(f"{HERE}/ahead?on=2019-01-01&months=24").json()
    assert seen["events"] and {one["status"] for one in seen["events"]} == {"planned"}
    ends = [one["valid_to"] for one in seen["agreements"]]
    assert ends == sorted(ends) and all("2019" <= one < "2021-01-02" for one in ends)
    assert client.get(f"{HERE}/ahead?months=0").status_code == 422


def test_an_office_has_its_holder_with_the_reason(client):
    people = client.get(f"{HERE}/people?limit=200").json()["items"]
    tenure = next(one for person in people for one in person["tenures"] if one["first"] and one["country"])
    asked = {"office": tenure["office"], "country": tenure["country"], "on": tenure["first"][:10]}
    found = client.get(f"{HERE}/holders", params=asked).json()["items"]
    assert tenure["person"] in [one["person"]["id"] for one in found] and all(one["reason"] for one in found)
    assert client.get(f"{HERE}/holders", params={"office": "President"}).status_code == 400


def test_a_brief_is_the_markdown_of_the_portal_with_its_footnotes(client):
    seen = client.get(f"{HERE}/pair/kz/tm/brief?section=dialogue&language=kk").json()
    assert seen["countries"] == ["KZ", "TM"] and seen["language"] == "kk"
    assert seen["footnotes"] and f"[^{seen['footnotes']}]" in seen["markdown"]
    assert client.get(f"{HERE}/pair/kz/tm/brief?section=gossip").status_code == 422
