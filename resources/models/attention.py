# SPDX-License-Identifier: GPL-3.0-or-later
"""The three custom operators of the face mesh with attention, in plain ONNX operators.

The graph places a crop on each eye and on the lips with the first mesh, looks at the crop's features again, and
maps the points found there back. Coordinates are pixels (x, y) of the tensor that is cropped.
"""
from onnx_writer import GraphWriter


def landmarks_to_transform(writer: GraphWriter, landmarks: str, output: str, options: dict) -> str:
    """Landmarks2TransformMatrix: [1,N,3] landmarks to the [1,4,4] matrix from a crop's pixels to the image's.

    The crop is the box around a subset of landmarks, turned so that the line through two of them is level,
    then enlarged by scale_x and scale_y.
    """
    if abs(options["target_rotation_radians"]) > 1e-9:
        raise ValueError("only crops with a level target are supported")
    width, height = options["output_width"], options["output_height"]
    points = writer.node("Slice", [landmarks, writer.integers(0), writer.integers(2), writer.integers(2)])

    def chosen(*indices: int) -> str:
        return writer.node("Gather", [points, writer.integers(*indices)], axis=1)

    line = writer.node("Sub", [chosen(options["right_rotation_idx"]), chosen(options["left_rotation_idx"])])
    right = writer.node("Div", [line, writer.node("ReduceL2", [line], axes=[2], keepdims=1)])
    down = writer.node("MatMul", [right, writer.floats([2, 2], [0.0, 1.0, -1.0, 0.0])])
    axes = writer.node("Concat", [right, down], axis=1)

    # The box in the crop's own axes.
    turned = writer.node("MatMul", [chosen(*options["subset_idxs"]), writer.node("Transpose", [axes], perm=[0, 2, 1])])
    highest = writer.node("ReduceMax", [turned], axes=[1], keepdims=1)
    lowest = writer.node("ReduceMin", [turned], axes=[1], keepdims=1)
    size = writer.node("Sub", [highest, lowest])
    middle = writer.node("Mul", [writer.node("Add", [highest, lowest]), writer.floats([1], [0.5])])
    centre = writer.node("MatMul", [middle, axes])

    scale = writer.floats([1, 1, 2], [options["scale_x"] / width, options["scale_y"] / height])
    scale = writer.node("Transpose", [writer.node("Mul", [size, scale])], perm=[0, 2, 1])
    scaled_axes = writer.node("Mul", [axes, scale])
    half = writer.floats([1, 1, 2], [width / 2, height / 2])
    origin = writer.node("Sub", [centre, writer.node("MatMul", [half, scaled_axes])])

    columns = writer.node("Concat", [scaled_axes, writer.floats([1, 1, 2], [0.0, 0.0]), origin], axis=1)
    rows = writer.node("Transpose", [columns], perm=[0, 2, 1])
    last_rows = writer.floats([1, 2, 4], [0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0])
    return writer.node("Concat", [rows, last_rows], output, axis=1)


def _transform(writer: GraphWriter, points: str, matrix: str, output: str | None = None) -> str:
    """Applies the x and y part of a [1,4,4] matrix to [1,N,2] points."""
    def part(first_column: int, end_column: int) -> str:
        starts, ends = writer.integers(0, first_column), writer.integers(2, end_column)
        cut = writer.node("Slice", [matrix, starts, ends, writer.integers(1, 2)])
        return writer.node("Transpose", [cut], perm=[0, 2, 1])

    turned = writer.node("MatMul", [points, part(0, 2)])
    return writer.node("Add", [turned, part(3, 4)], output)


def transform_landmarks(writer: GraphWriter, landmarks: str, matrix: str, output: str) -> str:
    """TransformLandmarks: [1,N,2] points of a crop to the image."""
    return _transform(writer, landmarks, matrix, output)


def crop_features(writer: GraphWriter, features: str, matrix: str, output: str, feature_size: tuple[int, int],
                  options: dict) -> str:
    """TransformTensorBilinear, version 2: cuts a crop out of a feature map, bilinear, zeros outside.

    Version 2 counts from pixel centres: input position = matrix * (x + 0.5, y + 0.5) - 0.5.
    """
    width, height = options["output_width"], options["output_height"]
    input_height, input_width = feature_size
    centres = [coordinate for y in range(height) for x in range(width) for coordinate in (x + 0.5, y + 0.5)]
    position = _transform(writer, writer.floats([1, height * width, 2], centres), matrix)

    # GridSample with align_corners wants -1 and 1 at the centres of the outermost pixels.
    scale = writer.floats([1, 1, 2], [2 / (input_width - 1), 2 / (input_height - 1)])
    shift = writer.floats([1, 1, 2], [-1 - 1 / (input_width - 1), -1 - 1 / (input_height - 1)])
    grid = writer.node("Add", [writer.node("Mul", [position, scale]), shift])
    grid = writer.node("Reshape", [grid, writer.integers(1, height, width, 2)])
    return writer.node("GridSample", [features, grid], output, align_corners=1, mode="bilinear", padding_mode="zeros")
