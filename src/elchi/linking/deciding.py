"""What a person decided, written down as a judgement."""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from elchi.errors import InputError
from elchi.linking.account import Account
from elchi.linking.anchoring import concluded_kind
from elchi.linking.kinds import Conclusion
from elchi.linking.link import KINDS
from elchi.records import Anchor, Judgement
from elchi.records.vocabulary import Verdict

ID_LENGTH = 16
ABOUT_ONE = ("wrong", "corrected")
TWO = (2, "two findings or more")
MANY = {"same": TWO, "not same": TWO}
SAID = {
    "event": ("type", "mode", "status", "when", "place", "participants", "countries", "number"),
    "agreement": ("type", "level", "parties", "status", "signed_on", "valid_from", "valid_to", "count"),
    "commitment": ("by", "sector", "mechanism", "due", "force"),
    "person": ("name", "countries"),
}
"""By kind of conclusion, the fields that a person confirms: what it says, not how it was told."""


def anchor(account: Account[Any], item: str | None = None) -> Anchor:
    """What a judgement holds on to: the item's id, and what finds it again when a newer program renames the finding.

    `item` is the finding's id, or that of a place in it: "f1:2" is a person whom the finding names. InputError when
    nothing is concluded from it.
    """
    finding = account.finding
    words = finding.quotes[0].text if finding.quotes else ""
    kind = str(finding.__struct_config__.tag)
    made = Anchor(finding=item or finding.id, article=finding.article, kind=kind, words=words)
    held = {each.id for of in KINDS if of.name == concluded_kind(made) for each in of.items(account)}
    if made.finding not in held:
        told = f"a finding of kind {kind!r} has nothing under {made.finding!r} that anything is concluded from"
        raise InputError(f"{told}; name one of an event, an agreement, a commitment or a person")
    return made


def said(kind: str, conclusion: Conclusion) -> str:
    """What a conclusion says as it stands, by field, as JSON text: what is confirmed of it."""
    return msgspec.json.encode({name: getattr(conclusion, name) for name in SAID[kind]}, order="sorted").decode()


def otherwise(kind: str, confirmed: Judgement, conclusion: Conclusion) -> list[str]:
    """The fields of which a conclusion says something else now than when it was confirmed."""
    before, now = (msgspec.json.decode(text) for text in (confirmed.value or "{}", said(kind, conclusion)))
    return [name for name in SAID[kind] if name in before and before[name] != now[name]]


def decided(
    verdict: Verdict,
    about: Sequence[Anchor],
    *,
    by: str,
    at: str,
    reason: str = "",
    told: tuple[str | None, str] | None = None,
    conclusion: str | None = None,
) -> Judgement:
    """The judgement of a person on items of one kind of conclusion.

    `told` is a field of the conclusion and its right value as JSON text; of a confirmed one, None and what it says
    (`said`). `conclusion` is the id of the one that it is said on. Raises InputError when the verdict
    does not go with the number of items, their kinds differ, nobody is named, or a correction is missing or in vain.

    >>> sides = [Anchor(finding=key, article="a", kind="event") for key in ("f1", "f2")]
    >>> decided("same", sides, by="A. Reader", at="2026-11-23T18:00:00+00:00").verdict
    'same'
    """
    _check(verdict, about, by, told[0] if told else None)
    field, value = told or (None, None)
    made = Judgement(
        id="",
        verdict=verdict,
        about=list(about),
        by=by.strip(),
        at=at,
        reason=reason,
        field=field,
        value=value,
        conclusion=conclusion,
    )
    digest = hashlib.sha256(msgspec.json.encode(made)).hexdigest()
    return msgspec.structs.replace(made, id=digest[:ID_LENGTH])


def _check(verdict: Verdict, about: Sequence[Anchor], by: str, field: str | None) -> None:
    count, many = len({each.finding for each in about}), MANY.get(verdict, (1, "one finding or more"))
    least, words = (1, "one finding") if verdict in ABOUT_ONE else many
    if count != len(about) or count < least or (verdict in ABOUT_ONE and count > 1):
        raise InputError(f'"{verdict}" is said of {words}, each named once')
    if len({concluded_kind(each) for each in about}) > 1:
        raise InputError("findings of different kinds are never one; name two events, or two agreements")
    if not by.strip():
        raise InputError("a judgement has a name under it; give --by NAME")
    if (field is not None) != (verdict == "corrected"):
        raise InputError('"corrected" takes a field and its value, other verdicts take none')
