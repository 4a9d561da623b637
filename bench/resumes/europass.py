# SPDX-License-Identifier: GPL-3.0-or-later
"""Resumes in Europass's table: labels at the left of a line, values at its right (the LaTeX class europecv)."""

from latex import flat_skills, items, tex

WORDS = {
    "en": {"experience": "Work experience", "education": "Education and training", "skills": "Personal skills and competences",
           "summary": "Personal statement", "certificates": "Additional information", "dates": "Dates", "title": "Occupation or position held",
           "text": "Main activities and responsibilities", "employer": "Name and address of employer",
           "degree": "Title of qualification awarded", "school": "Name and type of organisation providing education and training",
           "mother": "Mother tongue(s)", "other": "Other language(s)", "computer": "Computer skills and competences", "certificate": "Certificates"},
    "de": {"experience": "Berufserfahrung", "education": "Schul- und Berufsbildung", "skills": "Persönliche Fähigkeiten und Kompetenzen",
           "summary": "Persönliches Profil", "certificates": "Zusätzliche Angaben", "dates": "Zeitraum", "title": "Beruf oder Funktion",
           "text": "Wichtigste Tätigkeiten und Zuständigkeiten", "employer": "Name und Adresse des Arbeitgebers",
           "degree": "Bezeichnung der erworbenen Qualifikation", "school": "Name und Art der Bildungs- oder Ausbildungseinrichtung",
           "mother": "Muttersprache(n)", "other": "Sonstige Sprache(n)", "computer": "IKT-Kenntnisse und Kompetenzen", "certificate": "Zertifikate"},
}

NATIVE = ("native", "Muttersprache")


def item(label, value, space="2pt"):
    return rf"\ecvitem[{space}]{{{tex(label)}}}{{{value}}}"


def station_items(station, style, section, words):
    """The first Europass puts a label before each value; the second puts the dates at the left and the rest together."""
    where = ", ".join(part for part in (station["organisation"], station["place"]) if part)
    text = items(station["bullets"])
    span = tex(style.span(station, section))
    if style.variant % 2:
        return [item(style.span(station, section), rf"\textbf{{{tex(station['title'])}}}\newline {tex(where)}{text}", "6pt")]
    title, organisation = ("title", "employer") if section == "experience" else ("degree", "school")
    lines = [item(words["dates"], span)] if span else []
    lines.append(item(words[title], tex(station["title"])))
    if text:
        lines.append(item(words["text"], text))
    return lines + [item(words[organisation], tex(where), "8pt")]


def shown_name(person, style):
    """The first Europass asks for the surname first."""
    if style.variant % 2:
        return person["name"]
    given, _, family = person["name"].rpartition(" ")
    return f"{family}, {given}"


def europass(person, style):
    words = WORDS[style.language]
    language = {"en": "english", "de": "german"}[style.language]
    lines = [rf"\documentclass[{language},a4paper,helvetica,nologo,noflag]{{europecv}}", r"\usepackage[T1]{fontenc}",
             r"\usepackage[left=2cm,right=2cm,top=2cm,bottom=2cm]{geometry}", r"\usepackage{enumitem}", r"\usepackage[hidelinks]{hyperref}",
             r"\setlist[itemize]{leftmargin=1.2em,itemsep=0pt,topsep=2pt,parsep=0pt,before=\vspace{2pt}}",
             rf"\ecvname{{{tex(shown_name(person, style))}}}"]
    for key, command in (("location", "ecvaddress"), ("phone", "ecvtelephone"), ("email", "ecvemail"), ("birth", "ecvdateofbirth")):
        if person.get(key):
            lines.append(rf"\{command}{{{tex(person[key])}}}")
    if person["links"]:
        lines.append(r"\ecvhomepage{" + r" \newline ".join(tex(link) for link in person["links"]) + "}")
    lines += [r"\begin{document}", r"\begin{europecv}", r"\ecvpersonalinfo[10pt]"]
    for section in style.order:
        if section == "languages":
            continue  # among the skills
        lines.append(rf"\ecvsection{{{tex(words[section])}}}")
        if section in ("experience", "education"):
            for station in person[section]:
                lines += station_items(station, style, section, words)
        elif section == "skills":
            mother = [one["name"] for one in person["languages"] if one["level"] in NATIVE]
            other = [f"{one['name']} ({one['level']})" for one in person["languages"] if one["level"] not in NATIVE]
            lines += [item(words["mother"], tex(", ".join(mother)))] if mother else []
            lines += [item(words["other"], tex(", ".join(other)))] if other else []
            lines.append(item(words["computer"], tex(", ".join(flat_skills(person)))))
        elif section == "summary":
            lines.append(item("", tex(person["summary"])))
        else:
            lines.append(item(words["certificate"], r" \newline ".join(tex(one) for one in person["certificates"])))
    return "\n".join(lines + [r"\end{europecv}", r"\end{document}", ""])
