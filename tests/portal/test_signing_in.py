"""Signing in and out by the form: the cookie, where it leads, what is refused, how often it may fail."""

from datetime import UTC, datetime

import pytest

from elchi.accounts import Accounts, Actor, Secret
from elchi.portal.forms import here, local
from tests.portal.conftest import WORDS, fields_of, sign_in

OPERATOR = Actor(name="operator", role="admin", via="terminal")


def name_shown(client, path="/"):
    page = client.get(path).text
    return next((name for name in ("aigul", "maral", "dana") if f"</span> {name}</summary>" in page), None)


def test_the_form_signs_in_and_the_page_says_who(open_portal):
    client = open_portal()
    assert name_shown(client) is None
    assert 'href="/sign-in"' in client.get("/").text
    assert 'href="/sign-in?next=%2Fkz%2Ftm%3Ftype%3Dvisit"' in client.get("/kz/tm?type=visit").text
    answer = sign_in(client, next="/kz/tm?type=visit")
    assert (answer.status_code, answer.headers["location"]) == (303, "/kz/tm?type=visit")
    assert name_shown(client, "/kz/tm") == "aigul"


def test_signing_out_ends_the_session_in_the_record_too(open_portal):
    client = open_portal()
    sign_in(client)
    token = client.cookies["elchi"]
    answer = client.post("/sign-out", data=fields_of(client.get("/").text, "/sign-out"))
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert name_shown(client) is None
    client.cookies.set("elchi", token)
    assert name_shown(client) is None


def test_over_https_the_cookie_is_for_this_very_host_alone(open_portal):
    client = open_portal(secure_cookie=True, scheme="https")
    kept = sign_in(client).headers.get_list("set-cookie")
    session = next(each for each in kept if each.startswith("__Host-elchi="))
    assert {"HttpOnly", "Secure", "Path=/", "SameSite=lax", "Max-Age=1209600"} <= set(session.split("; "))
    assert "domain" not in session.lower()
    assert name_shown(client) == "aigul"
    client.cookies.set("elchi", client.cookies["__Host-elchi"])
    client.cookies.delete("__Host-elchi")
    assert name_shown(client) is None


def test_without_https_it_is_still_out_of_reach_of_scripts_and_other_sites(open_portal):
    kept = sign_in(open_portal()).headers.get_list("set-cookie")
    session = next(each for each in kept if each.startswith("elchi="))
    assert {"HttpOnly", "SameSite=lax"} <= set(session.split("; "))


@pytest.mark.parametrize(("name", "words"), [("aigul", "not the words"), ("nobody", WORDS), ("", ""), ("a\0b", "\0")])
def test_a_wrong_name_and_a_wrong_password_are_one_answer(open_portal, name, words):
    client = open_portal()
    answer = sign_in(client, name, words)
    assert answer.status_code == 403
    assert "The name or the password is wrong." in answer.text
    assert "elchi=" not in str(answer.headers.get_list("set-cookie"))
    assert words not in answer.text or not words.strip("\0")
    assert name_shown(client) is None


@pytest.mark.parametrize(
    "next",
    [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "///evil.example",
        "https://evil.example/",
        "https:evil.example",
        "HTTPS://evil.example",
        "javascript:alert(1)",
        "evil.example",
        "@evil.example",
        "/\t/evil.example",
        "\t//evil.example",
        "/\n/evil.example",
        " //evil.example",
        "/kz/tm\r\nSet-Cookie: elchi=1",
        "/kz\u2028",
        "/" + "a" * 3000,
        "/sign-out",
        "/sign-in?next=/",
        "",
    ],
)
def test_signing_in_leads_to_no_other_place(open_portal, next):
    client = open_portal()
    assert sign_in(client, next=next).headers["location"] == "/"
    assert client.get("/sign-in", params={"next": next}).headers["location"] == "/"


