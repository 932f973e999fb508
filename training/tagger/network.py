"""The network in torch: multilingual-e5-small's encoder on a smaller vocabulary, with one label layer a head."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from elchi.tagger.labels import HEADS, Head, label_count
from training.tagger.e5 import Encoder


@dataclass(frozen=True, kw_only=True)
class Size:
    """The sizes of an encoder."""

    pieces: int
    width: int = 384
    layers: int = 12
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    epsilon: float = 1e-12


class Layer(nn.Module):
    """One encoder layer, normalised after each half, as in BERT."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.heads
        self.attention = nn.Linear(size.width, 3 * size.width)
        self.mixed = nn.Linear(size.width, size.width)
        self.mixed_norm = nn.LayerNorm(size.width, size.epsilon)
        self.widened = nn.Linear(size.width, size.inner)
        self.narrowed = nn.Linear(size.inner, size.width)
        self.narrowed_norm = nn.LayerNorm(size.width, size.epsilon)

    def forward(self, states: Tensor, mask: Tensor, dropout: float) -> Tensor:
        """States after the layer; `mask` is true where a piece stands, shape (batch, 1, 1, length)."""
        batch, length, width = states.shape
        query, key, value = (
            part.view(batch, length, self.heads, -1).transpose(1, 2)
            for part in self.attention(states).chunk(3, dim=-1)
        )
        scores = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5
        mixed = scores.masked_fill(~mask, -torch.inf).softmax(-1) @ value
        mixed = self.mixed(mixed.transpose(1, 2).reshape(batch, length, width))
        states = self.mixed_norm(states + functional.dropout(mixed, dropout, self.training))
        inner = self.narrowed(functional.gelu(self.widened(states)))
        return self.narrowed_norm(states + functional.dropout(inner, dropout, self.training))


class Network(nn.Module):
    """Pieces in, label scores out."""

    def __init__(self, size: Size, dropout: float = 0.1) -> None:
        super().__init__()
        self.size, self.dropout = size, dropout
        self.pieces = nn.Embedding(size.pieces, size.width)
        self.places = nn.Embedding(size.positions, size.width)
        self.norm = nn.LayerNorm(size.width, size.epsilon)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.labels = nn.ModuleDict({head: nn.Linear(size.width, label_count(head)) for head in HEADS})

    def forward(self, ids: Tensor, mask: Tensor) -> dict[Head, Tensor]:
        """Scores by head, each (batch, length, labels), for ids and a mask of shape (batch, length)."""
        states = self.norm(self.pieces(ids) + self.places.weight[: ids.shape[1]])
        states = functional.dropout(states, self.dropout, self.training)
        wide = mask[:, None, None, :]
        for layer in self.layers:
            states = layer(states, wide, self.dropout)
        return {head: self.labels[head](states) for head in HEADS}


def from_encoder(encoder: Encoder, rows: NDArray[np.int64], layers: tuple[int, ...]) -> Network:
    """A network that starts from these layers of the base model and these rows of its table of pieces."""
    size = Size(
        pieces=len(rows),
        width=encoder.width,
        layers=len(layers),
        heads=encoder.heads,
        positions=encoder.positions,
        epsilon=encoder.epsilon,
    )
    network = Network(size)
    tensors = {name: torch.from_numpy(values) for name, values in encoder.tensors.items()}
    with torch.no_grad():
        network.pieces.weight.copy_(tensors["emb.word"][torch.from_numpy(rows)])
        network.places.weight.copy_(tensors["emb.pos"] + tensors["emb.type"][: encoder.width])
        _copy(network.norm, tensors, "emb.ln")
        for layer, number in zip(network.layers, layers, strict=True):
            _copy_layer(layer, tensors, f"l{number}.")
    return network


def _copy(module: nn.Linear | nn.LayerNorm, tensors: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(tensors[f"{name}.w"].view_as(module.weight))
    module.bias.copy_(tensors[f"{name}.b"])


def _copy_layer(layer: Layer, tensors: dict[str, Tensor], prefix: str) -> None:
    layer.attention.weight.copy_(torch.cat([tensors[f"{prefix}{part}.w"] for part in "qkv"]))
    layer.attention.bias.copy_(torch.cat([tensors[f"{prefix}{part}.b"] for part in "qkv"]))
    _copy(layer.mixed, tensors, f"{prefix}ao")
    _copy(layer.mixed_norm, tensors, f"{prefix}aln")
    _copy(layer.widened, tensors, f"{prefix}fi")
    _copy(layer.narrowed, tensors, f"{prefix}fo")
    _copy(layer.narrowed_norm, tensors, f"{prefix}oln")
