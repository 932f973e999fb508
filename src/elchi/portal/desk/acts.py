"""What reviewers do by forms: each act is judgements in their name, with the way back."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from elchi.accounts import Decision, Seen, confirming, correcting, merging, rejecting, review, splitting
from elchi.accounts import undo as take_back
from elchi.errors import InputError, Overtaken
from elchi.linking import Conclusion
from elchi.portal.addresses import address
from elchi.portal.asking import Ask, Missing
from elchi.portal.desk import history
from elchi.portal.desk.given import chosen, corrections
from elchi.portal.desk.kinds import KINDS, called, found, items_of, kind_of
from elchi.portal.desk.panel import called_done
from elchi.portal.forms import BACK, WORD, Form
from elchi.portal.page import View
from elchi.portal.visiting import now

MINE = "/review/mine"
QUEUE = "/review"
LONGEST = 500
Done = str | View


def confirm(ask: Ask, form: Form) -> Done:
    """Say that a conclusion is right as it stands."""
    kind, conclusion = found(ask)
    items = items_of(ask, conclusion)
    return _given(ask, form, confirming(kind, conclusion, items, _reason(form)), items[0], conclusion)


def correct(ask: Ask, form: Form) -> Done:
    """Give fields the values of the form that differ from those that stand."""
    kind, conclusion = found(ask)
    shown = ask.record.agreement(conclusion.id) if kind == "agreement" else conclusion
    values = list(corrections(ask, kind, shown or conclusion, form))
    return _corrected(ask, form, conclusion, values)


def choose(ask: Ask, form: Form) -> Done:
    """Give a field of which accounts differ the value of one of them."""
    _, conclusion = found(ask)
    field, value = form.get("field", ""), form.get("value", "")
    return _corrected(ask, form, conclusion, [(field, chosen(field, value))])


def merge(ask: Ask, form: Form) -> Done:
    """Make one of a conclusion and another, which the form names by its id or address."""
    kind, conclusion = found(ask)
    other = _other(ask, kind, form.get("address", "") or form.get("other", ""))
    if other.id == conclusion.id:
        raise InputError(ask.tongue.text("These two are one already."))
    mine, theirs = items_of(ask, conclusion), items_of(ask, other)
    return _given(ask, form, merging([*mine, *theirs], _reason(form)), mine[0], conclusion)


def part(ask: Ask, form: Form) -> Done:
    """Take the ticked readings out of a conclusion: they are another one, or they are misread."""
    _, conclusion = found(ask)
    items, ticked = items_of(ask, conclusion), set(form.getlist("item"))
    away, stay = [each for each in items if each in ticked], [each for each in items if each not in ticked]
    if not away:
        raise InputError(ask.tongue.text("Tick at least one reading."))
    if form.get("do") == "leave":
        given = rejecting(away, _reason(form), conclusion=conclusion.id)
        return _given(ask, form, given, (stay or away)[0], conclusion)
    if not stay:
        raise InputError(ask.tongue.text("Leave at least one reading where it is."))
    return _given(ask, form, splitting(away, stay, _reason(form)), stay[0], conclusion)


def reject(ask: Ask, form: Form) -> Done:
    """Say that nothing of a conclusion was told as it is read."""
    _, conclusion = found(ask)
    items = items_of(ask, conclusion)
    if not _reason(form):
        raise InputError(ask.tongue.text("Say why it is wrong."))
    return _given(ask, form, rejecting(items, _reason(form), conclusion=conclusion.id), items[0], conclusion)


def misread(ask: Ask, form: Form) -> Done:
    """Leave one reading of an article out of the record."""
    item = ask.path("finding")
    if not _reason(form):
        raise InputError(ask.tongue.text("Say why it is wrong."))
    return _given(ask, form, rejecting([item], _reason(form)), item, None)


def settle(ask: Ask, form: Form) -> Done:
    """Answer a doubt: two findings tell of one thing, or of two."""
    first, second = form.get("first", ""), form.get("second", "")
    kind = form.get("kind", "")
    sides = [ask.record.concluded(kind, item) for item in (first, second)] if kind in KINDS else []
    one, other = sides if len(sides) == 2 else (None, None)
    if one is None or other is None:
        raise Missing
    if form.get("answer") == "one":
        items = [first, second] if one.id == other.id else [*items_of(ask, one), *items_of(ask, other)]
        return _given(ask, form, merging(items, _reason(form)), first, None)
    decisions = [Decision(verdict="not same", findings=[first, second], reason=_reason(form))]
    return _given(ask, form, decisions, first, None)


def undo(ask: Ask, form: Form) -> Done:
    """Take an act back: every judgement of it that still counts."""
    given = history.of_act(ask, form.get("act", ""))
    if not given:
        raise Missing
    standing = [each.id for each in given if each.withdrawn is None]
    if standing:
        take_back(ask.record, ask.require("reviewer"), standing, at=now())
    return called_done(ask.back, given[0].id)


def _corrected(ask: Ask, form: Form, conclusion: Conclusion, values: Sequence[tuple[str, Any]]) -> Done:
    if not values:
        raise InputError(ask.tongue.text("Nothing was changed."))
    item, reason = items_of(ask, conclusion)[0], _reason(form)
    given = [each for field, value in values for each in correcting(item, field, value, reason)]
    return _given(ask, form, given, item, conclusion)


def _given(ask: Ask, form: Form, decisions: list[Decision], item: str, on: Conclusion | None) -> Done:
    """Do it, and go where the thing lives now; when somebody was there before, show that instead."""
    seen = form.get("seen")
    looked = [Seen(kind=kind_of(on), name=on.id, word=seen)] if seen and on else []
    try:
        done = review(ask.record, ask.require("reviewer"), decisions, at=now(), looked_at=looked)
    except Overtaken:
        assert on is not None
        return overtaken(ask, form, on)
    act = min(each.id for each in done.judgements)
    queued = on is None or ask.back.partition("?")[0] == QUEUE
    return called_done(ask.back if queued else _home(ask, kind_of(on) if on else "", item), act)


def _home(ask: Ask, kind: str, item: str) -> str:
    """The page of the conclusion that an item belongs to now; one's own acts when it belongs to none."""
    now_in = ask.record.concluded(kind, item)
    return address(now_in) if now_in else MINE


def overtaken(ask: Ask, form: Form, conclusion: Conclusion) -> View:
    """409: somebody else was there before; nothing was done, and what was sent can be sent again."""
    kind = kind_of(conclusion)
    kept = [(name, value) for name, value in form.multi_items() if name not in (WORD, BACK, "seen")]
    more = {
        "conclusion": conclusion,
        "words": called(ask, conclusion),
        "acts": history.acts(ask, history.said_of(ask, conclusion.id))[:3],
        "seen": history.seen(ask, kind, conclusion.id),
        "kept": kept,
        "again": ask.request.url.path,
    }
    title = ask.tongue.text("Changed meanwhile")
    return View(title=title, template="overtaken.html", data=None, more=more, status=HTTPStatus.CONFLICT)


def _other(ask: Ask, kind: str, given: str) -> Conclusion:
    """The conclusion that an id or an address names. Raises InputError for none."""
    name = urlsplit(given.strip()).path.rstrip("/").rpartition("/")[2]
    other = ask.record.concluded(kind, name) if name else None
    if other is None:
        raise InputError(ask.tongue.text("Choose one of the list, or give the address of one of the same kind."))
    return other


def _reason(form: Form) -> str:
    return " ".join(form.get("reason", "").split())[:LONGEST]
