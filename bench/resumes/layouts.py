# SPDX-License-Identifier: GPL-3.0-or-later
"""All layouts: what makes them, how many columns they have, what they fix of the style."""

import random
from dataclasses import dataclass, field
from typing import Callable

import europass
import latex
import pages
import word_layouts
from style import Style

LINKEDIN_STYLE = {"dates": {"en": ("long", " - ", "Present"), "de": ("long", " - ", "Present")}, "capitals": False,
                  "order": ["summary", "experience", "education"]}


@dataclass(frozen=True)
class Layout:
    name: str
    columns: str  # "one" or "two"
    source: str  # ending of what `write` makes: tex, docx, html
    made: str  # "pdf"; "docx": left as it is; "scan": printed, then a picture of it
    write: Callable
    fixed: dict = field(default_factory=dict)

    @property
    def ending(self):
        return "docx" if self.made == "docx" else "pdf"

    def style(self, person, lot_number=0):
        return Style(person, self.name, self.fixed, lot_number)

    def suits(self, person):
        """pdfTeX's usual fonts lack the letters beyond Latin Extended-A, e.g. those of Vietnamese."""
        return self.source != "tex" or all(ord(letter) < 0x180 or letter in "–—‘’“”…•€" for letter in str(person))


LAYOUTS = {layout.name: layout for layout in [
    Layout("latex-article", "one", "tex", "pdf", latex.article),
    Layout("latex-moderncv", "one", "tex", "pdf", latex.moderncv),
    Layout("latex-sidebar", "two", "tex", "pdf", latex.sidebar),
    Layout("europass", "one", "tex", "pdf", europass.europass),
    Layout("office-plain", "one", "docx", "pdf", word_layouts.plain),
    Layout("office-tabular", "one", "docx", "pdf", word_layouts.tabular),
    Layout("word-plain", "one", "docx", "docx", word_layouts.plain),
    Layout("word-table", "two", "docx", "docx", word_layouts.grid),
    Layout("word-boxes", "one", "docx", "docx", word_layouts.boxes),
    Layout("html-plain", "one", "html", "pdf", pages.plain),
    Layout("html-sidebar-left", "two", "html", "pdf", pages.sidebar_left),
    Layout("html-timeline-right", "two", "html", "pdf", pages.timeline_right),
    Layout("linkedin", "two", "html", "pdf", pages.linkedin, LINKEDIN_STYLE),
    Layout("scan", "one", "docx", "scan", word_layouts.plain),
]}


def layouts_of(people, lot_number=0):
    """[(person, layout)]: as the people's files say, or for another lot number two layouts each, dealt out anew."""
    if not lot_number:
        return [(person, LAYOUTS[name]) for person in people for name in person["layouts"]]
    pack = list(LAYOUTS.values())
    random.Random(lot_number).shuffle(pack)
    dealt, next_one = [], 0
    for person in people:
        mine = []
        while len(mine) < 2:
            layout, next_one = pack[next_one % len(pack)], next_one + 1
            if layout.suits(person) and layout not in mine:
                mine.append(layout)
        dealt += [(person, layout) for layout in mine]
    return dealt
