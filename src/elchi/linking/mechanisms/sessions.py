"""Sittings of one body as its sessions: one told twice is one, and where accounts differ both are kept."""

from collections.abc import Callable, Iterable
from datetime import date

from elchi.linking.mechanisms.sightings import Sitting
from elchi.records import Dispute, Participant, Place, Session, Version, When
from elchi.records.days import first_day, last_day

NEAR = 3
YEARLY = 300
Told = list[Sitting]


def sessions(sittings: Iterable[Sitting]) -> list[Session]:
    """The sessions, oldest first, undated ones by their number or the day they were reported."""
    groups: list[Told] = []
    for one in sorted(sittings, key=_order):
        home = next((group for group in groups if any(_same(one, other) for other in group)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    return sorted(map(_session, groups), key=_age)


def _order(one: Sitting) -> tuple[object, ...]:
    return one.number is None, -len(one.when.edtf or ""), one.reported or "9999", one.findings


def _age(one: Session) -> tuple[str, int, list[str]]:
    return first_day(one.when.edtf) or one.reported or "9999", one.number or 0, one.findings


def _same(one: Sitting, other: Sitting) -> bool:
    """By number, unless years lie between; by date, unless the numbers differ on different days."""
    apart = gap(one.when, other.when)
    if one.number is not None and one.number == other.number:
        return apart is None or apart < YEARLY
    if apart is None:
        return False
    if one.number is not None and other.number is not None:
        return apart == 0 and _exact(one) and _exact(other)
    return apart == 0 if not (_exact(one) and _exact(other)) else apart <= NEAR


def _exact(one: Sitting) -> bool:
    return one.when.precision in ("day", "interval")


def gap(one: When, other: When) -> int | None:
    """Days between two dates, 0 where they overlap; None when one is not known."""
    bounds = [first_day(one.edtf), last_day(one.edtf), first_day(other.edtf), last_day(other.edtf)]
    if None in bounds:
        return None
    first, last, begin, end = (date.fromisoformat(day) for day in bounds if day)
    return max((begin - last).days, (first - end).days, 0)


def _session(group: Told) -> Session:
    days = [one.reported for one in group if one.reported]
    held = min(group, key=lambda one: (one.status != "occurred", one.event is None, -len(one.when.edtf or "")))
    return Session(
        number=_most(group, lambda one: one.number),
        when=max((one.when for one in group), key=_exactness),
        place=_place(group),
        chairs=_chairs(group),
        status=held.status,
        event=held.event,
        reported=min(days, default=None),
        disputes=_disputes(group),
        findings=sorted({key for one in group for key in one.findings}),
    )


def _exactness(when: When) -> tuple[bool, int, bool, str]:
    exact = {"day": 3, "interval": 2, "month": 1}.get(when.precision or "", 0)
    return when.edtf is not None, exact, when.stated, when.edtf or ""


def _most(group: Told, value: Callable[[Sitting], int | None]) -> int | None:
    told = [number for one in group if (number := value(one)) is not None]
    return min(told, key=lambda number: (-told.count(number), number), default=None)


def _place(group: Told) -> Place | None:
    places = [one.place for one in group if one.place]
    return min(places, key=lambda place: (place.city is None, -places.count(place), str(place)), default=None)


def _chairs(group: Told) -> list[Participant]:
    """Who led the sides, each once, an account of the session itself before one that remembers it."""
    found: dict[str, Participant] = {}
    for one in sorted(group, key=lambda one: (one.status != "occurred", one.findings)):
        for chair in one.chairs:
            found.setdefault(chair.name or "", chair)
    return list(found.values())


def _disputes(group: Told) -> list[Dispute]:
    own = [dispute for one in group for dispute in one.disputes]
    made = [_dispute("number", group, lambda one: str(one.number) if one.number is not None else None)]
    made.append(_dispute("when", [one for one in group if _differs(one, group)], lambda one: one.when.edtf))
    return own + [dispute for dispute in made if dispute and dispute.field not in {one.field for one in own}]


def _differs(one: Sitting, group: Told) -> bool:
    """Whether another account of the session gives a date that cannot be this one; a vaguer one is no other."""
    return any(gap(one.when, other.when) for other in group)


def _dispute(field: str, group: Told, worded: Callable[[Sitting], str | None]) -> Dispute | None:
    found: dict[str, list[str]] = {}
    for one in group:
        words = worded(one)
        if words is not None:
            found[words] = sorted({*found.get(words, []), *one.findings})
    ordered = sorted(found.items(), key=lambda version: (-len(version[1]), version[0]))
    versions = [Version(value=value, findings=ids) for value, ids in ordered]
    return Dispute(field=field, versions=versions) if len(versions) > 1 else None
