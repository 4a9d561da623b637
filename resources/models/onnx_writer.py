# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes an ONNX model (onnx.proto3, IR version 8) without the onnx package. Same calls, same bytes."""
import math
import struct

IR_VERSION = 8
_FLOAT, _INT64 = 1, 7
_ATTRIBUTE_FLOAT, _ATTRIBUTE_INT, _ATTRIBUTE_STRING, _ATTRIBUTE_INTS = 1, 2, 3, 7


def _varint(number: int) -> bytes:
    number &= (1 << 64) - 1
    encoded = bytearray()
    while number > 127:
        encoded.append(number & 127 | 128)
        number >>= 7
    encoded.append(number)
    return bytes(encoded)


def _integer(field: int, number: int) -> bytes:
    return _varint(field << 3) + _varint(number)


def _float(field: int, number: float) -> bytes:
    return _varint(field << 3 | 5) + struct.pack("<f", number)


def _bytes(field: int, content: bytes | str) -> bytes:
    content = content.encode() if isinstance(content, str) else content
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _attribute(name: str, value: int | float | str | list[int]) -> bytes:
    if isinstance(value, float):
        body, kind = _float(2, value), _ATTRIBUTE_FLOAT
    elif isinstance(value, int):
        body, kind = _integer(3, value), _ATTRIBUTE_INT
    elif isinstance(value, str):
        body, kind = _bytes(4, value), _ATTRIBUTE_STRING
    else:
        body, kind = b"".join(_integer(8, number) for number in value), _ATTRIBUTE_INTS
    return _bytes(1, name) + body + _integer(20, kind)


def _value_info(name: str, shape: list[int | str], kind: int) -> bytes:
    dimensions = b"".join(_bytes(1, _bytes(2, size) if isinstance(size, str) else _integer(1, size)) for size in shape)
    return _bytes(1, name) + _bytes(2, _bytes(1, _integer(1, kind) + _bytes(2, dimensions)))


class GraphWriter:
    """Collects nodes and constants in the order of the calls."""

    def __init__(self, name: str):
        self._name = name
        self._nodes = []
        self._constants = []
        self._inputs = []
        self._outputs = []
        self._count = 0

    def _fresh(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}_{self._count}"

    def _constant(self, shape: list[int], data: bytes, kind: int, bytes_each: int) -> str:
        if len(data) != math.prod(shape) * bytes_each:
            raise ValueError(f"{len(data) // bytes_each} values do not fill the shape {shape}")
        name = self._fresh("constant")
        dimensions = b"".join(_integer(1, size) for size in shape)
        self._constants.append(dimensions + _integer(2, kind) + _bytes(8, name) + _bytes(9, data))
        return name

    def floats(self, shape: list[int], values) -> str:
        """Adds a constant of floats and returns its name."""
        return self.packed_floats(shape, struct.pack(f"<{len(values)}f", *values))

    def packed_floats(self, shape: list[int], data: bytes) -> str:
        """Adds a constant of floats that lie there as bytes, little endian, and returns its name."""
        return self._constant(shape, data, _FLOAT, 4)

    def integers(self, *values: int) -> str:
        """Adds a vector of 64-bit integers and returns its name."""
        return self._constant([len(values)], struct.pack(f"<{len(values)}q", *values), _INT64, 8)

    def node(self, operator: str, inputs: list[str], output: str | None = None, **attributes) -> str:
        """Adds a node and returns the name of its one output."""
        output = output or self._fresh(operator.lower())
        self._node(operator, inputs, [output], attributes)
        return output

    def split(self, source: str, sizes: list[int], axis: int) -> list[str]:
        """Cuts a tensor along an axis and returns the names of the parts."""
        parts = [self._fresh("split") for _ in sizes]
        self._node("Split", [source, self.integers(*sizes)], parts, {"axis": axis})
        return parts

    def _node(self, operator: str, inputs: list[str], outputs: list[str], attributes: dict) -> None:
        self._nodes.append(b"".join(_bytes(1, name) for name in inputs) + b"".join(_bytes(2, name) for name in outputs)
                           + _bytes(3, outputs[0]) + _bytes(4, operator)
                           + b"".join(_bytes(5, _attribute(*attribute)) for attribute in attributes.items()))

    def input(self, name: str, shape: list[int | str]) -> None:
        """Declares an input of floats; a length that is open has a name instead of a number."""
        self._inputs.append(_value_info(name, shape, _FLOAT))

    def integer_input(self, name: str, shape: list[int | str]) -> None:
        """The same of 64-bit integers."""
        self._inputs.append(_value_info(name, shape, _INT64))

    def output(self, name: str, shape: list[int | str]) -> None:
        self._outputs.append(_value_info(name, shape, _FLOAT))

    def model(self, opset: int, producer: str) -> bytes:
        graph = b"".join([*(_bytes(1, node) for node in self._nodes), _bytes(2, self._name),
                          *(_bytes(5, constant) for constant in self._constants),
                          *(_bytes(11, value) for value in self._inputs),
                          *(_bytes(12, value) for value in self._outputs)])
        operator_set = _bytes(1, "") + _integer(2, opset)
        return _integer(1, IR_VERSION) + _bytes(2, producer) + _bytes(7, graph) + _bytes(8, operator_set)
