# SPDX-License-Identifier: GPL-3.0-or-later
"""All layouts: what makes them, how many columns they have, what they fix of the style."""

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

    def style(self, person):
        return Style(person, self.name, self.fixed)


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
