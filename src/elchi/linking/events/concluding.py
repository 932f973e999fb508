"""What a group of event findings says together."""

from collections.abc import Sequence

import msgspec

from elchi.linking.events.attendance import attended
from elchi.linking.events.dating import dated
from elchi.linking.events.disputes import disputes
from elchi.linking.events.history import FELL_THROUGH, HAPPENED, ended, stages
from elchi.linking.events.told import Report
from elchi.linking.events.voting import best, votes
from elchi.linking.identity import conclusion_id
from elchi.linking.joining import Group
from elchi.records import Event, Place, Stage
from elchi.records.vocabulary import Confidence, EventType, Status


def conclude(group: Group[Report]) -> Event:
    """The event that the findings tell of: what most outlets say of each field, the finest date, everyone once."""
    reports = sorted(group.items, key=lambda report: report.account.age)
    history = stages(reports)
    status = ended(history)
    weighty = _weighty(reports, status, history)
    first = reports[0].account
    event = Event(
        id=conclusion_id("event", first.finding.id),
        type=best(votes(reports, lambda report: report.told.type), prefer=_plainness) or first.finding.type,
        mode=best(votes(reports, lambda report: report.told.mode)),
        status=status,
        when=dated(weighty),
        place=_place(weighty) or _place(reports),
        participants=attended(reports),
        countries=_countries(reports),
        number=best(votes(reports, lambda report: report.told.number)),
        confidence=_confidence(reports),
        reported=next((report.account.published for report in reports), None),
        history=history,
        findings=sorted(report.id for report in reports),
    )
    differing = disputes(event, reports)
    return msgspec.structs.replace(event, disputes=differing, confidence="disputed") if differing else event


def _plainness(word: EventType) -> tuple[bool, str]:
    """Of equally supported words for a contact, talks: some outlets call every contact a meeting."""
    return word != "talks", word


def _weighty(reports: Sequence[Report], status: Status, history: Sequence[Stage]) -> list[Report]:
    """The reports that date and place the event: of what happened before what was planned, of plans the newest."""
    if status in HAPPENED:
        held = [report for report in reports if report.told.status in HAPPENED]
        return held if any(r.told.span and r.told.span.exact for r in held) else list(reports)
    if status in FELL_THROUGH:
        fell = [report for report in reports if report.told.status in FELL_THROUGH]
        return fell if any(report.account.finding.when.edtf for report in fell) else list(reports)
    dated_plans = [stage for stage in history if stage.status == "planned" and stage.when.edtf] or list(history)
    newest = set(dated_plans[-1].findings)
    return [report for report in reports if report.id in newest]


def _place(reports: Sequence[Report]) -> Place | None:
    """The city that most name, else the country; as one account has it."""
    city = best(votes(reports, lambda report: report.told.city))
    country = best(votes(reports, lambda report: report.told.country))
    places = [report.account.finding.place for report in reports]
    return next(
        (place for place in places if place and (place.city == city if city else place.country == country)), None
    )


def _countries(reports: Sequence[Report]) -> list[str]:
    """The parties that most outlets give, the fuller list of equals, in the order of the oldest account."""
    chosen = best(
        votes(reports, lambda report: report.told.parties), prefer=lambda found: (-len(found), sorted(found))
    )
    return next(r.account.finding.countries for r in reports if r.told.parties == chosen)


def _confidence(reports: Sequence[Report]) -> Confidence:
    """As sure as the surest account."""
    found = {report.account.finding.confidence for report in reports}
    return next(word for word in ("stated", "inferred", "disputed") if word in found)
