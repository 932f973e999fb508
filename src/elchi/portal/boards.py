"""Where promises stand on a day, in the groups that a board shows them in."""

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from elchi.linking.commitments.standing import standing
from elchi.records import Commitment, Fulfilment, Standing
from elchi.records.days import last_day, months_later

Group = Literal["overdue", "soon", "moving", "kept", "dropped", "silent"]
GROUPS: tuple[Group, ...] = ("overdue", "soon", "moving", "kept", "dropped", "silent")
OF_STATE: dict[str, Group] = {
    "overdue": "overdue",
    "moving": "moving",
    "kept": "kept",
    "dropped": "dropped",
    "contradicted": "dropped",
}
SOON_MONTHS = 6


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """A commitment, where it stands on the day, and the group it is shown in."""

    commitment: Commitment
    standing: Standing
    group: Group


def board(
    commitments: Sequence[Commitment], evidence: Mapping[str, list[Fulfilment]], on: str
) -> dict[Group, list[Promise]]:
    """The promises by group, every group in its place also when empty; in a group those due first come first."""
    promises = [promise(one, evidence.get(one.id, []), on) for one in commitments]
    ordered = sorted(promises, key=lambda one: (last_day(one.commitment.due) or "9999",))
    return {group: [one for one in ordered if one.group == group] for group in GROUPS}


def promise(commitment: Commitment, evidence: Sequence[Fulfilment], on: str, window: str | None = None) -> Promise:
    """Where one promise stands; `window` (EDTF interval) bounds what counts for its score."""
    stands = standing(commitment, evidence, on, window)
    return Promise(commitment=commitment, standing=stands, group=_group(commitment, stands, on))


def _group(commitment: Commitment, stands: Standing, on: str) -> Group:
    """Due soon stands before under way: a date that comes near is what a reader looks for."""
    due = last_day(commitment.due)
    settled = stands.state in ("kept", "dropped", "contradicted", "overdue")
    if not settled and due and on <= due <= months_later(on, SOON_MONTHS):
        return "soon"
    return OF_STATE.get(stands.state, "silent")
