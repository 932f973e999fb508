"""People, articles and the search: names in any spelling, offices with their reports, what words mean, facets."""

import pytest
from starlette.testclient import TestClient

from elchi.portal import portal
from elchi.portal.seeking import split
from elchi.records import Article
from elchi.storage import Record


@pytest.fixture
def record(client):
    return client.app.state.house.record


@pytest.mark.parametrize(
    ("words", "countries", "rest"),
    [
        ("Казахстан Туркмения", ["KZ", "TM"], []),
        ("Gazagystan Türkmenistan", ["KZ", "TM"], []),
        ("визит в Казахстане", ["KZ"], ["визит", "в"]),
        ("United Arab Emirates Meredov", ["AE"], ["Meredov"]),
    ],
)
def test_words_of_a_search_name_countries_in_any_language_and_case(words, countries, rest):
    assert split(words) == (countries, rest)


def test_two_countries_offer_their_file_and_a_name_its_person(client):
    assert 'href="/kz/tm"' in client.get("/search", params={"q": "Казахстан Туркмения"}).text
    page = client.get("/search", params={"q": "Мередов", "lang": "tk"}).text
    assert "Raşid Meredow</a>" in page


def test_facets_narrow_what_was_found(client):
    found = client.get("/search.json", params={"q": "Туркменистан"}).json()
    languages = {each["value"]: each["count"] for each in found["facets"]["language"]}
    some = next(iter(languages))
    narrowed = client.get("/search.json", params={"q": "Туркменистан", "language": some}).json()
    assert narrowed["total"] == languages[some]
    assert any(run["marked"] for run in narrowed["items"][0]["passage"])


@pytest.mark.parametrize("language", ["ru", "kk", "tk", "en"])
def test_an_empty_search_and_one_without_hits_help(client, language):
    assert client.get("/search", params={"lang": language}).status_code == 200
    page = client.get("/search", params={"q": '<b>"zzqx" OR', "lang": language})
    assert (page.status_code, "<b>" in page.text) == (200, False)


def test_people_are_found_by_any_spelling(client):
    for spelling in ("Meredow", "Мередов", "meredov"):
        found = client.get("/people.json", params={"named": spelling}).json()["people"]["items"]
        assert "Rashid Meredov" in [one["name"] for one in found]


def test_a_person_has_offices_with_first_and_last_report_and_whom_they_met(client, record):
    person = record.people(named="Nurtleu")[0]
    page = client.get(f"/people/{person.id}?lang=ru").text
    assert "<h1>Мурат Нуртлеу</h1>" in page
    assert "Первое сообщение" in page
    met = {record.person(each.person).name for each in record.met(person.id)}
    assert "Rashid Meredov" in met
    answer = client.get(f"/people/{person.findings[0]}", follow_redirects=False)
    assert answer.headers["location"] == f"/people/{person.id}"
    assert client.get("/people/nobody").status_code == 404


def test_articles_by_tag_and_section(tmp_path):
    pages = {"a": (["World", "Politics"], ["Gas"]), "b": (["Sport"], ["gas", "football"]), "c": (["Politics"], [])}
    with Record(tmp_path / "three.db") as record:
        for key, (section, tags) in pages.items():
            title = f"Page {key}"
            told = Article(id=key, title=title, text=title, language="en", section=section, tags=tags)
            record.add(told, [])
    with TestClient(portal(tmp_path / "three.db")) as client:

        def found(query):
            return {one["id"] for one in client.get(f"/articles.json?{query}").json()["items"]}

        assert found("tag=GAS") == {"a", "b"}
        assert found("section=Politics") == {"a", "c"}
        assert found("section=Politics&tag=gas") == {"a"}
