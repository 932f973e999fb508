"""When two promises are one: objects, acts and amounts across languages, words within one."""

from functools import lru_cache

from elchi.language import shared
from elchi.language.common import Nature
from elchi.linking.commitments.promise import Promise, near
from elchi.linking.commitments.sketch import REMEMBERED, Amount, Sketch, nature
from elchi.linking.linker import Likeness
from elchi.records.days import first_day, last_day

WEIGHTS = {"thing": 2.0, "sort": 2.0, "recurring": 1.0, "document": 1.0, "field": 0.5}
CLOSE, LOOSE = 0.75, 0.6
SAME_WORDS, SOME_WORDS, FEW_WORDS = 0.8, 0.5, 0.2
SEASON = 200
TOLERANCE = 0.02
STUDY, REGULAR = "consider", "regular"
APART = ("refrain", "negotiate")
MEASURED = frozenset({"trade", "export", "import", "transit", "freight", "investment", "students", "gas", "oil"})
GOAL = "raise"


def alike(one: Promise, other: Promise) -> Likeness | None:
    """Whether two findings tell of one promise, by what they say alone."""
    close = near(one, other)
    if not sides_agree(one, other, close) or parted(one, other):
        return None
    return _by_amount(one, other) or _by_object(one, other, close) or _by_words(one, other, close)


def sides_agree(one: Promise, other: Promise, close: bool) -> bool:
    """The same two or more countries; on one occasion a side may stand for both; else a lone side says too little."""
    if one.sides == other.sides:
        return len(one.sides) > 1 or close or words_shared(one, other) >= SAME_WORDS
    return bool(one.sides and other.sides) and close and (one.sides <= other.sides or other.sides <= one.sides)


def parted(one: Promise, other: Promise) -> bool:
    """Whether an amount, a place, a goal that one lacks, or a season keeps them apart."""
    first, second = one.sketch, other.sketch
    return (
        amounts_differ(first.amounts, second.amounts)
        or _elsewhere(one, other)
        or _goal_alone(first, second)
        or (recurs(first) and recurs(second) and not in_season(one, other))
    )


def _elsewhere(one: Promise, other: Promise) -> bool:
    """Whether both name places and none is common; names that no gazetteer knows tell only within one language."""
    first, second = one.sketch, other.sketch
    if first.places and second.places:
        return not first.places & second.places
    same_language = one.account.language == other.account.language
    return same_language and bool(first.names and second.names) and not first.names & second.names


def amounts_differ(first: frozenset[Amount], second: frozenset[Amount]) -> bool:
    """Whether both give amounts of one unit and none of them is the same."""
    if not (first and second):
        return False
    for unit in {unit for _, unit in first} & {unit for _, unit in second}:
        ours, theirs = ([v for v, u in found if u == unit] for found in (first, second))
        if not any(equal(a, b) for a in ours for b in theirs):
            return True
    return False


def equal(value: float, other: float) -> bool:
    """Whether two numbers are one but for rounding."""
    return abs(value - other) <= TOLERANCE * max(abs(value), abs(other))


def _goal_alone(first: Sketch, second: Sketch) -> bool:
    """To raise trade is not yet to raise it to a billion."""
    measured = (first.objects | second.objects) & MEASURED and GOAL in first.acts | second.acts
    return bool(measured) and bool(_units(first)) != bool(_units(second))


def _units(sketch: Sketch) -> frozenset[str]:
    return units(sketch.amounts)


@lru_cache(maxsize=REMEMBERED)
def units(amounts: frozenset[Amount]) -> frozenset[str]:
    """The units that some amounts have."""
    return frozenset(unit for _, unit in amounts if unit is not None)


def recurs(sketch: Sketch) -> bool:
    """Whether the promise is of something held anew each time: a session, days of culture, a forum."""
    return (
        "recurring" in nature(sketch.objects)
        and ("hold" in sketch.acts or not sketch.acts)
        and REGULAR not in sketch.acts
    )


