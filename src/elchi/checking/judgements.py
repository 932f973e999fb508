"""Judgements that are kept and yet not obeyed."""

from collections.abc import Iterator

from elchi.checking.gap import Check, Seen
from elchi.checking.scope import Scope
from elchi.linking.judgements import Trouble
from elchi.records import Judgement


def contradictory(scope: Scope) -> Iterator[Seen]:
    """Judgements that newer ones contradict, directly or in a ring."""
    return _unheeded(scope, "contradicted")


def lost(scope: Scope) -> Iterator[Seen]:
    """Judgements about findings that are gone, and no other has their words."""
    return _unheeded(scope, "lost")


def mixed(scope: Scope) -> Iterator[Seen]:
    """Judgements about findings that conclude different kinds of things."""
    return _unheeded(scope, "mixed")


def _unheeded(scope: Scope, trouble: Trouble) -> Iterator[Seen]:
    made = {judgement.id: judgement for judgement in scope.judgements}
    for report in scope.unheeded:
        if report.trouble == trouble and report.judgement in made:
            yield Seen(what=_told(made[report.judgement]), where=[report.judgement, *report.about])


def _told(judgement: Judgement) -> str:
    words = f"{judgement.verdict}, by {judgement.by} on {judgement.at[:10]}"
    return f"{words}: {judgement.reason}" if judgement.reason else words


CHECKS = (
    Check(
        name="contradictory judgements", why="people decided both ways; the later one prevails", find=contradictory
    ),
    Check(name="lost judgements", why="what a person decided is no longer obeyed", find=lost),
    Check(name="mixed judgements", why="findings of different kinds are never one", find=mixed),
)
