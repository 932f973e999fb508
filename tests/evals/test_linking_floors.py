"""What linking makes of the gold and of a small made record may not fall: evals/linking/floors.json."""

import pytest

from evals.linking.floors import SETS, answers, measured, read_floors


@pytest.mark.parametrize("which", SETS)
def test_the_floors_belong_to_these_answers(which):
    assert read_floors()[which]["answers"] == answers(which), (
        "the answers changed: write the floors anew with `python -m evals.linking --write-floors`"
    )


@pytest.mark.parametrize("which", SETS)
def test_no_figure_falls_below_its_floor(which):
    now = measured(which)
    floors = read_floors()[which]["figures"]
    assert not {name: f"{now[name]} < {floor}" for name, floor in floors.items() if now[name] < floor}
