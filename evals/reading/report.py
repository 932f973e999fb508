"""The tables that are printed: a line for each kind, the statuses confused, and how far confidence holds."""

from collections.abc import Iterator

from evals.reading.tally import Tally


def report(title: str, tally: Tally) -> str:
    """Everything about one set and language, in lines."""
    return "\n".join([f"{title}", *_kinds(tally), *_statuses(tally), *_trust(tally), *_empty(tally)])


def _kinds(tally: Tally) -> Iterator[str]:
    for kind, count in tally.counts.items():
        figures = f"F1 {count.f1:.3f}  P {count.precision:.2f}  R {count.recall:.2f}"
        yield f"  {kind:18} {figures}  right {count.right} found {count.found} of {count.expected}"


def _statuses(tally: Tally) -> Iterator[str]:
    confused = {pair: count for pair, count in tally.statuses.items() if pair[0] != pair[1]}
    if confused:
        told = ", ".join(
            f"{expected} read as {found} {count}" for (expected, found), count in sorted(confused.items())
        )
        yield f"  statuses confused: {told}"


def _trust(tally: Tally) -> Iterator[str]:
    for confidence in sorted({word for word, _ in tally.trust}):
        right, wrong = tally.trust[confidence, True], tally.trust[confidence, False]
        yield f"  {confidence}: {right / (right + wrong):.2f} right of {right + wrong}"


def _empty(tally: Tally) -> Iterator[str]:
    if pages := tally.counts["page left empty"].expected:
        yield f"  false events on {pages} pages without diplomacy: {tally.false_events}"
