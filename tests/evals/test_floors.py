"""What the sample pages give may not fall: floors by language and kind, written down in evals/floors.json."""

import json
from pathlib import Path

import pytest

from elchi.language import languages
from evals.samples import digest, scored

FLOORS = json.loads((Path(__file__).parents[2] / "evals" / "floors.json").read_text("utf-8"))


def test_the_floors_belong_to_these_answers():
    assert FLOORS["answers"] == digest(), (
        "the answers changed: measure again with `make eval` and write the floors anew"
    )


@pytest.mark.parametrize("code", languages())
def test_no_kind_falls_below_its_floor(code):
    losses: list[str] = []
    counts = scored(code, losses)
    fallen = {
        kind: f"{counts[kind].f1:.3f} < {floor}"
        for kind, floor in FLOORS["f1"][code].items()
        if counts[kind].f1 < floor
    }
    assert not fallen, "\n".join([f"{code} {fallen}", *losses])
