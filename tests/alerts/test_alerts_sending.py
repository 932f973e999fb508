"""Digests reach real servers, once; what fails is tried again with the same words, and given up in the end."""

import hashlib
import hmac
import json
import sqlite3
import threading
from datetime import timedelta

import pytest

from elchi.accounts import Accounts
from elchi.alerts.sending import due, send_due
from elchi.errors import InputError
from elchi.settings import Settings
from elchi.storage import Record
from tests.alerts.conftest import AIGUL, NOON


def later(**given):
    return NOON + timedelta(**given)


@pytest.fixture
def by_mail(mailbox):
    return Settings(
        base="https://elchi.example",
        smtp_host="127.0.0.1",
        smtp_port=mailbox.server_address[1],
        smtp_security="none",
        smtp_from="elchi@elchi.example",
    )


@pytest.fixture
def to_hook(hook):
    return Settings(webhooks_inside=True), f"http://127.0.0.1:{hook.server_address[1]}/news?a=b"


def save(accounts, place="/kz/tm", channel="email", target="desk@example.org", name="Қазақстан – Түрікменстан"):
    return accounts.save_search(name, place, by=AIGUL, at=NOON, channel=channel, target=target)


def sent(record, accounts, settings, at=NOON):
    return [each.outcome for each in send_due(record, accounts, settings, at=at)]


def test_a_digest_tells_what_came_since_and_goes_once(record, accounts, tell, by_mail, mailbox):
    tell("old", "2022-05-05")
    save(accounts)
    assert sent(record, accounts, by_mail) == []
    tell("new", "2019-02-03", words="Talks <b>in</b> Ashgabat\u202e\nBcc: x")
    tell("other", "2024-01-01", ("KZ", "UZ"))
    assert sent(record, accounts, by_mail, later(hours=1)) == ["sent"]
    assert sent(record, accounts, by_mail, later(hours=2)) == []
    (letter,) = mailbox.letters
    assert (letter["To"], letter["From"]) == ("desk@example.org", "elchi@elchi.example")
    assert letter["Subject"] == "Қазақстан – Түрікменстан: жаңа мәліметтер"
    assert letter["Content-Language"] == "kk"
    assert letter["Bcc"] is None
    text = letter.get_content()
    assert "2019 жылғы 3 ақпан · " in text
    assert "«Talks <b>in</b> Ashgabat Bcc: x»" in text
    assert "samples · 2019-02-03 · https://example.org/new" in text
    assert f"https://elchi.example/events/{record.event('fnew').id}" in text
    assert "https://elchi.example/kz/tm" in text
    assert "2022" not in text
    assert "2024" not in text


def test_what_was_known_is_said_to_be_reported_again(record, accounts, tell, by_mail, mailbox):
    tell("old", "2022-05-05")
    save(accounts, "/events?country=KZ")
    tell("again", "2022-05-05")
    assert sent(record, accounts, by_mail) == ["sent"]
    assert "(бұрыннан белгілі жайт туралы жаңа хабарлар)" in mailbox.letters[0].get_content()


def test_pages_that_tell_nothing_of_it_send_nothing(record, accounts, tell, by_mail, mailbox):
    search = save(accounts)
    tell("other", "2024-01-01", ("KZ", "UZ"))
    assert sent(record, accounts, by_mail) == ["nothing new"]
    assert sent(record, accounts, by_mail, later(hours=1)) == []
    assert mailbox.letters == []
    assert accounts.delivery(search).sent is None


def test_a_page_read_anew_is_no_news(record, accounts, tell, by_mail):
    tell("old", "2022-05-05")
    save(accounts)
    tell("old", "2022-05-06")
    assert sent(record, accounts, by_mail) == []


def test_a_refused_letter_is_tried_again_with_the_same_words(store, accounts, tell, by_mail, mailbox):
    search = save(accounts)
    tell("one", "2024-01-01")
    mailbox.refusing["RCPT"] = "450 not now"
    with Record(store) as record:
        assert sent(record, accounts, by_mail) == ["failed"]
        assert "refuses the mailbox" in accounts.delivery(search).trouble
    mailbox.refusing.clear()
    tell("two", "2024-02-02")
    with Record(store) as record, Accounts(store) as anew:
        assert sent(record, anew, by_mail, later(minutes=4)) == []
        assert sent(record, anew, by_mail, later(minutes=6)) == ["sent"]
        assert sent(record, anew, by_mail, later(minutes=7)) == ["sent"]
    first, second = (letter.get_content() for letter in mailbox.letters)
    assert "example.org/one" in first
    assert "example.org/two" not in first
    assert "example.org/two" in second
    assert len({letter["Message-ID"] for letter in mailbox.letters}) == 2
    assert accounts.delivery(search).trouble == ""


def test_a_letter_that_was_taken_is_sent_whatever_comes_after(record, accounts, tell, by_mail, mailbox):
    save(accounts)
    tell("one", "2024-01-01")
    mailbox.refusing["QUIT"] = "451 something is wrong"
    assert sent(record, accounts, by_mail) == ["sent"]
    assert sent(record, accounts, by_mail, later(days=1)) == []
    assert len(mailbox.letters) == 1


