"""A record that is closed: no address gives anything of it to a stranger; users and tokens read everything."""

import re
from base64 import b64encode
from datetime import UTC, datetime

import feedparser
import pytest
from starlette.routing import Mount, Route

from elchi.accounts import Accounts, Actor
from elchi.portal.routes import routes
from tests.portal.conftest import sign_in

OPERATOR = Actor(name="operator", role="admin", via="terminal")
OPEN = ("/sign-in", "/static/css/house.css")
PLACES = {"first": "kz", "second": "tm", "country": "kz", "form": "md", "rest": "x"}


def filled(path, ids):
    """The address of a route with something that the record has in each of its places."""
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda place: (ids | PLACES).get(place[1], ids.get("id", "x")), path)


def ids_of(client):
    """One id of each kind."""
    record = client.app.state.house.record
    kinds = ("events", "agreements", "commitments", "people", "articles")
    named = {kind: next(iter(getattr(record, kind)())).id for kind in kinds}
    singular = {"events": "event", "agreements": "agreement", "commitments": "commitment", "people": "person"}
    ids = {word: named[kind] for kind, word in singular.items()} | {"article": named["articles"]}
    return ids | {"organisation": "UN", "id": named["events"]}


def addresses(client):
    """Every address of the table, and of the static files one."""
    ids = ids_of(client)
    for route in routes():
        if isinstance(route, Mount):
            yield route.path + "/css/house.css"
        else:
            assert isinstance(route, Route)
            yield filled(route.path, ids)


def titles(client):
    return [article.title for article in client.app.state.house.record.articles()]


def gives_nothing(answer):
    if answer.status_code == 303:
        return answer.headers["location"].startswith("/sign-in") and answer.content == b""
    return answer.status_code == 401 and set(answer.json()) == {"type", "title", "status", "detail"}


def test_no_route_gives_a_stranger_anything(open_portal):
    client = open_portal(reading="closed")
    walked = [path for path in dict.fromkeys(addresses(client)) if path not in OPEN]
    assert len(walked) > 100
    for accept in ("text/html", "*/*"):
        for path in walked:
            assert gives_nothing(client.get(path, headers={"accept": accept})), path
    for path in walked:
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
            answer = client.request(method, path)
            assert gives_nothing(answer) or (path.startswith("/api/") and answer.status_code == 405), (method, path)


def test_every_route_gives_a_user_what_it_gives_where_reading_is_open(open_portal):
    client, open_ = open_portal(reading="closed"), open_portal()
    sign_in(client, "maral")
    sign_in(open_, "maral")
    for path in dict.fromkeys(addresses(open_)):
        if not path.startswith(("/api/", "/brief/")):
            assert client.get(path).status_code == open_.get(path).status_code, path


def test_the_door_itself_shows_nothing_of_the_record(open_portal):
    client = open_portal(reading="closed")
    page = client.get("/sign-in").text
    assert not any(title in page for title in titles(client))
    assert client.get("/static/css/house.css").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "//kz/tm",
        "/KZ/TM",
        "/%6bz/tm",
        "/kz%2ftm",
        "/static/../kz/tm",
        "/static/%2e%2e/kz/tm",
        "/sign-in/../kz/tm",
        "/sign-in/",
        "/sign-in.json",
        "/api/../kz/tm",
        "/api/v1/../../kz/tm",
        "/nowhere",
        "/kz/tm/",
        "/static",
        "/kz/tm?next=/sign-in",
    ],
)
def test_no_way_of_writing_an_address_goes_round_the_door(open_portal, path):
    client = open_portal(reading="closed")
    sent = client.build_request("GET", "/")
    sent.url = sent.url.copy_with(raw_path=path.encode())
    answer = client.send(sent)
    shown = answer.text
    assert answer.status_code in (303, 307, 401, 404)
    assert not any(title in shown for title in titles(client))


def test_what_is_there_and_what_is_not_look_the_same_to_a_stranger(open_portal):
    client = open_portal(reading="closed")
    there = ids_of(client)["event"]
    one, other = (client.get(f"/events/{key}.csv").status_code for key in (there, "none"))
    assert one == other == 401
    assert client.get(f"/events/{there}").status_code == client.get("/events/none").status_code == 303


@pytest.fixture
def token(open_portal, tmp_path):
    open_portal()
    with Accounts(tmp_path / "people.db") as accounts:
        return accounts.add_token("maral", "feeds", "read", by=OPERATOR, at=datetime.now(UTC))[1].reveal()


def basic(words):
    return {"authorization": "Basic " + b64encode(words.encode()).decode()}


def test_a_feed_reader_brings_a_token_as_its_password(open_portal, token):
    client = open_portal(reading="closed")
    asked = client.get("/events.atom")
    assert (asked.status_code, asked.headers["www-authenticate"][:5]) == (401, "Basic")
    answer = client.get("/events.atom", headers=basic(f"maral:{token}"))
    assert answer.headers["cache-control"] == "private, no-store"
    assert feedparser.parse(answer.content).entries
    assert client.get("/calendar.ics", headers=basic(f":{token}")).status_code == 200


def test_a_program_brings_a_token(open_portal, token):
    client = open_portal(reading="closed")
    told = {"authorization": f"Bearer {token}"}
    for path in ("/kz/tm", "/kz/tm.json", "/kz/tm.csv", "/brief/kz-tm.md", "/api/v1/events", "/api/v1/openapi.json"):
        assert client.get(path, headers=told).status_code == 200, path
    assert gives_nothing(client.post("/sign-out", headers=told))


@pytest.mark.parametrize(
    "given",
    [
        "Bearer",
        "Bearer elchi_wrong",
        "Basic",
        "Basic ###",
        "Basic //79",
        "Basic " + b64encode(b"maral:verblyud idet na sever").decode(),
        "Digest username=maral",
        "\xff",
    ],
)
def test_anything_else_opens_nothing(open_portal, given):
    client = open_portal(reading="closed")
    headers = [(b"authorization", given.encode("latin-1"))]
    assert gives_nothing(client.get("/kz/tm", headers=headers))
    assert gives_nothing(client.get("/events.atom", headers=headers))


def test_a_token_that_was_removed_opens_nothing(open_portal, token, tmp_path):
    client = open_portal(reading="closed")
    with Accounts(tmp_path / "people.db") as accounts:
        accounts.remove_token(accounts.tokens()[0].id, by=OPERATOR, at=datetime.now(UTC))
    assert client.get("/events.atom", headers=basic(f":{token}")).status_code == 401
