"""Writes the network as an ONNX graph with 8-bit weights and activations on fixed scales.

The scales of activations are measured beforehand, not anew for every batch, so a text's scores do not depend on
what it is batched with. Weights keep to 7 bits, since processors without VNNI add products of 8-bit pairs in 16
bits and would overflow. The fused operators are those of onnxruntime ("com.microsoft").
"""

from dataclasses import dataclass, field

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from elchi.tagger.labels import HEADS
from training.tagger.network import Layer, Network

FUSED = "com.microsoft"
LARGEST_WEIGHT = 63
LARGEST_ROW = 127
LONGEST = 256


@dataclass(frozen=True)
class Range:
    """The least and greatest activation that a multiplication is to tell apart."""

    low: float
    high: float

    @property
    def scale(self) -> np.float32:
        """The width of one of 256 steps; zero is always one of them."""
        return np.float32((max(self.high, 0.0) - min(self.low, 0.0)) / 255 or 1.0)

    @property
    def zero(self) -> np.uint8:
        """The step that stands for zero."""
        return np.uint8(round(-min(self.low, 0.0) / float(self.scale)))


@dataclass
class Graph:
    """Nodes and constants, gathered in order."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Keep a constant and give its name."""
        self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def add(self, kind: str, inputs: list[str], output: str, domain: str = "", **settings: object) -> str:
        """Add a node with one output and give the output's name."""
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **settings))
        return output

    def multiply(self, name: str, states: str, linear: nn.Linear, activation: Range) -> str:
        """States through a linear layer, multiplied in 8 bits."""
        columns, scales = quantised_rows(_array(linear.weight), LARGEST_WEIGHT)
        scale = self.constant(f"{name}.scale", np.asarray(activation.scale))
        zero = self.constant(f"{name}.zero", np.asarray(activation.zero))
        steps = self.add("QuantizeLinear", [states, scale, zero], f"{name}.steps")
        return self.add(
            "MatMulIntegerToFloat",
            [
                steps,
                self.constant(f"{name}.weight", columns.T),
                scale,
                self.constant(f"{name}.weight_scale", scales),
                zero,
                "",
                self.constant(f"{name}.bias", _array(linear.bias)),
            ],
            f"{name}.out",
            FUSED,
        )


def quantised_rows(weight: NDArray[np.float32], largest: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Rows in whole numbers up to `largest` in size, and the scale of each row."""
    scales = np.maximum(np.abs(weight).max(axis=1), 1e-8) / largest
    return np.rint(weight / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def build(network: Network, ranges: dict[str, Range]) -> onnx.ModelProto:
    """The graph of a trained network: `ids` and `mask` (texts, pieces) in, `scores` (texts, pieces, labels) out.

    Labels stand in the order of the heads. `ranges` are named as `calibration.measure` names them.
    """
    graph = Graph()
    states = _embedded(graph, network)
    for number, layer in enumerate(network.layers):
        assert isinstance(layer, Layer)
        states = _layer(graph, f"l{number}", layer, states, ranges)
    weight = np.concatenate([_array(network.labels[head].weight) for head in HEADS])
    bias = np.concatenate([_array(network.labels[head].bias) for head in HEADS])
    product = graph.add("MatMul", [states, graph.constant("labels.weight", weight.T)], "labels.product")
    graph.add("Add", [product, graph.constant("labels.bias", bias)], "scores")
    return _model(graph)


def _embedded(graph: Graph, network: Network) -> str:
    rows, scales = quantised_rows(_array(network.pieces.weight), LARGEST_ROW)
    steps = graph.add("Gather", [graph.constant("pieces", rows), "ids"], "pieces.steps")
    whole = graph.add("Cast", [steps], "pieces.whole", to=TensorProto.FLOAT)
    scale = graph.add("Gather", [graph.constant("pieces.scales", scales[:, None]), "ids"], "pieces.scale")
    words = graph.add("Mul", [whole, scale], "pieces.out")
    zero = graph.constant("places.start", np.array([0], dtype=np.int64))
    one = graph.constant("places.axis", np.array([1], dtype=np.int64))
    length = graph.add(
        "Slice", [graph.add("Shape", ["ids"], "ids.shape"), one, graph.constant("two", np.array([2]))], "length"
    )
    places = graph.add(
        "Slice", [graph.constant("places", _array(network.places.weight)[:LONGEST]), zero, length, zero], "places.out"
    )
    return _normalised(graph, "norm", graph.add("Add", [words, places], "norm.in"), network.norm)


def _normalised(graph: Graph, name: str, states: str, norm: nn.LayerNorm) -> str:
    weight = graph.constant(f"{name}.weight", _array(norm.weight))
    bias = graph.constant(f"{name}.bias", _array(norm.bias))
    return graph.add("LayerNormalization", [states, weight, bias], f"{name}.out", epsilon=1e-12)


def _layer(graph: Graph, name: str, layer: Layer, states: str, ranges: dict[str, Range]) -> str:
    both = graph.multiply(f"{name}.attention", states, layer.attention, ranges[f"{name}.attention"])
    parts = [f"{name}.query", f"{name}.key", f"{name}.value"]
    graph.nodes.append(helper.make_node("Split", [both], parts, axis=2, num_outputs=3))
    mixed = graph.add(
        "MultiHeadAttention",
        [*parts, "", "mask"],
        f"{name}.mixed",
        FUSED,
        num_heads=layer.heads,
        mask_filter_value=-1e9,
    )
    states = _residual(graph, f"{name}.mixed", layer.mixed, layer.mixed_norm, mixed, states, ranges)
    widened = graph.multiply(f"{name}.widened", states, layer.widened, ranges[f"{name}.widened"])
    inner = graph.add("Gelu", [widened], f"{name}.inner", FUSED)
    return _residual(graph, f"{name}.narrowed", layer.narrowed, layer.narrowed_norm, inner, states, ranges)


def _residual(
    graph: Graph, name: str, linear: nn.Linear, norm: nn.LayerNorm, inner: str, states: str, ranges: dict[str, Range]
) -> str:
    out = graph.multiply(name, inner, linear, ranges[name])
    return _normalised(graph, f"{name}.norm", graph.add("Add", [out, states], f"{name}.sum"), norm)


def _array(tensor: Tensor) -> NDArray[np.float32]:
    array: NDArray[np.float32] = tensor.detach().float().numpy()
    return array


def _model(graph: Graph) -> onnx.ModelProto:
    ids = helper.make_tensor_value_info("ids", TensorProto.INT64, ["texts", "pieces"])
    mask = helper.make_tensor_value_info("mask", TensorProto.INT32, ["texts", "pieces"])
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["texts", "pieces", "labels"])
    body = helper.make_graph(graph.nodes, "tagger", [ids, mask], [scores], list(graph.constants.values()))
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=9)
