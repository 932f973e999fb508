"""How real Russian news is read: `python -m evals.reading.wikinews FOLDER [--losses]`.

FOLDER holds the texts of Russian Wikinews, one file a page; the answers to some of them are in evals/gold/wikinews
under the same names. Pages with answers are measured like any other set. The others were passed over when pages
that touch diplomacy were looked for: an event found on one of them is most likely false. Both are told by halves:
rules may be written while looking at pages with an even number; losses of the odd ones are not shown.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from elchi.records import Capture
from evals.reading.losses import brief
from evals.reading.pages import GOLD, Page, answers
from evals.reading.report import report
from evals.reading.tally import found_on, tallied

ANSWERS = GOLD / "wikinews"
HALVES = {"even": 0, "odd": 1}


def answered(folder: Path, half: str) -> Iterator[Page]:
    """The pages of one half that have answers."""
    for path in _of_half(ANSWERS, "json", half):
        values: dict[str, Any] = msgspec.json.decode(path.read_bytes())
        given = {"published": values["published"]} if values["published"] else {}
        body = (folder / f"{path.stem}.txt").read_bytes()
        yield Page(path.stem, Capture(body=body, name=f"{path.stem}.txt", given=given), answers(values))


def passed_over(folder: Path, half: str) -> Iterator[Path]:
    """The texts of one half that have no answers."""
    known = {path.stem for path in ANSWERS.glob("*.json")}
    return (path for path in _of_half(folder, "txt", half) if path.stem not in known)


def _of_half(folder: Path, suffix: str, half: str) -> list[Path]:
    return sorted(path for path in folder.glob(f"*.{suffix}") if int(path.stem) % 2 == HALVES[half])


def alarms(folder: Path, half: str) -> tuple[int, list[str]]:
    """How many pages were passed over, and a line for each event that is found on one of them."""
    pages = list(passed_over(folder, half))
    events = [(path.stem, answer) for path in pages for answer in found_on(path) if answer["kind"] == "event"]
    return len(pages), [f"{name} {brief(event)}" for name, event in events]


def main(arguments: list[str]) -> None:
    """Print the tables of both halves; with --losses what went wrong on even pages."""
    folders = [Path(word) for word in arguments if word != "--losses"]
    if len(folders) != 1 or not folders[0].is_dir():
        sys.exit("usage: python -m evals.reading.wikinews FOLDER [--losses]; FOLDER holds the texts, 123.txt each")
    for half in HALVES:
        tally = tallied(answered(folders[0], half))
        print(report(f"wikinews {half}", tally))
        count, found = alarms(folders[0], half)
        alarmed = len({line.split()[0] for line in found})
        print(
            f"  events on {count} pages passed over: {len(found)}, pages with one: {alarmed} ({alarmed / count:.3f})"
        )
        if "--losses" in arguments and half == "even":
            print("\n".join([*tally.losses, *found]))


if __name__ == "__main__":
    main(sys.argv[1:])
