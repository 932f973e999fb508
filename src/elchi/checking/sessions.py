"""Sessions of standing bodies that the record does not know, or knows in two ways."""

from collections.abc import Iterator

from elchi.checking.gap import Check, Seen, where
from elchi.checking.scope import Scope, named
from elchi.records import Mechanism
from elchi.records.days import last_day


def missing(scope: Scope) -> Iterator[Seen]:
    """Numbers between known ones."""
    for one in _by_weight(scope):
        if one.missing:
            numbers = ", ".join(map(str, one.missing))
            known = ", ".join(str(session.number) for session in one.sessions if session.number is not None)
            what = f"{one.type} {named(one.countries)}: no. {numbers} not told of; known are {known}"
            yield Seen(what=what, where=where(None, one.findings))


def late(scope: Scope) -> Iterator[Seen]:
    """Bodies of which the rhythm suggests a session by now, with none told of or planned."""
    for one in _by_weight(scope):
        due = last_day(one.expected)
        planned = any(session.status == "planned" for session in one.sessions[-1:])
        if due and due < scope.fed and not planned:
            last = [session for session in one.sessions if session.when.edtf][-1]
            told = f"last told of {last.when.edtf}; one was to be expected {one.expected}"
            yield Seen(what=f"{one.type} {named(one.countries)}: {told}", where=where(last.event, last.findings))


def contradicted(scope: Scope) -> Iterator[Seen]:
    """Sessions with two numbers or dates, and numbers against the order of dates; not what one event disputes."""
    disputed = {event.id for event in scope.events if event.disputes}
    for one in _by_weight(scope):
        for session in one.sessions:
            for dispute in session.disputes:
                if session.event in disputed and dispute.field != "number":
                    continue
                told = " or ".join(version.value for version in dispute.versions)
                which = f" no. {session.number}" if session.number is not None else ""
                what = f"{one.type} {named(one.countries)}{which}: {dispute.field} {told}"
                yield Seen(what=what, where=where(session.event, session.findings))
        for number in one.doubtful:
            held = [session for session in one.sessions if session.number == number]
            what = f"{one.type} {named(one.countries)}: no. {number} does not go with the dates of the others"
            yield Seen(what=what, where=where(None, [key for session in held for key in session.findings]))


def _by_weight(scope: Scope) -> list[Mechanism]:
    return sorted(scope.mechanisms, key=lambda one: -len(one.findings))


CHECKS = (
    Check(name="missing sessions", why="a session was held of which the record knows nothing", find=missing),
    Check(name="late sessions", why="the rhythm of a body suggests a session of which no page tells", find=late),
    Check(name="disputed sessions", why="the number or date of a session is told in two ways", find=contradicted),
)
