"""Digests at the terminal: what is saved, what would be sent, what has failed."""

import pytest

from elchi.accounts import Accounts, Actor, Secret
from elchi.records import Article
from elchi.storage import Record
from elchi.terminal.operating import now

AIGUL = Actor(name="aigul", role="reader", via="session")


@pytest.fixture(autouse=True)
def search(folder):
    with Accounts(folder / "elchi.db") as accounts, Record(folder / "elchi.db") as record:
        by = Actor(name="operator", role="admin", via="terminal")
        accounts.add_user("aigul", "reader", Secret("verblyud idet na sever"), by=by, at=now(), language="en")
        made = accounts.save_search(
            "[Gas]", "/search?q=gas", by=AIGUL, at=now(), channel="email", target="desk@example.org"
        )
        record.add(Article(id="a1", title="Gas talks", language="en", text="Gas talks", published="2024-01-09"), [])
    return made


def test_what_would_be_sent_is_shown_and_nothing_is_sent(elchi, search):
    for _ in range(2):
        ran = elchi("alerts", "send", "--dry-run")
        assert ran.code == 0
        assert ran.out.startswith("email desk@example.org\n\nWhat is new in “[Gas]”")
        assert "9 January 2024 · Gas talks" in ran.out
    listed = elchi("alerts", "list").out
    assert "nothing sent yet" in listed
    assert f"{search.id}  aigul  [Gas]  /search?q=gas  email desk@example.org" in listed


def test_what_fails_is_told_and_given_up_and_tried_again(elchi, search, folder):
    ran = elchi("alerts", "send")
    assert (ran.code, ran.out) == (1, "")
    assert "'[Gas]': failed no mail server is set" in ran.err
    assert "tried 1, again 20" in elchi("alerts", "list").out
    with Accounts(folder / "elchi.db") as accounts:
        for _ in range(8):
            accounts.failed(accounts.delivery(search), "the mail server refuses (550)", at=now().replace(year=2020))
            accounts.take_delivery(search, 1, at=now())
    assert "given up: the mail server refuses (550)" in elchi("alerts", "list").out
    assert elchi("alerts", "send").code == 0
    assert elchi("alerts", "retry", search.id).code == 0
    assert elchi("alerts", "send").code == 1


def test_without_searches_it_is_said(elchi, search, folder):
    with Accounts(folder / "elchi.db") as accounts:
        accounts.remove_search(search.id, by=AIGUL, at=now())
    assert elchi("alerts", "list").code == 1
    assert elchi("alerts", "send", "--dry-run").code == 1
    assert elchi("alerts", "retry", search.id).code == 2
