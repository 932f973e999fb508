"""Visits in the shape of COLT, the data set on travel of leaders of countries and organisations."""

from collections.abc import Iterator

from elchi.publishing.exports.coding.book import country_name, rank_of, three
from elchi.publishing.exports.coding.choosing import dyads
from elchi.publishing.exports.columns import Column, Row, Table
from elchi.publishing.exports.selection import Selection
from elchi.publishing.exports.tables.sources import CERTAINTY, SOURCES, certainty, sources
from elchi.records import Event, Participant
from elchi.records.days import days_between, first_day

MADE = ("occurred", "background")
ROLES = {1: "Head of State", 2: "Head of Government or Speaker", 3: "Minister", 4: "Deputy Minister or Ambassador"}
LEADERS = 2
DAY = 10
VISIT = (
    Column("TripID", "text", "The visit and the traveller's place among its participants: id-1."),
    Column("LeaderCountryOrIGO", "text", "The English name of the traveller's country."),
    Column("LeaderCountryISO", "text", "Its code, ISO 3166-1 in three letters."),
    Column("LeaderRole", "text", "Head of State, Head of Government or Speaker, Minister …, by the office."),
    Column("LeaderTitle", "text", "The office, in English."),
    Column("LeaderFullName", "text", "The name in Latin letters; empty where pages tell the office alone."),
    Column("CountryVisited", "text", "The English name of the country visited; empty where pages do not tell it."),
    Column("CountryVisitedISO", "text", "Its code, ISO 3166-1 in three letters."),
    Column("CityVisited", "text", "The city, by its English name."),
    Column("TripYear", "whole", "The year in which the visit began."),
    Column("TripStartDate", "text", "The first day, where pages tell it."),
    Column("TripEndDate", "text", "The last day, where pages tell it; one day that pages tell of is the first only."),
    Column("TripDuration", "whole", "How many days, the first and the last included."),
    Column("MetHostHoGS", "text", "Yes where pages name a leader of the host; empty is no report, not No."),
    Column("HostHOGSName", "text", "That leader."),
    Column(
        "AttendedMultilatEvent", "text", "Yes where the visit was to a summit or forum; empty is no report, not No."
    ),
    Column("event", "text", "The visit.", "events"),
    Column("date", "text", "When, in EDTF, as exact as the pages."),
    Column("mode", "text", "state, official, working …"),
    Column(
        "status", "text", "occurred, or background for what a page recalls; plans and cancelled visits are left out."
    ),
    Column("reported", "text", "The day of the earliest page that tells of it."),
)


def _visits(selection: Selection) -> Iterator[Row]:
    for event, told in selection.events():
        if event.type == "visit" and event.status in MADE:
            shared = {**_visit(event), **certainty(event, told), **sources(told)}
            for position, one in enumerate(event.participants, 1):
                if one.role == "visitor" and one.country:
                    yield {"TripID": f"{event.id}-{position}", **_traveller(event, one), **shared}


def _traveller(event: Event, one: Participant) -> Row:
    visited = next((acted for acting, acted in dyads(event) if acting == one.country), None)
    hosts = [each for each in event.participants if each.country == visited and each.role == "host" and _leads(each)]
    return {
        "LeaderCountryOrIGO": country_name(one.country or ""),
        "LeaderCountryISO": three(one.country or ""),
        "LeaderRole": ROLES.get(min(map(rank_of, one.offices), default=9), "Other" if one.office else None),
        "LeaderTitle": one.office,
        "LeaderFullName": one.name,
        "CountryVisited": visited and country_name(visited),
        "CountryVisitedISO": visited and three(visited),
        "MetHostHoGS": "Yes" if hosts else None,
        "HostHOGSName": next((each.name for each in hosts if each.name), None),
    }


def _visit(event: Event) -> Row:
    start, end = _days(event)
    year = first_day(event.when.edtf)
    return {
        "CityVisited": event.place.city if event.place else None,
        "TripYear": int(year[:4]) if year else None,
        "TripStartDate": start,
        "TripEndDate": end,
        "TripDuration": days_between(start, end) + 1 if start and end else None,
        "AttendedMultilatEvent": "Yes" if event.mode in ("summit-level", "forum") else None,
        "event": event.id,
        "date": event.when.edtf,
        "mode": event.mode,
        "status": event.status,
        "reported": event.reported,
    }


def _leads(one: Participant) -> bool:
    return any(rank_of(office) <= LEADERS for office in one.offices)


def _days(event: Event) -> tuple[str | None, str | None]:
    """The first and the last day of a visit, where pages tell them; a single day is not known to be the last."""
    interval = event.when.precision == "interval"
    return _full(event.when.first), _full(event.when.last) if interval else None


def _full(edtf: str | None) -> str | None:
    return edtf if edtf and len(edtf) == DAY and first_day(edtf) == edtf else None


VISITS = Table(
    name="colt",
    row="someone's visit to another country",
    columns=(*VISIT, *CERTAINTY, *SOURCES),
    rows=_visits,
    key=("TripID",),
    facets=("LeaderCountryISO", "CountryVisitedISO", "LeaderRole", "TripYear"),
)
