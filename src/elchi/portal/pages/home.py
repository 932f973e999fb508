"""The first page: what is new, what is ahead, on what accounts differ, and the way to the file of two countries."""

from datetime import date

import msgspec

from elchi.language import shared
from elchi.portal.asking import Ask
from elchi.portal.eventsheet import event_sheet
from elchi.portal.lines import Told, told
from elchi.portal.page import View
from elchi.portal.pages.pairs import PairCount, busiest
from elchi.records import Agreement, Article, Commitment, Event, Person
from elchi.storage.selection import Selection

NEW, AHEAD, DISPUTED, PAIRS = 8, 5, 4, 12


class HomeSeen(msgspec.Struct, frozen=True, kw_only=True):
    """The newest events, the next planned ones, those on which accounts differ, the busiest pairs, and totals."""

    events: list[Told[Event]]
    ahead: list[Event]
    disputed: list[Told[Event]]
    pairs: list[PairCount]
    totals: dict[str, int]


def home(ask: Ask) -> View:
    """What is new, what is ahead, what is disputed, and the choice of a pair."""
    record, today = ask.record, date.today().isoformat()
    newest = record.listed(Event, Selection(status="occurred", until=today), limit=NEW).items
    planned = record.listed(Event, Selection(status="planned", since=today), limit=AHEAD).items
    differing = record.listed(Event, Selection(disputed=True), limit=DISPUTED).items
    seen = HomeSeen(
        events=told(record, newest, ask.language),
        ahead=sorted(planned, key=lambda event: (event.when.edtf or "9999", event.id)),
        disputed=told(record, differing, ask.language),
        pairs=busiest(record, PAIRS),
        totals=_totals(ask),
    )
    names = sorted(((code, ask.tongue.country(code)) for code in shared().country), key=lambda row: row[1])
    first, second = (seen.pairs[0].countries if seen.pairs else ("KZ", "TM"))[:2]
    return View(
        title=ask.tongue.text("The file of diplomacy"),
        template="home.html",
        data=seen,
        more={"countries": names, "first": first, "second": second},
        sheet=lambda: event_sheet(ask, newest),
    )


def _totals(ask: Ask) -> dict[str, int]:
    counted = (("articles", Article), ("events", Event), ("agreements", Agreement), ("commitments", Commitment))
    return {name: ask.record.listed(of, limit=1).total for name, of in (*counted, ("people", Person))}
