"""How well findings are linked: `python -m evals.linking [gold|made] …`.

`gold [tune|held-out] [KIND…] [--extracted] [--losses]` asks for the clusters of the gold, on the findings that it
holds or, with --extracted, on those that Elchi finds on the same pages. Losses are shown of tune alone: rules may be
written while looking at them. `made [--articles N] [--seed S] [--losses]` asks for the truth of a made record; rules
are written while looking at seed 1, and seed 2 is held out. `--write-floors` keeps the figures of today as floors.
"""

import argparse
import sys
from collections.abc import Iterator

from evals.linking.floors import write_floors
from evals.linking.gold import HALVES, KINDS
from evals.linking.measuring import gold, made

ARTICLES = 5000
HELD_OUT_SEED = 2


def main(arguments: list[str]) -> None:
    """Print the tables that are asked for; both records when none is named."""
    asked = _parser().parse_args(arguments)
    if asked.losses and "held-out" in asked.words:
        sys.exit("losses of held-out are not shown: they say how unseen pages are linked; ask for tune")
    if asked.losses and asked.seed == HELD_OUT_SEED:
        sys.exit(f"losses of seed {HELD_OUT_SEED} are not shown: it is held out; ask for another seed")
    if asked.write_floors:
        write_floors()
        return
    for line in _lines(asked):
        print(line, flush=True)


def _lines(asked: argparse.Namespace) -> Iterator[str]:
    if "made" not in asked.words:
        kinds = [kind for kind in KINDS if kind in asked.words] or list(KINDS)
        for half in [name for name in HALVES if name in asked.words] or HALVES:
            yield from gold(half, kinds, asked.extracted, asked.losses and half == "tune")
    if "gold" not in asked.words:
        yield from made(asked.articles, asked.seed, asked.losses)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.linking", description=__doc__)
    parser.add_argument("words", nargs="*", choices=("gold", "made", *HALVES, *KINDS, []), default=[])
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--extracted", action="store_true")
    parser.add_argument("--losses", action="store_true")
    parser.add_argument("--write-floors", action="store_true")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
