#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the resumes: OUTPUT/documents/PERSON.LAYOUT.pdf (or .docx) and, under the same name, OUTPUT/truth/*.json; and the
descriptions of jobs, OUTPUT/documents/JOB.job-description.docx."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import people as people_module
from layouts import LAYOUTS, layouts_of
from scan import scan
from truth import document_truth, job_truth
from word_layouts import posting

# What is called, and the Debian package that has it.
TOOLS = {"pdflatex": "texlive-latex-extra", "soffice": "libreoffice-writer-nogui", "chromium": "chromium", "pdftoppm": "poppler-utils",
         "ffmpeg": "ffmpeg"}
TEX_FILES = {"moderncv.cls": "texlive-latex-extra", "europecv.cls": "texlive-latex-extra", "lmodern.sty": "lmodern", "ngerman.ldf": "texlive-lang-german",
             "phvr8t.tfm": "texlive-fonts-recommended"}
FONTS = {"Carlito": "fonts-crosextra-carlito", "Lato": "fonts-lato", "Liberation Sans": "fonts-liberation"}


def missing_tools():
    """{what is missing: its package}"""
    missing = {tool: package for tool, package in TOOLS.items() if not shutil.which(tool)}
    if "pdflatex" not in missing:
        missing |= {file: package for file, package in TEX_FILES.items()
                    if subprocess.run(["kpsewhich", file], capture_output=True, check=False).returncode != 0}
    families = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True, check=False).stdout
    return missing | {f"font {font}": package for font, package in FONTS.items() if font not in families}


def run(command, seconds, **more):
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=seconds, check=False, stdin=subprocess.DEVNULL, **more)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed: {(done.stdout + done.stderr)[-1500:]}")


def print_tex(source, target):
    """Twice: the second run knows where things lie on the page. TeX's own files go where the source is."""
    for _ in range(2):
        run(["pdflatex", "-interaction=nonstopmode", "-halt-on-error", source.name], 120, cwd=source.parent)
    shutil.move(source.with_suffix(".pdf"), target)


def print_page(source, target):
    with tempfile.TemporaryDirectory() as profile:
        # The sandbox needs rights that neither root nor a container has; the pages are ours.
        run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--user-data-dir={profile}", "--no-pdf-header-footer",
             f"--print-to-pdf={target}", source.resolve().as_uri()], 120)


def print_documents(sources, folder):
    """All at once, since LibreOffice takes longest to start."""
    if sources:
        with tempfile.TemporaryDirectory() as profile:
            run(["soffice", "--headless", f"-env:UserInstallation={Path(profile).as_uri()}", "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources)], 900)


def write_if_changed(path, data):
    """False when that is there already."""
    if path.exists() and path.read_bytes() == data:
        return False
    path.write_bytes(data)
    return True


def write_truth(path, truth):
    path.write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def build(output, only, lot_number, say):
    documents, truths, sources = (output / name for name in ("documents", "truth", "sources"))
    for folder in (documents, truths, sources):
        folder.mkdir(parents=True, exist_ok=True)
    wanted, office, scans = set(), [], []
    for person, layout in layouts_of(people_module.load(), lot_number):
        if only and layout.name not in only:
            continue
        style = layout.style(person, lot_number)
        stem = f"{person['id']}.{layout.name}"
        wanted.add(stem)
        target = documents / f"{stem}.{layout.ending}"
        write_truth(truths / f"{stem}.json", document_truth(person, layout, style, target.name))
        made = layout.write(person, style)
        source = sources / f"{stem}.{layout.source}"
        if not write_if_changed(source, made if isinstance(made, bytes) else made.encode()) and target.exists():
            continue
        say(stem)
        target.unlink(missing_ok=True)
        if layout.made == "docx":
            shutil.copy(source, target)
        elif layout.source == "docx":
            office.append((source, target))
            scans += [(target, style)] if layout.made == "scan" else []
        else:
            {"tex": print_tex, "html": print_page}[layout.source](source.resolve(), target.resolve())
    print_documents([source for source, _ in office], sources)
    for source, target in office:
        printed = source.with_suffix(".pdf")
        style = next((style for file, style in scans if file == target), None)
        if style:
            scan(printed, target, style)
        else:
            shutil.move(printed, target)
    if not only:
        for job in people_module.load("jobs"):
            stem = f"{job['id']}.job-description"
            wanted.add(stem)
            write_if_changed(documents / f"{stem}.docx", posting(job))
            write_truth(truths / f"{stem}.json", job_truth(job, f"{stem}.docx"))
        for path in [*documents.iterdir(), *truths.iterdir()]:
            if path.stem not in wanted:
                path.unlink()
    return len(wanted)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", nargs="?", type=Path, help="folder to build in; what is there and has not changed is not built again")
    parser.add_argument("--only", action="append", choices=list(LAYOUTS), help="this layout; may be repeated")
    parser.add_argument("--lot", type=int, default=0, metavar="NUMBER",
                        help="other layouts, words and dates for the same people: documents that nobody has looked at yet")
    parser.add_argument("--check", action="store_true", help="only see whether the people agree with themselves")
    arguments = parser.parse_args()
    found = people_module.mistakes(people_module.load(), LAYOUTS)
    for line in found:
        print(f"make.py: {line}", file=sys.stderr)
    if arguments.check or found:
        return 1 if found else 0
    if not arguments.output:
        parser.error("an output folder is needed")
    missing = missing_tools()
    if missing:
        print("make.py: these are missing: " + ", ".join(f"{what} (package {package})" for what, package in missing.items()), file=sys.stderr)
        print("make.py: apt-get install --no-install-recommends " + " ".join(sorted(set(missing.values()))), file=sys.stderr)
        return 2
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1704067200")  # the same files from the same sources
    count = build(arguments.output, arguments.only, arguments.lot, lambda text: print(f"make.py: {text}", file=sys.stderr))
    print(f"{count} documents in {arguments.output / 'documents'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
