"""The first page, pairs, sectors, map: what they count is what the record has."""

import csv
import io

import pytest


@pytest.fixture
def record(client):
    return client.app.state.house.record


def test_the_first_page_counts_what_the_record_has(client, record):
    totals = client.get("/index.json").json()["totals"]
    assert totals["articles"] == len(record.articles())
    assert totals["events"] == len(record.events())


def test_two_chosen_countries_lead_to_their_file(client):
    answer = client.get("/pairs?country=tm&country=kz", follow_redirects=False)
    assert answer.headers["location"] == "/tm/kz"
    assert client.get("/kz", follow_redirects=False).headers["location"] == "/pairs?country=kz"


def test_pairs_are_counted_as_the_record_counts_events(client, record):
    rows = list(csv.reader(io.StringIO(client.get("/pairs.csv").text)))[1:]
    assert ["KZ", "TM", str(len(record.events(pair=("KZ", "TM"))))] in rows


def test_the_map_of_a_country_counts_events_with_each_other_one(client, record):
    events = client.get("/map.json?country=kz").json()["events"]
    assert events["TM"] == len(record.events(pair=("KZ", "TM")))
    assert "KZ" not in events
    assert 'href="/kz/tm"' in client.get("/map?country=kz").text


def test_a_cell_of_the_sectors_leads_to_as_many_articles_as_it_says(client):
    sectors = client.get("/sectors.json?country=kz&country=tm").json()["sectors"]
    assert sectors["trade"]["2023"] == 5
    assert (
        "/articles?country=kz&amp;country=tm&amp;sector=trade&amp;year=2023"
        in client.get("/sectors?country=kz&country=tm").text
    )


def test_what_is_no_country_gets_a_clear_word(client):
    answer = client.get("/map?country=zz")
    assert answer.status_code == 422
    assert "ZZ" in answer.text or "zz" in answer.text


def test_the_feed_of_a_pair_is_valid_for_feed_readers(client):
    feedparser = pytest.importorskip("feedparser")
    feed = feedparser.parse(client.get("/kz/tm.atom").content)
    assert not feed.bozo
    assert feed.entries[0].link.startswith("http://testserver/events/")


def test_the_gaps_of_a_pair_are_those_of_elchi_check(client, record):
    from elchi.checking import gaps

    seen = client.get("/quality.json?country=kz&country=tm&on=2026-06-01").json()
    found = gaps(record.scope("2026-06-01", pair=("KZ", "TM"), months=12))
    assert [gap["what"] for gap in seen["gaps"]] == [gap.what for gap in found]
    assert found


@pytest.mark.parametrize("language", ["ru", "kk", "tk"])
def test_checks_and_shares_have_their_words(client, record, language):
    from elchi.checking import CHECKS, shares

    tongue = client.app.state.house.tongue(language)
    names = [check.name for check in CHECKS] + [share.name for share in shares(record.scope("2026-06-01"))]
    assert [name for name in names if tongue.text(name) == name] == []


def test_the_network_of_a_country_has_its_ties_alone(client):
    ties = client.get("/network.json?country=tm").json()["ties"]
    assert ties and all("TM" in tie["countries"] for tie in ties)
