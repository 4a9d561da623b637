#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy on the sources that are shipped, and only on those that changed since they were found clean.

usage: lint.py ROOT BUILD

What was found clean is remembered by content, as ccache does it: clang-tidy's version and settings, the compiler's
arguments, the source and each header of ours that it includes. It is kept in $XDG_CACHE_HOME/candor/lint, so that a
second checkout on the same machine does not check the same again.

Qt's headers cost most of the time, so sources that are compiled alike are checked several at a time, one after the other in
one file: the analyser leaves out what a file includes. Where that finds something, or they do not compile together, each is
checked alone, and that counts.
"""
import concurrent.futures
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

LAYERS = ("app", "bench", "capture", "core", "ui")
KEPT_SECONDS = 30 * 24 * 3600
TOGETHER = 12
# What a source names at the beginning of a line, outside of any block; two sources that name the same cannot be one.
NAMED = re.compile(r"^(?!namespace |using |template|return )[A-Za-z][^\n(){}=;]*?(?<!::)\b(\w+)(?: *[({=;\[]| final| :)", re.M)
ALIAS = re.compile(r"^using (\w+) =", re.M)


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


def tidy(build, source):
    return subprocess.run(["clang-tidy", "-p", build, "--quiet", source], capture_output=True, text=True)


def check_alone(build, source, stamp):
    """What clang-tidy says of a source; nothing where it is clean."""
    run = tidy(build, source)
    if run.returncode == 0:
        stamp.touch()
        return ""
    return run.stdout + run.stderr


def check(build, group, folder):
    """What clang-tidy says of the sources of a group, one text for each in which it finds something."""
    if len(group) > 1 and tidy(folder, group[0].together).returncode == 0:
        for part in group:
            part.stamp.touch()
        return []
    words = [check_alone(build, part.source, part.stamp) for part in group]
    return [text for text in words if text]


class Part:
    """A source that is to be checked."""

    def __init__(self, command, layer, stamp):
        self.source = command["file"]
        self.stamp = stamp
        self.directory = command["directory"]
        self.layer = layer
        arguments = shlex.split(command["command"])
        at = arguments.index("-o")
        self.arguments = [word for i, word in enumerate(arguments) if i not in (at, at + 1) and word != self.source]
        text = Path(self.source).read_text()
        self.names = {*NAMED.findall(text), *ALIAS.findall(text)}
        self.together = None  # the file that holds the group


def groups_of(parts):
    """Sources that are compiled alike and have no name in common, at most TOGETHER in one."""
    groups = {}
    for part in parts:
        alike = groups.setdefault((part.layer, *part.arguments), [])
        for group, names in alike:
            if len(group) < TOGETHER and not names & part.names:
                group.append(part)
                names |= part.names
                break
        else:
            alike.append(([part], set(part.names)))
    return [group for alike in groups.values() for group, _ in alike]


def write_groups(groups, root, folder):
    """The files that hold the groups, and the list of how they are compiled. They lie in a tree like ours, with the
    settings that hold there."""
    for settings in [root / ".clang-tidy", *root.glob("*/.clang-tidy")]:
        copy = folder / settings.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(settings.read_bytes())
    commands = []
    for number, group in enumerate(groups):
        together = folder / group[0].layer / f"group-{number}.cpp"
        together.parent.mkdir(parents=True, exist_ok=True)
        together.write_text("\n".join(Path(part.source).read_text() for part in group))
        # A name of one source may hide one of another; within a source the compiler sees to it.
        more = ["-Wno-shadow"]
        for part in group:
            part.together = str(together)
            more += ["-iquote", str(Path(part.source).parent)]  # for headers that lie beside it
        commands.append({"directory": group[0].directory, "file": str(together),
                         "arguments": [*group[0].arguments, *more, str(together)]})
    (folder / "compile_commands.json").write_text(json.dumps(commands))


def main(root, build):
    settings = [root / ".clang-tidy", *sorted(root.glob("*/.clang-tidy"))]
    common = subprocess.run(["clang-tidy", "--version"], check=True, capture_output=True).stdout
    common += b"".join(path.read_bytes() for path in settings)
    headers = own_headers(root, build)
    folder = cache_folder()
    todo = []
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
            todo.append(Part(command, source.relative_to(root).parts[0], stamp))
    if not sources:
        sys.exit("lint: the build names none of our sources, so there is nothing to check")
    groups = groups_of(todo)
    together = Path(build) / "lint"
    write_groups(groups, root, together)
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for findings in pool.map(lambda group: check(build, group, str(together)), groups):
            failed += len(findings)
            for words in findings:
                print(words, file=sys.stderr)
    if failed:
        sys.exit(f"lint: clang-tidy found something in {failed} of {sources} sources; the lines above say what")
    print(f"lint: clang-tidy found nothing in {sources} sources ({len(todo)} of them new or changed)", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]).resolve(), str(Path(sys.argv[2]).resolve()))
