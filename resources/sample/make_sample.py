#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the sample interview that sample.json describes: a clip for the camera, read sentences for the microphone.

The sentences are laid over a quiet noise floor, because exact digital silence means a broken microphone.
"""
import argparse
import json
import shutil
import subprocess
from pathlib import Path

DESCRIPTION = Path(__file__).resolve().parent / "sample.json"


def mix_microphone(sample: dict, recordings: Path, output: Path) -> None:
    microphone = sample["microphone"]
    background = microphone["background"]
    rate = microphone["sample_rate"]
    command = ["ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "lavfi", "-i",
               f"anoisesrc=color=white:amplitude={background['peak']}:seed={background['seed']}"
               f":sample_rate={rate}:duration={sample['seconds']}"]
    filters = []
    for number, sentence in enumerate(microphone["sentences"], start=1):
        command += ["-i", str(recordings / sentence["recording"])]
        delay = round(sentence["offset_seconds"] * rate)
        filters.append(f"[{number}]aresample={rate},adelay={delay}S[s{number}]")
    mixed = "".join(f"[s{number}]" for number in range(1, len(filters) + 1))
    filters.append(f"[0]{mixed}amix=inputs={len(filters) + 1}:duration=first:normalize=0[out]")
    command += ["-filter_complex", ";".join(filters), "-map", "[out]", "-ac", "1", "-ar", str(rate),
                "-c:a", "pcm_s16le", "-bitexact", str(output)]
    subprocess.run(command, check=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clip", type=Path, required=True, help="the camera's clip")
    parser.add_argument("--recordings", type=Path, required=True, help="folder with the read sentences")
    parser.add_argument("--output", type=Path, required=True)
    arguments = parser.parse_args()

    sample = json.loads(DESCRIPTION.read_text())
    arguments.output.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(arguments.clip, arguments.output / sample["camera"]["file"])
    mix_microphone(sample, arguments.recordings, arguments.output / sample["microphone"]["file"])
    shutil.copyfile(DESCRIPTION, arguments.output / DESCRIPTION.name)


if __name__ == "__main__":
    main()
