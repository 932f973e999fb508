"""How many pages the gate lets through: `python -m evals.reading.gate [FOLDER]`.

Recall is told of the pages that have findings in the answers, by set; the rate of pages let through, of those that
have none. FOLDER holds the texts of Russian Wikinews: news of the world without answers is mostly no diplomacy.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from elchi.extraction import may_tell
from elchi.language import languages
from elchi.reading import read
from elchi.records import Capture, Rejected
from evals.reading.pages import SETS, SetName, pages
from evals.reading.wikinews import HALVES, passed_over

FLOOR = 0.995


@dataclass(frozen=True)
class Share:
    """How many of so many pages the gate lets through."""

    passed: int
    pages: int

    @property
    def rate(self) -> float:
        """The share that is let through; 1 of no page."""
        return self.passed / self.pages if self.pages else 1.0

    def __str__(self) -> str:
        return f"{self.rate:.3f} ({self.passed} of {self.pages})"


def recall(which: SetName) -> Share:
    """Of the pages of a set that have findings, those that the gate lets through."""
    return _share(page.source for code in languages() for page in pages(which, code) if page.findings)


def empty(which: SetName) -> Share:
    """Of the pages of a set that have no findings, those that the gate lets through."""
    return _share(page.source for code in languages() for page in pages(which, code) if not page.findings)


def ordinary(folder: Path) -> Share:
    """Of the pages of Wikinews without answers, those that the gate lets through."""
    return _share(path for half in HALVES for path in passed_over(folder, half))


def _share(sources: Iterable[Path | Capture]) -> Share:
    articles = [article for source in sources if not isinstance(article := read(source), Rejected)]
    return Share(sum(map(may_tell, articles)), len(articles))


def main(arguments: list[str]) -> None:
    """Print recall and the rate of what is let through; leave with 1 when recall is below its floor."""
    found = {which: recall(which) for which in SETS}
    for which, share in found.items():
        print(f"gate {which}: recall {share} of pages with findings; lets through {empty(which)} of those without")
    if arguments:
        print(f"gate wikinews: lets through {ordinary(Path(arguments[0]))} of pages without answers")
    if low := [which for which, share in found.items() if share.rate < FLOOR]:
        sys.exit(f"recall of the gate is below {FLOOR}: {', '.join(low)}")


if __name__ == "__main__":
    main(sys.argv[1:])
