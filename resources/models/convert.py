#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the models that Candor runs out of the pinned npm packages. Python's standard library is all it needs.

Every file read and every file made is checked against checksums.sha256 beside this program; the part of that list
that names the files made is written beside them.
"""
import argparse
import hashlib
import sys
from pathlib import Path

import face_geometry
import packed_assets
import sentence_encoder
import tflite
from translate import Translator

CHECKSUMS = Path(__file__).resolve().parent / "checksums.sha256"
OUTPUT_CHECKSUMS = "checksums.sha256"

# What is renamed among the graphs' inputs and outputs, so that both detectors are fed and read alike.
NAMES = {
    "face_detection_short_range": {},
    "face_detection_full_range": {
        "reshaped_regressor_face_4": "regressors",
        "reshaped_classifier_face_4": "classificators",
    },
    "face_landmarks_with_attention": {"input_1": "input"},
}
SENTENCE_ENCODER = "universal_sentence_encoder_lite"


def read_inputs(packages: Path) -> dict[str, bytes]:
    """The files that everything is made from, by the names that checksums.sha256 gives them."""
    detection = packages / "@mediapipe" / "face_detection"
    mesh = packages / "@mediapipe" / "face_mesh"
    sentences = packages / "@energetic-ai" / "model-embeddings-en" / "dist"

    def from_mesh(file_name: str) -> bytes:
        return packed_assets.extract(mesh, "face_mesh_solution", file_name)

    return {
        "input/face_detection_short_range.tflite": (detection / "face_detection_short_range.tflite").read_bytes(),
        "input/face_detection_full_range.tflite": (detection / "face_detection_full_range.tflite").read_bytes(),
        "input/face_landmarks_with_attention.tflite": from_mesh("face_landmark_with_attention.tflite"),
        "input/face_geometry.binarypb": from_mesh("geometry_pipeline_metadata_landmarks.binarypb"),
        "input/silero_vad_v5.onnx": (packages / "@ricky0123/vad-web/dist/silero_vad_v5.onnx").read_bytes(),
        f"input/{SENTENCE_ENCODER}.json": (sentences / "model.json").read_bytes(),
        f"input/{SENTENCE_ENCODER}.bin": b"".join((sentences / f"group1-shard{part}of7").read_bytes()
                                                  for part in range(1, 8)),
        f"input/{SENTENCE_ENCODER}_vocabulary.json": (sentences / "vocab.json").read_bytes(),
    }


def make_outputs(inputs: dict[str, bytes]) -> dict[str, bytes]:
    """The files that the program loads."""
    outputs = {}
    for name, names in NAMES.items():
        model = tflite.parse(inputs[f"input/{name}.tflite"])
        outputs[f"{name}.onnx"] = Translator(model, name, names).run()
    outputs["silero_vad_v5.onnx"] = inputs["input/silero_vad_v5.onnx"]
    outputs[f"{SENTENCE_ENCODER}.onnx"] = sentence_encoder.convert(
        inputs[f"input/{SENTENCE_ENCODER}.json"], inputs[f"input/{SENTENCE_ENCODER}.bin"], SENTENCE_ENCODER)
    outputs[f"{SENTENCE_ENCODER}_vocabulary.json"] = inputs[f"input/{SENTENCE_ENCODER}_vocabulary.json"]
    outputs["face_geometry.txt"] = face_geometry.text(inputs["input/face_geometry.binarypb"]).encode()
    return outputs


def checksum_lines(files: dict[str, bytes]) -> list[str]:
    """Lines in the form that sha256sum reads and writes."""
    return [f"{hashlib.sha256(content).hexdigest()}  {name}" for name, content in sorted(files.items())]


def check(files: dict[str, bytes], what: str) -> None:
    expected = set(CHECKSUMS.read_text().splitlines())
    wrong = [line.split("  ")[1] for line in checksum_lines(files) if line not in expected]
    if wrong:
        sys.exit(f"{what} with a checksum that {CHECKSUMS.name} does not name: {', '.join(wrong)}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packages", type=Path, required=True, help="folder node_modules of the npm packages")
    parser.add_argument("--output", type=Path, required=True, help="folder for the models")
    parser.add_argument("--extracted", type=Path, help="folder for the original files too (for reference/evaluate.py)")
    parser.add_argument("--update-checksums", action="store_true", help="rewrite checksums.sha256 instead of checking")
    arguments = parser.parse_args()

    inputs = read_inputs(arguments.packages)
    if not arguments.update_checksums:
        check(inputs, "Input files")
    outputs = make_outputs(inputs)
    if arguments.update_checksums:
        CHECKSUMS.write_text("\n".join(checksum_lines(inputs) + checksum_lines(outputs)) + "\n")
    check(outputs, "Converted files")

    arguments.output.mkdir(parents=True, exist_ok=True)
    for name, content in outputs.items():
        (arguments.output / name).write_bytes(content)
    (arguments.output / OUTPUT_CHECKSUMS).write_text("\n".join(checksum_lines(outputs)) + "\n")
    if arguments.extracted:
        arguments.extracted.mkdir(parents=True, exist_ok=True)
        for name, content in inputs.items():
            (arguments.extracted / Path(name).name).write_bytes(content)


if __name__ == "__main__":
    main()
