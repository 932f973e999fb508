"""Figures that an item asks to be reached or to grow."""

from elchi.following.aim import Aim
from elchi.following.heard import Heard
from elchi.following.rules.verdict import Verdict
from elchi.records import FigureFound

NEARLY = 0.99


def number(aim: Aim, heard: Heard) -> Verdict | None:
    """A figure of the measure that the item names, of the two alone: the goal reached, growth, or a word."""
    found = heard.finding
    if not isinstance(found, FigureFound) or found.measure not in aim.traits.measures:
        return None
    if set(found.countries) != set(aim.programme.countries) or _names_a_title(aim):
        return None
    goal = _goal(aim, found)
    if goal is None and not aim.traits.grows:
        return None
    if goal is not None and found.measure != "target" and (found.value or 0) >= NEARLY * goal:
        return Verdict("done", "figure/reached")
    if found.change is not None and found.change > 0:
        return Verdict("progress", "figure/grew")
    return Verdict("mentioned", "figure/told")


def _names_a_title(aim: Aim) -> bool:
    """Whether the measure stands in the name of a document or body: «план работы по увеличению товарооборота»."""
    traits = aim.traits
    return bool(traits.documents or traits.bodies or aim.events)


def _goal(aim: Aim, found: FigureFound) -> float | None:
    """The item's amount in the figure's unit."""
    return next((value for value, unit in sorted(aim.traits.sketch.amounts, key=str) if unit == found.unit), None)
