from elchi.linking import link
from elchi.records import EventFound, Link, Participant, Place, SectorFound, When

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


def test_an_event_says_what_its_finding_says():
    (event,) = link([VISIT]).events
    assert (event.type, event.mode, event.status, event.confidence) == ("visit", "official", "planned", "disputed")
    assert event.when.edtf == "2023-10-30"
    assert event.place == Place(city="Ashgabat", country="TM")
    assert [p.name for p in event.participants] == ["Murat Nurtleu"]
    assert event.countries == ["KZ", "TM"]


def test_the_edge_leads_from_finding_to_event():
    linked = link([VISIT])
    (event,) = linked.events
    assert event.findings == ["f-visit"]
    assert linked.links == [Link(finding="f-visit", conclusion=event.id, rule="link/alone")]


def test_order_of_reading_does_not_matter():
    assert link([VISIT, TALKS]) == link([TALKS, VISIT])


def test_two_findings_are_two_events():
    first, second = link([VISIT, TALKS]).events
    assert first.id != second.id


def test_what_is_not_an_event_makes_none():
    linked = link([ENERGY])
    assert linked.events == []
    assert linked.links == []
