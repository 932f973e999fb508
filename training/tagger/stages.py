"""The stages of training, each kept in build/tagger and taken up again when the command is run anew."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from torch import Tensor

from elchi.tagger.segmentation import Segmenter
from elchi.tagger.vocabulary import Vocabulary
from training.tagger import markup, natasha
from training.tagger.e5 import Encoder, packed_path, read_encoder
from training.tagger.examples import Example, example_of, windows
from training.tagger.exchanging import exchange_of, exchanged
from training.tagger.export import LONGEST
from training.tagger.learning import Course, learn
from training.tagger.network import Network, from_encoder
from training.tagger.pruning import Pruned, prune
from training.tagger.recipe import drawn, our_pass, public, russian_names, wikinews
from training.tagger.samples import Sample

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data"
OWN = ROOT / "training" / "text"
TABLES = ROOT / "src" / "elchi" / "language" / "data"
BUILD = ROOT / "build" / "tagger"
PIECES = 55_000
FIRST = Course(passes=2, rate=2e-4)
SECOND = Course(passes=8, rate=2e-4)
SHARE = 0.7

Made = TypeVar("Made")
State = dict[str, Tensor]


@dataclass(frozen=True, kw_only=True)
class Materials:
    """Everything that training starts from: samples of three sources, the encoder and its cut vocabulary."""

    own: list[Sample]
    names: list[Sample]
    rest: list[Sample]
    encoder: Encoder
    pruned: Pruned

    @property
    def vocabulary(self) -> Vocabulary:
        """The cut vocabulary."""
        return self.pruned.vocabulary

    def network(self, layers: int) -> Network:
        """An untaught network with so many of the encoder's layers, evenly taken."""
        step = self.encoder.layers // layers
        return from_encoder(self.encoder, self.pruned.rows, tuple(range(step - 1, self.encoder.layers, step)))

    def examples(self, samples: list[Sample]) -> list[Example]:
        """Samples as examples of at most LONGEST pieces."""
        segment = Segmenter(self.vocabulary)
        return [part for sample in samples for part in windows(example_of(sample, segment), LONGEST)]


def kept(path: Path, make: Callable[[], Made]) -> Made:
    """What an earlier run left at the path, else what `make` gives, left there for the next."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(make()))
    found: Made = pickle.loads(path.read_bytes())
    return found


def gathered() -> Materials:
    """The materials, from the folders and from natasha's environment."""
    silver = kept(BUILD / "silver", lambda: natasha.silver(wikinews(SHARED)))
    rest, own, names = public(SHARED, silver), markup.load(OWN, "train"), russian_names(SHARED)
    encoder = read_encoder(packed_path())

    def pruned() -> Pruned:
        tables = [path.read_text("utf-8") for path in sorted(TABLES.glob("*/*.toml"))]
        texts = [*(sample.text for sample in (*rest, *own, *names, *silver)), *tables]
        return prune(encoder.vocabulary, texts, PIECES)

    return Materials(own=own, names=names, rest=rest, encoder=encoder, pruned=kept(BUILD / "vocabulary", pruned))


def first_stage(materials: Materials, layers: int) -> State:
    """What a network has learnt from the public sets alone, FactRuEval left out: what a name is, in the wide."""

    def make() -> State:
        network = materials.network(layers)
        examples = materials.examples(materials.rest)
        learn(network, materials.vocabulary, lambda _: examples, FIRST)
        return dict(network.state_dict())

    return kept(BUILD / f"first-{layers}", make)


def second_stage(materials: Materials, layers: int) -> State:
    """What it has learnt after our own text, varied for each pass, FactRuEval, and a share of the public sets."""
    others = exchange_of(materials.rest)

    def of_pass(number: int) -> list[Example]:
        rest = exchanged(drawn(materials.rest, SHARE, number), others, number)
        return materials.examples([*our_pass(materials.own, number), *materials.names, *rest])

    def make() -> State:
        network = materials.network(layers)
        network.load_state_dict(first_stage(materials, layers))
        learn(network, materials.vocabulary, of_pass, SECOND)
        return dict(network.state_dict())

    return kept(BUILD / f"second-{layers}", make)
