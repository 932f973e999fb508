"""Counts of right, found and expected findings on pages with answers: what every measure of reading shares."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from elchi.extraction import extract
from elchi.reading import read
from elchi.records import Capture, Line, Rejected
from evals.matching import SAME, Answer, paired, surname

TELLING = (
    *("type", "mode", "status", "number", "countries", "parties", "valid_from", "valid_to", "by", "force"),
    *("measure", "value", "change", "person", "country", "sector", "organisation", "name", "title", "action"),
)


@dataclass(slots=True)
class Count:
    """Right, found and expected answers."""

    right: int = 0
    found: int = 0
    expected: int = 0

    @property
    def f1(self) -> float:
        """F1 of these counts; 1 when there was nothing to find and nothing was found."""
        total = self.found + self.expected
        return 2 * self.right / total if total else 1.0

    def add(self, right: int, found: int, expected: int) -> None:
        """Count one page."""
        self.right += right
        self.found += found
        self.expected += expected


def found_on(page: Path | Capture) -> list[Answer]:
    """What Elchi finds on a page, in the public shape."""
    article = read(page)
    if isinstance(article, Rejected):
        return []
    findings: list[Any] = Line(article=article, findings=extract(article)).public()["findings"]
    return findings


def counted(pages: Iterable[tuple[str, Path | Capture, list[Answer]]], losses: list[str]) -> dict[str, Count]:
    """Counts by kind, and by field of the events that were found, over pages of (name, page, expected findings).

    Lines about each loss are added to `losses`.
    """
    counts: dict[str, Count] = defaultdict(Count)
    for name, page, expected in pages:
        found = found_on(page)
        for kind in SAME:
            _count_kind(counts, losses, name, kind, expected, found)
        if not expected:
            counts["page left empty"].add(int(not found), 1, 1)
    return counts


def _count_kind(
    counts: dict[str, Count], losses: list[str], name: str, kind: str, expected: list[Answer], found: list[Answer]
) -> None:
    mine = [answer for answer in expected if answer["kind"] == kind]
    theirs = [answer for answer in found if answer["kind"] == kind]
    pairs = paired(kind, mine, theirs)
    counts[kind].add(len(pairs), len(theirs), len(mine))
    losses.extend(_losses(name, kind, mine, theirs, pairs))
    if kind == "event":
        _count_fields(counts, pairs)
        losses.extend(people_losses(name, pairs))


def _losses(
    name: str, kind: str, mine: list[Answer], theirs: list[Answer], pairs: list[tuple[Answer, Answer]]
) -> Iterator[str]:
    for answer in mine:
        if not any(answer is pair[0] for pair in pairs):
            yield f"{name} MISSED {kind} {brief(answer)}"
    for answer in theirs:
        if not any(answer is pair[1] for pair in pairs):
            yield f"{name} FALSE  {kind} {brief(answer)}"


def people_losses(name: str, pairs: list[tuple[Answer, Answer]]) -> Iterator[str]:
    """A line for each event that was found with other participants, date or status than expected."""
    for expected, found in pairs:
        mine, theirs = who(expected), who(found)
        dates = expected.get("when", {}).get("edtf"), found["when"]["edtf"]
        states = expected["status"], found["status"]
        if mine != theirs or dates[0] != dates[1] or states[0] != states[1]:
            yield f"{name} DIFFERS {found['type']} {mine} / {theirs} {dates} {states} [{found['rule']}]"


def who(event: Answer) -> set[tuple[str, str | None]]:
    """Surnames and countries of an event's participants; naming the inviter of a visit is optional."""
    people = event.get("participants", [])
    counted = [p for p in people if event["type"] != "visit" or p.get("role") != "host"]
    return {(surname(p.get("name")), p.get("country")) for p in counted}


def brief(answer: Answer) -> str:
    """One line about an answer: its telling fields and its first words."""
    values = [f"{key}={answer[key]}" for key in TELLING if answer.get(key)]
    if "when" in answer:
        values.append(f"when={answer['when'].get('edtf')}")
    people = [f"{p.get('name')}/{p.get('country')}" for p in answer.get("participants", [])]
    words = (answer.get("quotes") or [{"text": ""}])[0]["text"][:110]
    return " ".join([*values, *people, f"[{answer.get('rule', '')}] «{words}»"])


def _count_fields(counts: dict[str, Count], pairs: list[tuple[Answer, Answer]]) -> None:
    for expected, found in pairs:
        counts["event status"].add(int(expected["status"] == found["status"]), 1, 1)
        counts["event date"].add(int(expected.get("when", {}).get("edtf") == found["when"]["edtf"]), 1, 1)
        mine, theirs = who(expected), who(found)
        counts["participants"].add(len(mine & theirs), len(theirs), len(mine))


def table(language: str, counts: dict[str, Count]) -> str:
    """A line for each kind: F1, right, found and expected."""
    lines = [
        f"{language}  {kind:16} F1 {count.f1:.2f}  right {count.right} found {count.found} of {count.expected}"
        for kind, count in counts.items()
    ]
    return "\n".join(lines)
