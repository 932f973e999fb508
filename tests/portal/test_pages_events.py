"""Events: the list with its filters, one event with every outlet's words, where accounts differ, lasting names."""

import pytest

from elchi.portal import portal
from elchi.records import Article, EventFound, Participant, Place, Quote, When
from elchi.storage import Record

LANGUAGES = {"ru": "События", "kk": "Оқиғалар", "tk": "Wakalar", "en": "Events"}


@pytest.fixture
def record(client):
    return client.app.state.house.record


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_speaks_the_readers_language(client, language):
    page = client.get("/events", params={"lang": language})
    assert f"<h1>{LANGUAGES[language]}</h1>" in page.text


def test_filters_narrow_the_list_to_what_they_say(client):
    found = client.get("/events.json?country=kz&country=tm&type=visit&year=2021").json()
    assert found["total"] >= 1
    for line in found["items"]:
        assert line["what"]["type"] == "visit"
        assert {"KZ", "TM"} <= set(line["what"]["countries"])


def test_what_is_no_type_is_told(client):
    answer = client.get("/events?type=football")
    assert answer.status_code == 422
    assert "football" in answer.text


def test_pages_of_the_list_hold_everything_once(client):
    seen, after = [], ""
    while after is not None:
        page = client.get("/events.json", params={"after": after}).json()
        seen += [line["what"]["id"] for line in page["items"]]
        after = page["next"]
    assert len(seen) == len(set(seen)) == page["total"]


def test_a_visit_shows_its_people_its_parts_and_every_account(client, record):
    visit = next(one for one in record.events(pair=("KZ", "TM"), type="visit") if len(one.findings) > 4)
    page = client.get(f"/events/{visit.id}?lang=ru").text
    assert "Касым-Жомарт Токаев" in page
    assert "В ходе визита" in page
    told = client.get(f"/events/{visit.id}.json").json()
    assert set(told["accounts"]) == set(visit.findings)


def test_a_findings_id_leads_on_to_its_event(client, record):
    event = record.events(pair=("KZ", "TM"))[0]
    answer = client.get(f"/events/{event.findings[0]}.json", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, f"/events/{event.id}.json")
    assert client.get("/events/nothing").status_code == 404


def test_an_event_is_cited(client, record):
    event = record.events(pair=("KZ", "TM"))[0]
    assert client.get(f"/events/{event.id}.bib").text.startswith("@misc{")
    assert client.get(f"/events/{event.id}.ris").text.startswith("TY  - ELEC")


def report(key, outlet, city, language, title):
    text = f"{title}\n\n{city}: {title}."
    place = Quote(article=key, start=len(title) + 2, end=len(title) + 2 + len(city), text=city, field="place")
    whole = Quote(article=key, start=len(title) + 2, end=len(text), text=text[len(title) + 2 :])
    people = [Participant(name="Ivan Vymyslov", country="BG"), Participant(name="Petar Primerov", country="RS")]
    found = EventFound(
        id=f"f-{key}", article=key, rule="t", type="talks", when=When(edtf="2024-03-05", stated=True),
        place=Place(city=city, country="BG"), participants=people, countries=["BG", "RS"], quotes=[whole, place],
    )  # fmt: skip
    return Article(id=key, title=title, text=text, language=language, outlet=outlet, published="2024-03-05"), [found]


def test_where_accounts_differ_each_value_stands_with_its_outlet(tmp_path):
    from starlette.testclient import TestClient

    with Record(tmp_path / "two.db") as record:
        record.add(*report("a", "first.example", "Sofia", "en", "Ministers hold talks"))
        record.add(*report("b", "second.example", "Plovdiv", "en", "Talks were held <script>alert(1)</script>"))
        event = record.events()[0]
        assert [dispute.field for dispute in event.disputes] == ["place"]
    with TestClient(portal(tmp_path / "two.db")) as client:
        page = client.get(f"/events/{event.id}?lang=en").text
        told = client.get(f"/events/{event.id}.json").json()["differing"][0]
    words = {variant["words"]: [each["outlet"] for each in variant["accounts"]] for variant in told["variants"]}
    assert words == {"Sofia": ["first.example"], "Plovdiv": ["second.example"]}
    assert "<mark>Plovdiv</mark>" in page
    assert "<script>alert" not in page
