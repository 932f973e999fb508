"""How far two coders agree: `python -m evals.reading.agreement [tune|held-out] [LANGUAGE…]`.

The second coding of each page was made from its text and the manual alone. Figures are those of the measure itself,
with the first coding as expected and the second as found; F1 does not depend on which is which.
"""

import sys

import msgspec

from elchi.language import languages
from evals.reading.pages import GOLD, SetName, gold_page, pages
from evals.reading.report import report
from evals.reading.tally import Tally

HALVES: tuple[SetName, ...] = ("tune", "held-out")


def compared(half: SetName, language: str) -> Tally:
    """The tally of the second coding of one half against the first, over pages that were coded twice."""
    tally = Tally()
    for page in pages(half, language):
        path = GOLD / "second" / half / language / f"{page.name}.json"
        if path.exists():
            second = gold_page(msgspec.json.decode(path.read_bytes()))
            tally.add(page.name, page.findings, second.findings)
    return tally


def main(arguments: list[str]) -> None:
    """Print a table for each half and language."""
    for half in [name for name in HALVES if name in arguments] or HALVES:
        for language in [code for code in languages() if code in arguments] or languages():
            print(report(f"{half} {language}, two coders", compared(half, language)))


if __name__ == "__main__":
    main(sys.argv[1:])
