# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a FlexBuffer: the schema-less format that TFLite's custom operators keep their options in."""
import struct

_FORMATS = {
    "integer": {1: "b", 2: "h", 4: "i", 8: "q"},
    "unsigned": {1: "B", 2: "H", 4: "I", 8: "Q"},
    "float": {2: "e", 4: "f", 8: "d"},
}
_INLINE = {1: "integer", 2: "unsigned", 3: "float"}
_INDIRECT = {6: "integer", 7: "unsigned", 8: "float"}
_TYPED_VECTOR = {11: "integer", 12: "unsigned", 13: "float"}
_MAP, _VECTOR = 9, 10


class _Reader:
    def __init__(self, buffer: bytes):
        self._buffer = buffer

    def number(self, position: int, width: int, kind: str):
        return struct.unpack_from("<" + _FORMATS[kind][width], self._buffer, position)[0]

    def follow(self, position: int, width: int) -> int:
        """Offsets point backwards from where they stand."""
        return position - self.number(position, width, "unsigned")

    def value(self, position: int, parent_width: int, packed_type: int):
        kind, width = packed_type >> 2, 1 << (packed_type & 3)
        if kind in _INLINE:
            return self.number(position, parent_width, _INLINE[kind])
        target = self.follow(position, parent_width)
        if kind in _INDIRECT:
            return self.number(target, width, _INDIRECT[kind])
        count = self.number(target - width, width, "unsigned")
        if kind in _TYPED_VECTOR:
            return [self.number(target + index * width, width, _TYPED_VECTOR[kind]) for index in range(count)]
        if kind in (_MAP, _VECTOR):
            # One type byte an element follows the elements.
            types = self._buffer[target + count * width:]
            values = [self.value(target + index * width, width, types[index]) for index in range(count)]
            return dict(zip(self._keys(target, width, count), values)) if kind == _MAP else values
        raise ValueError(f"FlexBuffer type {kind} is not supported")

    def _keys(self, target: int, width: int, count: int) -> list[str]:
        """A map is a vector with its sorted keys before it: their offset, then the width of that vector."""
        vector = self.follow(target - 3 * width, width)
        key_width = self.number(target - 2 * width, width, "unsigned")
        keys = []
        for index in range(count):
            start = self.follow(vector + index * key_width, key_width)
            keys.append(self._buffer[start:self._buffer.index(b"\0", start)].decode())
        return keys


def read(buffer: bytes):
    """The root value: a number, a list or a dictionary."""
    width, packed_type = buffer[-1], buffer[-2]
    return _Reader(buffer).value(len(buffer) - 2 - width, width, packed_type)