def in_season(one: Promise, other: Promise) -> bool:
    """Whether two promises of what recurs mean the same time: terms that meet, else days within a season."""
    terms = (one.account.finding.due, other.account.finding.due)
    if all(terms):
        return bool(overlap(*terms))
    return near(one, other, SEASON)


def overlap(one: str | None, other: str | None) -> bool:
    """Whether two EDTF terms share a day."""
    bounds = first_day(one), last_day(one), first_day(other), last_day(other)
    if None in bounds:
        return one == other
    start, end, begin, stop = bounds
    return bool(start and end and begin and stop and start <= stop and begin <= end)


def _by_amount(one: Promise, other: Promise) -> Likeness | None:
    """The same number of the same unit, of the same thing."""
    first, second = one.sketch, other.sketch
    if not _units(first) & _units(second) or not acts_agree(first, second):
        return None
    about = first.objects & second.objects
    either_open = (
        not (first.objects and second.objects) and one.account.finding.sector == other.account.finding.sector
    )
    return Likeness(0.95, "amount") if about or either_open else None


def _by_object(one: Promise, other: Promise, close: bool) -> Likeness | None:
    """The same thing, and acts that may stand for each other."""
    first, second = one.sketch, other.sketch
    shared_part = objects_shared(first, second)
    if shared_part < (LOOSE if close else CLOSE) or not acts_agree(first, second, close):
        return None
    common = first.objects & second.objects
    natures = nature(common)
    if close:
        return Likeness(0.5 + shared_part / 3, "occasion")
    if not natures & {"thing", "recurring"} and not _detailed(one, other, natures):
        return None
    if one.account.language == other.account.language and words_shared(one, other) < FEW_WORDS:
        return None
    return Likeness(0.4 + shared_part / 3, "object")


def _values(sketch: Sketch) -> set[float]:
    """The numbers, whatever their unit: «165-километровая» has lost its own."""
    return {value for value, _ in sketch.amounts}


def _detailed(one: Promise, other: Promise, natures: frozenset[Nature]) -> bool:
    """Whether more than field or sort is common: a place, name or amount; of sorts also words or a second one."""
    first, second = one.sketch, other.sketch
    if first.places & second.places or first.names & second.names or _values(first) & _values(second):
        return True
    if natures <= {"field"}:
        return False
    return len(first.objects & second.objects) > 1 or words_shared(one, other) >= SOME_WORDS


def objects_shared(first: Sketch, second: Sketch) -> float:
    """How much of the objects is common, 0 to 1; things weigh more than fields."""
    whole = weight(first.objects) + weight(second.objects)
    return 2 * weight(first.objects & second.objects) / whole if whole else 0.0


@lru_cache(maxsize=REMEMBERED)
def weight(objects: frozenset[str]) -> float:
    """How much some objects say."""
    known = shared().promise_objects
    return sum(WEIGHTS[known[key].nature] for key in objects)


def acts_agree(first: Sketch, second: Sketch, close: bool = True) -> bool:
    """Whether the acts may be one; to consider a thing is not to do it, but reports of one day mix the two."""
    if any((act in first.acts) != (act in second.acts) for act in APART):
        return False
    ours, theirs = first.acts - {STUDY}, second.acts - {STUDY}
    if not (ours and theirs):
        return close or first.acts == second.acts
    return bool(ours & theirs or families(ours) & families(theirs))


@lru_cache(maxsize=REMEMBERED)
def families(acts: frozenset[str]) -> frozenset[str]:
    """The families of some acts."""
    known = shared().promise_acts
    return frozenset(known[key].family for key in acts)


def words_shared(one: Promise, other: Promise) -> float:
    """How many content words are common, 0 to 1; nothing across languages."""
    if one.account.language != other.account.language:
        return 0.0
    ours, theirs = one.sketch.words, other.sketch.words
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 0.0


def _by_words(one: Promise, other: Promise, close: bool) -> Likeness | None:
    """Nearly the same words in one language, whatever they promise."""
    if words_shared(one, other) < SAME_WORDS or not acts_agree(one.sketch, other.sketch):
        return None
    return Likeness(0.9 if close else 0.8, "words")
