#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy on the sources that are shipped, and only on those that changed since they were found clean.

usage: lint.py ROOT BUILD

What was found clean is remembered by content, as ccache does it: clang-tidy's version and settings, the compiler's
arguments, the source and each header of ours that it includes. It is kept in $XDG_CACHE_HOME/candor/lint, so that a
second checkout on the same machine does not check the same again.
"""
import concurrent.futures
import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

LAYERS = ("app", "bench", "capture", "core", "ui")
KEPT_SECONDS = 30 * 24 * 3600


def cache_folder():
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "candor" / "lint"
    folder.mkdir(parents=True, exist_ok=True)
    for stamp in folder.iterdir():
        if time.time() - stamp.stat().st_mtime > KEPT_SECONDS:
            stamp.unlink(missing_ok=True)
    return folder


def own_headers(root, build):
    """Object file -> the headers of this tree that it was made with, from Ninja's log."""
    listing = subprocess.run(["ninja", "-C", build, "-t", "deps"], check=True, capture_output=True, text=True).stdout
    headers, current = {}, None
    for line in listing.splitlines():
        if not line.startswith(" "):
            current = headers.setdefault(line.split(":")[0], [])
            continue
        path = Path(os.path.realpath(Path(build) / line.strip()))
        if path.suffix == ".h" and path.is_relative_to(root) and not path.is_relative_to(build):
            current.append(path)
    return headers


def object_of(command):
    words = command["command"].split()
    return words[words.index("-o") + 1]


def digest_of(common, root, command, headers):
    digest = hashlib.sha256(common)
    # Arguments name folders of this checkout, which say nothing about the source.
    digest.update(command["command"].replace(str(root), "").encode())
    for path in [Path(command["file"]), *sorted(set(headers))]:
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def check(build, source, stamp):
    """What clang-tidy says of a source; nothing where it is clean."""
    run = subprocess.run(["clang-tidy", "-p", build, "--quiet", source], capture_output=True, text=True)
    if run.returncode == 0:
        stamp.touch()
        return ""
    return run.stdout + run.stderr


def main(root, build):
    settings = [root / ".clang-tidy", *sorted(root.glob("*/.clang-tidy"))]
    common = subprocess.run(["clang-tidy", "--version"], check=True, capture_output=True).stdout
    common += b"".join(path.read_bytes() for path in settings)
    headers = own_headers(root, build)
    folder = cache_folder()
    todo = {}
    sources = 0
    for command in json.loads((Path(build) / "compile_commands.json").read_text()):
        source = Path(command["file"])
        if not source.is_relative_to(root) or source.relative_to(root).parts[0] not in LAYERS:
            continue
        sources += 1
        stamp = folder / digest_of(common, root, command, headers.get(object_of(command), []))
        if stamp.exists():
            stamp.touch()
        else:
            todo[str(source)] = stamp
    if not sources:
        sys.exit("lint: the build names none of our sources, so there is nothing to check")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for words in pool.map(lambda item: check(build, *item), todo.items()):
            if words:
                failed += 1
                print(words, file=sys.stderr)
    if failed:
        sys.exit(f"lint: clang-tidy found something in {failed} of {sources} sources; the lines above say what")
    print(f"lint: clang-tidy found nothing in {sources} sources ({len(todo)} of them new or changed)", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve()))
