"""Documents: the list with its filters, one document with the sentence behind each fact, addresses that last."""

import csv
import io

import pytest

from elchi.records import Agreement

LANGUAGES = ["ru", "kk", "tk", "en"]


@pytest.fixture
def record(client):
    return client.app.state.house.record


def named(record, words):
    return next(one for one in record.agreements() if any(words in t for ts in one.titles.values() for t in ts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_speaks_the_readers_language(client, language):
    page = client.get("/agreements", params={"lang": language})
    heading = {"ru": "Соглашения", "kk": "Келісімдер", "tk": "Ylalaşyklar", "en": "Agreements"}[language]
    assert f"<h1>{heading}</h1>" in page.text


def test_filters_narrow_the_list_to_what_they_say(client):
    found = client.get("/agreements.json?country=kz&country=tm&level=state&type=treaty").json()["agreements"]
    assert found["total"] >= 2
    for one in found["items"]:
        assert (one["type"], one["level"]) == ("treaty", "state")
        assert {"KZ", "TM"} <= set(one["parties"])


def test_terms_that_run_end_or_are_over_on_the_day_asked_for(client):
    def titles(term, on):
        found = client.get(f"/agreements.json?term={term}&on={on}").json()["agreements"]["items"]
        return {one["id"]: one["valid_to"] for one in found}

    assert "2026" in titles("running", "2026-06-01").values()
    assert set(titles("ending", "2026-06-01").values()) == {"2026"}
    assert "2026" in titles("over", "2027-01-01").values()
    assert not set(titles("over", "2026-06-01")) & set(titles("running", "2026-06-01"))


@pytest.mark.parametrize("query", ["term=soon", "type=poem", "country=zz", "level=planet", "on=someday", "after=x"])
def test_what_cannot_be_asked_is_told_in_words(client, query):
    answer = client.get(f"/agreements?{query}")
    assert answer.status_code == 422
    assert "Traceback" not in answer.text


def test_the_csv_twin_has_a_line_for_each_document_of_the_page(client):
    shown = client.get("/agreements.json").json()["agreements"]["items"]
    rows = list(csv.DictReader(io.StringIO(client.get("/agreements.csv").text)))
    assert [row["id"] for row in rows] == [one["id"] for one in shown]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_shows_its_title_in_the_readers_language_and_each_report(client, record, language):
    border = named(record, "демаркации от 18 апреля")
    page = client.get(f"/agreements/{border.id}", params={"lang": language}).text
    titles = {
        "ru": '<h1 class="reading" lang="ru">Соглашение о демаркации от 18 апреля 2017 года</h1>',
        "kk": '<h1 class="reading" lang="kk">2017 жылғы 18 сәуірдегі шекараны шегендеу туралы келісім</h1>',
        "tk": '<h1 class="reading" lang="ru">Соглашение о демаркации от 18 апреля 2017 года</h1>',
        "en": '<h1 class="reading" lang="en">Agreement on its demarcation</h1>',
    }
    assert titles[language] in page
    for finding in border.findings:
        assert f"#f-{finding}" in page


def test_a_ratification_names_the_side_and_does_not_conclude_about_the_other(client, record):
    border = named(record, "демаркации от 18 апреля")
    page = client.get(f"/agreements/{border.id}?lang=en").text
    assert "Turkmenistan: no report of ratification found" in page
    seen = client.get(f"/agreements/{border.id}.json").json()
    (side,) = seen["agreement"]["ratified"]
    assert (side["country"], side["when"]) == ("KZ", "2018-01-11")
    assert set(side["findings"]) <= set(seen["testimony"])


def test_no_document_is_signed_at_an_event_of_another_day(client, record):
    for one in record.agreements():
        event = client.get(f"/agreements/{one.id}.json").json()["signed_at"]
        if event and event["when"]["edtf"] and one.signed_on:
            assert event["when"]["edtf"][:4] == one.signed_on[:4]


def test_a_findings_id_leads_to_the_present_address_with_what_was_asked(client, record):
    border = named(record, "демаркации от 18 апреля")
    finding = next(key for key in border.findings if key != border.id)
    moved = client.get(f"/agreements/{finding}.json?lang=kk", follow_redirects=False)
    assert (moved.status_code, moved.headers["location"]) == (301, f"/agreements/{border.id}.json?lang=kk")
    assert client.get("/agreements/nothing").status_code == 404


def test_fields_rest_on_findings_that_say_the_same(client, record):
    one = named(record, "демаркации от 18 апреля")
    supports = client.get(f"/agreements/{one.id}.json").json()["supports"]
    for key in supports["signed_on"]:
        finding = record.account(key).finding
        assert finding.signed_on == record.agreement(one.id).signed_on == "2017-04-18"
    assert isinstance(record.named(Agreement, one.id), Agreement)
