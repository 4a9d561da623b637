# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes single files out of the packed assets that a MediaPipe package carries for the browser."""
import json
import re
from pathlib import Path


def extract(package: Path, name: str, file_name: str) -> bytes:
    """The bytes of `file_name` in NAME_packed_assets.data; NAME_packed_assets_loader.js says where they lie."""
    loader = (package / f"{name}_packed_assets_loader.js").read_text()
    listing = re.search(r'loadPackage\((\{"files".*\})\);', loader)
    if listing is None:
        raise ValueError(f"{package.name} does not list its packed assets")
    for entry in json.loads(listing.group(1))["files"]:
        if entry["filename"].rsplit("/", 1)[-1] == file_name:
            data = (package / f"{name}_packed_assets.data").read_bytes()
            return data[entry["start"]:entry["end"]]
    raise ValueError(f"{package.name} does not hold {file_name}")
