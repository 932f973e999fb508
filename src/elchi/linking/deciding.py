"""What a person decided, written down as a judgement."""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from elchi.errors import InputError
from elchi.linking.account import Account
from elchi.linking.anchoring import concluded_kind
from elchi.records import Anchor, Judgement
from elchi.records.vocabulary import Verdict

ID_LENGTH = 16
ABOUT_ONE = ("wrong", "corrected")


def anchor(account: Account[Any], item: str | None = None) -> Anchor:
    """What a judgement holds on to: the item's id, and what finds it again when a newer program renames the finding.

    `item` is the finding's id, or that of a place in it: "f1:2" is a person whom the finding names.
    """
    finding = account.finding
    words = finding.quotes[0].text if finding.quotes else ""
    kind = str(finding.__struct_config__.tag)
    return Anchor(finding=item or finding.id, article=finding.article, kind=kind, words=words)


def decided(
    verdict: Verdict,
    about: Sequence[Anchor],
    *,
    by: str,
    at: str,
    reason: str = "",
    correction: tuple[str, str] | None = None,
) -> Judgement:
    """The judgement of a person on items of one kind of conclusion.

    `correction` is a field of the conclusion and its right value as JSON text. Raises InputError when the verdict
    does not go with the number of items, their kinds differ, nobody is named, or a correction is missing or in vain.

    >>> sides = [Anchor(finding=key, article="a", kind="event") for key in ("f1", "f2")]
    >>> decided("same", sides, by="A. Reader", at="2026-11-23T18:00:00+00:00").verdict
    'same'
    """
    _check(verdict, about, by, correction)
    field, value = correction or (None, None)
    made = Judgement(
        id="", verdict=verdict, about=list(about), by=by.strip(), at=at, reason=reason, field=field, value=value
    )
    digest = hashlib.sha256(msgspec.json.encode(made)).hexdigest()
    return msgspec.structs.replace(made, id=digest[:ID_LENGTH])


def _check(verdict: Verdict, about: Sequence[Anchor], by: str, correction: tuple[str, str] | None) -> None:
    one = verdict in ABOUT_ONE
    if len({each.finding for each in about}) != len(about) or (len(about) == 1) != one or not about:
        many = "one finding" if one else "two findings or more"
        raise InputError(f'"{verdict}" is said of {many}, each named once')
    if len({concluded_kind(each) for each in about}) > 1:
        raise InputError("findings of different kinds are never one; name two events, or two agreements")
    if not by.strip():
        raise InputError("a judgement has a name under it; give --by NAME")
    if (correction is not None) != (verdict == "corrected"):
        raise InputError('"corrected" takes a field and its value, other verdicts take none')
