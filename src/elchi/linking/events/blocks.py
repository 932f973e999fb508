"""Which accounts may be compared: those of one kind and the same countries, near in time."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from elchi.linking.events.nearness import MOVABLE, MOVE
from elchi.linking.events.spans import Span
from elchi.linking.events.told import Report, Told
from elchi.linking.linker import Key
from elchi.linking.people.spelling import sound

FEW_PARTIES = 4
NEIGHBOURS = 1


def keys(report: Report) -> list[Key]:
    """The blocks of a report."""
    told = report.told
    found = [*_numbered(told), *_met(told)]
    if told.span is None:
        return found
    return found + [
        Key(f"{told.kind} {where} {when.text}", fine or when.fine)
        for where, fine in _where(told)
        for when in _when(told, told.span)
    ]


def _met(told: Told) -> Iterator[Key]:
    """Blocks by people for accounts that the page alone dates: those of one day and pair are too many to compare."""
    if told.span is None or told.span.known:
        return
    parties = " ".join(sorted(told.parties))
    for _, people in told.sides:
        for name, _ in people:
            for day in (told.span.last, told.span.last + 1):
                yield Key(f"{told.kind} {parties} page {day} {sound(name.split()[-1]).frame if name else ''}")


def _numbered(told: Told) -> Iterator[Key]:
    if told.number is not None and told.city:
        yield Key(f"{told.kind} {told.number} {told.city}")


def _where(told: Told) -> Iterator[tuple[str, bool]]:
    """Pairs of countries; one country alone asks those that name it among others."""
    if told.kind == "summit":
        yield "", False
        return
    parties = sorted(told.parties or {told.country or ""})
    if len(parties) == 1:
        yield parties[0], False
        return
    yield from ((" ".join(pair), False) for pair in combinations(parties[:FEW_PARTIES], 2))
    yield from ((party, True) for party in parties[:FEW_PARTIES])


def _when(told: Told, span: Span) -> Iterator[Key]:
    """Days for what is dated exactly or by its page; months and years ask what is dated within them."""
    if span.exact:
        yield from (Key(f"day {day}") for day in range(span.first, span.last + 1 + NEIGHBOURS))
        yield from _coarse(span, told)
    elif not span.known and span.last - span.first < 10:
        alone = bool(told.sides) and len(told.parties) > 1
        yield from (Key(f"day {day}", alone) for day in range(span.first, span.last + 1))
        yield Key(f"month {_month(span.last)}", True)
        yield Key(f"year {_month(span.last)[:4]}", True)
    else:
        yield from _terms(span)


def _coarse(span: Span, told: Told) -> Iterator[Key]:
    movable = told.kind in MOVABLE and told.status == "planned"
    for ahead in (0, MOVE // 2, MOVE) if movable else (0,):
        yield Key(f"month {_month(span.first + ahead)}", not movable)
    yield Key(f"year {_month(span.first)[:4]}", True)


def _terms(span: Span) -> Iterator[Key]:
    if span.last - span.first > 92:
        yield Key(f"year {_month(span.first)[:4]}")
        return
    months = sorted({_month(day) for day in (*range(span.first, span.last, 15), span.last)})
    yield from (Key(f"month {month}") for month in months)
    yield Key(f"year {months[0][:4]}", True)


def _month(day: int) -> str:
    return date.fromordinal(min(max(1, day), date.max.toordinal())).isoformat()[:7]
