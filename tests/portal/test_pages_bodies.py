"""Standing bodies with their sessions, and figures with their sources."""

import csv
import io

import pytest

from elchi.portal.charting import drawing
from elchi.portal.tongue import Tongue
from elchi.records import Point, Series, Target

LANGUAGES = ["ru", "kk", "tk", "en"]
PAIR = "country=kz&country=tm"


def commission(client):
    found = client.get(f"/mechanisms.json?{PAIR}").json()["mechanisms"]
    return next(one for one in found if one["type"] == "intergovernmental-commission")


def test_without_two_countries_the_pairs_that_have_something_are_offered(client):
    for path in ("/mechanisms", "/figures"):
        pairs = client.get(f"{path}.json").json()["pairs"]
        assert ["KZ", "TM"] in [one["countries"] for one in pairs]
        only = client.get(f"{path}.json?country=tr").json()["pairs"]
        assert all("TR" in one["countries"] for one in only)
        assert f"{path}?country=kz&amp;country=tm" in client.get(path).text


@pytest.mark.parametrize("query", ["country=kz&country=zz", "country=kz&country=tm&country=uz"])
@pytest.mark.parametrize("path", ["/mechanisms", "/figures"])
def test_what_are_no_two_countries_is_told(client, path, query):
    assert client.get(f"{path}?{query}").status_code == 422


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_session_without_a_report_is_not_said_to_have_been_left_out(client, language):
    one = commission(client)
    assert one["missing"] == [10]
    page = client.get(f"/mechanisms/{one['id']}", params={"lang": language, "on": "2026-01-01"}).text
    honest = {
        "ru": "Это не значит, что заседаний не было.",
        "kk": "Бұл отырыстар өтпеді дегенді білдірмейді.",
        "tk": "Bu mejlisleriň geçirilmändigini aňlatmaýar.",
        "en": "That does not mean that they were not held.",
    }
    assert honest[language] in page
    for finding in one["sessions"][-1]["findings"]:
        assert f"#f-{finding}" in page


def test_a_body_is_named_in_the_nominative(client):
    page = client.get(f"/mechanisms?{PAIR}&lang=kk").text
    assert "Ынтымақтастық жөніндегі үкіметаралық комиссиясы</a>" in page or "комиссиясы</a>" in page
    assert "комиссиясының</a>" not in page


def test_a_finding_leads_to_its_body_for_good(client):
    one = commission(client)
    for finding in one["findings"]:
        moved = client.get(f"/mechanisms/{finding}", follow_redirects=False)
        assert (moved.status_code, moved.headers["location"]) == (301, f"/mechanisms/{one['id']}")
    assert client.get("/mechanisms/none").status_code == 404


def test_every_number_opens_its_sentence(client):
    seen = client.get(f"/figures.json?{PAIR}").json()
    page = client.get(f"/figures?{PAIR}").text
    for series in seen["series"]:
        for point in series["points"]:
            assert point["source"] or any(f"#f-{key}" in page for key in point["findings"])


def test_the_table_of_figures_has_a_row_for_each_number(client):
    seen = client.get(f"/figures.json?{PAIR}").json()
    numbers = sum(len(one[name]) for one in seen["series"] for name in ("points", "parts", "reported"))
    rows = list(csv.DictReader(io.StringIO(client.get(f"/figures.csv?{PAIR}").text)))
    assert len(rows) == numbers > 5


def test_a_table_of_statistics_stands_beside_the_pages_and_a_goal_is_drawn():
    told = [Point(period="2022", value=4e8), Point(period="2023", value=5e8)]
    table = [Point(period="2023", value=4.7e8, source="Invented table", reporter="KZ", computed=True)]
    series = Series(
        measure="trade turnover",
        unit="USD",
        countries=["KZ", "TM"],
        points=[*told, *table],
        targets=[Target(value=1e9, due="2026")],
        conflicts=["2023"],
    )
    svg = drawing(Tongue("ru"), series, "s0", "Товарооборот") or ""
    for words in ("Invented table, Казахстан", "Сообщения", "источники расходятся", "Цель", "сложено по таблице"):
        assert words in svg
    assert " style=" not in svg


def test_one_value_is_no_chart():
    series = Series(measure="export", unit="USD", countries=["KZ", "TM"], points=[Point(period="2022", value=1.0)])
    assert drawing(Tongue("en"), series, "s0", "Export") is None
