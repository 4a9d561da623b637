#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the clips that lie or are broken out of the good ones: patch-clips.py FOLDER"""
import pathlib
import struct
import sys


def truncate(source, target, share):
    data = source.read_bytes()
    target.write_bytes(data[: int(len(data) * share)])


def damage(source, target):
    """Overwrites some of the middle third of the media, packet headers and payload alike."""
    data = bytearray(source.read_bytes())
    for position in range(len(data) // 3, 2 * len(data) // 3, 997):
        data[position : position + 40] = bytes((position + i * 37) % 256 for i in range(40))
    target.write_bytes(data)


def claim_six_hours(source, target):
    data = bytearray(source.read_bytes())
    for box, offset in ((b"mvhd", 16), (b"mdhd", 16), (b"tkhd", 24)):
        start = data.find(box)
        while start >= 0:
            assert data[start + 4] == 0, "only version 0 is patched"
            scale = 1000 if box == b"tkhd" else struct.unpack_from(">I", data, start + offset)[0]
            struct.pack_into(">I", data, start + offset + (0 if box == b"tkhd" else 4), 6 * 3600 * scale)
            start = data.find(box, start + 4)
    target.write_bytes(data)


def claim_size(source, target, width, height):
    data = bytearray(source.read_bytes())
    start = data.find(b"strf")
    struct.pack_into("<ii", data, start + 12, width, height)
    target.write_bytes(data)


def mirror(path):
    """Puts a matrix that exchanges left and right into the track header."""
    data = bytearray(path.read_bytes())
    start = data.find(b"tkhd") + 4 + 40
    assert struct.unpack_from(">i", data, start)[0] == 0x10000
    struct.pack_into(">i", data, start, -0x10000)
    struct.pack_into(">i", data, start + 24, 320 << 16)
    path.write_bytes(data)


def main():
    folder = pathlib.Path(sys.argv[1])
    mirror(folder / "mirrored.mp4")
    data = (folder / "silent.mp4").read_bytes()  # its index lies behind the media
    assert data.find(b"mdat") < data.find(b"moov")
    (folder / "no-index.mp4").write_bytes(data[: data.find(b"moov") - 4])
    truncate(folder / "flash.webm", folder / "truncated.webm", 0.5)
    truncate(folder / "flash.mp4", folder / "truncated.mp4", 0.6)
    damage(folder / "flash.ts", folder / "damaged.ts")
    damage(folder / "flash.avi", folder / "damaged.avi")
    claim_six_hours(folder / "flash.mp4", folder / "six-hours.mp4")
    claim_size(folder / "raw.avi", folder / "absurd-size.avi", 60000, 60000)
    (folder / "raw.avi").unlink()


main()
