"""Data quality: what the record is made of, what was refused, and for two countries what it cannot answer."""

from collections import Counter

import msgspec

from elchi.checking import Gap, Share, gaps, shares
from elchi.errors import InputError
from elchi.portal.asking import Ask
from elchi.portal.page import Sheet, View
from elchi.portal.pages.pairs import countries
from elchi.records import Article, Event
from elchi.storage import checking
from elchi.storage.lists import Tally
from elchi.storage.selection import Selection

MONTHS, OUTLETS, BOTH = 12, 20, 2


class QualitySeen(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of the whole record, or of two countries with their gaps and shares as `elchi check` finds them."""

    countries: tuple[str, ...]
    on: str
    articles: int
    languages: list[Tally]
    outlets: list[Tally]
    events: int
    disputed: int
    rejected: dict[str, int]
    gaps: list[Gap]
    shares: list[Share]


def quality(ask: Ask) -> View:
    """What may be relied on, and what not."""
    chosen = tuple(dict.fromkeys(checking.country(code) for code in ask.values("country")))
    if len(chosen) > BOTH:
        raise InputError("gaps are looked for between two countries")
    seen = _seen(ask, chosen)
    first, second = (*chosen, None, None)[:2]
    grouped: dict[str, list[Gap]] = {}
    for gap in seen.gaps:
        grouped.setdefault(gap.check, []).append(gap)
    text = ask.tongue.text
    return View(
        title=text("Data quality"),
        template="quality.html",
        data=seen,
        more={
            "pickers": [(text("Country"), first), (text("and"), second)],
            "countries": countries(ask),
            "grouped": grouped,
        },
        sheet=lambda: Sheet(
            columns=["check", "what", "where"], rows=[[gap.check, gap.what, " ".join(gap.where)] for gap in seen.gaps]
        ),
    )


def _seen(ask: Ask, chosen: tuple[str, ...]) -> QualitySeen:
    record, asked, on = ask.record, Selection(countries=chosen), ask.day("on")
    found, parts = _checked(ask, (chosen[0], chosen[1]), on) if len(chosen) == BOTH else ([], [])
    return QualitySeen(
        countries=chosen,
        on=on,
        articles=record.listed(Article, asked, limit=1).total,
        languages=record.tally(Article, "language", asked),
        outlets=record.tally(Article, "outlet", asked)[:OUTLETS],
        events=record.listed(Event, asked, limit=1).total,
        disputed=record.listed(Event, msgspec.structs.replace(asked, disputed=True), limit=1).total,
        rejected=dict(Counter(page.reason for page in record.rejected()).most_common()),
        gaps=found,
        shares=parts,
    )


def _checked(ask: Ask, pair: tuple[str, str], on: str) -> tuple[list[Gap], list[Share]]:
    def check() -> tuple[list[Gap], list[Share]]:
        scope = ask.record.scope(on, pair=pair, months=MONTHS)
        return gaps(scope), shares(scope)

    return ask.house.kept(("quality", pair, on), check)
