"""How well pages are read: `python -m evals.reading [SET…] [LANGUAGE…] [--losses] [--write-floors]`.

Sets are samples, tune and held-out. Samples and the tune half of the gold are development pages: rules are written
while looking at them. The held-out half says how an unseen page is read; its losses are therefore not shown.
"""

import sys

from elchi.language import languages
from evals.reading.floors import write_floors
from evals.reading.pages import SETS, pages
from evals.reading.report import report
from evals.reading.tally import tallied


def main(arguments: list[str]) -> None:
    """Print a table for each set and language, and with --losses every missed and false answer."""
    known = {*SETS, *languages(), "--losses", "--write-floors"}
    if unknown := [word for word in arguments if word not in known]:
        sys.exit(f"not known: {' '.join(unknown)}; sets are {', '.join(SETS)}, languages {', '.join(languages())}")
    if "--write-floors" in arguments:
        write_floors()
    losses = "--losses" in arguments
    for which in [name for name in SETS if name in arguments] or SETS:
        for language in [code for code in languages() if code in arguments] or languages():
            tally = tallied(pages(which, language))
            print(report(f"{which} {language}", tally))
            if losses and which != "held-out":
                print("\n".join(tally.losses))


if __name__ == "__main__":
    main(sys.argv[1:])
