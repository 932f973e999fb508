import pytest

from elchi.linking.events import parts
from elchi.records import Event, Participant, Place, When

TOKAYEV = Participant(name="Kassym-Jomart Tokayev", office="President", country="KZ")
NURTLEU = Participant(name="Murat Nurtleu", office="Minister of Foreign Affairs", country="KZ")
SERDAR = Participant(name="Serdar Berdimuhamedov", office="President", country="TM")


def event(key, kind, day, *people, city="Ashgabat", country="TM", reported="2024-10-12", **fields):
    place = Place(city=city, country=country) if country else None
    defaults = {"countries": ["KZ", "TM"], "when": When(edtf=day, stated=bool(day))}
    return Event(id=key, type=kind, place=place, participants=list(people), reported=reported, **(defaults | fields))


VISIT = event("visit", "visit", "2024-10-10/2024-10-11", TOKAYEV)


@pytest.mark.parametrize(
    ("part", "belongs"),
    [
        (event("p", "talks", "2024-10-10", TOKAYEV, SERDAR), True),
        (event("p", "signing", "2024-10-11"), True),
        (event("p", "ceremony", "2024-10-10", mode="wreath-laying"), True),
        (event("p", "meeting", None, TOKAYEV, SERDAR, reported="2024-10-12"), True),
        (event("p", "talks", "2024-10-12", TOKAYEV, SERDAR), False),
        (event("p", "talks", "2024-10-10", NURTLEU), False),
        (event("p", "talks", "2024-10-10", TOKAYEV, city="Astana", country="KZ"), False),
        (event("p", "talks", "2024-10-10", TOKAYEV, countries=["KZ", "UZ"]), False),
        (event("p", "call", "2024-10-10", TOKAYEV), False),
        (event("p", "signing", "2024-10", TOKAYEV), True),
        (event("p", "signing", "2024-10"), False),
        (event("p", "talks", "2024-10-10", TOKAYEV, status="cancelled"), False),
    ],
)
def test_what_belongs_to_a_visit(part, belongs):
    assert parts([VISIT, part]) == {"visit": ("p",) if belongs else ()}


def test_a_part_of_the_day_after_an_arrival():
    arrival = event("visit", "visit", "2025-11-24", SERDAR, city="Astana", country="KZ")
    talks = event("talks", "talks", "2025-11-25", SERDAR, TOKAYEV, city="Astana", country="KZ")
    assert parts([talks, arrival]) == {"visit": ("talks",)}


def test_of_two_visits_on_one_day_the_visitor_decides():
    other = event("other", "visit", "2024-10-10/2024-10-11", NURTLEU)
    talks = event("talks", "talks", "2024-10-10", NURTLEU)
    assert parts([VISIT, other, talks]) == {"visit": (), "other": ("talks",)}
    assert parts([talks, other, VISIT]) == parts([VISIT, other, talks])
