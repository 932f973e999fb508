"""What the record cannot answer, or answers in two ways: every such gap with why it matters and where to look."""

from collections.abc import Iterable

import msgspec

from elchi.checking import agreements, commitments, events, figures, judgements, offices, rules, sessions, silence
from elchi.checking.gap import Check, Gap
from elchi.checking.scope import Page, Scope
from elchi.checking.shares import Share, shares
from elchi.linking.mechanisms import mechanisms

CHECKS: tuple[Check, ...] = (
    *judgements.CHECKS,
    *commitments.CHECKS,
    *agreements.CHECKS,
    *figures.CHECKS,
    *events.CHECKS,
    *sessions.CHECKS,
    *offices.CHECKS,
    *silence.CHECKS,
    *rules.CHECKS,
)


def gaps(scope: Scope, checks: Iterable[Check] = CHECKS) -> list[Gap]:
    """The gaps of a scope, most valuable first: by check, then by how much rests on each."""
    whole = msgspec.structs.replace(scope, mechanisms=mechanisms(scope.events, scope.accounts))
    return [
        Gap(check=each.name, why=each.why, what=one.what, where=one.where)
        for each in checks
        for one in each.find(whole)
    ]


__all__ = ["CHECKS", "Check", "Gap", "Page", "Scope", "Share", "gaps", "shares"]
