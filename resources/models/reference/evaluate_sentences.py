#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made universal_sentence_encoder_lite.txt: evaluates the original TensorFlow.js graph, node by node as it stands there.

Nothing is shared with the converter: the graph's own list of nodes is followed, with its masks, scattering and
gathering, in double precision by numpy, so that a mistake in the conversion shows. The tokenizer is written once more,
straight from its rules. Not part of the build; needs python3-numpy.

usage: evaluate_sentences.py FOLDER, with the files that `convert.py --extracted FOLDER` writes
"""
import json
import math
import sys
import unicodedata
from pathlib import Path

import numpy

FOLDER = Path(__file__).resolve().parent
NAME = "universal_sentence_encoder_lite"
SAMPLES = 16
RESERVED = 6

TEXTS = [
    "Tell me about a time when you disagreed with a colleague.",
    "Describe a conflict that you had with somebody in your team.",
    "How does garbage collection work in Java?",
    "Why?",
    "Élan: the ﬁrst ½ 😀 naïve café — at 10:30, see http://example.org/:) ２０２６",
    "HOW does a B-tree differ from a hash index, and WHEN would you choose either of them?",
    # More than the network takes: the graph itself cuts it.
    " ".join(["An interviewer asks what happens between typing an address and seeing the page;"
              " a good answer names resolution of names, routing, encryption, caching and drawing."] * 6),
]

HEADER = f"""\
# SPDX-License-Identifier: GPL-3.0-or-later
# Outputs of the original TensorFlow.js graph {NAME},
# computed by evaluate_sentences.py and not by the converted model.
#
# text TEXT
#     What is encoded: the rest of the line.
# tokens NUMBER ...
#     Its pieces, all of them, also beyond the 128 that the network takes.
# mean MEAN
#     Mean of the 512 values of its vector.
# value INDEX VALUE
#     Values of its vector.
# cosine NUMBER COSINE
#     Of its vector and that of an earlier text, counted from 0.
"""


# --- tokens ---

def tokens(vocabulary: list, text: str) -> list[int]:
    """The best way to cut a text into pieces, built from its end backwards as the original does."""
    # A piece that stands in the list twice has its last number.
    pieces = {piece: (score or 0.0, number) for number, (piece, score) in enumerate(vocabulary) if number >= RESERVED}
    longest = max(map(len, pieces))
    characters = unicodedata.normalize("NFKC", text).replace(" ", "\u2581")
    characters = "\u2581" + characters if characters else ""
    # For each end: what could be the last piece there, by growing begin.
    ending = [[] for _ in range(len(characters) + 1)]
    for begin in range(len(characters)):
        ends = [end for end in range(begin + 1, min(begin + longest, len(characters)) + 1)
                if characters[begin:end] in pieces]
        for end in ends:
            ending[end].append((begin, *pieces[characters[begin:end]]))
        if not ends:
            ending[begin + 1].append((begin, 0.0, 0))
    best, last = [0.0] * len(ending), [(0, 0)] * len(ending)
    for end, candidates in enumerate(ending):
        for begin, score, number in candidates:
            # Zero stands for "none yet", even where a sum is zero.
            if best[end] == 0 or score + best[begin] >= best[end]:
                best[end], last[end] = score + best[begin], (begin, number)
    result, end = [], len(characters)
    while end > 0:
        end, number = last[end]
        if number != 0 or not result or result[-1] != 0:
            result.append(number)
    return result[::-1]


# --- the graph ---

def integers(values) -> list[int]:
    return [int(value) for value in numpy.ravel(values)]


def strided_slice(attributes, values, begin, end, strides):
    masks = {name: int(attributes.get(name + "_mask", {}).get("i", 0))
             for name in ("begin", "end", "shrink_axis", "ellipsis", "new_axis")}
    if masks["ellipsis"] or masks["new_axis"]:
        raise ValueError("slice with an ellipsis or a new axis")
    cuts = []
    for axis, (first, last, step) in enumerate(zip(integers(begin), integers(end), integers(strides))):
        if masks["shrink_axis"] >> axis & 1:
            cuts.append(first)
        else:
            cuts.append(slice(None if masks["begin"] >> axis & 1 else first,
                              None if masks["end"] >> axis & 1 else last, step))
    return values[tuple(cuts)]


def scatter(indices, updates, shape):
    result = numpy.zeros(integers(shape), dtype=updates.dtype)
    numpy.add.at(result, tuple(indices.T), updates)
    return result


def sparse_to_dense(indices, shape, values, default):
    result = numpy.full(integers(shape), default)
    result[tuple(indices.T)] = values
    return result


def convolve(attributes, image, kernel):
    if kernel.shape[:2] != (1, 1) or integers(attributes["strides"]["list"]["i"]) != [1, 1, 1, 1]:
        raise ValueError("convolution with a kernel of more than one place")
    return image @ kernel[0, 0]


def batch_matrix_product(attributes, left, right):
    if attributes.get("adj_x", {}).get("b"):
        left = numpy.swapaxes(left, -1, -2)
    if attributes.get("adj_y", {}).get("b"):
        right = numpy.swapaxes(right, -1, -2)
    return left @ right


def matrix_product(attributes, left, right):
    left = left.T if attributes["transpose_a"]["b"] else left
    return left @ (right.T if attributes["transpose_b"]["b"] else right)


def reduction(function):
    def reduced(attributes, values, axes):
        return function(values, axis=tuple(integers(axes)), keepdims=bool(attributes.get("keep_dims", {}).get("b")))
    return reduced


def softmax(_, values):
    powers = numpy.exp(values - values.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def cast(attributes, values):
    kinds = {1: numpy.float64, "DT_FLOAT": numpy.float64, 3: numpy.int64, "DT_INT32": numpy.int64}
    return values.astype(kinds[attributes["DstT"]["type"]])


def split(_, values, sizes, axis):
    return numpy.split(values, numpy.cumsum(integers(sizes))[:-1], axis=int(axis))


def cut(_, values, begin, size):
    ends = [first + length if length >= 0 else None for first, length in zip(integers(begin), integers(size))]
    return values[tuple(slice(first, end) for first, end in zip(integers(begin), ends))]


OPERATORS = {
    "Add": lambda _, left, right: left + right,
    "BatchMatMul": batch_matrix_product,
    "BiasAdd": lambda _, values, bias: values + bias,
    "Cast": cast,
    "ConcatV2": lambda _, *values: numpy.concatenate(values[:-1], axis=int(values[-1])),
    "Conv2D": convolve,
    "Cos": lambda _, values: numpy.cos(values),
    "ExpandDims": lambda _, values, axis: numpy.expand_dims(values, int(axis)),
    "GatherNd": lambda _, values, indices: values[tuple(numpy.moveaxis(indices, -1, 0))],
    "GatherV2": lambda _, values, indices, axis: numpy.take(values, indices, axis=int(axis)),
    "Greater": lambda _, left, right: left > right,
    "Less": lambda _, left, right: left < right,
    "LogicalNot": lambda _, values: ~values,
    "MatMul": matrix_product,
    "Max": reduction(numpy.max),
    "Maximum": lambda _, left, right: numpy.maximum(left, right),
    "Mean": reduction(numpy.mean),
    "Mul": lambda _, left, right: left * right,
    "Pack": lambda attributes, *values: numpy.stack(values, axis=int(attributes["axis"].get("i", 0))),
    "Prod": reduction(numpy.prod),
    "Range": lambda _, first, end, step: numpy.arange(int(first), int(end), int(step)),
    "RealDiv": lambda _, left, right: left / right,
    "Relu": lambda _, values: numpy.maximum(values, 0),
    "Reshape": lambda _, values, shape: values.reshape(integers(shape)),
    "Rsqrt": lambda _, values: 1 / numpy.sqrt(values),
    "ScatterNd": lambda _, indices, updates, shape: scatter(indices, updates, shape),
    "Shape": lambda _, values: numpy.array(values.shape),
    "Sin": lambda _, values: numpy.sin(values),
    "Slice": cut,
    "Softmax": softmax,
    "SparseToDense": lambda _, *values: sparse_to_dense(*values),
    "SplitV": split,
    "Square": lambda _, values: values * values,
    "Squeeze": lambda attributes, values: numpy.squeeze(values, tuple(integers(attributes["squeeze_dims"]["list"]["i"]))),
    "StridedSlice": strided_slice,
    "Sub": lambda _, left, right: left - right,
    "Sum": reduction(numpy.sum),
    "Tanh": lambda _, values: numpy.tanh(values),
    "Transpose": lambda _, values, order: values.transpose(integers(order)),
    "Where": lambda _, values: numpy.argwhere(values),
}


def read_constants(model: dict, data: bytes) -> dict[str, numpy.ndarray]:
    constants, position = {}, 0
    for entry in model["weightsManifest"][0]["weights"]:
        kind = {"float32": "<f4", "int32": "<i4"}[entry["dtype"]]
        count = math.prod(entry["shape"])
        values = numpy.frombuffer(data, kind, count, position).reshape(entry["shape"])
        constants[entry["name"]] = values.astype(numpy.float64 if kind == "<f4" else numpy.int64)
        position += 4 * count
    return constants


def evaluate(model: dict, constants: dict, numbers: list[int]) -> numpy.ndarray:
    """The vector of one sentence: the value of the graph's last node, whatever that takes."""
    known = {**constants, "values": numpy.array(numbers),
             "indices": numpy.array([[0, place] for place in range(len(numbers))])}
    nodes = {node["name"]: node for node in model["modelTopology"]["node"]}

    def value(reference: str):
        name, _, output = reference.partition(":")
        if name not in known:
            node = nodes[name]
            inputs = [value(source) for source in node["input"] if not source.startswith("^")]
            known[name] = OPERATORS[node["op"]](node.get("attr", {}), *inputs)
        return known[name][int(output or 0)] if isinstance(known[name], list) else known[name]

    used = {source.partition(":")[0] for node in nodes.values() for source in node.get("input", [])}
    last, = set(nodes) - used
    return value(last)[0]


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.setrecursionlimit(10000)
    folder = Path(sys.argv[1])
    model = json.loads((folder / f"{NAME}.json").read_text())
    vocabulary = json.loads((folder / f"{NAME}_vocabulary.json").read_text())
    constants = read_constants(model, (folder / f"{NAME}.bin").read_bytes())
    lines, vectors = [], []
    for text in TEXTS:
        numbers = tokens(vocabulary, text)
        vector = evaluate(model, constants, numbers)
        lines += [f"text {text}", "tokens " + " ".join(map(str, numbers)), f"mean {vector.mean():.9g}"]
        indices = sorted({round(step * (vector.size - 1) / (SAMPLES - 1)) for step in range(SAMPLES)})
        lines += [f"value {index} {vector[index]:.9g}" for index in indices]
        lines += [f"cosine {number} {vector @ earlier:.9g}" for number, earlier in enumerate(vectors)]
        vectors.append(vector)
    (FOLDER / f"{NAME}.txt").write_text(HEADER + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
