"""The times that a promise was made: the reports of one occasion are one of them."""

from elchi.linking.commitments.promise import Promise, near
from elchi.records import Repetition
from elchi.records.days import last_day


def repetitions(items: list[Promise]) -> list[Repetition]:
    """Each time the promise was made, oldest first; findings that nothing dates come last, as one.

    Findings whose days lie within ten days of the first are of one occasion, and so is a month or year that holds it.
    """
    dated = sorted((item for item in items if item.day), key=lambda item: (item.day or "", item.id))
    occasions: list[list[Promise]] = []
    for item in _exact_first(dated):
        home = next((one for one in occasions if _of_one(one[0], item)), None)
        if home is None:
            occasions.append([item])
        else:
            home.append(item)
    found = sorted((_repetition(one) for one in occasions), key=lambda one: one.said or "")
    undated = sorted(item.id for item in items if not item.day)
    return [*found, Repetition(findings=undated)] if undated else found


def _exact_first(dated: list[Promise]) -> list[Promise]:
    """Days before months before years, so that "in 2022" finds the day it means."""
    return sorted(dated, key=lambda item: (-len(item.said or ""), item.day or "", item.id))


def _of_one(first: Promise, item: Promise) -> bool:
    if near(first, item):
        return True
    over = last_day(item.said)
    return bool(first.day and item.day and over and item.day <= first.day <= over)


def _repetition(occasion: list[Promise]) -> Repetition:
    return Repetition(said=occasion[0].said, findings=sorted(item.id for item in occasion))
