"""What a report does to a promise: nothing unless it tells that the thing itself was done, or undone, later."""

from collections.abc import Iterable
from datetime import date, timedelta

from elchi.language import shared
from elchi.linking.commitments.aims import Aim
from elchi.linking.commitments.likeness import REGULAR, amounts_differ, families, weight
from elchi.linking.commitments.reports import Report
from elchi.linking.commitments.sketch import nature
from elchi.records.vocabulary import Effect

ENOUGH = 0.6
BODIES = frozenset({"working-group", "commission", "council", "business-council", "friendship-group"})
DOCUMENTS = frozenset({"agreement", "programme"})
SIGNING = ("sign", "adopt")
REFRAIN = "refrain"
HELD_WITHIN = 730
PAIR = 2
Judged = tuple[Effect, str]


def effect(aim: Aim, report: Report) -> Judged | None:
    """The effect and the rule's word; None when the report is no evidence.

    The countries must be the same, the report later than the promise, and the thing the same: most of what was
    promised, at no other place, of no other name or amount.
    """
    if report.done is None or not _of(aim, report) or not _same_thing(aim, report):
        return None
    if amounts_differ(aim.amounts, report.sketch.amounts):
        return None
    told = shared().promise_done[report.done]
    if told.effect in ("contradicted", "dropped"):
        return told.effect, report.done
    return _forward(aim, report, told.fulfils, told.moves)


def _of(aim: Aim, report: Report) -> bool:
    """The same sides, later, and not on the page that first told of the promise."""
    if report.day <= aim.since or report.account.finding.article in aim.articles:
        return False
    if len(aim.sides) == 1:
        return aim.sides < report.countries and bool(aim.places & report.countries)
    return aim.sides == report.countries or (aim.sides < report.countries and _singled_out(aim, report))


def _singled_out(aim: Aim, report: Report) -> bool:
    """Whether a city or an amount that was promised is told of: then a third country may stand there too."""
    cities = {place for place in aim.places & report.sketch.places if len(place) > PAIR}
    amounts = {amount for amount in aim.amounts & report.sketch.amounts if amount[1] is not None}
    return len(report.countries) == len(aim.sides) + 1 and bool(cities or amounts)


def _same_thing(aim: Aim, report: Report) -> bool:
    common = aim.objects & report.sketch.objects
    subject = aim.objects - DOCUMENTS or aim.objects
    if not common - DOCUMENTS or weight(common & subject) < ENOUGH * weight(subject):
        return False
    natures = nature(common)
    if natures == {"field"} and not aim.objects & DOCUMENTS:
        return False
    return not elsewhere(aim, report, strict="thing" not in natures)


def elsewhere(aim: Aim, report: Report, strict: bool) -> bool:
    """Whether it is elsewhere or of another name; of a sort, a place or name that was promised must be told."""
    places, names = aim.places - aim.sides, aim.names
    told_places, told_names = report.sketch.places - aim.sides, report.sketch.names
    cities, told_cities = ({p for p in found if len(p) > PAIR} for found in (places, told_places))
    if cities and not cities & told_cities and (told_cities or strict):
        return True
    return bool(names and strict and not names & told_names and not cities & told_cities)


def _forward(aim: Aim, report: Report, fulfils: Iterable[str], moves: Iterable[str]) -> Judged | None:
    """Kept when the act done is the act promised; moved when it leads there."""
    rule = report.done or ""
    promised = families(aim.acts) or frozenset({"make"})
    if REFRAIN in aim.acts or (rule in SIGNING and not _same_document(aim, report)):
        return None
    if rule == "hold":
        return _held(aim, report, promised)
    if promised & set(fulfils):
        return "kept", rule
    return ("moved", rule) if promised & set(moves) else None


def _same_document(aim: Aim, report: Report) -> bool:
    """A treaty is no programme, and a signature keeps no promise but of a document or of a rank of relations."""
    if "document" not in families(aim.acts):
        return True
    promised = aim.objects & DOCUMENTS
    return bool(promised & report.sketch.objects) if promised else "upgrade" in aim.acts


def _held(aim: Aim, report: Report, families: frozenset[str]) -> Judged | None:
    """A session in its time keeps the promise to hold it; to found or quicken a body, that it met.

    What was promised for good ("regular consultations") is never done, only under way.
    """
    if "hold" in families:
        return ("moved" if REGULAR in aim.acts else "kept", "hold") if _in_time(aim, report) else None
    if not aim.objects & report.sketch.objects & BODIES:
        return None
    if "found" in aim.acts:
        return "kept", "hold"
    return ("moved", "hold") if families & {"vague", "more", "do"} else None


def _in_time(aim: Aim, report: Report) -> bool:
    last = date.fromisoformat(aim.until or aim.since) + timedelta(days=HELD_WITHIN)
    return report.day <= last.isoformat()
