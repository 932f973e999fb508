"""Which reports of agreements tell of one document.

Whatever contradicts (a term, a day of signing, a number, an amendment beside what it amends) keeps them apart. Then
the same term, the same subject at one time, a mere mention of what was signed before, or for statements, packages
and untitled documents the same occasion makes them one.
"""

from collections.abc import Hashable

from elchi.linking.agreements.kinship import Kinship, kinship
from elchi.linking.agreements.report import EVER, PLAIN, STATEMENTS, Report, ordinal
from elchi.linking.agreements.timing import (
    OCCASION_RECALLED,
    SLACK,
    about,
    apart,
    clash,
    meet,
    possible,
)
from elchi.linking.linker import Likeness
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import AgreementType

REPEATED: frozenset[AgreementType] = frozenset({"joint-statement", "communique", "note"})
LASTING: frozenset[AgreementType] = frozenset({"treaty", "convention", "agreement"})
OFFICIAL = frozenset({"state", "government", "ministry", "agency"})
ONE_AN_OCCASION = STATEMENTS | {"package"}
PRIVATE = frozenset({"company", "region"})
SEVERAL = 2
MANY = 3
FIRM = 0.45
"""Weaker likeness joins a report to the only document that it can be of, never to one of two."""
YEAR = 366
OCCASION_LENGTH = OCCASION_RECALLED + SLACK
FARTHEST = 40
NEARLY_AS_MANY = 0.1
NUMEROUS = 10


def profile(report: Report) -> Hashable:
    """All that the rules look at."""
    found = report.found
    status = found.status if found.status in ("planned", "signed") else "plain"
    told = (found.type, report.parties, found.level, status, report.term, report.signed_on, found.count)
    words = report.found.title.casefold() if report.title.bare and found.type not in ONE_AN_OCCASION else None
    return *told, report.title, words, None if report.signed else report.seen


def alike(one: Report, other: Report) -> Likeness | None:
    """The strongest rule that makes two reports one document, if any."""
    shared = together(one, other)
    if shared is None or _contradict(one, other):
        return None
    if "package" in (one.found.type, other.found.type):
        return _packages(one, other, shared)
    kin = kinship(one.title, other.title)
    if kin == "apart":
        return None
    if shared == "some":
        return _named(one, other, kin)
    return _of_term(one, other, kin) or _of_time(one, other, kin) or _recalled(one, other, kin)


def together(one: Report, other: Report) -> str | None:
    """Whether the parties are the "same", or "some" are named by both or by one page alone; None when they differ."""
    first, second = one.parties, other.parties
    if first == second:
        return "same" if first else "some"
    smaller, larger = sorted((first, second), key=len)
    if smaller <= larger:
        return "some" if len(smaller) < MANY - 1 or len(larger) >= MANY else None
    return "some" if len(smaller) >= MANY and 2 * len(first & second) >= len(first | second) else None


def _contradict(one: Report, other: Report) -> bool:
    first, second = one.found, other.found
    levels = {first.level, second.level}
    return (
        one.family != other.family
        or not terms_agree(one.term, other.term)
        or clash(possible(one), possible(other))
        or bool(levels & OFFICIAL and levels & PRIVATE)
    )


def terms_agree(one: tuple[str | None, str | None] | None, other: tuple[str | None, str | None] | None) -> bool:
    """Whether no end of the two terms differs; one may be told more exactly."""
    if one is None or other is None:
        return True
    return all(not (a and b) or a.startswith(b) or b.startswith(a) for a, b in zip(one, other, strict=True))


def _of_term(one: Report, other: Report, kin: Kinship) -> Likeness | None:
    """Programmes of the same years, one of which may be named without its subject."""
    if one.term is None or one.term != other.term or kin == "akin":
        return None
    weight = {"equal": 0.98, "part": 0.9}.get(kin, 0.8)
    return _of_type(one, other, weight, "term")


def _of_time(one: Report, other: Report, kin: Kinship) -> Likeness | None:
    """The same subject, or an untitled document or statement, at one time."""
    if not meet(about(one), about(other)):
        return None
    dated = one.dated and other.dated
    if kin == "bare":
        return _of_occasion(one, other)
    alike_types = one.found.type == other.found.type
    if not (dated or (alike_types and kin != "akin")) or (kin == "akin" and not alike_types):
        return None
    weight = {"equal": 0.9, "part": 0.7}.get(kin, 0.55)
    return _of_type(one, other, weight + (0.06 if dated else 0.0), "subject-and-day" if dated else "subject-and-time")


