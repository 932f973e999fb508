"""The page that Elchi was born from, point by point, and a page of our own with the same structure."""

from pathlib import Path

import pytest

from elchi import extract, read
from elchi.records import Line

SEED = Path(__file__).parents[3] / "shared" / "seed" / "kazakhstan-turkmenistan-2023-10-31.txt"
TWIN = Path(__file__).parents[2] / "samples" / "ru" / "seed-twin.txt"
SECTORS = {
    *("politics", "parliament", "trade", "energy", "oil-gas", "chemistry", "textile", "agriculture"),
    *("ecology-water", "transport-logistics", "telecom-digital", "education-science", "media", "culture"),
    "humanitarian",
}
NURTLEU = {
    "name": "Murat Nurtleu",
    "as_written": "Мурат Нуртлеу",
    "office": "Deputy Prime Minister – Minister of Foreign Affairs",
    "country": "KZ",
}


def line_of(page):
    article = read(page)
    return Line(article=article, findings=extract(article)).public()


def of(line, kind, **fields):
    return [
        f for f in line["findings"] if f["kind"] == kind and all(f[name] == value for name, value in fields.items())
    ]


@pytest.fixture(scope="module")
def seed():
    if not SEED.exists():
        pytest.skip("the seed page is not beside this checkout")
    return line_of(SEED)


@pytest.fixture(scope="module")
def twin():
    return line_of(TWIN)


def test_seed_article(seed):
    article = seed["article"]
    assert article["title"] == "Направления сотрудничества обсудили главы МИД Казахстана и Туркменистана"
    assert article["section"] == ["Главная", "Актуально"]
    assert article["published"] == "2023-10-31"
    assert article["sources"] == [{"name": "El.kz"}, {"name": "press service of the MFA", "country": "KZ"}]
    for chrome in ("Вы находитесь здесь", "Moody", "Похожие материалы", "TOP"):
        assert chrome not in article["text"]


def test_seed_visit(seed):
    (visit,) = of(seed, "event", type="visit", status="occurred")
    assert visit["mode"] == "official"
    assert visit["place"] == {"city": "Ashgabat", "country": "TM"}
    assert visit["countries"] == ["KZ", "TM"]
    assert visit["when"] == {"edtf": None, "stated": False}
    assert NURTLEU | {"role": "visitor"} in visit["participants"]
    hosts = [p for p in visit["participants"] if p["role"] == "host"]
    assert [(p["name"], p["country"]) for p in hosts] == [("Rashid Meredov", "TM")]
    assert (visit["plover"], visit["cameo"]) == ("CONSULT/visit", "042")


def test_seed_talks(seed):
    (talks,) = [e for e in of(seed, "event") if e["type"] in ("talks", "meeting")]
    assert talks["status"] == "occurred"
    assert {p["name"] for p in talks["participants"]} == {"Murat Nurtleu", "Rashid Meredov"}
    assert set(talks["countries"]) == {"KZ", "TM"}


def test_seed_state_visits_are_background_of_year_precision(seed):
    visits = of(seed, "event", type="visit", mode="state")
    assert [(v["status"], v["when"]["edtf"]) for v in visits] == [("background", "2021"), ("background", "2022")]
    assert all(v["participants"] == [] and set(v["countries"]) == {"KZ", "TM"} for v in visits)


def test_seed_wreath(seed):
    (wreath,) = of(seed, "event", type="ceremony")
    assert wreath["mode"] == "wreath-laying"
    assert [p["name"] for p in wreath["participants"]] == ["Murat Nurtleu"]


def test_seed_programme(seed):
    (programme,) = of(seed, "agreement")
    wanted = {
        "type": "programme",
        "status": "signed",
        "valid_from": "2024",
        "valid_to": "2026",
        "level": "ministry",
        "parties": ["KZ", "TM"],
        "signed_on": None,
    }
    assert {name: programme[name] for name in wanted} == wanted
    assert programme["title"].startswith("Программа сотрудничества между Министерствами иностранных дел")
    assert len(of(seed, "event", type="signing")) == 1


def test_seed_commitments(seed):
    dialogue, trade, culture = of(seed, "commitment")
    assert "политического диалога" in dialogue["action"] and "межпарламентских" in dialogue["action"]
    assert "товарооборота" in trade["action"] and trade["force"] == "agreed" and trade["sector"] == "trade"
    assert "Рабочую группу по увеличению товарооборота" in trade["mechanism"]
    assert "Дней культуры" in culture["action"] and "межвузовских" in culture["action"]
    assert all(c["by"] == ["KZ", "TM"] for c in (dialogue, trade, culture))


def test_seed_sectors_are_exactly_these(seed):
    assert {f["sector"] for f in of(seed, "sector")} == SECTORS


def test_seed_formats_are_on_the_agenda(seed):
    formats = {f["organisation"]: f["role"] for f in of(seed, "format")}
    assert formats == dict.fromkeys(("UN", "OIC", "CIS", "CA+", "IFAS"), "agenda")


def test_seed_says_nothing_false(seed):
    assert {f["kind"] for f in seed["findings"]} <= {
        *("event", "agreement", "commitment", "office", "sector", "format", "mechanism")
    }
    people = {p["name"] for e in of(seed, "event") for p in e["participants"]}
    assert people - {None} == {"Murat Nurtleu", "Rashid Meredov"}
    assert {f["person"] for f in of(seed, "office")} == {"Murat Nurtleu", "Rashid Meredov"}
    countries = {c for e in of(seed, "event") for c in e["countries"]}
    assert countries == {"KZ", "TM"}
    assert {(m["type"], tuple(m["countries"])) for m in of(seed, "mechanism")} == {
        ("working-group", ("KZ", "TM")),
        ("business-council", ("KZ", "TM")),
    }


def test_every_quote_is_the_text_at_its_place(seed, twin):
    for line in (seed, twin):
        text = line["article"]["text"]
        quotes = [q for f in line["findings"] for q in f["quotes"]]
        assert quotes
        assert all(text[q["start"] : q["end"]] == q["text"] for q in quotes)


def test_twin_reads_like_the_seed(twin):
    (visit,) = of(twin, "event", type="visit", status="occurred")
    assert (visit["mode"], visit["when"]["edtf"]) == ("official", "2023-10-30")
    assert NURTLEU | {"role": "visitor"} in visit["participants"]
    states = of(twin, "event", type="visit", mode="state")
    assert [(v["status"], v["when"]["edtf"]) for v in states] == [("background", "2021"), ("background", "2022")]
    programmes = {(a["type"], a["valid_from"], a["valid_to"]): a["status"] for a in of(twin, "agreement")}
    assert programmes[("programme", "2024", "2026")] == "signed"
    assert {f["organisation"] for f in of(twin, "format")} >= {"UN", "OIC", "ECO", "CIS", "IFAS"}
    assert of(twin, "event", type="ceremony")[0]["mode"] == "wreath-laying"
    assert {"oil-gas", "energy", "chemistry", "textile", "agriculture", "media"} <= {
        f["sector"] for f in of(twin, "sector")
    }
