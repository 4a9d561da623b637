# SPDX-License-Identifier: GPL-3.0-or-later
"""Universal Sentence Encoder lite out of its TensorFlow.js files, written anew in ONNX operators.

The original takes many sentences as one sparse matrix of tokens, fills it up and masks what is not there. Here it is
one sentence of its own length, so there is nothing to mask: the weights and what is done with them are the same.
"""
import json
import math
import struct

from onnx_writer import GraphWriter

OPSET = 17
MOST_TOKENS = 128
_HEADS = 4
# Width of what enters each of the two layers.
_WIDTHS = [256, 512]
_VECTOR = 512

_ENCODE = "module_apply_default/Encoder_en/KonaTransformer/Encode/"
_STACK = _ENCODE + "TransformerStack/"


def read_weights(graph: bytes, data: bytes) -> dict[str, tuple[list[int], bytes]]:
    """Shape and bytes of each constant of a TensorFlow.js model, by its name."""
    weights, position = {}, 0
    for group in json.loads(graph)["weightsManifest"]:
        for entry in group["weights"]:
            if entry["dtype"] not in ("float32", "int32") or "quantization" in entry:
                raise ValueError(f"the weights {entry['name']} are stored in an unknown form")
            size = 4 * math.prod(entry["shape"])
            weights[entry["name"]] = (entry["shape"], data[position:position + size])
            position += size
    if position != len(data):
        raise ValueError(f"the weights are {position} bytes, not {len(data)}")
    return weights


class _Encoder:
    def __init__(self, weights: dict[str, tuple[list[int], bytes]], name: str):
        self._weights = weights
        self._writer = GraphWriter(name)

    def run(self) -> bytes:
        writer = self._writer
        writer.integer_input("tokens", ["length"])
        embedded = writer.node("Gather", [self._constant("module/Embeddings_en"), "tokens"])
        length = writer.node("Shape", ["tokens"])
        positions = writer.node("Slice", [self._positions(), writer.integers(0), length])
        # The original does add what was embedded twice.
        current = writer.node("Add", [embedded, writer.node("Add", [embedded, positions])])
        for layer, width in enumerate(_WIDTHS):
            current = self._layer(current, layer, width)
        mean = writer.node("ReduceMean", [current], axes=[0], keepdims=1)
        hidden = "module/Encoder_en/hidden_layers/tanh_layer_0/"
        result = writer.node("Tanh", [self._dense(mean, hidden + "weights", hidden + "bias")])
        writer.node("Div", [result, writer.node("ReduceL2", [result], axes=[1], keepdims=1)], "vector")
        writer.output("vector", [1, _VECTOR])
        return writer.model(OPSET, "candor")

    def _layer(self, source: str, layer: int, width: int) -> str:
        """Attention, then two dense layers; both are added to what went in, once that has the layers' common width."""
        writer = self._writer
        parts = f"{_ENCODE}Layer_{layer}/TransformerLayer/"
        kernels = f"{_STACK}Layer_{layer}/TransformerLayer/FFN/"
        residual = source
        if width != _VECTOR:
            residual = self._dense(source, parts + "dense/kernel", parts + "dense/bias")
        attended = self._attention(self._normalised(source, parts), layer, width)
        attended = writer.node("Add", [attended, residual])

        inner = self._normalised(attended, parts + "FFN/")
        inner = writer.node("Relu", [self._dense(inner, kernels + "conv1/Tensordot/Reshape_1", parts + "FFN/conv1/bias")])
        inner = self._dense(inner, kernels + "conv2/Tensordot/Reshape_1", parts + "FFN/conv2/bias")
        return writer.node("Add", [inner, attended])

    def _attention(self, source: str, layer: int, width: int) -> str:
        writer = self._writer
        transforms = f"Encode/Layer_{layer}/TransformerLayer/MultiheadAttention/"
        kernels = "module/Encoder_en/KonaTransformer/" + transforms
        biases = "module_apply_default/Encoder_en/KonaTransformer/" + transforms

        def transformed(values: str, name: str, size: int) -> str:
            # Convolutions with a kernel of one place, which is a dense layer.
            return self._dense(values, f"{kernels}{name}/kernel/part_0", f"{biases}{name}/bias", [width, size])

        def by_head(values: str, order: list[int]) -> str:
            heads = writer.node("Reshape", [values, writer.integers(-1, _HEADS, width // _HEADS)])
            return writer.node("Transpose", [heads], perm=order)

        joined = transformed(source, "qkv_transform_single", 3 * width)
        queries, keys, values = writer.split(joined, [width] * 3, axis=1)
        scale = self._constant(f"{_STACK}Layer_{layer}/TransformerLayer/MultiheadAttention/mul/y")
        queries = writer.node("Mul", [by_head(queries, [1, 0, 2]), scale])
        attention = writer.node("Softmax", [writer.node("MatMul", [queries, by_head(keys, [1, 2, 0])])], axis=-1)
        heads = writer.node("MatMul", [attention, by_head(values, [1, 0, 2])])
        heads = writer.node("Transpose", [heads], perm=[1, 0, 2])
        heads = writer.node("Reshape", [heads, writer.integers(-1, width)])
        return transformed(heads, "output_transform_single", _VECTOR)

    def _normalised(self, source: str, parts: str) -> str:
        norm = parts + "layer_prepostprocess/layer_norm/layer_norm_"
        epsilon, = self._numbers(f"{_STACK}Layer_1/TransformerLayer/FFN/layer_prepostprocess/layer_norm/Cast/x")
        return self._writer.node("LayerNormalization",
                                 [source, self._constant(norm + "scale"), self._constant(norm + "bias")],
                                 axis=-1, epsilon=epsilon)

    def _dense(self, source: str, kernel: str, bias: str, shape: list[int] | None = None) -> str:
        product = self._writer.node("MatMul", [source, self._constant(kernel, shape)])
        return self._writer.node("Add", [product, self._constant(bias)])

    def _positions(self) -> str:
        """What is added to say where in the sentence a token stands: sines, then cosines of growing wavelengths."""
        steps = self._numbers(f"{_STACK}Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1")
        signal = [wave(position * step) for position in range(MOST_TOKENS) for wave in (math.sin, math.cos)
                  for step in steps]
        return self._writer.floats([MOST_TOKENS, 2 * len(steps)], signal)

    # --- weights ---

    def _weight(self, name: str) -> tuple[list[int], bytes]:
        # What TensorFlow kept in parts has a longer name.
        return self._weights[name] if name in self._weights else self._weights[name + "/ConcatPartitions/concat"]

    def _constant(self, name: str, shape: list[int] | None = None) -> str:
        own_shape, data = self._weight(name)
        return self._writer.packed_floats(shape or own_shape, data)

    def _numbers(self, name: str) -> tuple[float, ...]:
        data = self._weight(name)[1]
        return struct.unpack(f"<{len(data) // 4}f", data)


def convert(graph: bytes, data: bytes, name: str) -> bytes:
    """The ONNX model: `tokens` (int64, at most MOST_TOKENS of them) to `vector`, 512 floats of length 1."""
    return _Encoder(read_weights(graph, data), name).run()
