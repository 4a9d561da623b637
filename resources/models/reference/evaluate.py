#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Made the reference outputs in this folder: evaluates the original TFLite graphs, in their own NHWC layout.

It shares the file reader with the converter and nothing else: operators are computed here with numpy in double
precision, straight from their definitions, so that a mistake in the conversion shows. Not part of the build;
needs python3-numpy.

usage: evaluate.py FOLDER, with the files that `convert.py --extracted FOLDER` writes
"""
import math
import sys
from pathlib import Path

import numpy

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))
import flexbuffer  # noqa: E402
import tflite  # noqa: E402
from convert import NAMES  # noqa: E402

# Model, lowest and highest value of its input.
MODELS = [
    ("face_detection_short_range", -1.0, 1.0),
    ("face_detection_full_range", -1.0, 1.0),
    ("face_landmarks_with_attention", 0.0, 1.0),
]
SAMPLES = 16
RELU, RELU6 = 1, 3

HEADER = """\
# SPDX-License-Identifier: GPL-3.0-or-later
# Outputs of the original TFLite graph {name},
# computed by evaluate.py and not by the converted model.
#
# input SIDE LOWEST HIGHEST
#     The network's input: SIDE x SIDE x 3. Value i in NHWC order, that is i = (y * SIDE + x) * 3 + channel, is
#     LOWEST + (HIGHEST - LOWEST) * v, with
#     v = 0.5 + 0.25 * sin(0.05 * x + 0.3 * channel) + 0.15 * cos(0.07 * y) + 0.1 * sin(0.011 * x * y), in doubles,
#     then rounded to float.
# output NAME COUNT MEAN DEVIATION
#     One output tensor by its name in the converted model, the number of its values, their mean and standard
#     deviation (divided by COUNT).
# value INDEX VALUE
#     Values of the output above, at flat indices in NHWC order. All outputs are [1,anchors,N] or [1,1,1,N], and NCHW
#     orders those alike: INDEX holds for the converted model too.
"""


def pattern(side: int, lowest: float, highest: float) -> numpy.ndarray:
    y, x, channel = numpy.meshgrid(numpy.arange(side), numpy.arange(side), numpy.arange(3), indexing="ij")
    value = (0.5 + 0.25 * numpy.sin(0.05 * x + 0.3 * channel) + 0.15 * numpy.cos(0.07 * y)
             + 0.1 * numpy.sin(0.011 * x * y))
    return (lowest + (highest - lowest) * value).astype(numpy.float32).astype(numpy.float64)[None]


def activate(values: numpy.ndarray, activation: int) -> numpy.ndarray:
    if activation == RELU:
        return numpy.maximum(values, 0)
    if activation == RELU6:
        return numpy.clip(values, 0, 6)
    if activation != 0:
        raise ValueError(f"activation {activation}")
    return values


def padded(image: numpy.ndarray, same: bool, kernel, strides, fill: float) -> numpy.ndarray:
    """SAME: as many pixels around as make ceil(size / stride) windows, the odd one at the end."""
    if not same:
        return image
    widths = [(0, 0)]
    for size, window, stride in zip(image.shape[1:3], kernel, strides):
        total = max((math.ceil(size / stride) - 1) * stride + window - size, 0)
        widths.append((total // 2, total - total // 2))
    return numpy.pad(image, [*widths, (0, 0)], constant_values=fill)


def windows(image: numpy.ndarray, kernel, strides):
    """Yields (row, column, the image's values under that place of the kernel), each [1, rows, columns, channels]."""
    rows = (image.shape[1] - kernel[0]) // strides[0] + 1
    columns = (image.shape[2] - kernel[1]) // strides[1] + 1
    for row in range(kernel[0]):
        for column in range(kernel[1]):
            yield row, column, image[:, row:row + rows * strides[0]:strides[0],
                                     column:column + columns * strides[1]:strides[1]]


def convolve(operator, image, weights, bias, depthwise: bool):
    options = operator.options
    activation_slot = 4 if depthwise else 3
    if options.scalar(activation_slot + 1, "i", 1) != 1 or options.scalar(activation_slot + 2, "i", 1) != 1:
        raise ValueError("dilated convolution")
    kernel, strides = weights.shape[1:3], (options.scalar(2, "i"), options.scalar(1, "i"))
    image = padded(image, options.scalar(0, "b") == 0, kernel, strides, 0.0)
    total = bias
    for row, column, under in windows(image, kernel, strides):
        total = total + (under * weights[0, row, column] if depthwise else under @ weights[:, row, column].T)
    return activate(total, options.scalar(activation_slot, "b"))


def max_pool(operator, image):
    options = operator.options
    kernel = (options.scalar(4, "i"), options.scalar(3, "i"))
    strides = (options.scalar(2, "i"), options.scalar(1, "i"))
    image = padded(image, options.scalar(0, "b") == 0, kernel, strides, -numpy.inf)
    pooled = numpy.max([under for _, _, under in windows(image, kernel, strides)], axis=0)
    return activate(pooled, options.scalar(5, "b"))


def resize_bilinear(operator, image, size):
    align_corners, half_pixel = operator.options.scalar(2, "B"), operator.options.scalar(3, "B")

    def matrix(before: int, after: int) -> numpy.ndarray:
        weights = numpy.zeros((after, before))
        for place in range(after):
            if align_corners:
                source = place * (before - 1) / (after - 1)
            else:
                source = (place + 0.5) * before / after - 0.5 if half_pixel else place * before / after
            source = max(source, 0.0)
            low = min(int(source), before - 1)
            high = min(low + 1, before - 1)
            weights[place, low] += 1 - (source - low)
            weights[place, high] += source - low
        return weights

    rows, columns = matrix(image.shape[1], size[0]), matrix(image.shape[2], size[1])
    return numpy.einsum("ry,byxc,kx->brkc", rows, image, columns)


def landmarks_to_transform(operator, landmarks):
    """The matrix from a crop's pixels to the image's: the crop is the box around the subset, turned by the eyes' angle."""
    options = flexbuffer.read(operator.custom_options)
    points = landmarks[0, :, :2]
    left, right = points[options["left_rotation_idx"]], points[options["right_rotation_idx"]]
    angle = math.atan2(right[1] - left[1], right[0] - left[0]) - options["target_rotation_radians"]
    turn = numpy.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    level = numpy.array([turn.T @ point for point in points[options["subset_idxs"]]])
    lowest, highest = level.min(axis=0), level.max(axis=0)
    crop = numpy.array([options["output_width"], options["output_height"]])
    scale = (highest - lowest) * [options["scale_x"], options["scale_y"]] / crop
    result = numpy.eye(4)
    result[:2, :2] = turn @ numpy.diag(scale)
    result[:2, 3] = turn @ ((lowest + highest) / 2) - result[:2, :2] @ (crop / 2)
    return result[None]


def crop_features(operator, image, matrix):
    """Bilinear samples at matrix * (pixel centre) - 0.5; a place outside of the outermost pixels' centres gives zero."""
    options = flexbuffer.read(operator.custom_options)
    height, width, channels = image.shape[1:]
    result = numpy.zeros((1, options["output_height"], options["output_width"], channels))
    for y in range(options["output_height"]):
        for x in range(options["output_width"]):
            place = matrix[0, :2] @ [x + 0.5, y + 0.5, 0.0, 1.0] - 0.5
            if (place < 0).any() or (place > [width - 1, height - 1]).any():
                continue
            corner = numpy.floor(place).astype(int)
            part = place - corner
            for step_x, weight_x in ((0, 1 - part[0]), (1, part[0])):
                for step_y, weight_y in ((0, 1 - part[1]), (1, part[1])):
                    column, row = corner[0] + step_x, corner[1] + step_y
                    if column < width and row < height:
                        result[0, y, x] += weight_x * weight_y * image[0, row, column]
    return result


def transform_landmarks(landmarks, matrix):
    return landmarks @ matrix[0, :2, :2].T + matrix[0, :2, 3]


def evaluate_operator(operator, inputs, output_shape):
    code, options = operator.code, operator.options
    if code in ("CONV_2D", "DEPTHWISE_CONV_2D"):
        return convolve(operator, *inputs, depthwise=code == "DEPTHWISE_CONV_2D")
    if code == "MAX_POOL_2D":
        return max_pool(operator, inputs[0])
    if code in ("ADD", "MUL"):
        result = inputs[0] + inputs[1] if code == "ADD" else inputs[0] * inputs[1]
        return activate(result, options.scalar(0, "b") if options else 0)
    if code == "RELU":
        return numpy.maximum(inputs[0], 0)
    if code == "PRELU":
        return numpy.where(inputs[0] >= 0, inputs[0], inputs[0] * inputs[1])
    if code == "PAD":
        return numpy.pad(inputs[0], inputs[1].astype(int))
    if code == "RESHAPE":
        return inputs[0].reshape(output_shape)
    if code == "CONCATENATION":
        return numpy.concatenate(inputs, axis=options.scalar(0, "i"))
    if code == "RESIZE_BILINEAR":
        return resize_bilinear(operator, inputs[0], inputs[1].astype(int))
    if code == "STRIDED_SLICE":
        if any(options.scalar(slot, "i") for slot in (2, 3, 4)):
            raise ValueError("slice with a mask beyond begin and end")
        return strided_slice(operator, *inputs)
    if code == "Landmarks2TransformMatrix":
        return landmarks_to_transform(operator, inputs[0])
    if code == "TransformTensorBilinear":
        return crop_features(operator, *inputs)
    if code == "TransformLandmarks":
        return transform_landmarks(*inputs)
    raise ValueError(f"operator {code}")


def strided_slice(operator, values, begin, end, strides):
    begin_mask, end_mask = operator.options.scalar(0, "i"), operator.options.scalar(1, "i")
    cuts = []
    for axis, (first, last, step) in enumerate(zip(begin.astype(int), end.astype(int), strides.astype(int))):
        cuts.append(slice(None if begin_mask >> axis & 1 else first, None if end_mask >> axis & 1 else last, step))
    return values[tuple(cuts)]


def evaluate(model: tflite.Model, image: numpy.ndarray) -> dict[str, numpy.ndarray]:
    known = {index: numpy.array(tensor.values, dtype=numpy.float64).reshape(tensor.shape)
             for index, tensor in enumerate(model.tensors) if tensor.values is not None}
    known[model.inputs[0]] = image
    for operator in model.operators:
        shape = model.tensors[operator.outputs[0]].shape
        result = evaluate_operator(operator, [known[index] for index in operator.inputs], shape)
        if list(result.shape) != shape:
            raise ValueError(f"{operator.code} gave {result.shape} where {shape} was due")
        known[operator.outputs[0]] = result
    return {model.tensors[index].name: known[index] for index in model.outputs}


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for name, lowest, highest in MODELS:
        model = tflite.parse((Path(sys.argv[1]) / f"{name}.tflite").read_bytes())
        side = model.tensors[model.inputs[0]].shape[1]
        lines = [f"input {side} {lowest:g} {highest:g}"]
        for output, values in evaluate(model, pattern(side, lowest, highest)).items():
            flat = values.ravel()
            output = NAMES[name].get(output, output)
            lines.append(f"output {output} {flat.size} {flat.mean():.9g} {flat.std():.9g}")
            indices = sorted({round(step * (flat.size - 1) / (SAMPLES - 1)) for step in range(SAMPLES)})
            lines += [f"value {index} {flat[index]:.9g}" for index in indices]
        (FOLDER / f"{name}.txt").write_text(HEADER.format(name=name) + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
