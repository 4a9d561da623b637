#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails on an include or a link that the architecture does not draw.

usage: check_arrows.py ROOT

Looks at every source file and CMakeLists.txt below core, capture, ui and app: includes of another folder's headers, links
between our targets, includes that climb with "../", and Qt Widgets, Multimedia and OpenCV outside the folders that may use
them. The arrows are those of ARCHITECTURE.md; they are not transitive.
"""
import re
import sys
from pathlib import Path

CORE = {
    "model": set(),
    "store": {"model"},
    "crypto": {"model"},
    "files": {"model", "crypto"},
    "access": {"model", "store", "crypto"},
    "documents": {"model"},
    "extraction": {"model", "documents"},
    "questions": {"model", "access", "store"},
    "hiring": {"model", "access", "store", "documents", "files", "questions"},
    "interview": {"model", "access", "store", "files", "questions", "hiring"},
    "insight": {"model", "interview", "hiring"},
    "privacy": {"model", "interview", "hiring", "insight", "access", "store", "files", "crypto", "questions", "documents"},
}
CORE["workspace"] = set(CORE) - {"extraction"}

CAPTURE = {
    "source": {"model"},
    "inference": {"model"},
    "vision": {"model", "inference"},
    "audio": {"model", "inference"},
    "speech": {"model", "inference"},
    "record": {"model"},
}
CAPTURE["engine"] = {"model"} | set(CAPTURE)

EVERYTHING_BELOW_UI = (set(CORE) - {"store", "extraction"}) | set(CAPTURE)
UI = {
    "theme": {"model"},
    "widgets": {"model", "theme"},
    "screens": EVERYTHING_BELOW_UI | {"theme", "widgets"},
    "shell": EVERYTHING_BELOW_UI | {"theme", "widgets", "screens"},
}
APP = {
    "demo": (set(CORE) - {"extraction"}) | {"record"},
    "desktop": EVERYTHING_BELOW_UI | set(UI) | {"store"},
    "ctl": (set(CORE) - {"extraction"}) | set(CAPTURE),
    "server": (set(CORE) - {"extraction"}) | set(CAPTURE),
    "reader": {"model", "documents", "extraction"},
}
LAYERS = {"core": CORE, "capture": CAPTURE, "ui": UI, "app": APP}
LAYER_OF = {folder: layer for layer, folders in LAYERS.items() for folder in folders if layer != "app"}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
TARGET = re.compile(r"\bcandor_(core|capture|ui)_([a-z]+)\b")
COMMENT = re.compile(r"#[^\n]*")

# Prefixes of headers that only some places may include.
RESTRICTED = [
    ("Qt Widgets", re.compile(r"^(QtWidgets/|Q(Widget|MainWindow|Dialog|Application$|PushButton|Label$|Layout))"),
     lambda layer, folder: layer == "ui" or (layer, folder) == ("app", "desktop")),
    ("Qt Multimedia", re.compile(r"^(QtMultimedia/|QAudio|QMedia|QCamera|QVideo)"),
     lambda layer, folder: layer in ("capture", "ui")),
    ("OpenCV", re.compile(r"^opencv2/"), lambda layer, folder: layer == "capture"),
]


def allowed(layer, folder):
    return LAYERS[layer].get(folder)


def check_include(layer, folder, bracket, path):
    if "../" in path:
        return f'climbs with "../": {path}'
    for what, pattern, may in RESTRICTED:
        if pattern.match(path) and not may(layer, folder):
            return f"{what} is not for {layer}/{folder}: {path}"
    head = path.split("/")[0]
    if bracket == '"' and "/" in path and head in LAYER_OF and head != folder and head not in allowed(layer, folder):
        return f"no arrow from {layer}/{folder} to {LAYER_OF[head]}/{head}: {path}"
    return None


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def check_file(path, layer, folder):
    text = path.read_text(encoding="utf-8")
    if path.name == "CMakeLists.txt":
        for match in TARGET.finditer(COMMENT.sub("", text)):
            target = match.group(2)
            if target != folder and target not in allowed(layer, folder):
                yield f"{path}: no arrow from {layer}/{folder} to {match.group(1)}/{target}: {match.group(0)}"
        return
    for match in INCLUDE.finditer(text):
        complaint = check_include(layer, folder, match.group(1), match.group(2))
        if complaint:
            yield f"{path}:{line_of(text, match.start())}: {complaint}"


def check_tree(root):
    checked = 0
    complaints = []
    for layer in LAYERS:
        base = root / layer
        for path in sorted(base.rglob("*")) if base.is_dir() else []:
            parts = path.relative_to(base).parts
            if len(parts) < 2 or (path.suffix not in (".h", ".cpp") and path.name != "CMakeLists.txt"):
                continue
            if allowed(layer, parts[0]) is None:
                complaints.append(f"{path}: the architecture has no folder {layer}/{parts[0]}")
                continue
            checked += 1
            complaints.extend(check_file(path, layer, parts[0]))
    return checked, complaints


def main():
    checked, complaints = check_tree(Path(sys.argv[1]))
    for complaint in complaints:
        print(complaint)
    print(f"{checked} files checked, {len(complaints)} complaints")
    return 1 if complaints or checked == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
