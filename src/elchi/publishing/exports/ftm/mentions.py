"""Names in pages as Mention entities: the page, the name as it stands there, and whom it names."""

from collections.abc import Iterable, Iterator

from elchi.publishing.exports.ftm.entity import Entity, countries, entity, key
from elchi.publishing.exports.ftm.organisations import organisation_key
from elchi.publishing.exports.ftm.people import person_key
from elchi.publishing.exports.ftm.sources import article_key
from elchi.records import EventFound, Finding, FormatFound, OfficeFound, Person
from elchi.storage.streaming import Told

Name = tuple[str, str | None]


def of_person(one: Person, told: Iterable[Told]) -> Iterator[Entity]:
    """Each name of a person in each page, once."""
    known = {one.name, *one.spellings}
    seen = set()
    for each in told:
        for name, country in _names(each.finding, known):
            if (each.page.id, name) not in seen:
                seen.add((each.page.id, name))
                yield _mention(each.page.id, name, person_key(one.id), "Person", country)


def of_format(told: Told, finding: FormatFound) -> Entity:
    """An organisation that a page names."""
    name = finding.quotes[0].text if finding.quotes else finding.organisation
    return _mention(told.page.id, name, organisation_key(finding.organisation), "Organization", None)


def _names(finding: Finding, known: set[str]) -> Iterator[Name]:
    match finding:
        case OfficeFound():
            yield finding.as_written or finding.person, finding.country
        case EventFound():
            for one in finding.participants:
                if one.name in known or one.as_written in known:
                    yield one.as_written or one.name or "", one.country


def _mention(page: str, name: str, resolved: str, schema: str, country: str | None) -> Entity:
    return entity(
        "Mention",
        key("mention", page, resolved, name),
        document=article_key(page),
        name=name,
        resolved=resolved,
        detectedSchema=schema,
        contextCountry=countries([country]),
    )
