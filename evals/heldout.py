"""Precision, recall and F1 on pages that the rules' authors have not seen: `python -m evals.heldout [LANGUAGE…]`.

With `--losses`, every missed and false answer is printed too: that shows sentences of the pages, which is for those
who correct the answers, not for those who write rules (evals/heldout/README.md).
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from elchi.language import languages
from elchi.records import Capture
from evals.matching import Answer
from evals.scoring import Count, counted, table

HELDOUT = Path(__file__).parent / "heldout"
GIVEN = ("id", "text", "title", "published", "language", "outlet")


def pages(language: str) -> Iterator[tuple[str, Capture, list[Answer]]]:
    """Every held-out page of a language: its id, the page as given, and the findings expected on it."""
    for line in (HELDOUT / f"{language}.jsonl").read_bytes().splitlines():
        values: dict[str, Any] = msgspec.json.decode(line)
        given = {field: values[field] for field in GIVEN}
        yield values["id"], Capture(body=given["text"].encode(), name=given["id"], given=given), values["findings"]


def scored(language: str, losses: list[str]) -> dict[str, Count]:
    """Counts by kind, and by field of the events that were found; lines about each loss are added to `losses`."""
    return counted(pages(language), losses)


def main(arguments: list[str]) -> None:
    """Print a table for each language, and with --losses every missed and false answer."""
    for language in [code for code in arguments if code in languages()] or languages():
        losses: list[str] = []
        print(table(language, scored(language, losses)))
        if "--losses" in arguments:
            print("\n".join(losses))


if __name__ == "__main__":
    main(sys.argv[1:])