def test_after_eight_tries_it_is_given_up_until_somebody_says_so(record, accounts, tell, by_mail, mailbox):
    search = save(accounts)
    tell("one", "2024-01-01")
    mailbox.refusing["MAIL"] = "550 never"
    outcomes = [sent(record, accounts, by_mail, later(days=day)) for day in range(10)]
    assert outcomes == [["failed"]] * 7 + [["given up"]] + [[], []]
    assert accounts.delivery(search).given_up
    mailbox.refusing.clear()
    accounts.retry(search.id)
    assert sent(record, accounts, by_mail, later(days=11)) == ["sent"]
    assert not accounts.delivery(search).given_up


def test_several_processes_send_each_digest_once(store, accounts, tell, by_mail, mailbox):
    for number in range(4):
        save(accounts, name=f"search {number}")
    tell("one", "2024-01-01")
    failures: list[Exception] = []

    def work() -> None:
        try:
            with Record(store) as record, Accounts(store) as mine:
                sent(record, mine, by_mail)
        except Exception as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert sorted(letter["Subject"] for letter in mailbox.letters) == [
        f"search {n}: жаңа мәліметтер" for n in range(4)
    ]


def test_a_run_that_was_cut_off_is_taken_up_after_its_lease(record, accounts, tell, by_mail):
    search = save(accounts)
    tell("one", "2024-01-01")
    assert accounts.take_delivery(search, record.last_page(), at=NOON) is not None
    assert sent(record, accounts, by_mail, later(minutes=9)) == []
    assert sent(record, accounts, by_mail, later(minutes=11)) == ["sent"]


def test_a_webhook_is_signed_with_the_secret_that_was_shown(record, accounts, tell, to_hook, hook):
    settings, target = to_hook
    search = save(accounts, channel="webhook", target=target)
    tell("one", "2024-01-01")
    assert sent(record, accounts, settings) == ["sent"]
    ((path, headers, body),) = hook.posts
    assert path == "/news?a=b"
    signed = hmac.new(
        search.secret.reveal().encode(), headers["Elchi-Timestamp"].encode() + b"." + body, hashlib.sha256
    )
    assert headers["Elchi-Signature"] == signed.hexdigest()
    told = json.loads(body)
    assert told["id"] == headers["Elchi-Digest"]
    assert told["language"] == "kk"
    (line,) = told["sections"][0]["lines"]
    assert (line["when"], line["quote"], line["source"]) == (
        "2024-01-01",
        "Talks in Ashgabat",
        "https://example.org/one",
    )
    assert search.secret.reveal() not in repr(search)


@pytest.mark.parametrize("answer", [301, 307, 404, 500])
def test_an_answer_that_is_no_yes_is_a_failure_and_redirects_are_not_followed(
    record, accounts, tell, to_hook, hook, answer
):
    settings, target = to_hook
    search = save(accounts, channel="webhook", target=target)
    tell("one", "2024-01-01")
    hook.answer = answer
    assert sent(record, accounts, settings) == ["failed"]
    assert [path for path, _, _ in hook.posts] == ["/news?a=b"]
    assert accounts.delivery(search).trouble == f"the webhook answered {answer}"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f000001", "10.0.0.7"])
def test_a_webhook_inside_the_network_is_refused(record, accounts, tell, hook, host):
    search = save(accounts, channel="webhook", target=f"http://{host}:{hook.server_address[1]}/")
    tell("one", "2024-01-01")
    assert sent(record, accounts, Settings()) == ["failed"]
    assert hook.posts == []
    assert "inside the network" in accounts.delivery(search).trouble


def test_what_cannot_be_reached_is_told_without_secrets(record, accounts, tell, by_mail, hook):
    hook.server_close()
    target = f"http://127.0.0.1:{hook.server_address[1]}/"
    searches = [save(accounts), save(accounts, name="hook", channel="webhook", target=target)]
    tell("one", "2024-01-01")
    wrong = {"smtp_port": 1, "smtp_user": "elchi", "smtp_password": "swordfish", "webhooks_inside": True}
    settings = Settings(**{name: getattr(by_mail, name) for name in by_mail.__struct_fields__} | wrong)
    assert sent(record, accounts, settings) == ["failed", "failed"]
    told = [accounts.delivery(each).trouble for each in searches]
    assert "cannot be reached" in told[0]
    assert "swordfish" not in repr(told)


def test_without_a_mail_server_it_is_said(record, accounts, tell):
    search = save(accounts)
    tell("one", "2024-01-01")
    assert sent(record, accounts, Settings()) == ["failed"]
    assert "no mail server is set" in accounts.delivery(search).trouble


def test_looking_ahead_sends_and_takes_nothing(record, accounts, tell, by_mail, mailbox):
    save(accounts)
    tell("one", "2024-01-01")
    assert [made.sections[0].total for _, made in due(record, accounts, by_mail)] == [1]
    assert mailbox.letters == []
    assert sent(record, accounts, by_mail) == ["sent"]


def test_a_search_goes_with_its_user(record, accounts, tell, by_mail, store):
    search = save(accounts)
    tell("one", "2024-01-01")
    accounts.remove_search(search.id, by=AIGUL, at=NOON)
    assert sent(record, accounts, by_mail) == []
    assert sqlite3.connect(store).execute("SELECT count(*) FROM delivery").fetchone() == (0,)
    with pytest.raises(InputError, match="no saved search"):
        accounts.retry(search.id)
