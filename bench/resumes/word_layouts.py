# SPDX-License-Identifier: GPL-3.0-or-later
"""Resumes as people write them with Word or LibreOffice."""

from style import grouped_by_organisation
from word import cell, document, paragraph, run, table, text_box

FONTS = ["Carlito", "Liberation Sans", "Liberation Serif", "Carlito", "DejaVu Sans", "Lato"]
COLOURS = ["1F3864", "000000", "000000", "2E74B5", "38761D", "7B2C3B"]
WIDTH = 11906 - 2 * 1020


def contact(person, style):
    """[(label, value)] of what can be said, in the usual order."""
    found = [(style.labels[key], person[key]) for key in ("location", "phone", "email") if person.get(key)]
    return found + [(style.labels["links"], link) for link in person["links"]]


def heading(style, section):
    return paragraph(style.heading(section), style="Heading1")


def bullets(station):
    return "".join(paragraph(text, style="ListBullet") for text in station["bullets"])


def skill_paragraphs(person, style):
    if style.grouped_skills:
        return "".join(paragraph(run(group["group"] + ": ", bold=True), ", ".join(group["items"])) for group in person["skills"])
    return paragraph(", ".join(item for group in person["skills"] for item in group["items"]))


def short_section(person, section, style):
    """What is no list of jobs or schools."""
    if section == "summary":
        return paragraph(person["summary"])
    if section == "skills":
        return skill_paragraphs(person, style)
    if section == "languages":
        return paragraph(", ".join(f"{one['name']} ({one['level']})" for one in person["languages"]))
    return "".join(paragraph(text, style="ListBullet") for text in person["certificates"])


def entry(station, style, section, width=WIDTH):
    """A job or school with its dates at the right edge."""
    span, place = style.span(station, section), station["place"]
    first, second = station["title"], station["organisation"]
    if style.organisation_first:
        first, second = second, first
    if style.variant % 3 == 2:  # all in one line, as in "Title, Organisation, Place (dates)"
        text = ", ".join(part for part in (first, second, place) if part)
        return paragraph(run(text, bold=True), f" ({span})" if span else "", before=100) + bullets(station)
    head = paragraph(run(first, bold=True), "\t" + span, tab=width, before=100)
    return head + paragraph(run(second, italic=True), f", {place}" if place else "") + bullets(station)


def plain(person, style):
    """One column: title, contact line, sections."""
    words = [f"{label}: {value}" if style.labelled else value for label, value in contact(person, style)]
    centred = style.variant % 2 == 0
    body = paragraph(person["name"], style="Title", centred=centred)
    if style.variant < 3:
        body += paragraph(" | ".join(words[:3]), centred=centred)
        body += paragraph(" | ".join(words[3:]), centred=centred) if words[3:] else ""
    else:
        body += paragraph(person["headline"], centred=centred)
        body += "".join(paragraph(word, centred=centred) for word in words)
    for section in style.order:
        body += heading(style, section)
        if section in ("experience", "education"):
            body += "".join(entry(station, style, section) for station in person[section])
        else:
            body += short_section(person, section, style)
    return document(body, FONTS[style.variant], COLOURS[style.variant], line=style.variant != 4)


def tabular(person, style):
    """The "tabellarischer Lebenslauf": what and when at the left, who and where at the right, in a table without lines."""
    widths = [2600, WIDTH - 2600]

    def row(left, right):
        return [cell(widths[0], paragraph(left)), cell(widths[1], right)]

    title = {"de": "Lebenslauf", "en": "Curriculum Vitae"}[style.language]
    body = paragraph(title, style="Title")
    body += heading(style, "contact")
    personal = [(style.labels["name"], person["name"])]
    personal += [(style.labels["birth"], person["birth"])] if person.get("birth") else []
    body += table(widths, [row(label + (":" if style.labelled else ""), paragraph(value)) for label, value in personal + contact(person, style)])
    for section in style.order:
        body += heading(style, section)
        if section in ("experience", "education"):
            rows = []
            for station in person[section]:
                first, second = station["title"], station["organisation"]
                if style.organisation_first:
                    first, second = second, first
                head = paragraph(run(first, bold=True)) + paragraph(", ".join(part for part in (second, station["place"]) if part))
                rows.append(row(style.span(station, section), head + bullets(station)))
            body += table(widths, rows)
        elif section == "skills":
            body += table(widths, [row(group["group"], paragraph(", ".join(group["items"]))) for group in person["skills"]])
        elif section == "languages":
            body += table(widths, [row(one["name"], paragraph(one["level"])) for one in person["languages"]])
        else:
            body += short_section(person, section, style)
    return document(body, FONTS[style.variant], COLOURS[style.variant])


