"""What a group of reports holds, and which groups cannot be one document."""

import msgspec

from elchi.linking.agreements.report import Days, Report
from elchi.linking.agreements.rules import OFFICIAL, PRIVATE, terms_agree
from elchi.linking.agreements.timing import clash, possible
from elchi.records.vocabulary import Level

LEAST_SHARED = 0.5


class Gathered(msgspec.Struct, frozen=True, kw_only=True):
    """What the reports of a group say together: `days` on which all of them let it be signed, terms, subjects."""

    days: Days
    family: str
    terms: frozenset[tuple[str | None, str | None]] = frozenset()
    counts: frozenset[int] = frozenset()
    subjects: frozenset[str] = frozenset()
    changes: frozenset[str] = frozenset()
    levels: frozenset[Level] = frozenset()
    parties: frozenset[frozenset[str]] = frozenset()


def summary(report: Report) -> Gathered:
    """What one report says."""
    found = report.found
    return Gathered(
        days=possible(report),
        family=report.family,
        terms=frozenset({report.term} if report.term else ()),
        counts=frozenset({found.count} if found.count else ()),
        subjects=report.title.within,
        changes=report.title.changes,
        levels=frozenset({found.level} if found.level else ()),
        parties=frozenset({report.parties}),
    )


def together(one: Gathered, other: Gathered) -> Gathered:
    """What two groups say together."""
    return Gathered(
        days=_both(one.days, other.days),
        family=one.family,
        terms=one.terms | other.terms,
        counts=one.counts | other.counts,
        subjects=one.subjects | other.subjects,
        changes=one.changes | other.changes,
        levels=one.levels | other.levels,
        parties=one.parties | other.parties,
    )


def fits(one: Gathered, other: Gathered) -> bool:
    """Whether nothing that one group says contradicts the other."""
    levels = one.levels | other.levels
    return (
        not clash(one.days, other.days)
        and all(terms_agree(a, b) for a in one.terms for b in other.terms)
        and _share(one.subjects, other.subjects)
        and one.changes == other.changes
        and not (levels & OFFICIAL and levels & PRIVATE)
        and _one_pair(one, other)
    )


def _both(one: Days, other: Days) -> Days:
    """The days in common; of two that do not quite meet, both."""
    first, last = max(one[0], other[0]), min(one[1], other[1])
    return (first, last) if first <= last else (last, first)


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    smaller = min(one, other, key=len)
    return not smaller or len(one & other) >= LEAST_SHARED * len(smaller)


def _one_pair(one: Gathered, other: Gathered) -> bool:
    """Whether no two reports are of different pairs of states, joined by one that names neither in full."""
    pairs = {parties for parties in one.parties | other.parties if len(parties) == 2}
    return len(pairs) <= 1 or any(len(parties) > 2 for parties in one.parties | other.parties)
