"""Judgements that contradict each other, or are about findings that the record no longer has."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from elchi.checking.gap import Check, Seen
from elchi.checking.scope import Scope
from elchi.records import Judgement


def contradictory(scope: Scope) -> Iterator[Seen]:
    """Pairs of findings that were judged the same and not the same; the later judgement prevails."""
    told: dict[tuple[str, str], list[Judgement]] = defaultdict(list)
    for one in scope.judgements:
        if one.verdict in ("same", "not same"):
            for pair in combinations(sorted({anchor.finding for anchor in one.about}), 2):
                told[pair].append(one)
    for pair, found in sorted(told.items()):
        if len({one.verdict for one in found}) > 1:
            by = ", ".join(f"{one.verdict} ({one.by}, {one.at[:10]})" for one in sorted(found, key=lambda j: j.at))
            yield Seen(what=f"judged {by}", where=[*(one.id for one in found), *pair])


def lost(scope: Scope) -> Iterator[Seen]:
    """Judgements about findings that are gone: the page was read anew, or is in another record."""
    there = {account.id for account in scope.accounts}
    for one in scope.judgements:
        gone = [anchor.finding for anchor in one.about if anchor.finding not in there]
        if gone:
            yield Seen(
                what=f"{one.verdict}, by {one.by} on {one.at[:10]}: {one.reason}".rstrip(": "), where=[one.id, *gone]
            )


CHECKS = (
    Check(
        name="contradictory judgements", why="people decided both ways; the later one prevails", find=contradictory
    ),
    Check(name="lost judgements", why="what a person decided is no longer obeyed", find=lost),
)
