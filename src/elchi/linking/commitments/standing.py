"""Where a commitment stands on a day, and its score in a window: after the scores of the G7 Research Group."""

from collections.abc import Iterable
from datetime import date, timedelta

from elchi.records import Commitment, Fulfilment, Standing
from elchi.records.days import first_day, last_day
from elchi.records.vocabulary import CommitmentState

SILENCE = 730
SCORES: dict[CommitmentState, int] = {"kept": 1, "moving": 0, "overdue": -1, "dropped": -1, "contradicted": -1}
DECISIVE = ("kept", "contradicted", "dropped")


def standing(commitment: Commitment, evidence: Iterable[Fulfilment], on: str, window: str | None = None) -> Standing:
    """The state on the day `on` (ISO), by the evidence known for it until then.

    The last decisive evidence decides: kept, contradicted or dropped; but a promise that was made again after it was
    kept is still open, and what kept it only moved it. Without any it is overdue when its term is over, moving when
    it moved, open when it was promised within two years, else unknown. `window` (EDTF interval) bounds what counts
    for the score; without it the window runs from the first time it was promised to `on`.
    """
    until = [one for one in evidence if one.commitment == commitment.id and _day(one) <= on]
    known = sorted(until, key=lambda one: (_day(one), one.finding))
    said = [day for one in commitment.said if (day := first_day(one.said)) and day <= on]
    window = window or f"{min(said, default=on)}/{on}"
    state = _state(commitment, known, said, on)
    return Standing(
        commitment=commitment.id,
        on=on,
        state=state,
        score=_score(commitment, known, said, window, on),
        window=window,
        silent_since=max([*said, *(_told(one, on) for one in known)], default=None),
        evidence=known,
    )


def _day(one: Fulfilment) -> str:
    """The last day it can have happened on: of its date or of its page, whichever is first."""
    return min((day for day in (last_day(one.when), one.reported) if day), default="")


def _told(one: Fulfilment, on: str) -> str:
    """The day of the page, when that is not after the day asked for."""
    return one.reported if one.reported and one.reported <= on else _day(one)


def _state(commitment: Commitment, known: list[Fulfilment], said: list[str], on: str) -> CommitmentState:
    decisive = [one for one in known if one.effect in DECISIVE]
    last = decisive[-1] if decisive else None
    if last is not None and not (last.effect == "kept" and _promised_again(last, said)):
        return "kept" if last.effect == "kept" else "dropped" if last.effect == "dropped" else "contradicted"
    due = last_day(commitment.due)
    if due is not None and due < on:
        return "overdue"
    if known:
        return "moving"
    return "open" if said and _days_before(on, SILENCE) <= max(said) else "unknown"


def _promised_again(kept: Fulfilment, said: list[str]) -> bool:
    return any(day > _day(kept) for day in said)


def _days_before(day: str, days: int) -> str:
    return (date.fromisoformat(day) - timedelta(days=days)).isoformat()


def _score(commitment: Commitment, known: list[Fulfilment], said: list[str], window: str, on: str) -> int | None:
    """+1 kept, 0 under way, −1 overdue, dropped or contradicted, None when no page tells: inside the window alone."""
    first, last = first_day(window) or "", min(last_day(window) or on, on)
    inside = [one for one in known if first <= _day(one) <= last]
    return SCORES.get(_state(commitment, inside, [day for day in said if day <= last], last))
