"""Commitments as the brief lists them: the same words promised in several reports stand once."""

from collections.abc import Iterable

import msgspec

from elchi.linking.commitments.standing import standing
from elchi.publishing.brief import BriefLine, Run
from elchi.publishing.draft import Draft
from elchi.records import Commitment, CommitmentFound, Standing


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment and every report of it, earliest first; `first` is the report whose words are printed.

    A page of the brief's language tells them if it says as much as any.
    """

    commitment: Commitment
    first: CommitmentFound
    reports: list[CommitmentFound]
    standing: Standing

    @property
    def overdue(self) -> bool:
        """True when its term is over and nothing tells that it was kept."""
        return self.standing.state == "overdue"


def promises(draft: Draft, sectors: Iterable[str] | None = None) -> list[Promise]:
    """The pair's commitments, newest first, of some sectors when given; only those reported since `since`."""
    wanted = None if sectors is None else set(sectors)
    chosen = [c for c in draft.file.commitments if wanted is None or c.sector in wanted]
    made = [_promise(draft, one, reports) for one in chosen if (reports := draft.promises(one))]
    recent = [promise for promise in made if any(map(draft.recent, promise.reports))]
    return sorted(recent, key=lambda p: draft.published(p.reports[0]), reverse=True)


def _promise(draft: Draft, commitment: Commitment, reports: list[CommitmentFound]) -> Promise:
    words = commitment.actions.get(draft.wording.language)
    first = next((report for report in reports if report.action == words), reports[0])
    where = standing(commitment, draft.evidence, draft.as_of)
    return Promise(commitment=commitment, first=first, reports=reports, standing=where)


def promised(draft: Draft, sectors: Iterable[str]) -> list[BriefLine]:
    """How many commitments of some sectors section 9 and its annex list; nothing when none."""
    count = len(promises(draft, sectors))
    return [draft.say("promised", count=str(count), see=draft.see("implementation"), mark="more")] if count else []


def action(draft: Draft, promise: Promise) -> list[Run]:
    """What was promised, in the page's words and language."""
    return draft.quoted(promise.first.action, draft.article(promise.first).language)
