"""How surely evidence is told from what only looks like it: `python -m evals.linking.promises [--losses]`.

Pairs of a promise and a later (or earlier) report, written by hand in four languages; odd rows are for tuning, even
ones were held out, and their losses are not shown.
"""

import sys
import tomllib
from pathlib import Path
from typing import Any

from elchi.linking import Account
from elchi.linking.commitments import COMMITMENT
from elchi.linking.commitments.fulfilment import fulfilments
from elchi.linking.link import link_kind
from elchi.records import AgreementFound, Commitment, CommitmentFound, EventFound, FigureFound, Finding, Quote, When

PAIRS = Path(__file__).parent / "fulfilment.toml"
NONE = "none"
FIELDS = {
    "figure": ("measure", "value", "unit", "period", "countries", "change"),
    "agreement": ("type", "title", "status", "parties", "signed_on"),
    "event": ("type", "mode", "status", "countries"),
}
Row = dict[str, Any]


def rows() -> list[Row]:
    """The pairs, in the order of the file."""
    found: list[Row] = tomllib.loads(PAIRS.read_text("utf-8"))["pair"]
    return found


def effects(row: Row) -> set[str]:
    """What linking says the report does to the promise: its effects, mostly one or none."""
    accounts = [promise(row["promise"]), evidence(row["evidence"])]
    commitments = [one for one in link_kind(COMMITMENT, accounts).conclusions if isinstance(one, Commitment)]
    return {one.effect for one in fulfilments(commitments, accounts)}


def promise(told: Row) -> Account[Finding]:
    """The promise as one article's account."""
    found = CommitmentFound(
        id="promise",
        article="first",
        rule="pair",
        action=told["action"],
        by=told["by"],
        sector=told.get("sector"),
        due=told.get("due"),
        quotes=quotes("first", told["action"]),
    )
    return Account(finding=found, language=told["language"], published=told["said"])


def evidence(told: Row) -> Account[Finding]:
    """The report as an account of another article."""
    base = {"id": "report", "article": "second", "rule": "pair", "quotes": quotes("second", told["text"])}
    return Account(finding=_found(told, base), language=told["language"], published=told["published"])


def quotes(article: str, text: str) -> list[Quote]:
    """The whole text as the quote."""
    return [Quote(article=article, start=0, end=len(text), text=text)]


def _found(told: Row, base: Row) -> Finding:
    given = {key: told[key] for key in FIELDS[told["kind"]] if key in told}
    if told["kind"] == "figure":
        return FigureFound(**base, **given)
    if told["kind"] == "agreement":
        return AgreementFound(**base, **given)
    return EventFound(**base, **given, when=When(edtf=told.get("when"), stated=True))


def tally(chosen: list[Row]) -> dict[str, int]:
    """Rows right, wrong and missed: of evidence found, right has the very effect; wrong has another, or is none."""
    counts = {"right": 0, "wrong": 0, "missed": 0, "kept rightly": 0, "kept wrongly": 0}
    for row in chosen:
        said = effects(row)
        counts["right"] += said == {row["effect"]}
        counts["wrong"] += bool(said) and said != {row["effect"]}
        counts["missed"] += row["effect"] != NONE and row["effect"] not in said
        counts["kept rightly"] += "kept" in said and row["effect"] == "kept"
        counts["kept wrongly"] += "kept" in said and row["effect"] != "kept"
    return counts


def report(name: str, chosen: list[Row]) -> str:
    """One line of figures."""
    counts = tally(chosen)
    told, real = counts["right"] + counts["wrong"], sum(row["effect"] != NONE for row in chosen)
    return (
        f"{name:9} {len(chosen):3} pairs, {real:3} of them evidence: precision {counts['right'] / max(told, 1):.2f}, "
        f"recall {counts['right'] / max(real, 1):.2f}, kept {counts['kept rightly']} rightly, "
        f"{counts['kept wrongly']} wrongly"
    )


def main(arguments: list[str]) -> None:
    """Print both halves, and with --losses what went wrong in the odd one."""
    found = rows()
    print(report("tune", found[0::2]))
    print(report("held-out", found[1::2]))
    if "--losses" in arguments:
        for number, row in enumerate(found, 1):
            if number % 2 and effects(row) != {row["effect"]} - {NONE}:
                print(number, row["effect"], "found", effects(row), row["promise"]["action"])
                print("   ", row["evidence"]["text"])


if __name__ == "__main__":
    main(sys.argv[1:])
