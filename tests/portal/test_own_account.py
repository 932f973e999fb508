"""What users change of their own, what they keep, and the trail that tells administrators of it."""

import csv
import io
from datetime import UTC, datetime

import pytest

from elchi.accounts import Accounts, Actor, Secret
from tests.portal.conftest import WORDS, fields_of, sign_in

OPERATOR = Actor(name="operator", role="admin", via="terminal")
NEW = "tri tikhikh verblyuda"


def send(client, action, page="/account", **fields):
    """Send the form of the account with its word, as a browser does."""
    own = fields_of(client.get(page).text, "/sign-out")
    return client.post(action, data={**own, **fields})


@pytest.fixture
def aigul(open_portal):
    client = open_portal()
    sign_in(client)
    return client


@pytest.fixture
def accounts(open_portal, tmp_path):
    open_portal()
    with Accounts(tmp_path / "people.db") as opened:
        yield opened


def test_the_account_is_its_users_alone(open_portal, aigul):
    assert open_portal().get("/account").headers["location"] == "/sign-in?next=%2Faccount"
    page = aigul.get("/account")
    assert page.status_code == 200
    assert page.headers["cache-control"] == "private, no-store"


def test_a_new_password_ends_every_other_session(open_portal, aigul):
    other = open_portal()
    sign_in(other)
    answer = send(aigul, "/account/password", current=WORDS, new=NEW, again=NEW)
    assert answer.headers["location"] == "/account"
    assert aigul.get("/account").status_code == 200
    assert other.get("/account").status_code == 303
    assert sign_in(open_portal(), words=WORDS).status_code == 403
    assert sign_in(open_portal(), words=NEW).status_code == 303


@pytest.mark.parametrize(
    ("current", "new", "again", "status"),
    [
        ("wrong", NEW, NEW, 403),
        ("", NEW, NEW, 403),
        (WORDS, NEW, NEW + "!", 422),
        (WORDS, "gaz-7", "gaz-7", 422),
        (WORDS, "aigul-aigul-7", "aigul-aigul-7", 422),
    ],
)
def test_a_password_is_not_changed_by_less(open_portal, aigul, current, new, again, status):
    answer = send(aigul, "/account/password", current=current, new=new, again=again)
    assert answer.status_code == status
    assert 'role="alert"' in answer.text and new not in answer.text
    assert sign_in(open_portal()).status_code == 303


def test_the_present_password_is_not_guessed_by_a_stolen_session(aigul):
    tried = [send(aigul, "/account/password", current=f"x{n}", new=NEW, again=NEW).status_code for n in range(11)]
    assert tried == [403] * 10 + [429]


def test_the_language_of_the_account_is_that_of_the_pages(aigul):
    aigul.get("/?lang=ru")
    send(aigul, "/account/language", language="kk")
    assert '<html lang="kk"' in aigul.get("/").text
    assert send(aigul, "/account/language", language="xx").status_code == 422


def test_a_token_is_shown_once_and_opens_until_it_is_revoked(aigul, accounts):
    shown = send(aigul, "/account/tokens", name="<b>weekly</b>", scope="read", days="30").text
    key = shown.split('<code class="once">')[1].split("<")[0]
    assert "<b>weekly" not in shown
    assert key not in aigul.get("/account").text
    (token,) = accounts.tokens("aigul")
    assert accounts.bearer(Secret(key), address="", at=datetime.now(UTC)).role == "reader"
    assert send(aigul, f"/account/tokens/{token.id}/revoke").headers["location"] == "/account#tokens"
    assert accounts.tokens("aigul") == []


@pytest.mark.parametrize(
    "fields",
    [{"scope": "admin"}, {"scope": "x"}, {"name": ""}, {"days": "0"}, {"days": "-1"}, {"days": "٣"}, {"days": "1e9"}],
)
def test_no_token_is_made_of_what_cannot_be(aigul, accounts, fields):
    asked = {"name": "weekly", "scope": "read", "days": ""} | fields
    assert send(aigul, "/account/tokens", **asked).status_code == 422
    assert accounts.tokens() == []


def test_nothing_of_somebody_else_is_touched_not_even_by_an_admin(open_portal, accounts):
    sign_in(open_portal())
    dana = open_portal()
    sign_in(dana, "dana")
    token, _ = accounts.add_token("aigul", "x", "read", by=OPERATOR, at=datetime.now(UTC))
    mine = Actor(name="aigul", role="reviewer", via="terminal")
    search = accounts.save_search("x", "/events", by=mine, at=datetime.now(UTC))
    theirs = accounts.sessions("aigul", at=datetime.now(UTC))
    assert send(dana, f"/account/tokens/{token.id}/revoke").status_code == 422
    assert send(dana, f"/account/searches/{search.id}/remove").status_code == 422
    send(dana, "/account/sessions/end", id=theirs[0].id)
    assert (len(accounts.tokens("aigul")), len(accounts.searches("aigul"))) == (1, 1)
    assert accounts.sessions("aigul", at=datetime.now(UTC)) == theirs


