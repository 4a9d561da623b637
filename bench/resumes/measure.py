#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the resumes (make.py), lets candorctl read each of them, and scores what it read (score.py). What was read lies in
OUTPUT/read, the table in OUTPUT/table.txt."""

import argparse
import subprocess
import sys
import time
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
LONGEST_READING = 60


def read_all(candorctl, output):
    """Writes OUTPUT/read/*.json; returns [(file, why not)] of those that could not be read."""
    results = output / "read"
    results.mkdir(exist_ok=True)
    for old in results.glob("*.json"):
        old.unlink()
    failed = []
    for document in sorted((output / "documents").iterdir()):
        try:
            done = subprocess.run([candorctl, "resume", "parse", str(document), "--json"], capture_output=True, timeout=LONGEST_READING, check=False,
                                  stdin=subprocess.DEVNULL)
            why = done.stderr.decode(errors="replace").strip() or f"ended with {done.returncode}"
        except subprocess.TimeoutExpired:
            done, why = None, f"not read within {LONGEST_READING} s"
        if done and done.returncode == 0:
            (results / f"{document.stem}.json").write_bytes(done.stdout)
        else:
            failed.append((document.name, why))
    return failed


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("candorctl", help="the program that reads")
    parser.add_argument("output", type=Path)
    parser.add_argument("--lot", default="0", metavar="NUMBER", help="as make.py takes it")
    parser.add_argument("--json", type=Path, help="all numbers, for machines")
    parser.add_argument("--details", action="store_true", help="what is not right, document by document")
    arguments = parser.parse_args()
    # What make.py says of its progress must not push the reason of a failure out of sight.
    made = subprocess.run([sys.executable, "-B", FOLDER / "make.py", arguments.output, "--lot", arguments.lot], stdout=subprocess.DEVNULL, check=False)
    if made.returncode != 0:
        return made.returncode
    begin = time.monotonic()
    failed = read_all(arguments.candorctl, arguments.output)
    seconds = time.monotonic() - begin
    count = len(list((arguments.output / "documents").iterdir()))
    if len(failed) == count:
        print(f"measure.py: no document could be read; {failed[0][0]}: {failed[0][1][-300:]}", file=sys.stderr)
        return 1
    command = [sys.executable, "-B", FOLDER / "score.py", arguments.output / "read", arguments.output / "truth"]
    command += ["--json", arguments.json] if arguments.json else []
    command += ["--details"] if arguments.details else []
    scored = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    table = scored.stdout + f"{count} documents read one by one in {seconds:.1f} s, {len(failed)} of them not\n"
    table += "".join(f"    {name}: {why[-200:]}\n" for name, why in failed)
    (arguments.output / "table.txt").write_text(table, encoding="utf-8")
    print(table, end="")
    return scored.returncode


if __name__ == "__main__":
    sys.exit(main())
