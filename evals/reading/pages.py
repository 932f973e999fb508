"""The pages that reading is measured on: the samples, and the two halves of the gold."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from elchi.records import Capture
from evals.reading.matching import Answer

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
GOLD = ROOT / "evals" / "gold"
GIVEN = ("id", "text", "title", "published", "language")

SetName = Literal["samples", "tune", "held-out"]
SETS: tuple[SetName, ...] = get_args(SetName)


@dataclass(frozen=True)
class Page:
    """A page, its name, and the findings expected on it."""

    name: str
    source: Path | Capture
    findings: list[Answer]


def pages(which: SetName, language: str) -> Iterator[Page]:
    """Every page of a set in one language, in order of their names."""
    for path in sorted(_folder(which).glob(f"{language}/*.json")):
        values: dict[str, Any] = msgspec.json.decode(path.read_bytes())
        if which == "samples":
            yield Page(path.stem, next((SAMPLES / language).glob(path.stem + ".*")), values["findings"])
        else:
            yield gold_page(values)


def gold_page(values: dict[str, Any]) -> Page:
    """A page of the gold from what its file says; its outlet stays untold, as on a page saved without address."""
    given = {field: values[field] for field in GIVEN}
    body = values["text"].encode()
    return Page(values["id"], Capture(body=body, name=values["id"], given=given), answers(values))


def answers(values: dict[str, Any]) -> list[Answer]:
    """The findings that a file of the gold expects, in the public shape."""
    return [{**finding, "quotes": [{"text": words} for words in finding["quotes"]]} for finding in values["findings"]]


def digest(which: SetName) -> str:
    """A digest of a set's answers, so that floors cannot be compared with other answers."""
    files = sorted(_folder(which).glob("*/*.json"))
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]


def _folder(which: SetName) -> Path:
    return SAMPLES / "answers" if which == "samples" else GOLD / which