def test_sessions_are_ended_one_by_one_or_all_but_this(open_portal, aigul, accounts):
    others = [open_portal() for _ in range(3)]
    for other in others:
        sign_in(other)
    fourth = accounts.session(Secret(others[0].cookies["elchi"]), address="", at=datetime.now(UTC)).id
    send(aigul, "/account/sessions/end", id=fourth)
    assert [other.get("/account").status_code for other in others] == [303, 200, 200]
    send(aigul, "/account/sessions/end")
    assert [other.get("/account").status_code for other in others] == [303, 303, 303]
    own = accounts.sessions("aigul", at=datetime.now(UTC))[0].id
    assert send(aigul, "/account/sessions/end", id=own).headers["location"] == "/"
    assert aigul.get("/account").status_code == 303


@pytest.mark.parametrize(
    "place",
    [
        "/events?type=visit",
        "/agreements",
        "/commitments?sector=energy",
        "/people",
        "/articles",
        "/search?q=газ",
        "/kz/tm",
    ],
)
def test_every_list_can_be_kept_by_who_has_signed_in(open_portal, aigul, accounts, place):
    assert "/account/searches" not in open_portal().get(place).text
    there = aigul.get(place, params={"lang": "en"} if "?" not in place else None)
    form = fields_of(there.text, "/account/searches")
    answer = aigul.post("/account/searches", data={**form, "name": "mine", "channel": "feed", "target": ""})
    assert answer.headers["location"] == "/account#searches"
    (kept,) = accounts.searches("aigul")
    assert "lang=" not in kept.place
    assert aigul.get(kept.place).status_code == 200
    send(aigul, f"/account/searches/{kept.id}/remove")
    assert accounts.searches("aigul") == []


@pytest.mark.parametrize("place", ["/", "/patterns", "/events?after=x", "/quality", "/account"])
def test_what_is_no_list_is_not_offered_or_only_without_its_place(aigul, place):
    assert "after" not in aigul.get(place).text.split('name="place" value="')[-1].split('"')[0]


def test_the_secret_of_a_webhook_is_shown_once(aigul, accounts):
    asked = {"name": "gas", "place": "/search?q=gas", "channel": "webhook", "target": "https://example.org/elchi"}
    shown = send(aigul, "/account/searches", **asked).text
    (kept,) = accounts.searches("aigul")
    assert kept.secret.reveal() in shown
    assert kept.secret.reveal() not in aigul.get("/account").text


@pytest.mark.parametrize(
    "fields",
    [
        {"place": "//evil.example"},
        {"place": "javascript:alert(1)"},
        {"place": "/account"},
        {"channel": "email", "target": "a@b.c\r\nBcc: x@y.z"},
        {"channel": "webhook", "target": "javascript:alert(1)"},
        {"channel": "pigeon"},
        {"name": ""},
    ],
)
def test_nothing_is_kept_that_is_no_list_or_goes_nowhere(aigul, accounts, fields):
    asked = {"name": "x", "place": "/events", "channel": "feed", "target": ""} | fields
    assert send(aigul, "/account/searches", **asked).status_code == 422
    assert accounts.searches() == []


def test_the_trail_is_for_administrators(open_portal, aigul):
    assert open_portal().get("/audit").status_code == 303
    assert open_portal().get("/audit.json").status_code == 401
    for form in ("", ".json", ".csv", ".atom", ".bib"):
        assert aigul.get("/audit" + form).status_code == 403


def test_the_trail_tells_who_did_what_and_goes_on_page_by_page(open_portal, accounts):
    dana = open_portal()
    for n in range(120):
        accounts.end_sessions("maral", by=OPERATOR, at=datetime.now(UTC), id=f"{n}")
    sign_in(dana, "dana")
    first = dana.get("/audit.json").json()
    assert first["entries"][0]["act"] == "signed in" and len(first["entries"]) == 100
    second = dana.get("/audit.json", params={"before": first["next"]}).json()
    numbers = [line["number"] for line in first["entries"] + second["entries"]]
    assert numbers == sorted(set(numbers), reverse=True) and second["next"] is None
    assert {line["by"] for line in dana.get("/audit.json?by=dana").json()["entries"]} == {"dana"}
    assert "sessions ended" in dana.get("/audit?about=maral&lang=en").text
    assert dana.get("/audit?before=x").status_code == 422


def test_the_trail_for_spreadsheets_has_no_formulas(open_portal, accounts):
    me = Actor(name="maral", role="reader", via="terminal", address="=1+1")
    accounts.save_search("=HYPERLINK(1)", "/events", by=me, at=datetime.now(UTC))
    dana = open_portal()
    sign_in(dana, "dana")
    rows = list(csv.reader(io.StringIO(dana.get("/audit.csv").text)))
    assert any("HYPERLINK" in cell for row in rows for cell in row)
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


@pytest.mark.parametrize("language", ["ru", "kk", "tk", "en"])
@pytest.mark.parametrize("path", ["/account", "/audit"])
def test_the_users_own_pages_are_in_every_language(open_portal, path, language):
    dana = open_portal()
    sign_in(dana, "dana")
    assert f'<html lang="{language}"' in dana.get(path, params={"lang": language}).text
