"""Candidates of one article put together: one event however often the page comes back to it."""

from collections.abc import Sequence
from dataclasses import replace

import msgspec

from elchi.extraction.candidates import Candidate
from elchi.extraction.office_table import is_shorter, is_vague
from elchi.extraction.status import is_told_as_past
from elchi.records import Participant, When
from elchi.records.vocabulary import EventType, Mode, Role, Status

WEIGHT: tuple[EventType, ...] = ("call", "commission", "consultations", "talks", "meeting")
CLASSES: dict[EventType, str] = {"talks": "contact", "meeting": "contact", "consultations": "contact"}
MODE_PARTS: frozenset[EventType] = frozenset({"visit", "ceremony", "appointment", "summit", "statement"})
CONTACTS: frozenset[EventType] = frozenset({"talks", "meeting", "consultations", "call", "commission", "summit"})
PLAIN_ROLES: tuple[Role, ...] = ("participant",)
CREDENTIALS: frozenset[Mode | None] = frozenset({"credentials", "credentials-copy"})
RECIPIENT: Role = "recipient"
PRESENTER: Role = "presenter"
NEAR = 3
DONE: frozenset[Status] = frozenset({"occurred", "background"})


def merged(found: Sequence[Candidate]) -> list[Candidate]:
    """The article's events: candidates that speak of one event joined, in order of their first words."""
    events: list[Candidate] = []
    for candidate in found:
        home = next((i for i in range(len(events) - 1, -1, -1) if same_event(events[i], candidate)), None)
        if home is None:
            events.append(candidate)
        else:
            events[home] = joined(events[home], candidate)
    return events


