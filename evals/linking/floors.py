"""The figures below which linking may not fall, in evals/linking/floors.json, with the digest of the answers."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, get_args

from elchi.linking import link
from evals.linking.gold import KINDS, coded_by_hand, gold_pages, truth
from evals.linking.made.record import made_record
from evals.linking.measuring import answered, beside
from evals.linking.report import figures
from evals.linking.scores import Score
from evals.reading.floors import risen
from evals.reading.pages import digest

FLOORS = Path(__file__).with_name("floors.json")
MADE = Path(__file__).with_name("made")
ARTICLES = 1500
SetName = Literal["tune", "held-out", "made"]
SETS: tuple[SetName, ...] = get_args(SetName)


def read_floors() -> dict[str, Any]:
    """By set: the digest of its answers and the figures by name."""
    floors: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return floors


def write_floors() -> None:
    """Write the figures of today; a floor that is there already for the same answers may only rise."""
    floors = read_floors()
    for which in SETS:
        old = floors.get(which, {"answers": None, "figures": {}})
        kept = old["figures"] if old["answers"] == answers(which) else {}
        floors[which] = {"answers": answers(which), "figures": risen(kept, measured(which))}
    FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", "utf-8")


def answers(which: SetName) -> str:
    """A digest of a set's answers; for the made record, of the program and tables that make it."""
    if which != "made":
        return digest(which)
    files = sorted(path for path in MADE.iterdir() if path.suffix in (".py", ".toml"))
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def measured(which: SetName) -> dict[str, float]:
    """The figures of a set by name, cut to two places."""
    found = _made() if which == "made" else _gold(which)
    return {name: int(score.f1 * 100) / 100 for name, score in found.items()}


def _gold(half: Literal["tune", "held-out"]) -> dict[str, Score]:
    pages = list(gold_pages(half))
    linked = link(coded_by_hand(pages))
    return {
        f"{kind} {name}": score
        for kind in KINDS
        for name, score in figures(truth(pages, kind), answered(linked[kind])).items()
    }


def _made() -> dict[str, Score]:
    record = made_record(ARTICLES)
    linked = link(record.accounts)
    clusters = {
        f"{kind} {name}": score
        for kind, known in record.truths().items()
        for name, score in figures(known, answered(linked[kind])).items()
    }
    asked = {f"{kind} {name}": s for kind, found in beside(record, linked).items() for name, s in found.items()}
    return clusters | asked
