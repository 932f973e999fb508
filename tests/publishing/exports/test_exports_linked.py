"""The graph has the shape of JSON-LD, and every name in it leads to a node."""

import json

import pytest

from elchi.publishing.addresses import Addresses
from elchi.publishing.exports.linked import Nodes, document
from elchi.publishing.exports.linked.write import encoded
from elchi.records import Agreement, Article, Event, Person, Place, Stage, Tenure, When

TYPES = {
    "NewsArticle": {"headline", "inLanguage", "datePublished", "publisher", "url"},
    "Person": {"name", "alternateName", "hasOccupation", "subjectOf"},
    "Event": {
        *("name", "startDate", "endDate", "previousStartDate", "eventStatus", "location", "attendee", "about"),
        *("keywords", "subjectOf"),
    },
    "Legislation": {
        *("name", "alternateName", "legislationType", "legislationDate", "temporalCoverage", "spatialCoverage"),
        *("creativeWorkStatus", "legislationAmends", "legislationRepeals", "citation"),
    },
    "CreativeWork": {
        *("name", "alternateName", "genre", "dateCreated", "temporalCoverage", "spatialCoverage", "citation"),
        "creativeWorkStatus",
    },
    "PlanAction": {"name", "description", "agent", "scheduledTime", "subjectOf"},
    "Organization": {"name", "alternateName"},
}


def read(path):
    whole = json.loads(path.read_text("utf-8"))
    assert set(whole) == {"@context", "@graph"} and whole["@context"] == "https://schema.org"
    return whole["@graph"]


def links(value):
    if isinstance(value, list):
        return {key for one in value for key in links(one)}
    if not isinstance(value, dict):
        return set()
    if set(value) == {"@id"}:
        return {value["@id"]}
    return {key for one in value.values() for key in links(one)}


@pytest.fixture(params=["given", "exported"])
def graph(request):
    return read(request.getfixturevalue(request.param)("jsonld", "a.jsonld"))


def test_every_node_has_a_type_a_name_of_its_own_and_known_words(graph):
    keys = [node["@id"] for node in graph]
    assert len(keys) == len(set(keys))
    assert all(":" in key for key in keys)
    for node in graph:
        assert set(node) - {"@type", "@id", "identifier"} <= TYPES[node["@type"]], node
        assert None not in node.values()


def test_every_link_leads_to_a_node(graph):
    assert {key for node in graph for key in links(node)} <= {node["@id"] for node in graph}


def one(graph, kind, **fields):
    (found,) = [
        node for node in graph if node["@type"] == kind and all(node.get(key) == fields[key] for key in fields)
    ]
    return found


def test_an_event(given):
    graph = read(given("jsonld", "a.jsonld"))
    talks = one(graph, "Event", name="Talks: Kazakhstan – Turkmenistan")
    person = one(graph, "Person")
    assert (talks["startDate"], talks["endDate"]) == ("2024-05-20", "2024-05-21")
    assert talks["eventStatus"] == "https://schema.org/EventScheduled"
    assert talks["attendee"] == [{"@id": person["@id"]}]
    assert talks["location"] == {
        "@type": "Place",
        "name": "Ashgabat",
        "address": {"@type": "PostalAddress", "addressCountry": "TM"},
    }
    assert talks["subjectOf"][0] == {
        "@type": "Quotation",
        "text": "Дана Омарова провела переговоры 20–21 мая",
        "inLanguage": "ru",
        "isPartOf": {"@id": "tag:elchi.invalid,2026:article/r1"},
    }
    assert one(graph, "Event", startDate="2025-06")["name"] == "State visit to Kazakhstan: Kazakhstan – Turkmenistan"
    assert one(graph, "Event", startDate="2025-01-09")["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_person_a_treaty_a_promise_a_page(given):
    graph = read(given("jsonld", "a.jsonld"))
    person, treaty = one(graph, "Person"), one(graph, "Legislation")
    assert person["alternateName"] == ["Дана Омарова"]
    assert person["hasOccupation"][0]["hasOccupation"]["name"] == "Minister of Foreign Affairs"
    assert person["hasOccupation"][0]["description"] == "Told in office from 2024-05-21 to 2024-05-22"
    assert treaty["name"] == {"@value": "Договор о дружбе", "@language": "ru"}
    assert (treaty["legislationDate"], treaty["temporalCoverage"]) == ("2024-05-20", "2024/2030")
    assert one(graph, "PlanAction")["scheduledTime"] == "2026"
    assert one(graph, "Organization")["name"] == "United Nations (UN)"
    assert one(graph, "NewsArticle", identifier="r1") == {
        "@type": "NewsArticle",
        "@id": "tag:elchi.invalid,2026:article/r1",
        "identifier": "r1",
        "headline": "Переговоры <b>в Ашхабаде</b>",
        "inLanguage": "ru",
        "datePublished": "2024-05-22",
        "publisher": {"@type": "Organization", "name": "vesti.example"},
        "url": "https://vesti.example/r1",
    }


def test_no_markup_and_no_address_that_runs(exported):
    content = exported("jsonld", "a.jsonld").read_bytes()
    assert b"<" not in content and b"javascript:" not in content


def test_a_page_of_the_portal_holds_its_own_node():
    nodes = Nodes(Addresses("https://e.example"))
    page = Article(id="a1", title="</script><script>alert(1)", language="en", text="x")
    whole = json.loads(document([nodes.article(page)]))
    assert whole["@graph"][0]["@id"] == "https://e.example/articles/a1"
    assert b"<" not in document([nodes.article(page)])
    assert whole["@graph"][0]["headline"] == "</script><script>alert(1)"


def planned(*days):
    return [Stage(status="planned", when=When(edtf=day)) for day in days]


@pytest.mark.parametrize(
    ("edtf", "before", "state", "moved"),
    [
        ("2024-05-18", ["2024-05-12", "2024-05-18"], "EventRescheduled", "2024-05-12"),
        ("2024-05-18", ["2024-05"], "EventScheduled", None),
        ("2024-05-18", [None], "EventScheduled", None),
        (None, ["2024-05-12"], "EventScheduled", None),
    ],
)
def test_what_was_put_off(edtf, before, state, moved):
    event = Event(id="e", type="visit", when=When(edtf=edtf), history=planned(*before))
    node = Nodes().event(event, [])
    assert (node["eventStatus"], node.get("previousStartDate")) == (f"https://schema.org/{state}", moved)


def test_what_is_not_known_is_left_out():
    assert Nodes().event(Event(id="e", type="talks", place=Place()), []).keys() == {
        *("@type", "@id", "identifier", "name", "eventStatus", "location", "keywords"),
    }
    assert Nodes().person(Person(id="p", name="A", tenures=[Tenure(person="p", office="Envoy")]), [])[
        "hasOccupation"
    ] == [{"@type": "Role", "hasOccupation": {"@type": "Occupation", "name": "Envoy"}}]
    open_end = Nodes().agreement(Agreement(id="g", type="plan", valid_from="2024"), [])
    assert (open_end["@type"], open_end["temporalCoverage"]) == ("CreativeWork", "2024/..")
    assert encoded({"a": "<"}) == b'{"a":"\\u003c"}'
