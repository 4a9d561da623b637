# SPDX-License-Identifier: GPL-3.0-or-later
"""Resumes set with LaTeX: a plain article, moderncv, and a coloured sidebar."""

from style import grouped_by_organisation

SIGNS = {"\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}",
         "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}

FONTS = [r"\usepackage{lmodern}", r"\usepackage[scaled=.92]{helvet}\renewcommand\familydefault{\sfdefault}",
         r"\usepackage{charter}", r"\usepackage{lmodern}\renewcommand\familydefault{\sfdefault}", r"\usepackage{mathptmx}",
         r"\usepackage{palatino}"]

COLOURS = ["1F4E79", "2E7D5B", "7A1F3D", "37474F", "0B6E99", "5B3F8C"]


def tex(text):
    return "".join(SIGNS.get(sign, sign) for sign in text)


def preamble(style, document_class, more=""):
    babel = {"en": "british", "de": "ngerman"}[style.language]
    return rf"""\documentclass[10pt,a4paper]{{{document_class}}}
\usepackage[utf8]{{inputenc}}
\usepackage[T1]{{fontenc}}
\usepackage[{babel}]{{babel}}
{FONTS[style.variant]}
\usepackage{{microtype}}
{more}"""


def items(bullets):
    if not bullets:
        return ""
    return "\\begin{itemize}\n" + "".join(f"  \\item {tex(bullet)}\n" for bullet in bullets) + "\\end{itemize}\n"


def flat_skills(person):
    return [item for group in person["skills"] for item in group["items"]]


def language_line(person):
    return ", ".join(f"{language['name']} ({language['level']})" for language in person["languages"])


# --- Article ---------------------------------------------------------------------------------------------------------

ARTICLE = r"""\usepackage[margin=2cm]{geometry}
\usepackage{xcolor,enumitem,titlesec}
\usepackage[hidelinks]{hyperref}
\pagestyle{empty}
\setlength\parindent{0pt}
\setlist[itemize]{leftmargin=1.4em,itemsep=1pt,topsep=2pt,parsep=0pt}
\titleformat{\section}{\large\bfseries%s}{}{0pt}{}[\vspace{-6pt}\rule{\linewidth}{.5pt}]
\titlespacing{\section}{0pt}{10pt}{4pt}
"""


def article_entry(station, style, section):
    span = tex(style.span(station, section))
    organisation, title, place = (tex(station[key]) for key in ("organisation", "title", "place"))
    first, second = (organisation, title) if style.organisation_first else (title, organisation)
    if style.variant % 2:
        where = f", {place}" if place else ""
        head = f"\\textbf{{{first}}} \\hfill {span}\\\\\n\\textit{{{second}}}{where}\n\n"
    else:
        head = f"\\textbf{{{first}}} \\hfill {place}\\\\\n\\textit{{{second}}} \\hfill \\textit{{{span}}}\n\n"
    return head + items(station["bullets"]) + "\\vspace{5pt}\n\n"


def article_body(person, section, style):
    if section == "summary":
        return tex(person["summary"]) + "\n\n"
    if section in ("experience", "education"):
        return "".join(article_entry(station, style, section) for station in person[section])
    if section == "skills":
        if style.grouped_skills:
            return "".join(f"\\textbf{{{tex(group['group'])}:}} {tex(', '.join(group['items']))}\n\n"
                           for group in person["skills"])
        return tex(", ".join(flat_skills(person))) + "\n\n"
    if section == "languages":
        return tex(language_line(person)) + "\n\n"
    return items(person["certificates"])


def article(person, style):
    contact = [person.get("location"), person.get("phone"), person.get("email")]
    contact = [tex(text) for text in contact if text] + [f"\\url{{{link}}}" for link in person["links"]]
    between = [r" \textbar{} ", r" $\cdot$ ", r" $\bullet$ "][style.variant % 3]
    if style.variant < 4:
        lines = between.join(contact[:3]) + ("\\\\\n" + between.join(contact[3:]) if contact[3:] else "")
        head = f"\\begin{{center}}\n{{\\Huge\\bfseries {tex(person['name'])}}}\\\\[6pt]\n{lines}\n\\end{{center}}\n"
    else:
        head = f"{{\\Huge {tex(person['name'])}}}\\\\[2pt]\n{{\\large {tex(person['headline'])}}}\\\\[4pt]\n"
        head += "\\\\\n".join(contact) + "\n\n"
    colour = rf"\color[HTML]{{{COLOURS[style.variant]}}}" if style.variant in (1, 3) else ""
    body = "".join(f"\\section*{{{tex(style.heading(section))}}}\n{article_body(person, section, style)}"
                   for section in style.order)
    return f"{preamble(style, 'article', ARTICLE % colour)}\\urlstyle{{same}}\n\\begin{{document}}\n{head}{body}\\end{{document}}\n"


# --- moderncv --------------------------------------------------------------------------------------------------------


def moderncv(person, style):
    given, _, family = person["name"].partition(" ")
    if " von " in person["name"]:
        given, family = person["name"].split(" von ")[0], "von " + person["name"].split(" von ")[1]
    lines = [preamble(style, "moderncv").replace(FONTS[style.variant], FONTS[0]),
             rf"\moderncvstyle[nosymbols]{{{'banking' if style.variant == 5 else 'classic'}}}",
             rf"\moderncvcolor{{{['blue', 'green', 'red', 'black', 'purple', 'burgundy'][style.variant]}}}",
             r"\let\marvosymbol\relax\moderncvicons{marvosym}", r"\usepackage[scale=0.78]{geometry}",
             rf"\name{{{tex(given)}}}{{{tex(family)}}}", rf"\title{{{tex(person['headline'])}}}"]
    if style.language == "de":  # its words are longer than the margin
        lines.append(r"\setlength{\hintscolumnwidth}{2.9cm}")
    if person.get("location"):
        lines.append(rf"\address{{{tex(person['location'])}}}{{}}{{}}")
    if person.get("phone"):
        lines.append(rf"\phone[mobile]{{{tex(person['phone'])}}}")
    if person.get("email"):
        lines.append(rf"\email{{{person['email']}}}")
    if person["links"]:
        lines.append(rf"\homepage{{{tex(person['links'][0].split('://')[-1])}}}")
    if person["links"][1:]:
        lines.append(r"\extrainfo{" + r" \textbar{} ".join(tex(link) for link in person["links"][1:]) + "}")
    lines += [r"\begin{document}", r"\makecvtitle"]
    for section in style.order:
        lines.append(rf"\section{{{tex(style.heading(section))}}}")
        if section == "summary":
            lines.append(rf"\cvitem{{}}{{{tex(person['summary'])}}}")
        elif section in ("experience", "education"):
            for station in person[section]:
                text = items(station["bullets"])
                lines.append(rf"\cventry{{{tex(style.span(station, section))}}}{{{tex(station['title'])}}}"
                             rf"{{{tex(station['organisation'])}}}{{{tex(station['place'])}}}{{}}{{{text}}}")
        elif section == "skills":
            lines += [rf"\cvitem{{{tex(group['group'])}}}{{{tex(', '.join(group['items']))}}}" for group in person["skills"]]
        elif section == "languages":
            lines += [rf"\cvitem{{{tex(language['name'])}}}{{{tex(language['level'])}}}" for language in person["languages"]]
        else:
            lines += [rf"\cvlistitem{{{tex(certificate)}}}" for certificate in person["certificates"]]
    return "\n".join(lines + [r"\end{document}", ""])


# --- Sidebar ---------------------------------------------------------------------------------------------------------

SIDEBAR = r"""\usepackage[left=0.9cm,right=1.1cm,top=1.1cm,bottom=1.1cm]{geometry}
\usepackage{xcolor,enumitem,paracol,ragged2e,tikz,eso-pic}
\usepackage[hidelinks]{hyperref}
\urlstyle{same}
\pagestyle{empty}
\setlength\parindent{0pt}
\setlist[itemize]{leftmargin=1.2em,itemsep=1pt,topsep=2pt,parsep=0pt}
\definecolor{theme}{HTML}{%s}
\columnratio{0.3}
\setlength\columnsep{1.1cm}
\AddToShipoutPictureBG{\begin{tikzpicture}[remember picture,overlay]
\fill[theme!12] (current page.north west) rectangle ([xshift=7.05cm]current page.south west);\end{tikzpicture}}
\newcommand\side[1]{\par\vspace{12pt}{\color{theme}\bfseries #1}\par\vspace{3pt}}
\newcommand\block[1]{\par\vspace{12pt}{\color{theme}\large\bfseries #1}\par\vspace{-7pt}{\color{theme}\rule{\linewidth}{.8pt}}\par\vspace{3pt}}
"""


def sidebar_column(person, style):
    lines = [rf"\side{{{tex(style.heading('contact'))}}}"]
    lines += [tex(person[key]) + r"\par" for key in ("location", "phone", "email") if person.get(key)]
    lines += [rf"\url{{{link}}}\par" for link in person["links"]]
    for section in ("skills", "languages", "certificates"):
        if not person[section]:
            continue
        lines.append(rf"\side{{{tex(style.heading(section))}}}")
        if section == "skills":
            for group in person["skills"]:
                if style.grouped_skills:
                    lines.append(rf"\textbf{{{tex(group['group'])}}}\par {tex(', '.join(group['items']))}\par\vspace{{3pt}}")
                else:
                    lines += [tex(item) + r"\par" for item in group["items"]]
        elif section == "languages":
            lines += [f"{tex(language['name'])} \\hfill {{\\small {tex(language['level'])}}}\\par" for language in person["languages"]]
        else:
            lines += [tex(certificate) + r"\par\vspace{2pt}" for certificate in person["certificates"]]
    return "\n".join(lines)


def sidebar_entries(groups, style, section):
    text = ""
    for group in groups:
        if len(group) > 1:  # several positions: the organisation once, then each of them
            text += f"\\textbf{{{tex(group[0]['organisation'])}}} \\hfill {tex(group[0]['place'])}\\par\n"
        for station in group:
            span = f"{{\\small\\color{{theme}} {tex(style.span(station, section))}}}"
            if len(group) > 1:
                text += f"\\textit{{{tex(station['title'])}}} \\hfill {span}\\par\n"
            else:
                place = f", {tex(station['place'])}" if station["place"] else ""
                text += f"\\textbf{{{tex(station['title'])}}} \\hfill {span}\\par\n{tex(station['organisation'])}{place}\\par\n"
            text += items(station["bullets"]) + "\\vspace{5pt}\n"
    return text


def sidebar(person, style):
    body = [preamble(style, "article", SIDEBAR % COLOURS[style.variant]), r"\begin{document}\begin{paracol}{2}\RaggedRight\small",
            sidebar_column(person, style), r"\switchcolumn\normalsize", rf"{{\Huge\bfseries\color{{theme}} {tex(person['name'])}}}\par\vspace{{3pt}}",
            rf"{{\large {tex(person['headline'])}}}\par"]
    for section in style.order:
        if section == "summary":
            body += [rf"\block{{{tex(style.heading(section))}}}", tex(person["summary"]) + r"\par"]
        elif section in ("experience", "education"):
            body += [rf"\block{{{tex(style.heading(section))}}}",
                     sidebar_entries(grouped_by_organisation(person[section]), style, section)]
    return "\n".join(body + [r"\end{paracol}\end{document}", ""])
