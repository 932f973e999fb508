"""Events told as the one before or after another: "the previous session was in Astana", "the next stop is Tashkent".

Such words have neither kind nor parties of their own: both are those of the last event of a fitting kind.
"""

from collections.abc import Sequence
from dataclasses import replace

from elchi.extraction.candidates import Candidate
from elchi.language.rows import TriggerRow
from elchi.records.vocabulary import Status

COUNTED = frozenset({"commission", "consultations", "summit"})


def with_sequel(candidate: Candidate, before: Sequence[Candidate]) -> Candidate | None:
    """The candidate, when its words carry on an earlier event as another of that kind; None when there is none.

    One without time and place tells nothing; words that may also stand for themselves ("the next meeting") do so when
    they carry on nothing or name people.
    """
    row: TriggerRow = candidate.hit.entry.row
    if not row.follows:
        return candidate
    base = next((one for one in reversed(before) if one.type in row.follows and one.status != "background"), None)
    told = bool(candidate.when.edtf or candidate.place) and base is not None
    if not told or base is None or (candidate.participants and base.type != "visit"):
        return None if row.anaphor else candidate
    return _next_leg(candidate, base) if base.type == "visit" else _session(candidate, base, row.step)


def _session(candidate: Candidate, base: Candidate, step: int) -> Candidate:
    """Another session or round of the same sides."""
    number = candidate.number or (base.number + step if base.number and base.type in COUNTED else None)
    return replace(
        candidate,
        type=base.type,
        mode=base.mode,
        countries=_sides(candidate, base),
        number=number,
        status=_status(candidate, step),
        anaphor=False,
        confidence=base.confidence,
    )


def _sides(candidate: Candidate, base: Candidate) -> list[str]:
    """The countries of the event before; a summit has its own host."""
    if base.type != "summit" or not base.place or not candidate.place or not candidate.place.country:
        return base.countries
    guests = [code for code in base.countries if code != base.place.country]
    return list(dict.fromkeys([*guests, candidate.place.country]))


def _status(candidate: Candidate, step: int) -> Status:
    if candidate.status != "occurred":
        return candidate.status
    return "background" if step < 0 else "planned"


def _next_leg(candidate: Candidate, base: Candidate) -> Candidate | None:
    """The same visitor in another country."""
    visitors = [one for one in base.participants if one.role == "visitor"]
    home = [one.country for one in visitors if one.country]
    goal = candidate.place.country if candidate.place else None
    if not visitors or goal is None or goal in home or (base.place and goal == base.place.country):
        return None
    hosts = [one for one in candidate.participants if one.country == goal]
    ahead = candidate.status == "occurred" and candidate.when.edtf is None
    return replace(
        candidate,
        participants=[*visitors, *hosts],
        countries=[*dict.fromkeys(home), goal],
        status="planned" if ahead else candidate.status,
        anaphor=False,
        confidence=base.confidence,
    )
