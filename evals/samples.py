"""Precision, recall and F1 on the sample pages: `python -m evals.samples [LANGUAGE…] [--losses] [--write-floors]`.

The samples are development pages: rules were written while looking at them, so these figures say only that nothing
was lost, not how an unseen page is read.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from elchi.extraction import extract
from elchi.language import CODES
from elchi.reading import read
from elchi.records import Line, Rejected
from evals.matching import SAME, Answer, paired, surname

TELLING = (
    *("type", "mode", "status", "number", "countries", "parties", "valid_from", "valid_to", "by", "force"),
    *("measure", "value", "change", "person", "country", "sector", "organisation", "name", "title", "action"),
)
SAMPLES = Path(__file__).parent.parent / "samples"
FLOORS = Path(__file__).parent / "floors.json"


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


def pages(language: str) -> Iterator[tuple[Path, Answer]]:
    """Every sample page of a language with its answers."""
    for answer in sorted((SAMPLES / "answers" / language).glob("*.json")):
        page = next((SAMPLES / language).glob(answer.stem + ".*"))
        yield page, msgspec.json.decode(answer.read_bytes())


def found_on(page: Path) -> list[Answer]:
    """What Elchi finds on a page, in the public shape."""
    article = read(page)
    if isinstance(article, Rejected):
        return []
    findings: list[Any] = Line(article=article, findings=extract(article)).public()["findings"]
    return findings


def scored(language: str, losses: list[str]) -> dict[str, Count]:
    """Counts by kind, and by field of the events that were found; lines about each loss are added to `losses`."""
    counts: dict[str, Count] = defaultdict(Count)
    for page, answer in pages(language):
        found = found_on(page)
        for kind in SAME:
            mine = [a for a in answer["findings"] if a["kind"] == kind]
            theirs = [f for f in found if f["kind"] == kind]
            pairs = paired(kind, mine, theirs)
            counts[kind].add(len(pairs), len(theirs), len(mine))
            losses.extend(_losses(page, kind, mine, theirs, pairs))
            if kind == "event":
                _count_fields(counts, pairs)
                losses.extend(people_losses(page, pairs))
        if not answer["findings"]:
            counts["page left empty"].add(int(not found), 1, 1)
    return counts


def _losses(
    page: Path, kind: str, mine: list[Answer], theirs: list[Answer], pairs: list[tuple[Answer, Answer]]
) -> Iterator[str]:
    for answer in mine:
        if not any(answer is pair[0] for pair in pairs):
            yield f"{page.stem} MISSED {kind} {brief(answer)}"
    for answer in theirs:
        if not any(answer is pair[1] for pair in pairs):
            yield f"{page.stem} FALSE  {kind} {brief(answer)}"


def people_losses(page: Path, pairs: list[tuple[Answer, Answer]]) -> Iterator[str]:
    """A line for each event that was found with other participants, date or status than expected."""
    for expected, found in pairs:
        mine, theirs = who(expected), who(found)
        dates = expected.get("when", {}).get("edtf"), found["when"]["edtf"]
        states = expected["status"], found["status"]
        if mine != theirs or dates[0] != dates[1] or states[0] != states[1]:
            yield f"{page.stem} DIFFERS {found['type']} {mine} / {theirs} {dates} {states} [{found['rule']}]"


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


def digest() -> str:
    """A digest of all answers, so that floors cannot be compared with other answers."""
    answers = sorted((SAMPLES / "answers").glob("*/*.json"))
    return sha256(b"".join(path.read_bytes() for path in answers)).hexdigest()[:16]


def write_floors() -> None:
    """Write the figures of today into floors.json; a floor that is there already may only rise."""
    old = json.loads(FLOORS.read_text("utf-8"))["f1"] if FLOORS.exists() else {}
    floors: dict[str, dict[str, float]] = {}
    for code in CODES:
        now = {kind: int(count.f1 * 100) / 100 for kind, count in scored(code, []).items() if count.expected}
        floors[code] = {kind: max(f1, old.get(code, {}).get(kind, 0.0)) for kind, f1 in now.items()}
    FLOORS.write_text(json.dumps({"answers": digest(), "f1": floors}, indent=1, ensure_ascii=False) + "\n", "utf-8")


def main(arguments: list[str]) -> None:
    """Print a table for each language, and with --losses every missed and false answer."""
    if "--write-floors" in arguments:
        write_floors()
    for language in [code for code in arguments if code in CODES] or CODES:
        losses: list[str] = []
        for kind, count in scored(language, losses).items():
            figures = f"F1 {count.f1:.2f}  right {count.right} found {count.found} of {count.expected}"
            print(f"{language}  {kind:16} {figures}")
        if "--losses" in arguments:
            print("\n".join(losses))


if __name__ == "__main__":
    main(sys.argv[1:])
