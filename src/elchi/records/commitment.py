"""One promise, each time it was made, and what became of it."""

import msgspec

from elchi.records.conclusions import Dispute
from elchi.records.vocabulary import CommitmentState, Effect, Force, Sector


class Repetition(msgspec.Struct, frozen=True, kw_only=True):
    """One time that a promise was made: the day (EDTF, of the occasion, else of its page) and its findings."""

    said: str | None = None
    findings: list[str] = []


class Commitment(msgspec.Struct, frozen=True, kw_only=True):
    """One promise, however often repeated: its fullest words, who made it, and each time it was made, oldest first.

    `actions` holds the wording by language. What became of it is not kept here but worked out on a given day from
    the evidence: see `Fulfilment`.
    """

    id: str
    actions: dict[str, str] = {}
    by: list[str] = []
    sector: Sector | None = None
    mechanism: str | None = None
    due: str | None = None
    force: Force = "agreed"
    said: list[Repetition] = []
    disputes: list[Dispute] = []
    corrected: dict[str, str] = {}
    findings: list[str] = []


class Fulfilment(msgspec.Struct, frozen=True, kw_only=True):
    """Evidence that a commitment moved: the finding that shows it, its effect, and the reason in a word of the rules.

    `when` is the EDTF date of what is told of, else of the page; `reported` is the day of the page.
    """

    commitment: str
    finding: str
    effect: Effect
    rule: str
    when: str | None = None
    reported: str | None = None


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a commitment stands on a day: state, score in a window, and the evidence, oldest first.

    `score` is +1 kept, 0 under way, −1 not done or contradicted inside the window, None unknown. `silent_since` is
    the last day on which any page spoke of it.
    """

    commitment: str
    on: str
    state: CommitmentState
    score: int | None = None
    window: str | None = None
    silent_since: str | None = None
    evidence: list[Fulfilment] = []