def _of_occasion(one: Report, other: Report) -> Likeness | None:
    """Statements of one occasion, whatever is said of them; of other documents those that are untitled in both.

    One that is untitled is weakly like each titled one of its occasion: it joins the only one that there is.

    A gathering of many states adopts several statements, each by its title or by a place's name.
    """
    if one.found.type != other.found.type:
        return None
    untitled = one.title.bare and other.title.bare
    if len(one.parties) >= MANY and not (untitled and one.title.places == other.title.places):
        return None
    if not untitled and one.found.type not in STATEMENTS:
        return _untitled(one, other)
    weight = 0.75 if one.found.type in STATEMENTS else 0.5
    return Likeness(weight + (0.1 if one.dated and other.dated else 0.0), "occasion")


def _untitled(one: Report, other: Report) -> Likeness | None:
    """An untitled report and the titled document whose day of signing lies within the days of its occasion."""
    titled, untitled = (other, one) if one.title.bare else (one, other)
    days, occasion = titled.signed, about(untitled)
    if days is None or occasion is None or days[1] - days[0] > SLACK or occasion[1] - occasion[0] > OCCASION_LENGTH:
        return None
    return Likeness(0.4 if untitled.dated else 0.35, "untitled")


def _recalled(one: Report, other: Report, kin: Kinship) -> Likeness | None:
    """A document that is mentioned without its day, and one of the same subject signed before; the nearest first."""
    known = kin == "equal" or (kin == "part" and min(len(one.title.about), len(other.title.about)) >= SEVERAL)
    if not known or (one.dated and other.dated) or not (_recalls(one) or _recalls(other)):
        return None
    if one.found.type != other.found.type or (one.found.type in REPEATED and not (one.signed and other.signed)):
        return None
    if (one.term or other.term) and not _in_course(one, other):
        return None
    years = min(apart(_time(one), _time(other)) // YEAR, FARTHEST)
    return _of_type(one, other, (0.44 if kin == "equal" else 0.4) - years / 200, "recalled")


def _recalls(report: Report) -> bool:
    """Whether the report may speak of an older document: it only mentions it, or gives a year or no day at all."""
    return report.found.status in PLAIN or (report.signed is not None and not report.dated) or _long_lasting(report)


def _long_lasting(report: Report) -> bool:
    return report.signed is None and report.found.status == "signed" and report.found.type in LASTING


def _in_course(one: Report, other: Report) -> bool:
    """Whether the one without a term is spoken of inside the other's: "the programme" is the one that runs."""
    with_term, without = (one, other) if one.term else (other, one)
    if without.term is not None or (without.signed is None and without.seen is None):
        return False
    begins, ends = with_term.term or (None, None)
    first, last = first_day(begins), last_day(ends)
    days = ordinal(first) if first else EVER[0], ordinal(last) if last else EVER[1]
    return apart(days, _time(without)) == 0


def _time(report: Report) -> tuple[int, int]:
    return report.signed or report.seen or possible(report)


def _named(one: Report, other: Report, kin: Kinship) -> Likeness | None:
    """A document of many states, by its title: pages name few of its parties or none."""
    if kin not in ("equal", "part"):
        placed = one.title.places & other.title.places and one.found.type in STATEMENTS
        return Likeness(0.6, "named-at-a-place") if placed and meet(about(one), about(other)) else None
    proper = kin == "equal" and len(one.title.about) > 1
    if meet(about(one), about(other)) and (proper or one.title.about == other.title.about):
        return _of_type(one, other, 0.8, "named-and-time")
    return Likeness(0.6, "named") if proper and one.found.type == other.found.type == "convention" else None


def _packages(one: Report, other: Report, shared: str) -> Likeness | None:
    """So many documents of one occasion."""
    first, second = one.found.count, other.found.count
    if one.found.type != other.found.type or not meet(about(one), about(other)):
        return None
    if first and first == second:
        return Likeness(0.9 if shared == "same" else 0.6, "package")
    if shared == "some":
        return None
    if first is None or second is None:
        return Likeness(0.6, "package-uncounted")
    near = min(first, second) >= NUMEROUS and abs(first - second) <= NEARLY_AS_MANY * max(first, second)
    return Likeness(0.5, "package-about") if near and one.dated and other.dated else None


def _of_type(one: Report, other: Report, weight: float, rule: str) -> Likeness:
    """The rule, weaker where the pages call the document by another word."""
    return Likeness(weight - (0.0 if one.found.type == other.found.type else 0.15), rule)
