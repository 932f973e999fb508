"""Where a commitment stands on a day, and its score inside a window."""

import pytest

from elchi.linking.commitments.standing import standing
from elchi.records import Commitment, Fulfilment, Repetition


def commitment(*said, due=None):
    return Commitment(id="c", due=due, said=[Repetition(said=day, findings=[f"f {day}"]) for day in said])


def evidence(effect, when, reported=None):
    return Fulfilment(
        commitment="c", finding=f"{effect} {when}", effect=effect, rule="test", when=when, reported=reported or when
    )


@pytest.mark.parametrize(
    ("made", "known", "state", "score"),
    [
        (commitment("2025-11-25"), [], "open", None),
        (commitment("2019-11-25"), [], "unknown", None),
        (commitment("2025-11-25", due="2028"), [], "open", None),
        (commitment("2019-11-25", due="2024"), [], "overdue", -1),
        (commitment("2019-11-25"), [evidence("moved", "2021-05-01")], "moving", 0),
        (commitment("2019-11-25", due="2024"), [evidence("moved", "2021-05-01")], "overdue", -1),
        (commitment("2019-11-25", due="2024"), [evidence("kept", "2023-05-01")], "kept", 1),
        (commitment("2019-11-25"), [evidence("dropped", "2021-05-01")], "dropped", -1),
        (
            commitment("2019-11-25"),
            [evidence("kept", "2021-05-01"), evidence("contradicted", "2022-05-01")],
            "contradicted",
            -1,
        ),
        (
            commitment("2019-11-25"),
            [evidence("contradicted", "2021-05-01"), evidence("kept", "2022-05-01")],
            "kept",
            1,
        ),
        (commitment("2019-11-25", "2023-11-25"), [evidence("kept", "2021-05-01")], "moving", 0),
        (commitment("2025-02-01"), [evidence("kept", "2026-05-01")], "open", None),
        (commitment("2026-02-01"), [], "unknown", None),
        (commitment(None), [], "unknown", None),
    ],
)
def test_states_on_the_first_day_of_2026(made, known, state, score):
    found = standing(made, known, "2026-01-01")
    assert (found.state, found.score) == (state, score)


def test_the_score_is_that_of_the_window_and_the_state_that_of_the_day():
    known = [evidence("moved", "2023-05-01"), evidence("kept", "2025-05-01")]
    found = standing(commitment("2022-10-15"), known, "2026-01-01", window="2022-10-15/2024-10-14")
    assert (found.state, found.score, found.window) == ("kept", 0, "2022-10-15/2024-10-14")


def test_the_window_runs_from_the_first_promise_when_none_is_given():
    assert standing(commitment("2022-10-15", "2024-10-11"), [], "2026-01-01").window == "2022-10-15/2026-01-01"


def test_silence_is_counted_from_the_last_page_that_spoke_of_it():
    known = [evidence("moved", "2023", reported="2024-05-27")]
    found = standing(commitment("2022-10-15"), known, "2026-01-01")
    assert (found.silent_since, found.evidence) == ("2024-05-27", known)
    assert standing(commitment("2022-10-15"), known, "2024-01-15").silent_since == "2023-12-31"


def test_what_is_of_another_commitment_does_not_count():
    other = Fulfilment(commitment="other", finding="f", effect="kept", rule="test", when="2024-01-01")
    assert standing(commitment("2025-11-25"), [other], "2026-01-01").evidence == []


def test_the_day_asked_for_decides_what_is_known():
    known = [evidence("kept", "2025-05-01")]
    made = commitment("2024-10-11")
    assert [standing(made, known, on).state for on in ("2025-01-01", "2025-06-01")] == ["open", "kept"]