@pytest.mark.parametrize("next", ["/%2f/evil.example", "/%5cevil.example", "/.//evil.example", "/%09/evil.example"])
def test_a_disguised_slash_stays_a_path_of_this_portal(open_portal, next):
    client = open_portal()
    location = sign_in(client, next=next).headers["location"]
    assert client.base_url.join(location).host == "testserver"
    assert "evil" not in client.get(location).headers.get("location", "")


def test_an_address_in_any_script_is_come_back_to(open_portal):
    client = open_portal()
    there = client.get("/search", params={"q": "железная дорога"})
    link = there.text.split('class="way-in" href="')[1].split('"')[0]
    form = fields_of(client.get(link).text, "/sign-in")
    answer = client.post("/sign-in", data={**form, "name": "maral", "password": WORDS})
    assert client.get(answer.headers["location"]).url == there.url


def test_local_addresses_are_kept_as_they_are():
    assert local("/kz/tm?type=visit#f-1") == "/kz/tm?type=visit#f-1"
    assert here("//evil.example/", "") == "/"
    assert here("/articles/a?b", "x=1") == "/articles/a%3Fb?x=1"


def test_a_session_from_elsewhere_is_never_taken_over(open_portal):
    client = open_portal()
    client.cookies.set("elchi", "chosen-by-somebody-else")
    sign_in(client)
    assert client.cookies.get("elchi", domain="testserver.local", default="") != "chosen-by-somebody-else"
    stranger = open_portal()
    stranger.cookies.set("elchi", "chosen-by-somebody-else")
    assert name_shown(stranger) is None


def test_signing_in_again_ends_the_session_before(open_portal):
    client, other = open_portal(), open_portal()
    sign_in(client)
    other.cookies.set("elchi", client.cookies["elchi"])
    form = fields_of(open_form(client), "/sign-in")
    client.post("/sign-in", data={**form, "name": "maral", "password": WORDS})
    assert (name_shown(client), name_shown(other)) == ("maral", None)


def open_form(client):
    """The form as a browser has it that kept it open while it signed in elsewhere."""
    fresh = {name: client.cookies[name] for name in client.cookies if name == "elchi"}
    client.cookies.clear()
    page = client.get("/sign-in").text
    client.cookies.update(fresh)
    return page


def test_the_cookie_of_a_removed_user_opens_nothing(open_portal, tmp_path):
    client = open_portal(reading="closed")
    sign_in(client, "maral")
    assert client.get("/kz/tm").status_code == 200
    with Accounts(tmp_path / "people.db") as accounts:
        accounts.remove_user("maral", by=OPERATOR, at=datetime.now(UTC))
    assert client.get("/kz/tm").headers["location"] == "/sign-in?next=%2Fkz%2Ftm"


@pytest.mark.parametrize("fields", [{}, {"word": ""}, {"word": "0" * 64}])
def test_nobody_is_signed_in_by_a_page_of_somebody_else(open_portal, fields):
    client = open_portal()
    client.get("/sign-in")
    answer = client.post("/sign-in", data={"name": "aigul", "password": WORDS, **fields})
    assert answer.status_code == 403
    assert "grown old" in answer.text
    assert name_shown(client) is None


def test_the_form_of_another_browser_signs_nobody_in(open_portal):
    client, attacker = open_portal(), open_portal()
    theirs = fields_of(attacker.get("/sign-in").text, "/sign-in")
    client.get("/sign-in")
    assert client.post("/sign-in", data={**theirs, "name": "aigul", "password": WORDS}).status_code == 403
    mine = fields_of(client.get("/sign-in").text, "/sign-in")
    told = {"sec-fetch-site": "cross-site"}
    assert client.post("/sign-in", data={**mine, "name": "aigul", "password": WORDS}, headers=told).status_code == 403


def test_too_many_failures_under_one_name_stop_it_from_anywhere(open_portal):
    client, elsewhere = open_portal(), open_portal(address="198.51.100.9")
    for _ in range(10):
        assert sign_in(client, words="wrong words").status_code == 403
    stopped = sign_in(elsewhere)
    assert stopped.status_code == 429
    assert stopped.headers["retry-after"] == "900"
    assert "quarter of an hour" in stopped.text
    assert sign_in(elsewhere, "maral").status_code == 303