def grid(person, style):
    """Two columns made with a table, as many of Word's templates do: short things left, jobs and schools right."""
    widths = [3100, WIDTH - 3100]
    left = heading(style, "contact") + "".join(paragraph(value) for _, value in contact(person, style))
    for section in ("skills", "languages", "certificates"):
        if not person[section]:
            continue
        left += heading(style, section)
        if section == "skills":
            left += "".join(paragraph(item) for group in person["skills"] for item in group["items"])
        elif section == "languages":
            left += "".join(paragraph(f"{one['name']} – {one['level']}") for one in person["languages"])
        else:
            left += "".join(paragraph(text) for text in person["certificates"])
    right = ""
    for section in style.order:
        if section == "summary":
            right += heading(style, section) + paragraph(person["summary"])
        elif section in ("experience", "education"):
            right += heading(style, section)
            for group in grouped_by_organisation(person[section]):
                if len(group) > 1:
                    right += paragraph(run(group[0]["organisation"], bold=True), f", {group[0]['place']}", before=100)
                for station in group:
                    if len(group) > 1:
                        right += paragraph(run(station["title"], italic=True), before=60)
                        right += paragraph(run(style.span(station, section), colour="666666")) + bullets(station)
                    else:
                        right += entry(station, style, section, widths[1] - 240)
    fill = ["DEEAF6", "EDEDED", "F2F2F2", "DEEAF6", "E2EFD9", "F4E3E6"][style.variant]
    top = paragraph(person["name"], style="Title") + paragraph(run(person["headline"], size=24))
    rows = [[cell(widths[0], left, fill), cell(widths[1], right)]]
    return document(top + table(widths, rows) + paragraph(), FONTS[style.variant], COLOURS[style.variant], line=False)


def boxes(person, style):
    """Name and contact in the page's header, skills or profile in a text box beside the jobs."""
    words = [value for _, value in contact(person, style)]
    header = paragraph(run(person["name"], bold=True, size=36, colour=COLOURS[style.variant]))
    header += paragraph("  •  ".join(words[:3])) + (paragraph("  •  ".join(words[3:])) if words[3:] else "")
    aside = paragraph(run(style.heading("skills"), bold=True, size=24))
    aside += "".join(paragraph(item, style="ListBullet") for group in person["skills"] for item in group["items"])
    if person["languages"]:
        aside += paragraph(run(style.heading("languages"), bold=True, size=24), before=120)
        aside += "".join(paragraph(f"{one['name']} ({one['level']})", style="ListBullet") for one in person["languages"])
    lines = sum(len(group["items"]) for group in person["skills"]) + len(person["languages"]) + 4
    box = text_box(aside, 400, 120, 150, lines * 15 + 20, 7, "F2F2F2")
    body = f"<w:p>{box}{run(person['headline'], size=26)}</w:p>"
    for section in style.order:
        if section in ("skills", "languages"):
            continue
        body += heading(style, section)
        if section in ("experience", "education"):
            for station in person[section]:
                body += paragraph(run(station["title"], bold=True), before=100)
                body += paragraph(f"{station['organisation']}, {station['place']}" if station["place"] else station["organisation"])
                body += paragraph(run(style.span(station, section), italic=True)) + bullets(station)
        else:
            body += short_section(person, section, style)
    return document(body, FONTS[style.variant], COLOURS[style.variant], header, line=False)


def posting(job):
    """A job's description, for the skills that it names."""
    body = paragraph(job["title"], style="Title") + paragraph(job["company"]) + paragraph(job["text"], before=120)
    for part in job["lists"]:
        body += paragraph(part["heading"], style="Heading1") + "".join(paragraph(item, style="ListBullet") for item in part["items"])
    return document(body, FONTS[0], COLOURS[0])
