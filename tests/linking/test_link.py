from elchi.linking import Account, link
from elchi.records import EventFound, Participant, Place, SectorFound, When

VISIT = EventFound(
    id="f-visit",
    article="a1",
    rule="en/visit-1",
    type="visit",
    mode="official",
    status="planned",
    when=When(edtf="2023-10-30", stated=True),
    place=Place(city="Ashgabat", country="TM"),
    participants=[Participant(name="Murat Nurtleu", country="KZ", role="visitor")],
    countries=["KZ", "TM"],
    confidence="disputed",
)
TALKS = EventFound(id="f-talks", article="a1", rule="en/talks-1", type="talks", countries=["KZ", "TM"])
ENERGY = SectorFound(id="f-energy", article="a1", rule="en/sector", sector="energy")


def told(*findings):
    return [Account(finding=finding, language="en", published="2023-10-31") for finding in findings]


def test_an_event_says_what_its_finding_says():
    (event,) = link(told(VISIT))["event"].conclusions
    assert (event.type, event.mode, event.status, event.confidence) == ("visit", "official", "planned", "disputed")
    assert event.when.edtf == "2023-10-30"
    assert event.place == Place(city="Ashgabat", country="TM")
    assert [p.name for p in event.participants] == ["Murat Nurtleu"]
    assert (event.countries, event.findings, event.reported) == (["KZ", "TM"], ["f-visit"], "2023-10-31")


def test_the_edge_leads_from_finding_to_event():
    linked = link(told(VISIT))["event"]
    (event,) = linked.conclusions
    (edge,) = linked.memberships
    assert (edge.kind, edge.item, edge.conclusion, edge.alias) == ("event", "f-visit", event.id, event.id)
    assert (edge.rule, edge.component) == ("event/alone", "f-visit")


def test_order_of_reading_does_not_matter():
    assert link(told(VISIT, TALKS)) == link(told(TALKS, VISIT))


def test_two_things_of_one_page_are_two_events():
    first, second = link(told(VISIT, TALKS))["event"].conclusions
    assert first.id != second.id


def test_what_is_not_an_event_makes_none():
    linked = link(told(ENERGY))["event"]
    assert (linked.conclusions, linked.memberships) == ([], [])
