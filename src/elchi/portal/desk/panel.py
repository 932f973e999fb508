"""What stands on the page of a conclusion for those who review it, and what everybody is told of their work."""

from typing import Any

import msgspec

from elchi.linking import Conclusion
from elchi.linking.deciding import otherwise
from elchi.linking.identity import finding_of
from elchi.portal.asking import Ask
from elchi.portal.desk import fields, history
from elchi.portal.desk.history import Act
from elchi.portal.desk.kinds import act_address, called, items_of, kind_of
from elchi.portal.desk.near import near
from elchi.portal.desk.saying import field_label
from elchi.portal.lines import Told
from elchi.records import Judgement
from elchi.storage import Testimony

DONE = "done"
SHOWN, IN_VIEW = 60, 3


class Confirmed(msgspec.Struct, frozen=True, kw_only=True):
    """By whom and when a conclusion was confirmed, and the labels of fields that say something else now."""

    by: str
    at: str
    otherwise: list[str]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One finding of a conclusion, or a place in one, with its sentence."""

    item: str
    account: Testimony | None


class Forms(msgspec.Struct, frozen=True, kw_only=True):
    """What the forms of a reviewer need: how the conclusion was seen, controls, readings, what it may be one with."""

    seen: str
    controls: list[fields.Control]
    lists: fields.Lists
    readings: list[Reading]
    further: int
    near: list[Told[Conclusion]]

    @property
    def shown(self) -> str:
        """The values that the controls show, by field, as JSON text."""
        return msgspec.json.encode({each.name: each.value for each in self.controls}).decode()

    @property
    def in_view(self) -> list[Testimony]:
        """The sentences beside the form of correction."""
        return [each.account for each in self.readings if each.account][:IN_VIEW]


class Panel(msgspec.Struct, frozen=True, kw_only=True):
    """A conclusion under review: what was said of it, and the forms; `forms` is None for who may not review."""

    kind: str
    conclusion: Conclusion
    confirmed: Confirmed | None
    corrected: list[str]
    history: list[Act]
    done: Act | None
    forms: Forms | None = None


def desk(ask: Ask, conclusion: Conclusion) -> dict[str, Any]:
    """What a page of a conclusion adds to its view for parts/review.html."""
    return {
        "panel": panel(ask, conclusion),
        "act_address": lambda act: act_address(conclusion, act),
        "called": lambda one: called(ask, one),
    }


def panel(ask: Ask, conclusion: Conclusion) -> Panel:
    """The panel; names of users are for those who have signed in."""
    kind, said = kind_of(conclusion), history.said_of(ask, conclusion.id)
    return Panel(
        kind=kind,
        conclusion=conclusion,
        confirmed=_confirmed(ask, kind, conclusion, said),
        corrected=[field_label(ask.tongue, field) for field in conclusion.corrected],
        history=history.acts(ask, said) if ask.actor else [],
        done=done(ask),
        forms=_forms(ask, kind, conclusion) if ask.may("reviewer") else None,
    )


def done(ask: Ask) -> Act | None:
    """The act that has just been done, which the address names."""
    name = ask.value(DONE) if ask.may("reviewer") else None
    given = history.of_act(ask, name) if name else []
    return next(iter(history.acts(ask, given)), None)


def called_done(address: str, act: str) -> str:
    """An address that tells of an act that has just been done."""
    path, _, query = address.partition("?")
    kept = [each for each in query.partition("#")[0].split("&") if each and not each.startswith(f"{DONE}=")]
    return f"{path.partition('#')[0]}?{'&'.join([*kept, f'{DONE}={act}'])}#review"


def _confirmed(ask: Ask, kind: str, conclusion: Conclusion, said: list[Judgement]) -> Confirmed | None:
    last = next((each for each in reversed(said) if each.verdict == "confirmed" and each.withdrawn is None), None)
    if last is None:
        return None
    changed = [field_label(ask.tongue, field) for field in otherwise(kind, last, conclusion)]
    return Confirmed(by=last.by, at=last.at, otherwise=changed)


def _forms(ask: Ask, kind: str, conclusion: Conclusion) -> Forms:
    items = items_of(ask, conclusion)
    accounts = ask.record.testimony(finding_of(item) for item in items[:SHOWN])
    return Forms(
        seen=history.seen(ask, kind, conclusion.id),
        controls=fields.controls(ask, kind, conclusion),
        lists=fields.lists(ask),
        readings=[Reading(item=item, account=accounts.get(finding_of(item))) for item in items[:SHOWN]],
        further=max(0, len(items) - SHOWN),
        near=near(ask, conclusion),
    )
