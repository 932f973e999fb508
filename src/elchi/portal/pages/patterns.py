"""Every component of the portal on one page, for whoever builds or translates it."""

from typing import get_args

from elchi.figures.heatmap import heatmap
from elchi.portal.asking import Ask
from elchi.portal.lines import told
from elchi.portal.page import View
from elchi.portal.pages.sectors import by_year, drawn
from elchi.records import Event
from elchi.records.vocabulary import EventType


def patterns(ask: Ask) -> View:
    """The components with what the record has to fill them."""
    events = ask.record.listed(Event, limit=4).items
    return View(
        title=ask.tongue.text("Patterns"),
        template="patterns.html",
        data={"events": told(ask.record, events, ask.language)},
        more={"types": get_args(EventType), "svg": heatmap(drawn(ask.tongue, (), by_year(ask, ())), breadth=368)},
    )
