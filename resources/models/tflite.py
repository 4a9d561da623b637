# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the parts of a TFLite flatbuffer that the converter needs.

The layout follows TensorFlow's schema.fbs (version 3): a table's fields are found by their slot number.
"""
import struct
from dataclasses import dataclass

# Codes of schema.fbs' enum BuiltinOperator, as far as our models use them.
OPERATORS = {
    0: "ADD", 2: "CONCATENATION", 3: "CONV_2D", 4: "DEPTHWISE_CONV_2D", 6: "DEQUANTIZE", 17: "MAX_POOL_2D",
    18: "MUL", 19: "RELU", 22: "RESHAPE", 23: "RESIZE_BILINEAR", 32: "CUSTOM", 34: "PAD", 45: "STRIDED_SLICE",
    54: "PRELU",
}

# schema.fbs' enum TensorType as struct's format characters.
ELEMENT_FORMATS = {0: "f", 1: "e", 2: "i", 4: "q"}


class Table:
    """One flatbuffer table, read by slot number."""

    def __init__(self, buffer: bytes, position: int):
        self._buffer = buffer
        self._position = position
        self._vtable = position - struct.unpack_from("<i", buffer, position)[0]
        self._vtable_size = struct.unpack_from("<H", buffer, self._vtable)[0]

    def _field(self, slot: int) -> int | None:
        entry = 4 + 2 * slot
        if entry >= self._vtable_size:
            return None
        offset = struct.unpack_from("<H", self._buffer, self._vtable + entry)[0]
        return self._position + offset if offset else None

    def _vector(self, slot: int) -> tuple[int, int]:
        """Position of the first element and number of elements; an absent vector is empty."""
        field = self._field(slot)
        if field is None:
            return 0, 0
        start = field + struct.unpack_from("<I", self._buffer, field)[0]
        return start + 4, struct.unpack_from("<I", self._buffer, start)[0]

    def scalar(self, slot: int, element: str, default=0):
        field = self._field(slot)
        return default if field is None else struct.unpack_from("<" + element, self._buffer, field)[0]

    def table(self, slot: int) -> "Table | None":
        field = self._field(slot)
        if field is None:
            return None
        return Table(self._buffer, field + struct.unpack_from("<I", self._buffer, field)[0])

    def tables(self, slot: int) -> list["Table"]:
        start, count = self._vector(slot)
        positions = range(start, start + 4 * count, 4)
        return [Table(self._buffer, at + struct.unpack_from("<I", self._buffer, at)[0]) for at in positions]

    def data(self, slot: int) -> bytes:
        start, count = self._vector(slot)
        return self._buffer[start:start + count]

    def text(self, slot: int) -> str:
        return self.data(slot).decode()

    def integers(self, slot: int) -> list[int]:
        start, count = self._vector(slot)
        return list(struct.unpack_from(f"<{count}i", self._buffer, start))


@dataclass
class Tensor:
    """A tensor in TFLite's own layout (NHWC); `values` is None unless it is a constant."""
    name: str
    shape: list[int]
    values: tuple | None


@dataclass
class Operator:
    code: str
    """Builtin name, or the custom operator's own."""
    inputs: list[int]
    outputs: list[int]
    options: Table | None
    custom_options: bytes


@dataclass
class Model:
    tensors: list[Tensor]
    inputs: list[int]
    outputs: list[int]
    operators: list[Operator]


def _operator_names(model: Table) -> list[str]:
    names = []
    for code in model.tables(1):
        # Codes over 127 moved to a wider field later; the larger of both counts.
        builtin = max(code.scalar(0, "b"), code.scalar(3, "i"))
        if builtin not in OPERATORS:
            raise ValueError(f"operator {builtin} is not supported")
        names.append(code.text(1) or OPERATORS[builtin])
    return names


def _tensor(table: Table, buffers: list[bytes]) -> Tensor:
    data = buffers[table.scalar(2, "I")]
    values = None
    if data:
        element = ELEMENT_FORMATS[table.scalar(1, "b")]
        values = struct.unpack(f"<{len(data) // struct.calcsize(element)}{element}", data)
    return Tensor(name=table.text(3), shape=table.integers(0), values=values)


def parse(buffer: bytes) -> Model:
    """Reads a model with one graph. Weights stored as half floats are handed out as the values they stand for."""
    if buffer[4:8] != b"TFL3":
        raise ValueError("this is no TFLite model")
    model = Table(buffer, struct.unpack_from("<I", buffer, 0)[0])
    names = _operator_names(model)
    buffers = [table.data(0) for table in model.tables(4)]
    graph, = model.tables(2)
    tensors = [_tensor(table, buffers) for table in graph.tables(0)]
    operators = []
    for table in graph.tables(3):
        operator = Operator(code=names[table.scalar(0, "I")], inputs=table.integers(1), outputs=table.integers(2),
                            options=table.table(4), custom_options=table.data(5))
        source = tensors[operator.inputs[0]]
        if operator.code == "DEQUANTIZE" and source.values is not None:
            tensors[operator.outputs[0]].values = source.values
        else:
            operators.append(operator)
    return Model(tensors=tensors, inputs=graph.integers(1), outputs=graph.integers(2), operators=operators)
