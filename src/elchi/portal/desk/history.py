"""What people did: judgements given at one stroke are one act, told in the reader's words."""

from collections.abc import Iterable
from itertools import groupby
from typing import Literal

import msgspec

from elchi.linking.anchoring import concluded_kind
from elchi.linking.identity import conclusion_id, finding_of
from elchi.portal.asking import Ask
from elchi.portal.desk.saying import field_label, value_words
from elchi.records import Judgement
from elchi.storage.said import word

What = Literal["confirmed", "corrected", "merged", "split", "rejected"]
OF: dict[str, What] = {
    "confirmed": "confirmed",
    "corrected": "corrected",
    "same": "merged",
    "not same": "split",
    "wrong": "rejected",
}
RANK: tuple[What, ...] = ("rejected", "split", "merged", "corrected", "confirmed")
QUOTED = 3


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """One stroke of somebody's: its judgements, the first of which names it; what was done, in words, and undone.

    `where` is an id of what it was done on; `quotes` are the words of findings that it names.
    """

    id: str
    kind: str
    what: What
    words: str
    details: list[str]
    reason: str
    by: str
    at: str
    where: str
    quotes: list[str] = []
    withdrawn: str | None = None
    withdrawn_by: str | None = None
    mine: bool = False


def acts(ask: Ask, judgements: Iterable[Judgement]) -> list[Act]:
    """The acts that judgements were given in, newest first."""
    ordered = sorted(judgements, key=_stroke, reverse=True)
    return [_act(ask, sorted(given, key=lambda one: one.id)) for _, given in groupby(ordered, key=_stroke)]


def of_act(ask: Ask, name: str) -> list[Judgement]:
    """The judgements that were given at one stroke with this one; none when it is not there."""
    known = everything(ask)
    first = next((each for each in known if each.id == name), None)
    return [each for each in known if first and _stroke(each) == _stroke(first)]


def everything(ask: Ask) -> list[Judgement]:
    """Every judgement of the record."""
    return ask.house.kept("judgements", ask.record.judgements)


def said_of(ask: Ask, conclusion: str) -> list[Judgement]:
    """Every judgement on a conclusion, those taken back as well."""
    return ask.house.kept("said", ask.record.said).get(conclusion, [])


def seen(ask: Ask, kind: str, name: str) -> str:
    """As `record.seen`, out of what is kept from request to request."""
    found = ask.record.concluded(kind, name)
    return word(found, said_of(ask, found.id)) if found else ""


def _stroke(judgement: Judgement) -> tuple[str, str]:
    return judgement.at, judgement.by


def _act(ask: Ask, given: list[Judgement]) -> Act:
    first, actor = given[0], ask.actor
    what = min((OF[each.verdict] for each in given), key=RANK.index)
    kind = concluded_kind(first.about[0])
    undone = all(each.withdrawn for each in given)
    parted = next((each for each in given if each.verdict == "not same"), first)
    named = parted.about[:1] if what == "split" else [anchor for each in given for anchor in each.about]
    return Act(
        id=first.id,
        kind=kind,
        what=what,
        words=did(ask, what),
        details=[_set(ask, kind, each) for each in given if each.verdict == "corrected"],
        reason=next((each.reason for each in given if each.reason), ""),
        by=first.by,
        at=first.at,
        where=first.conclusion or conclusion_id(kind, first.about[0].finding),
        quotes=list(dict.fromkeys(each.words for each in named if each.words))[:QUOTED],
        withdrawn=first.withdrawn if undone else None,
        withdrawn_by=first.withdrawn_by if undone else None,
        mine=actor is not None and actor.may("reviewer") and (actor.name == first.by or actor.may("admin")),
    )


def did(ask: Ask, what: What) -> str:
    """What was done, in a word."""
    tongue = ask.tongue
    return {
        "confirmed": tongue.text("Confirmed"),
        "corrected": tongue.text("Corrected"),
        "merged": tongue.text("Merged"),
        "split": tongue.text("Split"),
        "rejected": tongue.text("Rejected"),
    }[what]


def _set(ask: Ask, kind: str, given: Judgement) -> str:
    """The field and its value: `When: 30 October 2023`."""
    field = given.field or ""
    return f"{field_label(ask.tongue, field)}: {value_words(ask, kind, field, given.value or 'null')}"


def lost(ask: Ask, kind: str, name: str) -> list[Judgement]:
    """The judgements by which what had this name was rejected whole; none when it never was, or is back."""
    return [
        each
        for each in everything(ask)
        if each.verdict == "wrong" and each.withdrawn is None and name in _names(kind, each)
    ]


def _names(kind: str, given: Judgement) -> set[str | None]:
    item = given.about[0].finding
    return {given.conclusion, conclusion_id(kind, item), item, finding_of(item)}
