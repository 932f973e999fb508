"""Two countries: what happened between them, what was signed and what was promised."""

import msgspec

from elchi.portal.asking import Ask
from elchi.portal.page import View
from elchi.portal.tongue import TONGUES
from elchi.records import Event


class PairSeen(msgspec.Struct, frozen=True, kw_only=True):
    """The file of two countries."""

    countries: tuple[str, str]
    events: list[Event]


def pair(ask: Ask) -> View:
    """The file of two countries, its newest events first."""
    countries = ask.pair()
    others = [ask.house.tongue(code) for code in TONGUES if code != ask.language]
    return View(
        title=ask.tongue.pair(countries),
        template="pair.html",
        data=PairSeen(countries=countries, events=ask.record.events(pair=countries)[:30]),
        more={"others": others},
    )
