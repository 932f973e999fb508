"""Commitments whose time is over, and those that are made again and again with nothing to show."""

from collections import defaultdict
from collections.abc import Iterator

from elchi.checking.gap import Check, Seen, where
from elchi.checking.scope import Scope, named
from elchi.linking import Account
from elchi.linking.account import finding_countries
from elchi.linking.commitments.fulfilment import fulfilments
from elchi.linking.commitments.standing import standing
from elchi.records import Commitment, Finding, Fulfilment, Standing
from elchi.records.days import days_between, first_day, last_day

ACTION = 100
OFTEN = 3
MOST = 100
LAST, NEVER = "9999", "9999~"
LONG_DAYS = 365
SETTLED = frozenset({"kept", "dropped", "contradicted"})


def overdue(scope: Scope) -> Iterator[Seen]:
    """Promises whose term has passed, nothing telling that they were kept; the most often repeated first."""
    late = [one for one in scope.commitments if (last_day(one.due) or scope.on) < scope.on]
    for one, stands in _standing(scope, late):
        if stands.state == "overdue":
            yield Seen(what=f"{words(one)}: due {one.due}, {_times(one)}{_moved(stands)}", where=_where(one, stands))


def repeated(scope: Scope) -> Iterator[Seen]:
    """Promises without a term made three times over more than a year, of which no page tells that they moved."""
    often = [
        one for one in scope.commitments if one.due is None and len(one.said) >= OFTEN and _span(one) > LONG_DAYS
    ]
    for one, stands in _standing(scope, often):
        if not stands.evidence:
            first, last = one.said[0].said, one.said[-1].said
            yield Seen(what=f"{words(one)}: {_times(one)}, {first} to {last}", where=_where(one, stands))


def _standing(scope: Scope, commitments: list[Commitment]) -> list[tuple[Commitment, Standing]]:
    """Where each stands on the scope's day, those said most often first."""
    ordered = sorted(commitments, key=lambda one: (-len(one.said), one.due or "", one.id))[:MOST]
    evidence: dict[str, list[Fulfilment]] = defaultdict(list)
    for each in fulfilments(ordered, _near(scope, ordered)):
        evidence[each.commitment].append(each)
    return [(one, standing(one, evidence[one.id], scope.on)) for one in ordered]


def _near(scope: Scope, commitments: list[Commitment]) -> list[Account[Finding]]:
    """The findings under the commitments, and those of their sides since they were first made."""
    under = {key for one in commitments for key in one.findings}
    since: dict[frozenset[str], str] = {}
    for one in commitments:
        sides = frozenset(one.by)
        since[sides] = min(_begun(one), since.get(sides, NEVER))
    begun = {
        sides: _since(sides, since) for sides in {frozenset(finding_countries(a.finding)) for a in scope.accounts}
    }
    return [
        a
        for a in scope.accounts
        if a.id in under or begun[frozenset(finding_countries(a.finding))] <= (a.published or LAST)
    ]


def _begun(one: Commitment) -> str:
    return min((day for each in one.said if (day := first_day(each.said))), default="")


def _since(sides: frozenset[str], since: dict[frozenset[str], str]) -> str:
    """The earliest day of a promise whose every side is among these countries."""
    return min((day for of, day in since.items() if of <= sides), default=NEVER)


def _span(one: Commitment) -> int:
    days = [day for each in one.said if (day := first_day(each.said))]
    return days_between(min(days), max(days)) if days else 0


def _times(one: Commitment) -> str:
    return "said once" if len(one.said) < 2 else f"said {len(one.said)} times"


def _moved(stands: Standing) -> str:
    return f", moved {stands.evidence[-1].when or stands.evidence[-1].reported}" if stands.evidence else ""


def _where(one: Commitment, stands: Standing) -> list[str]:
    return where(one.id, one.findings) + [each.finding for each in stands.evidence[-2:]]


def words(one: Commitment) -> str:
    """A promise in a few words: who, and what."""
    action = next(iter(one.actions.values()), "")
    short = action if len(action) <= ACTION else action[: ACTION - 1].rstrip() + "…"
    return f"{named(one.by)} «{short}»"


CHECKS = (
    Check(name="overdue commitments", why="the time is over and nothing tells that it was kept", find=overdue),
    Check(
        name="repeated commitments",
        why="it is promised again and again, and no page tells that it moved",
        find=repeated,
    ),
)