def fill(store, network, count=50):
    """So many failures from a network, without the work of comparing passwords."""
    import sqlite3

    at = datetime.now(UTC).isoformat(timespec="seconds")
    with sqlite3.connect(store) as opened:
        opened.executemany(
            "INSERT INTO attempt (name, network, at) VALUES (?, ?, ?)", [(f"x{n}", network, at) for n in range(count)]
        )


def test_a_network_is_stopped_by_the_address_that_a_trusted_proxy_tells(open_portal, tmp_path):
    behind = open_portal(address="10.0.0.1", trusted_proxies=["10.0.0.0/8"])
    fill(tmp_path / "people.db", "203.0.113.7")
    behind.headers["x-forwarded-for"] = "1.2.3.4, 203.0.113.7"
    assert sign_in(behind).status_code == 429
    behind.headers["x-forwarded-for"] = "203.0.113.7, 198.51.100.3"
    assert sign_in(behind).status_code == 303


def test_nobody_gets_round_the_limit_by_a_header_of_their_own(open_portal, tmp_path):
    client = open_portal(address="203.0.113.7", trusted_proxies=["10.0.0.0/8"])
    fill(tmp_path / "people.db", "203.0.113.7")
    for told in ("198.51.100.3", "10.0.0.1", "127.0.0.1", "x"):
        client.headers["x-forwarded-for"] = told
        assert sign_in(client).status_code == 429


@pytest.mark.parametrize(
    ("kind", "body", "status"),
    [
        ("application/json", b"{}", 415),
        ("multipart/form-data; boundary=x", b"--x--", 415),
        ("application/x-www-form-urlencoded", b"name=" + b"a" * 70_000, 413),
        ("application/x-www-form-urlencoded", b"a=1&" * 501, 413),
        ("application/x-www-form-urlencoded", b"name=%ff%fe&password=%00", 403),
    ],
)
def test_what_is_no_form_is_refused(open_portal, kind, body, status):
    assert open_portal().post("/sign-in", content=body, headers={"content-type": kind}).status_code == status


@pytest.mark.parametrize("language", ["ru", "kk", "tk", "en"])
def test_the_form_is_in_every_language(open_portal, language):
    page = open_portal().get("/sign-in", params={"lang": language, "next": "/kz/tm"}).text
    assert f'<html lang="{language}"' in page
    assert f"next=%2Fkz%2Ftm&amp;lang={'ru' if language != 'ru' else 'kk'}" in page


def test_the_users_language_counts_before_the_browsers(open_portal, tmp_path):
    client = open_portal()
    with Accounts(tmp_path / "people.db") as accounts:
        accounts.speak("aigul", "kk")
    sign_in(client)
    assert '<html lang="kk"' in client.get("/", headers={"accept-language": "ru"}).text


def test_a_page_with_a_name_on_it_is_kept_by_nobody(open_portal):
    client = open_portal()
    assert client.get("/kz/tm").headers["cache-control"] == "no-cache"
    sign_in(client)
    for path in ("/kz/tm", "/kz/tm.json", "/nowhere", "/kz/tm.csv", "/brief/kz-tm.md"):
        answer = client.get(path)
        assert answer.headers["cache-control"] == "private, no-store"
        assert "cookie" in answer.headers["vary"].lower()
    tag = client.get("/kz/tm").headers["etag"]
    client.cookies.clear()
    assert client.get("/kz/tm", headers={"if-none-match": tag}).status_code == 200


def test_the_secrets_of_signing_in_stand_on_no_page(open_portal):
    client = open_portal()
    form = client.get("/sign-in").text
    assert client.cookies["elchi-before"] not in form
    sign_in(client)
    assert client.cookies["elchi"] not in client.get("/").text
    assert Secret(client.cookies["elchi"])
