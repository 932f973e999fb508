"""The shipped files: whole, small, and refused in words when they are not whole."""

import shutil
from pathlib import Path

import msgspec
import pytest

from elchi.errors import TaggerDamaged
from elchi.tagger.model import Model
from elchi.tagger.weights import MANIFEST, NETWORK, VOCABULARY, Weights, installed_folder, read_weights

FILES = (MANIFEST, NETWORK, VOCABULARY)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(Path(str(installed_folder() / name)), tmp_path / name)
    return tmp_path


def test_the_files_are_whole_and_take_at_most_45_megabytes(folder):
    read_weights(folder)
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 45_000_000


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(folder, name):
    (folder / name).unlink()
    with pytest.raises(TaggerDamaged, match=f"{name} cannot be read.*install Elchi again"):
        read_weights(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short_is_named(folder, name):
    data = (folder / name).read_bytes()
    (folder / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(TaggerDamaged, match=f"{name} is not the file that was shipped"):
        read_weights(folder)


@pytest.mark.parametrize("name", [NETWORK, VOCABULARY])
def test_a_changed_byte_is_noticed(folder, name):
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)
    with pytest.raises(TaggerDamaged, match=name):
        read_weights(folder)


def test_a_network_that_onnxruntime_refuses_is_told_in_words():
    weights = read_weights(installed_folder())
    with pytest.raises(TaggerDamaged, match="cannot be loaded"):
        Model(Weights(weights.manifest, b"no network", weights.vocabulary), 1)


def test_every_piece_of_the_vocabulary_stands_once():
    vocabulary = read_weights(installed_folder()).vocabulary
    assert len(set(vocabulary.pieces)) == len(vocabulary.pieces) == len(vocabulary.scores)
    assert msgspec.json.decode(msgspec.json.encode(vocabulary), type=type(vocabulary)) == vocabulary
