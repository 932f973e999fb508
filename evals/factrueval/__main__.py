"""FactRuEval-2016, third track: `python -m evals.factrueval DIR OUT` writes a `.task3` file for each `.txt` file.

Where the documents' expected facts (`.facts`, `.coref`, `.objects`, `.spans`) lie beside them, F1 by type is printed.
"""

import argparse
from pathlib import Path

from evals.factrueval.contacts import meetings_in
from evals.factrueval.deals import deals_in
from evals.factrueval.facts import Fact
from evals.factrueval.lines import lines_of
from evals.factrueval.occupations import occupations_in
from evals.factrueval.scoring import scored
from evals.factrueval.standard import Expected, expected_facts

MEASURED = ("occupation", "meeting", "deal")


def facts_in(text: str) -> list[Fact]:
    """The facts of one document."""
    lines = lines_of(text)
    return [*occupations_in(lines), *meetings_in(lines), *deals_in(lines)]


def main() -> None:
    """Write the responses, and print the figures where there is something to compare with."""
    asked = argparse.ArgumentParser(description="Writes FactRuEval-2016 responses (task 3).")
    asked.add_argument("documents", type=Path, help="a folder of .txt files")
    asked.add_argument("responses", type=Path, help="the folder that gets a .task3 file for each")
    given = asked.parse_args()
    given.responses.mkdir(parents=True, exist_ok=True)
    measured: list[tuple[list[Expected], list[Fact]]] = []
    for document in sorted(given.documents.glob("*.txt")):
        found = facts_in(document.read_text("utf-8"))
        (given.responses / f"{document.stem}.task3").write_text("\n".join(f.response() for f in found), "utf-8")
        if document.with_suffix(".facts").exists():
            expected = [fact for fact in expected_facts(document.with_suffix("")) if fact.type in MEASURED]
            measured.append((expected, found))
    for kind, quality in sorted(scored(measured).items()):
        figures = f"right {quality.right:.1f} found {quality.found} of {quality.expected}"
        print(f"{kind:12} F1 {quality.f1:.3f}  {figures}")


if __name__ == "__main__":
    main()
