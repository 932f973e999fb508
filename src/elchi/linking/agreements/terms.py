"""Terms of agreements: what is in force on a day, what ends soon, what follows what, what a series suggests."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from elchi.linking.agreements.subjects import family, kin
from elchi.records import Agreement
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import AgreementType, Level

MONTHS = 12
LATEST = 18
YEAR = 4
HOLDING = frozenset({"in-force", "ratified"})
UNSIGNED = frozenset({"planned", "initialled"})
SUGGESTED = "suggested by the series"

Term = tuple[str, str]


class Succession(msgspec.Struct, frozen=True, kw_only=True):
    """Agreements of the same parties and subject that follow each other in terms of equal length, oldest first.

    `terms` are first and last years. `due` is the term that comes next when nobody has reported an agreement for
    it, `due_from` the day after the last one ends: `rule` says that the series suggests it, no page does.
    """

    type: AgreementType
    parties: list[str]
    level: Level | None = None
    agreements: list[str] = []
    terms: list[Term] = []
    years: int = 0
    due: Term | None = None
    due_from: str | None = None
    rule: str | None = None


def ends(agreement: Agreement) -> str | None:
    """The last day of its term; None when no end is told."""
    return last_day(agreement.valid_to)


def in_force(agreements: Iterable[Agreement], on: str) -> list[Agreement]:
    """Those that hold on a day (ISO) as far as pages tell: called in force or ratified by then, or inside their term.

    A signed agreement without a term of which nobody says that it holds is not among them.
    """
    return [agreement for agreement in agreements if _holds(agreement, on)]


def expiring(agreements: Iterable[Agreement], on: str, months: int) -> list[Agreement]:
    """What ends within so many months after a day (ISO) and has no successor yet; the first to end first."""
    known = list(agreements)
    until = _later(on, months)
    soon = [one for one in known if one.status not in UNSIGNED and on <= (ends(one) or "") <= until]
    return sorted((one for one in soon if not successors(one, known)), key=lambda one: (ends(one) or "", one.id))


def successors(agreement: Agreement, agreements: Iterable[Agreement]) -> list[Agreement]:
    """The agreements that take its place: same parties and kind, for a term that begins when its own ends.

    They are of the same subject; where one of the two is named without a subject, the only one that can be meant.
    """
    following = [one for one in agreements if _begins_after(one, agreement) and _same_kind(one, agreement)]
    near = {one.id: kin(one, agreement) for one in following}
    sure = [one for one in following if near[one.id] in ("equal", "part")]
    possible = [one for one in following if near[one.id] == "bare"]
    found = sure or (possible if len(possible) == 1 else [])
    return sorted(found, key=lambda one: one.id)


def _begins_after(later: Agreement, earlier: Agreement) -> bool:
    """Whether one begins after the other's end, within LATEST months."""
    end, begin = ends(earlier), first_day(later.valid_from)
    return bool(end and begin and later.id != earlier.id) and (end or "") < (begin or "") <= _later(end or "", LATEST)


def _same_kind(one: Agreement, other: Agreement) -> bool:
    levels = {one.level, other.level} - {None}
    return sorted(one.parties) == sorted(other.parties) and family(one) == family(other) and len(levels) <= 1


def series(agreements: Iterable[Agreement]) -> list[Succession]:
    """The chains of agreements with terms of equal length, two at least, and what each suggests to come next.

    Programmes for 2021–2023 and 2024–2026 suggest one for 2027–2029.
    """
    known = sorted((one for one in agreements if _term(one)), key=lambda one: (one.valid_from or "", one.id))
    following = {one.id: _next_in_line(one, known) for one in known}
    later = {one.id for one in following.values() if one}
    chains = [_chain(one, following) for one in known if one.id not in later]
    return [_succession(chain) for chain in chains if len(chain) > 1]


def history(agreement: Agreement, agreements: Iterable[Agreement]) -> list[Agreement]:
    """The agreement with all that it followed and all that followed it, oldest first."""
    known = list(agreements)
    following = {one.id: successors(one, known) for one in known}
    chain = {agreement.id: agreement}
    while more := [one for one in known if one.id not in chain and _touches(one, chain, following)]:
        chain |= {one.id: one for one in more}
    return sorted(chain.values(), key=lambda one: (first_day(one.valid_from) or "", one.id))


def _touches(one: Agreement, chain: Mapping[str, Agreement], following: Mapping[str, list[Agreement]]) -> bool:
    """Whether it follows, or is followed by, one of the chain."""
    before = any(later.id in chain for later in following[one.id])
    return before or any(later.id == one.id for key in chain for later in following.get(key, ()))


def _holds(agreement: Agreement, on: str) -> bool:
    end = ends(agreement)
    begin = first_day(agreement.in_force or agreement.valid_from or agreement.signed_on or agreement.reported)
    if agreement.status in UNSIGNED or (end and end < on) or (begin and begin > on):
        return False
    if agreement.status == "expired":
        return bool(end)
    return agreement.status in HOLDING or (agreement.valid_from is not None and end is not None)


def _term(agreement: Agreement) -> Term | None:
    """The first and last year of a term of full years."""
    begin, end = first_day(agreement.valid_from), last_day(agreement.valid_to)
    return (begin[:YEAR], end[:YEAR]) if begin and end and begin <= end else None


def _next_in_line(agreement: Agreement, agreements: Iterable[Agreement]) -> Agreement | None:
    """The successor for the very next term of the same length; the first by its id when there are several."""
    mine = _term(agreement)
    found = [one for one in successors(agreement, agreements) if mine and _term(one) == _next(mine)]
    return found[0] if found else None


def _chain(first: Agreement, following: Mapping[str, Agreement | None]) -> list[Agreement]:
    chain: list[Agreement] = []
    one: Agreement | None = first
    while one:
        chain.append(one)
        one = following[one.id]
    return chain


def _years(term: Term) -> int:
    return int(term[1]) - int(term[0]) + 1


def _next(term: Term) -> Term:
    return str(int(term[1]) + 1), str(int(term[1]) + _years(term))


def _succession(chain: Sequence[Agreement]) -> Succession:
    terms = [term for one in chain if (term := _term(one))]
    last = chain[-1]
    return Succession(
        type=last.type,
        parties=last.parties,
        level=last.level,
        agreements=[one.id for one in chain],
        terms=terms,
        years=_years(terms[-1]),
        due=_next(terms[-1]),
        due_from=f"{_next(terms[-1])[0]}-01-01",
        rule=SUGGESTED,
    )


def _later(day: str, months: int) -> str:
    """The same day of a later month, the month's last where it has no such day."""
    start = date.fromisoformat(day)
    year, month = divmod(start.year * MONTHS + start.month - 1 + months, MONTHS)
    last = last_day(f"{year:04}-{month + 1:02}")
    return min(f"{year:04}-{month + 1:02}-{start.day:02}", last or day)
