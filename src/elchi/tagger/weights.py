"""The shipped files of the tagger: the network, its vocabulary, and a manifest that tells whether they are whole."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

import msgspec

from elchi.errors import TaggerDamaged
from elchi.tagger.vocabulary import Vocabulary

MANIFEST, NETWORK, VOCABULARY = "manifest.json", "tagger.onnx", "vocabulary.json"
HELP = "install Elchi again, or make the files with `make tagger`"

Read = TypeVar("Read")


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What was shipped: a name for this network and the SHA-256 of each file."""

    name: str
    layers: int
    digests: dict[str, str]


@dataclass(frozen=True)
class Weights:
    """The files, read and found whole."""

    manifest: Manifest
    network: bytes
    vocabulary: Vocabulary


def installed_folder() -> Traversable:
    """Where the package keeps the files."""
    return files("elchi.tagger") / "weights"


def read_weights(folder: Traversable | Path) -> Weights:
    """The files of a folder. Raises TaggerDamaged when one is missing, cut short or changed."""
    manifest = _read(folder, MANIFEST, lambda data: msgspec.json.decode(data, type=Manifest))
    network = _read(folder, NETWORK, bytes)
    listed = _read(folder, VOCABULARY, bytes)
    for name, data in ((NETWORK, network), (VOCABULARY, listed)):
        if hashlib.sha256(data).hexdigest() != manifest.digests.get(name):
            raise TaggerDamaged(f"{folder / name} is not the file that was shipped; {HELP}")
    return Weights(manifest, network, msgspec.json.decode(listed, type=Vocabulary))


def _read(folder: Traversable | Path, name: str, understand: Callable[[bytes], Read]) -> Read:
    try:
        return understand((folder / name).read_bytes())
    except OSError as error:
        raise TaggerDamaged(f"{folder / name} cannot be read ({error.strerror}); {HELP}") from error
    except msgspec.DecodeError as error:
        raise TaggerDamaged(f"{folder / name} is not the file that was shipped; {HELP}") from error


def write_weights(folder: Path, name: str, layers: int, network: bytes, vocabulary: Vocabulary) -> None:
    """Write the files of a trained network, the manifest last."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = {NETWORK: network, VOCABULARY: msgspec.json.encode(vocabulary)}
    for file, data in contents.items():
        (folder / file).write_bytes(data)
    digests = {file: hashlib.sha256(data).hexdigest() for file, data in contents.items()}
    manifest = Manifest(name=name, layers=layers, digests=digests)
    (folder / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")
