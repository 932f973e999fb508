"""What a person decided, written down as a judgement."""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec

from elchi.errors import InputError
from elchi.linking.account import Account
from elchi.records import Anchor, Judgement
from elchi.records.vocabulary import Verdict

ID_LENGTH = 16
ABOUT_ONE = ("wrong", "corrected")


def anchor(account: Account[Any]) -> Anchor:
    """What a judgement holds on to: the finding's id, and what finds it again when a newer program renames it."""
    finding = account.finding
    words = finding.quotes[0].text if finding.quotes else ""
    return Anchor(
        finding=finding.id, article=finding.article, kind=str(finding.__struct_config__.tag), words=words
    )


def decided(
    verdict: Verdict,
    about: Sequence[Account[Any]],
    *,
    by: str,
    at: str,
    reason: str = "",
    correction: tuple[str, str] | None = None,
) -> Judgement:
    """The judgement of a person on findings of one kind.

    `correction` is a field of the conclusion and its right value as JSON text. Raises InputError when the verdict does
    not go with the number of findings, their kinds differ, nobody is named, or a correction is missing or no JSON.
    """
    _check(verdict, about, by, correction)
    field, value = correction or (None, None)
    made = Judgement(
        id="", verdict=verdict, about=[anchor(a) for a in about], by=by, at=at, reason=reason, field=field, value=value
    )
    digest = hashlib.sha256(msgspec.json.encode(made)).hexdigest()
    return msgspec.structs.replace(made, id=digest[:ID_LENGTH])


def _check(verdict: Verdict, about: Sequence[Account[Any]], by: str, correction: tuple[str, str] | None) -> None:
    one = verdict in ABOUT_ONE
    if len({account.id for account in about}) != len(about) or (len(about) == 1) != one or not about:
        raise InputError(f'"{verdict}" is said of {"one finding" if one else "two findings or more"}, each named once')
    if len({account.finding.__struct_config__.tag for account in about}) > 1:
        raise InputError("findings of different kinds are never one; name two events, or two agreements")
    if not by.strip():
        raise InputError("a judgement has a name under it; give --by NAME")
    if (correction is not None) != (verdict == "corrected"):
        raise InputError('"corrected" takes a field and its value, other verdicts take none')
    if correction is not None:
        _check_value(correction[1])


def _check_value(value: str) -> None:
    try:
        msgspec.json.decode(value)
    except msgspec.DecodeError as error:
        raise InputError(f'{value!r} is no JSON value; write text in double quotes, such as "2023-10-30"') from error
