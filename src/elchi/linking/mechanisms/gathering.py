"""Namings and events as mechanisms: names of one body in several languages are one, its sessions in order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from elchi.linking.account import Account
from elchi.linking.identity import conclusion_id
from elchi.linking.mechanisms.bodies import Body, alike
from elchi.linking.mechanisms.numbering import doubtful, expected, missing
from elchi.linking.mechanisms.sessions import sessions
from elchi.linking.mechanisms.sightings import Naming, Sitting, is_session, naming, numbered, sitting
from elchi.records import Event, EventFound, Finding, Mechanism, MechanismFound

F = TypeVar("F", bound=Finding)


class Gathered(msgspec.Struct, kw_only=True):
    """What is told of one body of two countries."""

    body: Body
    countries: tuple[str, ...]
    namings: list[Naming] = []
    sittings: list[Sitting] = []


def mechanisms(events: Iterable[Event], accounts: Iterable[Account[Finding]]) -> list[Mechanism]:
    """The standing bodies of a scope with their sessions, by countries, type and name.

    `events` are conclusions and `accounts` what they and the bodies' names rest on: accounts of any kind may be
    given, those of events and mechanisms count. The result depends on the set of both alone.

    >>> found = MechanismFound(id="f", article="a", rule="en/igc", name="the Intergovernmental Commission",
    ...     type="intergovernmental-commission", countries=["KZ", "TM"], session=12)
    >>> [one] = mechanisms([], [Account(finding=found, language="en", published="2023-05-15")])
    >>> one.name, [session.number for session in one.sessions]
    ('the Intergovernmental Commission', [12])
    """
    told = sorted({account.id: account for account in accounts}.values(), key=lambda account: account.age)
    namings = [
        naming(_as(account, account.finding)) for account in told if isinstance(account.finding, MechanismFound)
    ]
    reports = {a.id: _as(a, a.finding) for a in told if isinstance(a.finding, EventFound)}
    held = _sittings(events, reports, namings)
    gathered = _gathered(namings, held)
    made = [_mechanism(one) for one in gathered]
    return sorted(made, key=lambda one: (one.countries, one.type, one.distinct, one.id))


def _as(account: Account[Finding], finding: F) -> Account[F]:
    return Account(finding=finding, language=account.language, published=account.published, outlet=account.outlet)


def _sittings(
    events: Iterable[Event], reports: dict[str, Account[EventFound]], namings: Sequence[Naming]
) -> list[Sitting]:
    """Events that are sessions, and the numbers that namings tell, which are of the same sessions or of others."""
    pages: dict[tuple[str, tuple[str, ...]], list[Naming]] = defaultdict(list)
    for one in namings:
        pages[one.account.finding.article, one.countries].append(one)
    found = []
    for event in sorted(filter(is_session, events), key=lambda event: event.id):
        told = [reports[key] for key in event.findings if key in reports]
        countries = tuple(sorted(set(event.countries)))
        here = [one for report in told for one in pages.get((report.finding.article, countries), [])]
        found.append(sitting(event, told, here))
    return found + [numbered(one) for one in namings if one.account.finding.session is not None]


def _gathered(namings: Sequence[Naming], held: Sequence[Sitting]) -> list[Gathered]:
    """Each name with the names it is alike to, the fullest and best supported first, bare ones last."""
    found: dict[tuple[tuple[str, ...], Body], Gathered] = {}
    for one in namings:
        _of(found, one.countries, one.body).namings.append(one)
    for other in held:
        _of(found, other.countries, other.body).sittings.append(other)
    groups: list[list[Gathered]] = []
    for each in sorted(found.values(), key=_order):
        home = next((g for g in groups if _fits(g, each)), None)
        if home is None:
            groups.append([each])
        else:
            home.append(each)
    return [_together(group) for group in groups]


def _of(found: dict[tuple[tuple[str, ...], Body], Gathered], countries: tuple[str, ...], told: Body) -> Gathered:
    return found.setdefault((countries, told), Gathered(body=told, countries=countries, namings=[], sittings=[]))


def _order(one: Gathered) -> tuple[object, ...]:
    support = len(one.namings) + len(one.sittings)
    return one.countries, one.body.bare, -support, one.body.type, sorted(one.body.ranks), sorted(one.body.sectors)


def _fits(group: list[Gathered], one: Gathered) -> bool:
    return group[0].countries == one.countries and all(alike(other.body, one.body) for other in group)


def _together(group: list[Gathered]) -> Gathered:
    ranks = frozenset(rank for one in group for rank in one.body.ranks)
    sectors = frozenset(sector for one in group for sector in one.body.sectors)
    return Gathered(
        body=Body(group[0].body.type, ranks, sectors),
        countries=group[0].countries,
        namings=[one for each in group for one in each.namings],
        sittings=[one for each in group for one in each.sittings],
    )


def _mechanism(one: Gathered) -> Mechanism:
    held = sessions(one.sittings)
    names = _names(one.namings)
    findings = {naming.account.id for naming in one.namings} | {key for each in held for key in each.findings}
    first = min(one.namings, key=lambda naming: naming.account.age, default=None)
    stands = first.account.id if first else min(findings, default=one.sittings[0].event or "")
    return Mechanism(
        id=conclusion_id("mechanism", stands),
        name=_name(one.namings) or one.body.type,
        type=one.body.type,
        countries=list(one.countries),
        names=names,
        distinct=sorted({*one.body.ranks, *one.body.sectors}),
        sessions=held,
        missing=missing(held),
        doubtful=doubtful(held),
        expected=expected(held),
        findings=sorted(findings),
    )


def _names(namings: Sequence[Naming]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in namings:
        found[one.account.language].add(one.account.finding.name)
    return {code: sorted(found[code], key=lambda name: (-len(name), name)) for code in sorted(found)}


def _name(namings: Sequence[Naming]) -> str | None:
    """The fullest name in the language that names it most often."""
    times = Counter(one.account.language for one in namings)
    usual = min(times, key=lambda code: (-times[code], code), default=None)
    return _names(namings)[usual][0] if usual else None
