"""A gap in what the record knows, and what looks for gaps of one kind."""

from collections.abc import Callable, Iterable

import msgspec

from elchi.checking.scope import Scope

LOOKED_AT = 6


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the record cannot answer, or answers in two ways.

    `what` is a sentence about it and `why` what depends on it; `where` are ids: the conclusion first, then findings.
    """

    check: str
    what: str
    why: str
    where: list[str] = []


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What a check saw: the sentence, and the ids to look at."""

    what: str
    where: list[str] = []


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of gap: its name, why it matters, and what finds it in a scope, the weightiest first."""

    name: str
    why: str
    find: Callable[[Scope], Iterable[Seen]]


def where(conclusion: str | None, findings: Iterable[str]) -> list[str]:
    """The ids to look at: the conclusion's, then the first findings'."""
    return [key for key in (conclusion, *sorted(findings)[:LOOKED_AT]) if key]
