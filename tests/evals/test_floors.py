"""What the samples and the gold give may not fall: floors by set, language and kind, in evals/floors.json."""

import pytest

from elchi.language import languages
from evals.reading.floors import figures, read_floors
from evals.reading.pages import SETS, SetName, digest, pages
from evals.reading.tally import tallied


@pytest.mark.parametrize("which", SETS)
def test_the_floors_belong_to_these_answers(which: SetName) -> None:
    assert read_floors()[which]["answers"] == digest(which), (
        "the answers changed: measure again with `make eval` and write the floors anew"
    )


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("code", languages())
def test_no_kind_falls_below_its_floor(which: SetName, code: str) -> None:
    tally = tallied(pages(which, code))
    now = figures(tally)
    fallen = {
        kind: f"{now[kind]} < {floor}"
        for kind, floor in read_floors()[which]["f1"][code].items()
        if now[kind] < floor
    }
    losses = [] if which == "held-out" else tally.losses
    assert not fallen, "\n".join([f"{which} {code} {fallen}", *losses])
