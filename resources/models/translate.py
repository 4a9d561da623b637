# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a TFLite graph into an ONNX graph, operator by operator.

Tensors of four dimensions change from NHWC to ONNX's NCHW; all others keep their layout.
"""
import attention
import flexbuffer
import tflite
from onnx_writer import GraphWriter

OPSET = 16
_SAME_PADDING = 0
_NO_ACTIVATION, _RELU, _RELU6 = 0, 1, 3
# Position of each NHWC axis in NCHW.
_CHANNELS_FIRST_AXIS = {0: 0, 1: 2, 2: 3, 3: 1}


def channels_first_shape(shape: list[int]) -> list[int]:
    return [shape[0], shape[3], shape[1], shape[2]] if len(shape) == 4 else shape


def _channels_first(values, shape: list[int]) -> list:
    """Reorders constants: [A,H,W,C] to [A,C,H,W]."""
    block = shape[1] * shape[2] * shape[3]
    reordered = []
    for start in range(0, len(values), block):
        part = values[start:start + block]
        for channel in range(shape[3]):
            reordered += part[channel::shape[3]]
    return reordered


def _needs_reordering(shape: list[int]) -> bool:
    """Whether NHWC and NCHW order the same values differently."""
    return len(shape) == 4 and shape[3] > 1 and shape[1] * shape[2] > 1


class Translator:
    """Translates one model. `names` renames inputs and outputs of the graph."""

    def __init__(self, model: tflite.Model, graph_name: str, names: dict[str, str]):
        self._model = model
        self._tensors = model.tensors
        self._names = names
        self._public = {*model.inputs, *model.outputs}
        self._writer = GraphWriter(graph_name)

    def run(self) -> bytes:
        for operator in self._model.operators:
            translation = getattr(self, "_" + operator.code.lower(), None)
            if translation is None:
                raise ValueError(f"operator {operator.code} is not supported")
            translation(operator)
        for declare, indices in ((self._writer.input, self._model.inputs), (self._writer.output, self._model.outputs)):
            for index in indices:
                declare(self._name(index), channels_first_shape(self._tensors[index].shape))
        return self._writer.model(OPSET, "candor")

    # --- tensors ---

    def _name(self, index: int) -> str:
        if index in self._public:
            name = self._tensors[index].name
            return self._names.get(name, name)
        return f"tensor_{index}"

    def _shape(self, index: int) -> list[int]:
        return self._tensors[index].shape

    def _values(self, index: int):
        values = self._tensors[index].values
        if values is None:
            raise ValueError(f"tensor '{self._tensors[index].name}' should be a constant")
        return values

    def _operand(self, index: int) -> str:
        """The name of an activation, or of a constant that is added for it."""
        tensor = self._tensors[index]
        if tensor.values is None:
            return self._name(index)
        values = _channels_first(tensor.values, tensor.shape) if len(tensor.shape) == 4 else tensor.values
        return self._writer.floats(channels_first_shape(tensor.shape), values)

    def _emit(self, onnx_operator: str, inputs: list[str], output: int, activation: int = _NO_ACTIVATION,
              **attributes) -> None:
        """Adds a node, and behind it the activation that TFLite fuses with it."""
        if activation == _NO_ACTIVATION:
            self._writer.node(onnx_operator, inputs, self._name(output), **attributes)
            return
        result = self._writer.node(onnx_operator, inputs, **attributes)
        if activation == _RELU:
            self._writer.node("Relu", [result], self._name(output))
        elif activation == _RELU6:
            bounds = [self._writer.floats([], [0.0]), self._writer.floats([], [6.0])]
            self._writer.node("Clip", [result, *bounds], self._name(output))
        else:
            raise ValueError(f"fused activation {activation} is not supported")

    def _pads(self, operator: tflite.Operator, kernel: list[int], strides: list[int], dilations: list[int]) -> list[int]:
        """ONNX's [top, left, bottom, right]. TFLite puts the odd pixel of SAME at the end."""
        if operator.options.scalar(0, "b") != _SAME_PADDING:
            return [0, 0, 0, 0]
        before, after = [], []
        for axis in range(2):
            size = self._shape(operator.inputs[0])[1 + axis]
            result = self._shape(operator.outputs[0])[1 + axis]
            total = max((result - 1) * strides[axis] + (kernel[axis] - 1) * dilations[axis] + 1 - size, 0)
            before.append(total // 2)
            after.append(total - total // 2)
        return before + after

    # --- convolutions and pooling ---

    def _convolution(self, operator: tflite.Operator, weights: str, groups: int, activation_slot: int) -> None:
        options = operator.options
        kernel = self._shape(operator.inputs[1])[1:3]
        strides = [options.scalar(2, "i"), options.scalar(1, "i")]
        dilations = [options.scalar(activation_slot + 2, "i", 1), options.scalar(activation_slot + 1, "i", 1)]
        bias = self._writer.floats(self._shape(operator.inputs[2]), self._values(operator.inputs[2]))
        self._emit("Conv", [self._operand(operator.inputs[0]), weights, bias], operator.outputs[0],
                   options.scalar(activation_slot, "b"), kernel_shape=kernel, strides=strides, group=groups,
                   dilations=dilations, pads=self._pads(operator, kernel, strides, dilations))

    def _conv_2d(self, operator: tflite.Operator) -> None:
        self._convolution(operator, self._operand(operator.inputs[1]), groups=1, activation_slot=3)

    def _depthwise_conv_2d(self, operator: tflite.Operator) -> None:
        # [1,H,W,C] in TFLite, [C,1,H,W] in ONNX: the values of NCHW with the first two dimensions swapped.
        shape = self._shape(operator.inputs[1])
        _, height, width, channels = shape
        if self._shape(operator.inputs[0])[3] != channels:
            raise ValueError("depth multipliers are not supported")
        weights = _channels_first(self._values(operator.inputs[1]), shape)
        weights = self._writer.floats([channels, 1, height, width], weights)
        self._convolution(operator, weights, groups=channels, activation_slot=4)

    def _max_pool_2d(self, operator: tflite.Operator) -> None:
        options = operator.options
        strides = [options.scalar(2, "i"), options.scalar(1, "i")]
        kernel = [options.scalar(4, "i"), options.scalar(3, "i")]
        self._emit("MaxPool", [self._operand(operator.inputs[0])], operator.outputs[0], options.scalar(5, "b"),
                   kernel_shape=kernel, strides=strides, pads=self._pads(operator, kernel, strides, [1, 1]))

    def _resize_bilinear(self, operator: tflite.Operator) -> None:
        align_corners, half_pixel_centres = operator.options.scalar(2, "B"), operator.options.scalar(3, "B")
        mode = "align_corners" if align_corners else "half_pixel" if half_pixel_centres else "asymmetric"
        sizes = self._writer.integers(*channels_first_shape(self._shape(operator.outputs[0])))
        self._emit("Resize", [self._operand(operator.inputs[0]), "", "", sizes], operator.outputs[0],
                   mode="linear", coordinate_transformation_mode=mode)

    # --- element by element ---

    def _binary(self, onnx_operator: str, operator: tflite.Operator) -> None:
        activation = operator.options.scalar(0, "b") if operator.options else _NO_ACTIVATION
        rank = len(self._shape(operator.outputs[0]))
        if rank == 4 and any(len(self._shape(index)) not in (0, 4) for index in operator.inputs):
            raise ValueError("broadcasting to four dimensions is not supported")
        self._emit(onnx_operator, [self._operand(index) for index in operator.inputs], operator.outputs[0], activation)

    def _add(self, operator: tflite.Operator) -> None:
        self._binary("Add", operator)

    def _mul(self, operator: tflite.Operator) -> None:
        self._binary("Mul", operator)

    def _relu(self, operator: tflite.Operator) -> None:
        self._emit("Relu", [self._operand(operator.inputs[0])], operator.outputs[0])

    def _prelu(self, operator: tflite.Operator) -> None:
        """slope * x + (1 - slope) * relu(x), as two depthwise 1x1 convolutions and a sum.

        ONNX Runtime leaves its blocked layout for PRelu and stays in it for these; the mesh runs four times as fast.
        """
        slopes = self._values(operator.inputs[1])
        channels = len(slopes)
        source = self._operand(operator.inputs[0])

        def scaled(activation: str, factors) -> str:
            weights = self._writer.floats([channels, 1, 1, 1], factors)
            return self._writer.node("Conv", [activation, weights], kernel_shape=[1, 1], group=channels)

        rectified = self._writer.node("Relu", [source])
        parts = [scaled(source, slopes), scaled(rectified, [1 - slope for slope in slopes])]
        self._emit("Add", parts, operator.outputs[0])

    # --- shapes ---

    def _pad(self, operator: tflite.Operator) -> None:
        pairs = self._values(operator.inputs[1])
        pads = channels_first_shape(list(pairs[0::2])) + channels_first_shape(list(pairs[1::2]))
        self._emit("Pad", [self._operand(operator.inputs[0]), self._writer.integers(*pads)], operator.outputs[0],
                   mode="constant")

    def _reshape(self, operator: tflite.Operator) -> None:
        """Reshapes in TFLite's order of values; a transposition is added where NCHW orders them differently."""
        source = self._operand(operator.inputs[0])
        if _needs_reordering(self._shape(operator.inputs[0])):
            source = self._writer.node("Transpose", [source], perm=[0, 2, 3, 1])
        shape = self._shape(operator.outputs[0])
        if _needs_reordering(shape):
            raise ValueError("a reshape into a feature map is not supported")
        self._emit("Reshape", [source, self._writer.integers(*channels_first_shape(shape))], operator.outputs[0])

    def _concatenation(self, operator: tflite.Operator) -> None:
        rank = len(self._shape(operator.outputs[0]))
        axis = operator.options.scalar(0, "i") % rank
        self._emit("Concat", [self._operand(index) for index in operator.inputs], operator.outputs[0],
                   axis=_CHANNELS_FIRST_AXIS[axis] if rank == 4 else axis)

    def _strided_slice(self, operator: tflite.Operator) -> None:
        if self._shape(operator.inputs[0]) != self._shape(operator.outputs[0]):
            raise ValueError("only slices that keep everything are supported")
        self._emit("Identity", [self._operand(operator.inputs[0])], operator.outputs[0])

    # --- custom operators of the face mesh ---

    def _landmarks2transformmatrix(self, operator: tflite.Operator) -> None:
        attention.landmarks_to_transform(self._writer, self._operand(operator.inputs[0]),
                                         self._name(operator.outputs[0]), flexbuffer.read(operator.custom_options))

    def _transformlandmarks(self, operator: tflite.Operator) -> None:
        landmarks, matrix = (self._operand(index) for index in operator.inputs)
        attention.transform_landmarks(self._writer, landmarks, matrix, self._name(operator.outputs[0]))

    def _transformtensorbilinear(self, operator: tflite.Operator) -> None:
        features, matrix = (self._operand(index) for index in operator.inputs)
        _, height, width, _ = self._shape(operator.inputs[0])
        attention.crop_features(self._writer, features, matrix, self._name(operator.outputs[0]), (height, width),
                                flexbuffer.read(operator.custom_options))
