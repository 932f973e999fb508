"""What is counted while pages with answers are read: right, found and expected findings, and statuses of events."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from elchi.extraction import extract
from elchi.reading import read
from elchi.records import Capture, Line, Rejected
from evals.reading.losses import differences, missed_and_false
from evals.reading.matching import SAME, Answer, named, paired, who
from evals.reading.pages import Page


@dataclass(slots=True)
class Count:
    """Right, found and expected answers."""

    right: int = 0
    found: int = 0
    expected: int = 0

    @property
    def precision(self) -> float:
        """The share of found answers that are right; 1 when nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of expected answers that were found; 1 when nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

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


@dataclass
class Tally:
    """Everything counted over the pages of one set and language.

    `counts` by kind, and by field of the events that were found; `statuses` by (expected, found) status of those;
    `trust` by (confidence, whether it was right) of all findings; `losses` a line for each answer that went wrong.
    """

    counts: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    trust: Counter[tuple[str, bool]] = field(default_factory=Counter)
    false_events: int = 0
    losses: list[str] = field(default_factory=list)

    def add(self, name: str, expected: list[Answer], found: list[Answer]) -> None:
        """Count one page."""
        for kind in SAME:
            self._add_kind(name, kind, _of(kind, expected), _of(kind, found))
        self.counts["people of the page"].add(*_shared(named(expected), named(found)))
        if not expected:
            self.counts["page left empty"].add(int(not found), 1, 1)
            self.false_events += len(_of("event", found))

    def _add_kind(self, name: str, kind: str, mine: list[Answer], theirs: list[Answer]) -> None:
        pairs = paired(kind, mine, theirs)
        self.counts[kind].add(len(pairs), len(theirs), len(mine))
        self.losses.extend(missed_and_false(name, kind, mine, theirs, pairs))
        self.trust.update(
            (answer.get("confidence", "stated"), any(answer is two for _, two in pairs)) for answer in theirs
        )
        if kind == "event":
            self._add_fields(pairs)
            self.losses.extend(differences(name, pairs))

    def _add_fields(self, pairs: list[tuple[Answer, Answer]]) -> None:
        for expected, found in pairs:
            self.statuses[expected["status"], found["status"]] += 1
            self.counts["event status"].add(int(expected["status"] == found["status"]), 1, 1)
            self.counts["event type"].add(int(expected["type"] == found["type"]), 1, 1)
            self.counts["event mode"].add(int(expected.get("mode") == found["mode"]), 1, 1)
            self.counts["event date"].add(int(expected.get("when", {}).get("edtf") == found["when"]["edtf"]), 1, 1)
            self.counts["participants"].add(*_shared(who(expected), who(found)))


def found_on(page: Path | Capture) -> list[Answer]:
    """What Elchi finds on a page, in the public shape."""
    article = read(page)
    if isinstance(article, Rejected):
        return []
    findings: list[Any] = Line(article=article, findings=extract(article)).public()["findings"]
    return findings


def tallied(pages: Iterable[Page]) -> Tally:
    """The tally of these pages."""
    tally = Tally()
    for page in pages:
        tally.add(page.name, page.findings, found_on(page.source))
    return tally


def _of(kind: str, answers: list[Answer]) -> list[Answer]:
    return [answer for answer in answers if answer["kind"] == kind]


def _shared(mine: set[tuple[str, str | None]], theirs: set[tuple[str, str | None]]) -> tuple[int, int, int]:
    return len(mine & theirs), len(theirs), len(mine)
