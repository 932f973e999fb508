"""Promises: the board on a day, one promise with its evidence, and words that claim no more than reports tell."""

import pytest

from elchi.portal.boards import board, promise
from elchi.records import Commitment, Fulfilment, Repetition

LANGUAGES = ["ru", "kk", "tk", "en"]
MADE = Commitment(id="c", by=["KZ", "TM"], due="2026-06", said=[Repetition(said="2025-01-10", findings=["f"])])


def shown(effect, when):
    return Fulfilment(commitment="c", finding="e", effect=effect, rule="fulfilment/open", when=when, reported=when)


@pytest.mark.parametrize(
    ("evidence", "on", "group"),
    [
        ([], "2025-06-01", "silent"),
        ([], "2026-03-01", "soon"),
        ([], "2026-07-01", "overdue"),
        ([shown("moved", "2025-03-01")], "2025-06-01", "moving"),
        ([shown("moved", "2025-03-01")], "2026-05-30", "soon"),
        ([shown("moved", "2025-03-01")], "2026-07-01", "overdue"),
        ([shown("kept", "2026-02-01")], "2026-03-01", "kept"),
        ([shown("kept", "2026-02-01")], "2026-01-01", "soon"),
        ([shown("dropped", "2026-02-01")], "2026-03-01", "dropped"),
        ([shown("contradicted", "2026-02-01")], "2026-07-01", "dropped"),
    ],
)
def test_the_group_follows_from_the_day_and_the_evidence_known_by_then(evidence, on, group):
    assert promise(MADE, evidence, on).group == group
    assert [one.commitment.id for one in board([MADE], {"c": evidence}, on)[group]] == ["c"]


def test_a_board_on_a_day_shows_what_was_promised_by_then(client):
    then = client.get("/commitments.json?country=kz&country=tm&on=2023-01-01").json()
    now = client.get("/commitments.json?country=kz&country=tm&on=2025-12-01").json()
    assert then["total"] < now["total"]
    said = [each["commitment"]["said"][0]["said"] for held in then["groups"].values() for each in held]
    assert said and max(said) <= "2023-01-01"


def test_the_session_that_was_promised_for_2024_is_overdue_after_it(client):
    late = client.get("/commitments.json?country=kz&country=tm&on=2025-03-01").json()["groups"]["overdue"]
    assert [each["commitment"]["due"] for each in late] == ["2024"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_silence_is_not_called_failure(client, language):
    page = client.get("/commitments", params={"lang": language}).text
    honest = {
        "ru": "Это не значит, что ничего не сделано.",
        "kk": "Бұл ештеңе жасалмады дегенді білдірмейді.",
        "tk": "Bu hiç zat edilmändigini aňlatmaýar.",
        "en": "That does not mean that nothing was done.",
    }
    assert honest[language] in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_promise_shows_each_time_it_was_made_and_the_evidence_with_its_rule(client, language):
    record = client.app.state.house.record
    one = next(c for c in record.commitments() if c.actions.get("en") == "bring mutual trade to $1 billion")
    page = client.get(f"/commitments/{one.id}", params={"lang": language, "on": "2026-01-01"}).text
    assert "fulfilment/grew" in page
    for finding in one.findings:
        assert f"#f-{finding}" in page


def test_evidence_of_a_later_page_does_not_count_on_an_earlier_day(client):
    record = client.app.state.house.record
    one = next(c for c in record.commitments() if c.actions.get("en") == "bring mutual trade to $1 billion")
    seen = client.get(f"/commitments/{one.id}.json?on=2023-01-01").json()
    assert (seen["standing"]["state"], seen["standing"]["evidence"]) == ("open", [])
    moved = client.get(f"/commitments/{one.findings[0]}.json?on=2023-01-01", follow_redirects=False)
    assert moved.headers["location"] == f"/commitments/{one.id}.json?on=2023-01-01"


@pytest.mark.parametrize("query", ["window=2023", "window=a/b", "on=2023-13-01"])
def test_a_window_or_day_that_is_none_is_told(client, query):
    record = client.app.state.house.record
    one = record.commitments()[0]
    assert client.get(f"/commitments/{one.id}?{query}").status_code == 422


def test_the_twins_hold_every_promise_of_the_board(client):
    board_shown = client.get("/commitments.json").json()
    ids = {each["commitment"]["id"] for held in board_shown["groups"].values() for each in held}
    table, feed = client.get("/commitments.csv").text, client.get("/commitments.atom").text
    assert len(ids) == board_shown["total"]
    assert all(key in table and f":commitment/{key}<" in feed for key in ids)
