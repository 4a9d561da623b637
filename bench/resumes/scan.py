# SPDX-License-Identifier: GPL-3.0-or-later
"""A printed document as a scanner sees it: 200 dpi, grey, a little turned, with noise, as JPEG pages in a PDF."""

import struct
import subprocess
from pathlib import Path

DPI = 200


def jpeg_size(data):
    place = 2
    while place < len(data):
        marker, size = struct.unpack(">HH", data[place:place + 4])
        if 0xFFC0 <= marker <= 0xFFC3:
            height, width, parts = struct.unpack(">HHB", data[place + 5:place + 10])
            return width, height, parts
        place += 2 + size
    raise ValueError("not a JPEG")


def pdf_of_pictures(pictures):
    """One page for each JPEG, its size taken from the picture at DPI."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    pages = []
    for data in pictures:
        width, height, parts = jpeg_size(data)
        wide, high = width * 72 / DPI, height * 72 / DPI
        number = len(objects) + 1
        colours = b"/DeviceGray" if parts == 1 else b"/DeviceRGB"
        drawing = b"q %.2f 0 0 %.2f 0 0 cm /Scan Do Q" % (wide, high)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R /Resources << /XObject << /Scan %d 0 R >> >> >>"
            % (wide, high, number + 1, number + 2),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(drawing), drawing),
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace %b /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%b\nendstream"
            % (width, height, colours, len(data), data)]
        pages.append(b"%d 0 R" % number)
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(pages), len(pages))
    file, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, text)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return file + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)


def scan(printed: Path, target: Path, style):
    """`style.lot` says how far the paper was turned and how much noise there is."""
    angle = style.lot.choice([-1, 1]) * style.lot.uniform(0.3, 0.9)
    noise, seed = style.lot.randint(6, 12), style.lot.randrange(10000)
    stem = target.with_suffix("")
    for old in stem.parent.glob(f"{stem.name}-*.*"):
        old.unlink()
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", str(printed), str(stem)], check=True)
    pictures = []
    for page in sorted(stem.parent.glob(f"{stem.name}-*.pgm")):
        picture = page.with_suffix(".jpg")
        filters = f"rotate={angle:.3f}*PI/180:fillcolor=0xf4f4f4,gblur=sigma=0.6,noise=all_seed={seed}:alls={noise},format=gray"
        subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", "-i", str(page), "-vf", filters, "-q:v", "4", str(picture)], check=True)
        pictures.append(picture.read_bytes())
        page.unlink()
        picture.unlink()
    target.write_bytes(pdf_of_pictures(pictures))
