"""Acts by forms: the word of the session, the role that counts now, the page to come back to."""

from datetime import UTC, datetime

import pytest

from elchi.accounts import Accounts, Actor
from elchi.errors import InputError
from elchi.portal.act import act
from elchi.portal.page import View
from tests.portal.conftest import fields_of, sign_in

OPERATOR = Actor(name="operator", role="admin", via="terminal")


@pytest.fixture
def judging(open_portal):
    """A client of a portal that has an act of reviewers; `done` is what was done."""
    done = []

    def judge(ask, form):
        if form.get("reason") == "unclear":
            raise InputError("say why")
        if form.get("reason") == "again":
            return View(title="Again", template="wrong.html", data={"detail": "again", "status": 422}, status=422)
        done.append((ask.actor.name, ask.path("item"), form.getlist("finding")))
        return form.get("to")

    client = open_portal()
    client.app.router.routes.insert(0, act("/judge/{item}", judge, role="reviewer"))
    return client, done


def own(client):
    """The hidden fields that the forms of this session carry."""
    return fields_of(client.get("/kz/tm?type=visit").text, "/sign-out")


def test_what_a_form_asks_is_done_in_the_name_of_who_sent_it(judging):
    client, done = judging
    sign_in(client)
    answer = client.post("/judge/7", data={**own(client), "finding": ["a", "b"]})
    assert (answer.status_code, answer.headers["location"]) == (303, "/kz/tm?type=visit")
    assert done == [("aigul", "7", ["a", "b"])]
    assert client.post("/judge/7", data={**own(client), "to": "/events"}).headers["location"] == "/events"


def test_what_is_amiss_is_told_and_may_be_shown_in_place(judging):
    client, done = judging
    sign_in(client)
    assert "say why" in client.post("/judge/7", data={**own(client), "reason": "unclear"}).text
    page = client.post("/judge/7", data={**own(client), "reason": "again"})
    assert page.status_code == 422
    assert 'href="/kz/tm?lang=kk"' in page.text
    assert done == []


@pytest.mark.parametrize("word", [None, "", "0" * 64, "é" * 64])
def test_without_the_word_of_the_session_nothing_is_done(judging, word):
    client, done = judging
    sign_in(client)
    fields = own(client) | {"word": word}
    answer = client.post("/judge/7", data={name: value for name, value in fields.items() if value is not None})
    assert answer.status_code == 403
    assert "grown old" in answer.text
    assert done == []


def test_the_word_of_another_session_of_the_same_user_does_not_do(judging, open_portal):
    client, done = judging
    other = open_portal()
    sign_in(client)
    sign_in(other)
    assert own(client)["word"] != own(other)["word"]
    assert client.post("/judge/7", data=own(other)).status_code == 403
    assert done == []


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_elsewhere_does_nothing_even_with_the_word(judging, site):
    client, done = judging
    sign_in(client)
    assert client.post("/judge/7", data=own(client), headers={"sec-fetch-site": site}).status_code == 403
    assert client.post("/judge/7", data=own(client), headers={"sec-fetch-site": "same-origin"}).status_code == 303
    assert len(done) == 1


def test_a_reader_judges_nothing(judging):
    client, done = judging
    sign_in(client, "maral")
    answer = client.post("/judge/7", data=own(client))
    assert answer.status_code == 403
    assert "Your role does not suffice" in answer.text
    assert done == []


def test_a_lower_role_counts_at_once(judging, tmp_path):
    client, done = judging
    sign_in(client)
    fields = own(client)
    with Accounts(tmp_path / "people.db") as accounts:
        accounts.change_role("aigul", "reader", by=OPERATOR, at=datetime.now(UTC))
    assert client.post("/judge/7", data=fields).status_code == 403
    assert done == []


@pytest.mark.parametrize(
    ("back", "next"), [("/kz/tm?type=visit", "?next=%2Fkz%2Ftm%3Ftype%3Dvisit"), ("//evil.example", ""), ("", "")]
)
def test_a_stranger_signs_in_and_comes_back_to_the_page(judging, back, next):
    client, done = judging
    answer = client.post("/judge/7", data={"word": "x", "back": back})
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in" + next)
    assert done == []


def test_an_act_is_done_by_post_alone(judging):
    client, done = judging
    sign_in(client)
    for method in ("GET", "HEAD", "PUT", "DELETE"):
        assert client.request(method, "/judge/7", params=own(client)).status_code == 405
    assert done == []


def test_a_token_does_nothing_by_a_form(judging, tmp_path):
    client, done = judging
    with Accounts(tmp_path / "people.db") as accounts:
        _, key = accounts.add_token("aigul", "x", "review", by=OPERATOR, at=datetime.now(UTC))
    told = {"authorization": f"Bearer {key.reveal()}"}
    assert client.post("/judge/7", data={"word": "x"}, headers=told).headers["location"] == "/sign-in"
    assert done == []


@pytest.mark.parametrize(
    "back", ["https://evil.example", "//evil.example", "/\\evil.example", "/x\r\nset-cookie: a=b"]
)
def test_an_act_leads_back_to_no_other_place(judging, back):
    client, _ = judging
    sign_in(client)
    answer = client.post("/judge/7", data=own(client) | {"back": back})
    assert answer.headers["location"] == "/"
