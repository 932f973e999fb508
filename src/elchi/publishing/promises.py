"""Commitments as the brief lists them: the same words promised in several reports stand once."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from elchi.publishing.brief import Line, Mark, Run, noted
from elchi.publishing.draft import Draft
from elchi.publishing.wording import capital
from elchi.records import CommitmentFound


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment and every report of it, earliest first."""

    first: CommitmentFound
    reports: list[CommitmentFound]


def promises(draft: Draft, sectors: Iterable[str] | None = None) -> list[Promise]:
    """The pair's commitments, newest first, of some sectors when given; only those reported since `since`."""
    wanted = None if sectors is None else set(sectors)
    groups: dict[object, list[CommitmentFound]] = defaultdict(list)
    for found in sorted(draft.file.commitments, key=lambda f: (draft.published(f), f.id)):
        if (wanted is None or found.sector in wanted) and draft.recent(found):
            groups[" ".join(found.action.casefold().split()).strip(" .;,"), found.due].append(found)
    made = [Promise(first=group[0], reports=group) for group in groups.values()]
    return sorted(made, key=lambda p: draft.published(p.first), reverse=True)


def promise_line(draft: Draft, promise: Promise) -> Line:
    """A commitment as a line; overdue ones are marked."""
    return Line(runs=promise_runs(draft, promise), mark=promise_mark(draft, promise))


def promise_mark(draft: Draft, promise: Promise) -> Mark:
    """Whether the deadline has passed."""
    return "overdue" if draft.overdue(promise.first.due) else "none"


def promise_runs(draft: Draft, promise: Promise) -> list[Run]:
    """A commitment in words: how firmly, the page's own words, until when."""
    force = capital(draft.wording.label("force", promise.first.force))
    runs = draft.wording.say("commitment", force=force, action=action(draft, promise))
    if promise.first.due:
        runs += draft.wording.say("commitment_due", date=draft.date(promise.first.due))
    return noted(runs, draft.sources.notes(promise.reports))


def action(draft: Draft, promise: Promise) -> list[Run]:
    """What was promised, in the page's words and language."""
    return draft.quoted(promise.first.action, draft.article(promise.first).language)
