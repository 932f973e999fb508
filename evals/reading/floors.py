"""The figures below which no kind may fall, in evals/floors.json, with the digest of the answers they belong to."""

import json
from pathlib import Path
from typing import Any

from elchi.language import languages
from evals.reading.pages import SETS, digest, pages
from evals.reading.tally import Count, Tally, tallied

FLOORS = Path(__file__).parents[1] / "floors.json"
FIELDS = {
    "event status": "status",
    "event type": "type",
    "event mode": "mode",
    "event date": "date",
    "participants": None,
}
Floors = dict[str, dict[str, float]]


def read_floors() -> dict[str, Any]:
    """By set: the digest of its answers and F1 by language and kind."""
    floors: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return floors


def write_floors() -> None:
    """Write the figures of today; a floor that is there already for the same answers may only rise."""
    floors = read_floors()
    for which in SETS:
        old = floors.get(which, {"answers": None, "f1": {}})
        now = {code: figures(tallied(pages(which, code))) for code in languages()}
        kept: Floors = old["f1"] if old["answers"] == digest(which) else {}
        floors[which] = {"answers": digest(which), "f1": {code: risen(kept.get(code, {}), now[code]) for code in now}}
    FLOORS.write_text(json.dumps(floors, indent=1, ensure_ascii=False) + "\n", "utf-8")


def figures(tally: Tally) -> dict[str, float]:
    """F1 by kind, cut to two places, of kinds that were expected at all.

    Fields of events are taken over all events, expected and found: more events found never lower them.
    """
    events = tally.counts["event"]
    whole = {kind: count.f1 for kind, count in tally.counts.items() if count.expected and kind not in FIELDS}
    fields = {
        f"event with its {name}": Count(tally.counts[kind].right, events.found, events.expected).f1
        for kind, name in FIELDS.items()
        if name and events.expected
    }
    return {kind: int(f1 * 100) / 100 for kind, f1 in {**whole, **fields}.items()}


def risen(old: dict[str, float], now: dict[str, float]) -> dict[str, float]:
    """The higher of two figures, kind by kind.

    >>> risen({"event": 0.8, "office": 0.7}, {"event": 0.75, "office": 0.72})
    {'event': 0.8, 'office': 0.72}
    """
    return {kind: max(f1, old.get(kind, 0.0)) for kind, f1 in now.items()}
