# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns MediaPipe's face geometry metadata into a small text file.

The source is a protocol buffer (GeometryPipelineMetadata): field 1 the canonical mesh (field 3: five floats a vertex,
x, y, z, u, v), field 2 the landmarks that place it (field 1: index, field 2: weight).
"""
import struct

_HEADER = """\
# SPDX-License-Identifier: Apache-2.0
# Canonical face of MediaPipe's face mesh, made from geometry_pipeline_metadata_landmarks.binarypb.
# Centimetres; x to the right in the picture (the person's left), y up, z towards the camera.
#
# vertex INDEX X Y Z       one of the mesh's landmarks
# weight INDEX WEIGHT      a landmark that head pose is estimated from (Procrustes analysis), and its weight
"""


def _read_varint(buffer: bytes, position: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = buffer[position]
        position += 1
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return number, position


def _fields(buffer: bytes):
    """Yields (field number, value): an integer, a float or bytes."""
    position = 0
    while position < len(buffer):
        key, position = _read_varint(buffer, position)
        wire_type = key & 7
        if wire_type == 0:
            value, position = _read_varint(buffer, position)
        elif wire_type == 2:
            size, position = _read_varint(buffer, position)
            value, position = buffer[position:position + size], position + size
        elif wire_type == 5:
            value, position = struct.unpack_from("<f", buffer, position)[0], position + 4
        else:
            raise ValueError(f"wire type {wire_type} is not expected")
        yield key >> 3, value


def text(metadata: bytes) -> str:
    """The contents of face_geometry.txt; the header of that file tells its format."""
    lines = []
    for field, value in _fields(metadata):
        if field == 1:
            numbers = [number for name, number in _fields(value) if name == 3]
            for index in range(len(numbers) // 5):
                x, y, z = numbers[5 * index:5 * index + 3]
                lines.append(f"vertex {index} {x:.6f} {y:.6f} {z:.6f}")
        elif field == 2:
            entry = dict(_fields(value))
            lines.append(f"weight {entry.get(1, 0)} {entry[2]:.9g}")
    return _HEADER + "\n".join(lines) + "\n"
