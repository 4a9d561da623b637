#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes package-lock.json beside a package.json whose dependencies are exact versions.

Only files are taken out of these packages and none of their JavaScript is run, so the lock names
the packages themselves and leaves out what they depend on. It holds integrity hashes and no address:
npm fetches from the registry that it is set up for.

usage: lock-npm.py FOLDER...
"""
import json
import pathlib
import subprocess
import sys


def published(name: str, version: str) -> dict:
    """What the registry says of one version: the entry of the lock file."""
    command = ["npm", "view", f"{name}@{version}", "dist.integrity", "license", "--json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return {"version": version, "integrity": found["dist.integrity"], "license": found["license"]}


def lock(folder: pathlib.Path) -> None:
    package = json.loads((folder / "package.json").read_text())
    root = {key: package[key] for key in ("name", "version", "license", "dependencies")}
    entries = {f"node_modules/{name}": published(name, version)
               for name, version in sorted(package["dependencies"].items())}
    content = {"name": package["name"], "version": package["version"], "lockfileVersion": 3,
               "requires": True, "packages": {"": root, **entries}}
    (folder / "package-lock.json").write_text(json.dumps(content, indent=2) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for argument in sys.argv[1:]:
        lock(pathlib.Path(argument))
