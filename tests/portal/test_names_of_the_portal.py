"""Where absolute links begin, and the names that the portal answers to."""

import feedparser
import pytest
from starlette.testclient import TestClient

from elchi.portal.hosts import Hosts, hostname
from elchi.settings import Settings
from elchi.terminal.serving import names


@pytest.mark.parametrize("host", ["evil.example", "testserver"])
def test_links_begin_with_the_base_whatever_host_was_asked_for(open_portal, host):
    client = open_portal(base="https://elchi.example/")
    client.headers["host"] = host
    feed = feedparser.parse(client.get("/kz/tm.atom?type=visit").content)
    assert feed.feed.link == "https://elchi.example/kz/tm?type=visit"
    assert all(entry.link.startswith("https://elchi.example/events/") for entry in feed.entries)
    assert "https://elchi.example/kz/tm}" in client.get("/kz/tm.bib").text
    assert b"URL:https://elchi.example/" in client.get("/calendar.ics?on=2024-01-01").content
    following = client.get("/api/v1/events?limit=1").json()["next"]
    assert following.startswith("https://elchi.example/api/v1/events?")
    for path in ("/kz/tm", "/kz/tm.json", "/kz/tm.atom", "/calendar.ics", "/kz/tm.ris", "/sign-in"):
        assert host not in client.get(path).text.replace("testserver.local", "")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("elchi.example", 200),
        ("ELCHI.example:443", 200),
        ("elchi.example.", 200),
        ("localhost:8000", 200),
        ("127.0.0.1:8000", 200),
        ("[::1]:8000", 200),
        ("192.168.7.4", 200),
        ("evil.example", 421),
        ("elchi.example.evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("evil.example:127.0.0.1", 421),
        ("elchi.example@evil.example", 421),
        ("", 421),
        ("[::1", 200),
        ("]", 421),
    ],
)
def test_a_name_that_is_not_the_portals_gets_no_page(open_portal, host, status):
    inside = open_portal().app
    with TestClient(Hosts(inside, names(Settings(base="https://elchi.example")))) as client:
        answer = client.get("/kz/tm", headers={"host": host})
        assert answer.status_code == status
        assert status == 200 or "base" in answer.text


def test_the_name_of_a_host_is_told_without_its_port():
    assert [hostname(host) for host in ("a.example:1", "[::1]:2", "a.example", "")] == [
        "a.example",
        "::1",
        "a.example",
        "",
    ]