def same_event(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates of one article speak of one event."""
    if not _same_class(one, other) or not _same_status(one, other):
        return False
    if {one.type, other.type} == {"consultations", "meeting"} and "reception" in (one.mode, other.mode):
        return False
    if not (_same_time(one.when, other.when) and _same_place(one, other) and _same_number(one, other)):
        return False
    if one.type == "summit":
        return _same_gathering(one, other)
    if one.mode and other.mode and one.mode != other.mode and one.type in MODE_PARTS:
        return False
    same_way = one.type != "visit" or _same_journey(one, other)
    same_sides = _same_countries(one, other) and _same_people(one, other)
    return (same_way and same_sides) or _same_accreditation(one, other)


def _same_gathering(one: Candidate, other: Candidate) -> bool:
    """Whether two gatherings may be one: of one organisation, and not the ministers' beside the summit itself."""
    ministers = {
        candidate.mode == "ministerial" for candidate in (one, other) if candidate.mode or not candidate.anaphor
    }
    return len(ministers) < 2 and not (one.formats and other.formats and one.formats.isdisjoint(other.formats))


def _same_accreditation(one: Candidate, other: Candidate) -> bool:
    """Whether envoys of several countries hand their letters to one head: the sentence behind need not name him."""
    if one.mode != other.mode or one.mode not in CREDENTIALS:
        return False
    heads, senders = ([_countries_of(c, role) for c in (one, other)] for role in (RECIPIENT, PRESENTER))
    if not all(senders) or senders[0] & senders[1]:
        return False
    near = 0 < other.sentence.index - one.sentence.index <= NEAR
    unnamed = not heads[1] and other.when.edtf is None and len(other.countries) == len(senders[1])
    return bool(heads[0]) and (heads[0] == heads[1] or (near and unnamed))


def _countries_of(one: Candidate, role: Role) -> set[str | None]:
    return {person.country for person in one.participants if person.role == role}


def class_of(kind: EventType) -> str:
    """Talks and meetings are two words for one contact."""
    return CLASSES.get(kind, kind)


def _same_class(one: Candidate, other: Candidate) -> bool:
    """One class, or the words for a contact after it was said to be a call or a session."""
    if class_of(one.type) == class_of(other.type):
        return True
    if class_of(one.type) == "contact" and other.type == "call":
        return one.status == other.status and bool(_names(one)) and _names(one) <= _names(other)
    if class_of(other.type) != "contact" or one.status != other.status or other.mode == "reception":
        return False
    if one.type == "commission":
        return other.anaphor
    return one.type == "call" and (other.anaphor or other.when.edtf is None or _names(one) == _names(other))


def _names(one: Candidate) -> set[str | None]:
    return {person.name for person in one.named}


def _same_status(one: Candidate, other: Candidate) -> bool:
    if one.status == other.status:
        return True
    pair = {one.status, other.status}
    if "background" in pair:
        return bool(one.when.edtf and one.when.edtf == other.when.edtf)
    if pair == {"planned", "cancelled"}:
        return one.type == other.type != "summit"
    if pair == {"planned", "occurred"}:
        return not (_is_still_ahead(one, other) or _is_sequel(one) or _is_sequel(other))
    return not pair & {"cancelled", "denied"}


def _is_sequel(one: Candidate) -> bool:
    """Whether its words tell it as another than the event before ("the next session")."""
    return bool(one.hit.entry.row.follows)


def _is_still_ahead(one: Candidate, other: Candidate) -> bool:
    """Whether the plan is of a day after the page, told beside what has happened: that is another event."""
    plan, done = (one, other) if one.status == "planned" else (other, one)
    published, first = plan.sentence.article.published, plan.when.first
    if not published or not first or plan.sentence.is_title or done.sentence.is_title:
        return False
    ahead = first > published[: len(first)] or (len(first) < len(published) and done.when.edtf is None)
    return ahead and is_told_as_past(done.sentence, done.hit)


def _same_time(one: When, other: When) -> bool:
    if one.edtf is None or other.edtf is None:
        return True
    if one.edtf.startswith(other.edtf) or other.edtf.startswith(one.edtf):
        return True
    first, last = sorted((one, other), key=lambda when: len(when.edtf or ""))
    return bool(last.first and last.last and first.edtf and last.first <= first.edtf <= last.last)


def _same_place(one: Candidate, other: Candidate) -> bool:
    places = [c.place for c in (one, other) if c.place]
    cities = {place.city for place in places if place.city}
    return len(cities) < 2 and len({place.country for place in places if place.country}) < 2


def _same_journey(one: Candidate, other: Candidate) -> bool:
    """Whether neither is the other's return visit, which no page tells as its news together with the first."""
    live = one.status == other.status == "occurred"
    return live or not (_leads_home(one, other) and _leads_home(other, one))


def _leads_home(one: Candidate, other: Candidate) -> bool:
    """Whether the one's goal is the country of the other's visitors, and not of its own."""
    goal = one.place.country if one.place else None
    senders = [{p.country for p in c.participants if p.role == "visitor"} for c in (one, other)]
    return goal is not None and goal in senders[1] - senders[0]


def _same_number(one: Candidate, other: Candidate) -> bool:
    return one.number is None or other.number is None or one.number == other.number


def _same_countries(one: Candidate, other: Candidate) -> bool:
    mine, theirs = set(one.countries), set(other.countries)
    return mine <= theirs or theirs <= mine or len(mine & theirs) > 1


def _same_people(one: Candidate, other: Candidate) -> bool:
    """People of one side must not differ: received by the president is not talks with the minister."""
    sides = {p.country for p in one.participants} & {p.country for p in other.participants}
    return all(_same_side(one, other, country) for country in sides)


def _same_side(one: Candidate, other: Candidate, country: str | None) -> bool:
    """Whether the people of one country agree: by name where both name them, else by office."""
    mine, theirs = ([p for p in c.participants if p.country == country] for c in (one, other))
    names = [{p.name for p in side if p.name} for side in (mine, theirs)]
    if all(names):
        return bool(names[0] & names[1])
    offices = [{office for p in side for office in p.offices} for side in (mine, theirs)]
    vague = any(not side or any(map(is_vague, side)) for side in offices)
    shorter = any(is_shorter(a, b) or is_shorter(b, a) for a in offices[0] for b in offices[1])
    return vague or shorter or bool(offices[0] & offices[1])


def joined(one: Candidate, other: Candidate) -> Candidate:
    """Two candidates of one event as one: the more telling value of each field, all quotes."""
    main, more = (other, one) if _tells_less(one, other) else (one, other)
    return replace(
        main,
        type=_type(one, other),
        mode=main.mode or more.mode,
        status=_status(main, more),
        when=main.when if main.when.edtf and len(main.when.edtf) >= len(more.when.edtf or "") else more.when,
        place=main.place if main.place and (main.place.city or not more.place) else more.place,
        participants=people([*one.participants, *other.participants]),
        countries=list(dict.fromkeys([*one.countries, *other.countries])),
        number=main.number or more.number,
        formats=main.formats | more.formats,
        anaphor=one.anaphor and other.anaphor,
        quotes=[*one.quotes, *(q for q in other.quotes if q not in one.quotes)],
    )


def _type(one: Candidate, other: Candidate) -> EventType:
    """The weightier word of the two; the "conversation" at a reception makes no call of it."""
    if one.mode == "reception" and other.type == "call":
        return one.type
    return one.type if one.type == other.type else min((one.type, other.type), key=WEIGHT.index)


def _tells_less(one: Candidate, other: Candidate) -> bool:
    """A headline and a pointing-back word tell less of an event than a sentence of the body."""
    if one.anaphor != other.anaphor:
        return one.anaphor
    return one.sentence.is_title and not other.sentence.is_title


def _status(main: Candidate, more: Candidate) -> Status:
    """What the body says over what the headline or a backward glance says; held over planned."""
    if {main.status, more.status} == {"planned", "cancelled"}:
        return "cancelled"
    if {main.status, more.status} == {"planned", "occurred"}:
        done = main if main.status == "occurred" else more
        near = main.sentence is more.sentence or (main.type == "summit" and not done.when.edtf)
        if near and not is_told_as_past(done.sentence, done.hit):
            return "planned"
        return main.status if more.anaphor or more.sentence.is_title else "occurred"
    return main.status


def people(found: Sequence[Participant]) -> list[Participant]:
    """Each person once with the most telling role; unnamed office-holders only as their side's only handle."""
    by_name: dict[str, Participant] = {}
    for one in found:
        if one.name:
            known = by_name.setdefault(one.name, one)
            role = one.role if known.role in PLAIN_ROLES else known.role
            by_name[one.name] = _filled(known, one, role)
    sides = {person.country for person in by_name.values()}
    unnamed = {(p.office, p.country): p for p in found if not p.name and p.country and p.country not in sides}
    return [*by_name.values(), *unnamed.values()]


def told(events: Sequence[Candidate]) -> list[Candidate]:
    """The events without those that words only point back to, unless such a contact is the article's only one."""
    contacts = [e for e in events if not e.anaphor and e.type in CONTACTS and e.status == "occurred"]
    return [e for e in events if not e.anaphor or e.when.edtf or (class_of(e.type) == "contact" and not contacts)]


def _filled(known: Participant, more: Participant, role: Role) -> Participant:
    """The known participant with gaps filled from another mention."""
    office, country = known.office or more.office, known.country or more.country
    return msgspec.structs.replace(known, office=office, country=country, role=role)
