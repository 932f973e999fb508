"""Which findings of promises are one commitment."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations

import msgspec

from elchi.linking.commitments.likeness import alike, amounts_differ, overlap, recurs
from elchi.linking.commitments.promise import OCCASION, PAIR, Promise
from elchi.linking.commitments.sketch import Amount, Sketch, nature
from elchi.linking.linker import Key, Linker

LONGEST_WORDS = 3
MONTH = 31
HALF_YEAR = 200
YEAR = 366
SIDES = 6
OPEN = "open"


class Whole(msgspec.Struct, frozen=True, kw_only=True):
    """What a group of promises holds: sides, amounts, places and, of what recurs, its terms, first and last day."""

    sides: frozenset[str]
    amounts: frozenset[Amount]
    places: frozenset[str]
    terms: frozenset[str] = frozenset()
    days: tuple[int, ...] = ()


def profile(promise: Promise) -> Hashable:
    """All that the other rules look at."""
    found = promise.account.finding
    return promise.account.language, promise.sides, promise.sketch, found.sector, found.due, promise.said


def keys(promise: Promise) -> Iterator[Key]:
    """Blocks by sides and what is promised; what is vague or one-sided meets only what is near it in time."""
    sides, language = " ".join(sorted(promise.sides)), promise.account.language
    if not sides:
        return
    for text in _exact(promise):
        yield Key(f"{sides} {text}")
    for words in _longest(promise.sketch.words):
        yield Key(f"{sides} {language} {words}")
    for text in _timed(promise, OCCASION):
        yield Key(f"{sides} {text}")
        for country in sorted(promise.sides)[:SIDES]:
            yield Key(f"near {country} {text}", fine=len(promise.sides) == PAIR)
    for thing in sorted(promise.sketch.objects) if promise.day else ():
        for country in sorted(promise.sides)[:SIDES]:
            yield Key(f"year {country} {thing} {(promise.day or '')[:4]}", fine=exact(promise))


def _exact(promise: Promise) -> Iterator[str]:
    """What is promised by itself: a thing, an amount; of what recurs, with the time."""
    sketch = promise.sketch
    if recurs(sketch):
        yield from _timed(promise, HALF_YEAR)
        return
    yield from _of(sketch, "thing", "sort", "recurring")
    yield from (f"{key} {place}" for key in _of(sketch, "field") for place in sorted(sketch.places))
    yield from sorted(f"{value:.3g} {unit}" for value, unit in sketch.amounts if unit is not None)
    yield from (f"{key} {other}" for key in _of(sketch, "document") for other in sorted(sketch.objects - {key}))


def _of(sketch: Sketch, *natures: str) -> list[str]:
    """The objects of these natures, in order."""
    return sorted(key for key in sketch.objects if nature(frozenset({key})) <= {*natures})


def exact(promise: Promise) -> bool:
    """Whether the promise is dated to the month: "in 2016 they agreed" may be any day of that year."""
    return promise.span is not None and promise.span[1] - promise.span[0] <= MONTH


def _timed(promise: Promise, width: int) -> Iterator[str]:
    """What is promised with the stretch of time around its day, twice, so that no border parts neighbours."""
    if promise.span is None or not exact(promise):
        return
    stretch = promise.span[0] // width
    for thing in sorted(promise.sketch.objects) or [OPEN]:
        yield f"{thing} {width} {stretch}"
        yield f"{thing} {width} {stretch + 1}"


def _longest(words: Iterable[str]) -> list[str]:
    """The three longest words two by two: those who share nearly all words share one of these."""
    longest = sorted(words, key=lambda word: (-len(word), word))[:LONGEST_WORDS]
    return [" ".join(two) for two in combinations(longest, 2)] or longest


def summary(promise: Promise) -> Whole:
    """What one promise brings into a group."""
    sketch, due = promise.sketch, promise.account.finding.due
    seasonal = recurs(sketch)
    return Whole(
        sides=promise.sides,
        amounts=sketch.amounts,
        places=sketch.places,
        terms=frozenset({due} if seasonal and due else ()),
        days=promise.span if seasonal and promise.span and exact(promise) else (),
    )


def together(one: Whole, other: Whole) -> Whole:
    """Two groups as one."""
    days = (*one.days, *other.days)
    return Whole(
        sides=one.sides | other.sides,
        amounts=one.amounts | other.amounts,
        places=one.places | other.places,
        terms=one.terms | other.terms,
        days=(min(days), max(days)) if days else (),
    )


def fits(one: Whole, other: Whole) -> bool:
    """No third promise may bridge two pairs, two goals, two places, or what recurs over more than a year."""
    days = (*one.days, *other.days)
    return (
        (one.sides <= other.sides or other.sides <= one.sides)
        and not amounts_differ(one.amounts, other.amounts)
        and not (one.places and other.places and not one.places & other.places)
        and all(overlap(a, b) for a in one.terms for b in other.terms)
        and (not days or max(days) - min(days) <= YEAR)
    )


LINKER: Linker[Promise, Whole] = Linker(
    kind="commitment", profile=profile, keys=keys, alike=alike, summary=summary, together=together, fits=fits
)
