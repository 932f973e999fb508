"""PLOVER: `python -m evals.plover IN.jsonl OUT.jsonl` reads `{"id", "text"}` and writes root, mode and CAMEO code.

Where a line also has the expected root as `event`, F1 of the five diplomatic roots and their mean are printed.
"""

import argparse
from collections import Counter
from pathlib import Path

import msgspec

from evals.plover.coding import Code, coded

DIPLOMATIC = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID")


def f1_by_root(pairs: list[tuple[str, str | None]]) -> dict[str, float]:
    """F1 of each diplomatic root over (expected, found) roots.

    >>> f1_by_root([("AID", "AID"), ("AID", "AGREE")])["AID"]
    0.6666666666666666
    """
    right = Counter(expected for expected, found in pairs if expected == found)
    expected_count, found_count = Counter(e for e, _ in pairs), Counter(f for _, f in pairs)
    return {r: 2 * right[r] / max(expected_count[r] + found_count[r], 1) for r in DIPLOMATIC}


def main() -> None:
    """Code every line, and print the figures where there is something to compare with."""
    asked = argparse.ArgumentParser(description="Writes PLOVER codes of English sentences.")
    asked.add_argument("sentences", type=Path, help="JSON Lines with id and text")
    asked.add_argument("codes", type=Path, help="JSON Lines with id, root, mode and cameo")
    given = asked.parse_args()
    lines = [msgspec.json.decode(line) for line in given.sentences.read_bytes().splitlines() if line.strip()]
    codes: list[Code] = [coded(line["text"]) for line in lines]
    with given.codes.open("wb") as out:
        for line, code in zip(lines, codes, strict=True):
            row = {"id": line.get("id"), "root": code.root, "mode": code.mode, "cameo": code.cameo}
            out.write(msgspec.json.encode(row) + b"\n")
    pairs = [(line["event"], code.root) for line, code in zip(lines, codes, strict=True) if line.get("event")]
    if pairs:
        figures = f1_by_root(pairs)
        told = " · ".join(f"{root} {f1:.3f}" for root, f1 in figures.items())
        print(f"{told} · mean {sum(figures.values()) / len(figures):.3f} over {len(pairs)} sentences")


if __name__ == "__main__":
    main()
