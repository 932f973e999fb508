"""How well findings are linked: `python -m evals.linking gold [tune|held-out] [--extracted] [KIND…] [--losses]`.

Clusters of the gold are asked of the findings that it holds and, with --extracted, of those that Elchi finds on the
same pages. Losses are shown of tune alone: rules may be written while looking at them.
"""

import sys

from elchi.linking import Linked, link
from evals.linking.baseline import exact
from evals.linking.gold import HALVES, KINDS, Half, coded_by_hand, extracted, gold_pages, of_matched, truth
from evals.linking.losses import losses
from evals.linking.report import figures, table

WORDS = ("gold", *HALVES, *KINDS, "--extracted", "--losses")


def main(arguments: list[str]) -> None:
    """Print a table for each half and kind, and with --losses every cluster that is not as it should be."""
    if unknown := [word for word in arguments if word not in WORDS]:
        sys.exit(f"not known: {' '.join(unknown)}; known are {', '.join(WORDS)}")
    if "--losses" in arguments and "held-out" in arguments:
        sys.exit("losses of held-out are not shown: they say how unseen pages are linked; ask for tune")
    kinds = [kind for kind in KINDS if kind in arguments] or list(KINDS)
    for half in [name for name in HALVES if name in arguments] or HALVES:
        gold(half, kinds, "--extracted" in arguments, "--losses" in arguments and half == "tune")


def gold(half: Half, kinds: list[str], as_extracted: bool, with_losses: bool) -> None:
    """Print what linking makes of one half of the gold."""
    pages = list(gold_pages(half))
    told, matched = extracted(pages) if as_extracted else (coded_by_hand(pages), None)
    linked = link(told)
    for kind in kinds:
        whole = truth(pages, kind)
        asked = whole if matched is None else of_matched(whole, matched)
        title = f"gold {half} {kind}" + (
            f", as extracted: {len(asked.clusters)} of {len(whole.clusters)} findings" if as_extracted else ""
        )
        if kind not in linked:
            print(f"{title}: not linked yet")
            continue
        answer = answered(linked[kind])
        print("\n".join(table(title, figures(asked, answer), figures(asked, exact(told, kind)))))
        if with_losses:
            print("\n".join(losses(asked, answer, {account.id: account for account in told})))


def answered(linked: Linked) -> dict[str, str]:
    """The conclusion of each item."""
    return {edge.item: edge.conclusion for edge in linked.memberships}


if __name__ == "__main__":
    main(sys.argv[1:])
