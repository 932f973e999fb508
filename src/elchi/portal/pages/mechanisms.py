"""Standing bodies of two countries: commissions, working groups, councils, with their sessions."""

from collections.abc import Iterator

import msgspec

from elchi.portal.addresses import mechanism_address
from elchi.portal.asking import Ask, Missing
from elchi.portal.choosing import PairCount, chosen_pair, told_of
from elchi.portal.feeds import Entry
from elchi.portal.names import Named
from elchi.portal.page import Sheet, View
from elchi.portal.titles import INSTEAD, Words
from elchi.publishing.bodies import nominative
from elchi.publishing.wording import capital
from elchi.records import Mechanism
from elchi.records.days import last_day
from elchi.storage import Testimony

COLUMNS = ["id", "name", "type", "countries", "sessions", "last_session", "missing", "expected"]
TWO = 2


class MechanismsSeen(msgspec.Struct, frozen=True, kw_only=True):
    """The bodies of two countries, or the pairs that have some, with a sentence that names each."""

    countries: tuple[str, str] | None = None
    pairs: list[PairCount] = []
    mechanisms: list[Mechanism] = []
    testimony: dict[str, Testimony] = {}


class MechanismSeen(msgspec.Struct, frozen=True, kw_only=True):
    """One body with every session and the sentences that tell of them; `passed` when the expected month is over."""

    mechanism: Mechanism
    on: str
    passed: bool = False
    testimony: dict[str, Testimony] = {}


def mechanisms(ask: Ask) -> View:
    """The bodies of two countries; without two, the pairs that have bodies."""
    pair = chosen_pair(ask)
    if pair is None:
        seen = MechanismsSeen(pairs=told_of(ask, "mechanism"))
    else:
        found = of_pair(ask, pair)
        named = [key for one in found for key in one.findings[:1]]
        seen = MechanismsSeen(countries=pair, mechanisms=found, testimony=ask.record.testimony(named))
    return View(
        title=ask.tongue.text("Mechanisms"),
        template="mechanisms.html",
        data=seen,
        more={"called": lambda one: called(ask, one), "newest": newest},
        sheet=lambda: Sheet(columns=COLUMNS, rows=_rows(ask, seen), entries=_entries(ask, seen)),
    )


def mechanism(ask: Ask) -> View:
    """One body; the id of a finding that names it, or tells of a session, leads to it."""
    name = ask.path("mechanism")
    names = ask.house.kept("bodies", ask.record.body_names)
    finding = names.get(name, name)
    sides = ask.record.finding_sides(finding)
    if len(sides) < TWO:
        raise Missing
    found = next((one for one in of_pair(ask, (sides[0], sides[1])) if finding in one.findings), None)
    if found is None:
        raise Missing
    ask.settle(name, found.id, mechanism_address(found.id))
    on = ask.day("on")
    passed = found.expected is not None and (last_day(found.expected) or "") < on
    heading = called(ask, found)
    return View(
        title=heading.text,
        template="mechanism.html",
        data=MechanismSeen(
            mechanism=found, on=on, passed=passed, testimony=ask.record.testimony(found.findings[:200])
        ),
        more={
            "heading": heading,
            "others": list(names_of(ask, found))[1:],
            "people": Named(ask.house.names, ask.tongue),
            "events": {s.event: ask.record.event(s.event) for s in found.sessions if s.event},
        },
    )


def of_pair(ask: Ask, pair: tuple[str, str]) -> list[Mechanism]:
    """The bodies of two countries, worked out once."""
    first, second = sorted(pair)
    return ask.house.kept(("mechanisms", first, second), lambda: ask.record.mechanisms(first, second))


def names_of(ask: Ask, one: Mechanism) -> Iterator[Words]:
    """Its names in the nominative, the reader's language first, each once."""
    met = set()
    for code in dict.fromkeys((ask.language, *INSTEAD, *sorted(one.names))):
        for name in one.names.get(code, []):
            text = capital(nominative(name.strip(), code))
            if text.casefold() not in met:
                met.add(text.casefold())
                yield Words(text=text, language=code)


def called(ask: Ask, one: Mechanism) -> Words:
    """What it is called: by a page, else by what kind of body it is."""
    kind = Words(text=ask.tongue.label("mechanism_type", one.type), language=ask.language)
    return next(names_of(ask, one), kind)


def newest(one: Mechanism) -> str | None:
    """The day of its last session that took place (EDTF)."""
    held = [session.when.edtf for session in one.sessions if session.when.edtf and session.status != "planned"]
    return max(held, default=None)


def _rows(ask: Ask, seen: MechanismsSeen) -> Iterator[list[object]]:
    for one in seen.mechanisms:
        missing = " ".join(map(str, one.missing))
        told = (one.type, " ".join(one.countries), len(one.sessions), newest(one), missing, one.expected)
        yield [one.id, called(ask, one).text, *told]


def _entries(ask: Ask, seen: MechanismsSeen) -> Iterator[Entry]:
    for one in seen.mechanisms:
        name = called(ask, one).text
        yield Entry(id=one.id, title=name, address=mechanism_address(one.id), updated=last_day(newest(one)))
