"""Commitments as the brief lists them: the same words promised in several reports stand once."""

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from elchi.publishing.brief import BriefLine, Run
from elchi.publishing.draft import Draft
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


def promised(draft: Draft, sectors: Iterable[str]) -> list[BriefLine]:
    """How many commitments of some sectors section 9 and its annex list; nothing when none."""
    count = len(promises(draft, sectors))
    return [draft.say("promised", count=str(count), mark="more")] if count else []


def action(draft: Draft, promise: Promise) -> list[Run]:
    """What was promised, in the page's words and language."""
    return draft.quoted(promise.first.action, draft.article(promise.first).language)
