"""People with their offices: Person, Position, Occupancy, and the PublicBody or Organization of the office."""

from collections.abc import Iterator, Sequence

from elchi.language import shared
from elchi.linking.people.bodies import body_of_office, kinds
from elchi.publishing.captions import Captions
from elchi.publishing.exports.ftm.entity import Entity, countries, entity, key, start
from elchi.publishing.exports.ftm.organisations import organisation
from elchi.publishing.exports.ftm.sources import proof
from elchi.records import Person, Tenure
from elchi.records.findings import OFFICE_JOINT
from elchi.storage.streaming import Told

ORGANISATION = "organisation"


def person(one: Person, told: Sequence[Told], captions: Captions) -> Entity:
    """A person: the usual name, every other spelling as an alias, the countries they stand for, offices, pages."""
    return entity(
        "Person",
        person_key(one.id),
        name=one.name,
        alias=[name for name in one.spellings if name != one.name],
        country=countries(one.countries),
        position=[_named(tenure, captions) for tenure in one.tenures],
        proof=proof(told),
    )


def person_key(one: str) -> str:
    """The id of a person's entity."""
    return f"person-{one}"


def offices(one: Person, told: Sequence[Told], captions: Captions) -> Iterator[Entity]:
    """For each tenure the body, the position in it, and who held it; a body or position may come again."""
    for tenure in one.tenures:
        body = _body(tenure, captions)
        if body:
            yield body
        position = _position(tenure, body, captions)
        yield position
        under = set(tenure.findings)
        mine = [each for each in told if each.finding.id in under]
        yield _occupancy(tenure, position["id"], mine)


def _body(tenure: Tenure, captions: Captions) -> Entity | None:
    if tenure.country is None:
        office = shared().office_titled.get(tenure.office.split(OFFICE_JOINT)[-1])
        return organisation(office.organisation) if office and office.organisation else None
    row = kinds().get(_kind(tenure))
    if row is None or row.id == ORGANISATION:
        return None
    name = row.own.get(tenure.country, row.en)
    return entity(
        "PublicBody",
        key("body", row.id, tenure.country),
        name=f"{name} of {captions.wording.country(tenure.country)}",
        country=countries([tenure.country]),
        jurisdiction=countries([tenure.country]),
        classification=row.id,
    )


def _kind(tenure: Tenure) -> str:
    """The kind of body that pages name with the office, else the one that the office belongs to."""
    found = None if tenure.organisation else body_of_office(tenure.office, tenure.country)
    return tenure.organisation or (found.kind if found else "")


def _position(tenure: Tenure, body: Entity | None, captions: Captions) -> Entity:
    return entity(
        "Position",
        key("position", tenure.office, body["id"] if body else tenure.organisation, tenure.country),
        name=_named(tenure, captions),
        country=countries([tenure.country]),
        organization=body["id"] if body else None,
    )


def _named(tenure: Tenure, captions: Captions) -> str:
    return f"{tenure.office} of {captions.wording.country(tenure.country)}" if tenure.country else tenure.office


def _occupancy(tenure: Tenure, post: str, told: Sequence[Told]) -> Entity:
    """Days on which pages have someone in office are `date`; `startDate` is only the day of an appointment."""
    return entity(
        "Occupancy",
        key("occupancy", tenure.person, post, tenure.first, tenure.before),
        holder=person_key(tenure.person),
        post=post,
        startDate=start(tenure.taken),
        date=[start(tenure.first), start(tenure.last)],
        status="ended" if tenure.before else None,
        summary=[
            f"Left by {tenure.before}" if tenure.before else None,
            "Disputed: pages have someone else in it at the same time" if tenure.disputed else None,
        ],
        proof=proof(told),
    )
