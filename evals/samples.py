"""Precision, recall and F1 on the sample pages: `python -m evals.samples [LANGUAGE…] [--losses] [--write-floors]`.

The samples are development pages: rules were written while looking at them, so these figures say only that nothing
was lost, not how an unseen page is read.
"""

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from elchi.language import languages
from evals.matching import Answer
from evals.scoring import Count, counted, table

SAMPLES = Path(__file__).parent.parent / "samples"
FLOORS = Path(__file__).parent / "floors.json"


def pages(language: str) -> Iterator[tuple[str, Path, list[Answer]]]:
    """Every sample page of a language: its name, its file and the findings expected on it."""
    for answer in sorted((SAMPLES / "answers" / language).glob("*.json")):
        page = next((SAMPLES / language).glob(answer.stem + ".*"))
        yield page.stem, page, msgspec.json.decode(answer.read_bytes())["findings"]


def scored(language: str, losses: list[str]) -> dict[str, Count]:
    """Counts by kind, and by field of the events that were found; lines about each loss are added to `losses`."""
    return counted(pages(language), losses)


def digest() -> str:
    """A digest of all answers, so that floors cannot be compared with other answers."""
    answers = sorted((SAMPLES / "answers").glob("*/*.json"))
    return sha256(b"".join(path.read_bytes() for path in answers)).hexdigest()[:16]


def write_floors() -> None:
    """Write the figures of today into floors.json; a floor that is there already may only rise."""
    old = json.loads(FLOORS.read_text("utf-8"))["f1"] if FLOORS.exists() else {}
    floors: dict[str, dict[str, float]] = {}
    for code in languages():
        now = {kind: int(count.f1 * 100) / 100 for kind, count in scored(code, []).items() if count.expected}
        floors[code] = {kind: max(f1, old.get(code, {}).get(kind, 0.0)) for kind, f1 in now.items()}
    FLOORS.write_text(json.dumps({"answers": digest(), "f1": floors}, indent=1, ensure_ascii=False) + "\n", "utf-8")


def main(arguments: list[str]) -> None:
    """Print a table for each language, and with --losses every missed and false answer."""
    if "--write-floors" in arguments:
        write_floors()
    for language in [code for code in arguments if code in languages()] or languages():
        losses: list[str] = []
        print(table(language, scored(language, losses)))
        if "--losses" in arguments:
            print("\n".join(losses))


if __name__ == "__main__":
    main(sys.argv[1:])
