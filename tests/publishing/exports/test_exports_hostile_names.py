"""Names that attack whoever loads the file are text in every format of exchange, less what it cannot carry."""

import json

import feedparser
import networkx
import pytest
from hostile_record import article, told
from icalendar import Calendar
from lxml import etree

from elchi.publishing.exports import export
from elchi.records import EventFound, FormatFound, OfficeFound, Participant, Place, When
from elchi.storage import Record

NAME = '<img src=x onerror=alert(1)> "Aman" &amp; \u202eнамА\u202c]]>'
DIRTY = f"{NAME}\x00\x0b\x1b\ufffe"
TITLE = "=1+1 <script>alert(1)</script>\u200f" + "Ж" * 10_000


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    page = article(
        "h1", TITLE, f"{NAME} met BEGIN:VEVENT; END:VCALENDAR", url="javascript:alert(1)//https://x.example"
    )
    one = Participant(name=DIRTY, as_written=DIRTY, office=DIRTY, country="KZ", role="visitor")
    other = Participant(name="Batyr Ataev", as_written="Батыр Атаев", office="Envoy", country="TM", role="host")
    fields = {
        "type": "meeting",
        "when": When(edtf="2024-03-04", stated=True),
        "place": Place(city=DIRTY, country="TM"),
        "participants": [one, other],
        "countries": ["KZ", "TM"],
    }
    found = [
        told(page, EventFound, 1, "BEGIN:VEVENT; END:VCALENDAR", **fields),
        told(page, OfficeFound, 2, "met", person=DIRTY, office=DIRTY, as_written=DIRTY, country="KZ"),
        told(page, FormatFound, 3, "VEVENT", organisation=DIRTY),
    ]
    with Record(tmp_path_factory.mktemp("attacked") / "elchi.db") as record:
        record.add(page, found)
        yield record


@pytest.fixture
def written(attacked, tmp_path):
    def run(name, suffix):
        export(attacked, name, tmp_path / f"a{suffix}")
        content = (tmp_path / f"a{suffix}").read_bytes()
        assert not any(mark in content.decode("utf-8") for mark in "\x00\x0b\x1b\ufffe")
        return tmp_path / f"a{suffix}"

    return run


def test_feed(written):
    path = written("atom", ".atom")
    etree.parse(path)
    read = feedparser.parse(path.read_bytes())
    assert not read.bozo and len(read.entries) == 2
    assert all("javascript" not in link.href for entry in read.entries for link in entry.links)


def test_calendar(written):
    (entry,) = Calendar.from_ical(written("ics", ".ics").read_bytes()).walk("VEVENT")
    assert "BEGIN:VEVENT; END:VCALENDAR" in entry["description"]
    assert NAME in str(entry["location"])


@pytest.mark.parametrize(("form", "reader"), [("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)])
def test_network(written, form, reader):
    graph = reader(written(form, f".{form}"))
    assert NAME in {node["label"] for _, node in graph.nodes(data=True)}
    assert sum(key.startswith("person:") for key in graph) == 2


@pytest.mark.parametrize("form", ["ftm", "ftm-plain"])
def test_entities(written, form):
    found = [json.loads(line) for line in written(form, ".ftm.json").read_text("utf-8").splitlines()]
    names = [name for one in found if one["schema"] == "Person" for name in one["properties"]["name"]]
    assert NAME in names
    assert all("sourceUrl" not in one["properties"] for one in found)


def test_graph(written):
    path = written("jsonld", ".jsonld")
    assert b"<" not in path.read_bytes()
    assert NAME in {node.get("name") for node in json.loads(path.read_bytes())["@graph"] if node["@type"] == "Person"}
