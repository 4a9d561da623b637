# SPDX-License-Identifier: GPL-3.0-or-later
"""Resumes as web pages that a browser prints: the usual kinds of JSON Resume themes, and LinkedIn's export."""

from html import escape

from style import grouped_by_organisation

FONTS = ["Lato, sans-serif", "'Liberation Sans', sans-serif", "'Liberation Serif', serif", "Carlito, sans-serif",
         "'DejaVu Sans', sans-serif", "Lato, sans-serif"]
COLOURS = ["#22577a", "#2f4858", "#7a3b69", "#38665b", "#b3541e", "#3d405b"]

BASE = """*{box-sizing:border-box}html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;font-size:10.5pt;line-height:1.35;color:#222}p,ul,h1,h2,h3{margin:0}ul{padding-left:1.2em}
a{color:inherit;text-decoration:none}.flow{width:100%;border-spacing:0}.flow td{padding:0}.flow thead td,.flow tfoot td{height:13mm}
section{margin-top:14pt}.entry,.position{break-inside:avoid}.entry{margin-top:8pt}h2{break-after:avoid}"""


def page(person, style, css, body, title=None):
    return (f'<!DOCTYPE html>\n<html lang="{style.language}"><head><meta charset="utf-8"><title>{escape(title or person["name"])}</title>'
            f"<style>{BASE}\n{css}</style></head><body>{body}</body></html>\n")


def flowing(text):
    """The margins of a printed page would cut the coloured column: a table's head and foot stand on each page instead."""
    return f"<main><table class=flow><thead><tr><td></td></tr></thead><tfoot><tr><td></td></tr></tfoot><tbody><tr><td>{text}</td></tr></tbody></table></main>"


def anchor(link):
    address = link if "://" in link else f"https://{link}"
    return f'<a href="{escape(address)}">{escape(link)}</a>'


def contact(person):
    parts = [escape(person[key]) for key in ("location", "phone") if person.get(key)]
    if person.get("email"):
        parts.append(f'<a href="mailto:{escape(person["email"])}">{escape(person["email"])}</a>')
    return parts + [anchor(link) for link in person["links"]]


def bullets(station):
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in station['bullets'])}</ul>" if station["bullets"] else ""


def short_section(person, section, style):
    """What is no list of jobs or schools."""
    if section == "summary":
        return f"<p>{escape(person['summary'])}</p>"
    if section == "skills":
        return "".join(f"<p><b>{escape(group['group'])}</b>: {escape(', '.join(group['items']))}</p>" for group in person["skills"])
    if section == "languages":
        return f"<p>{escape(', '.join(one['name'] + ' (' + one['level'] + ')' for one in person['languages']))}</p>"
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in person['certificates'])}</ul>"


# --- One column ------------------------------------------------------------------------------------------------------

PLAIN = """@page{size:A4;margin:16mm 18mm}body{font-family:%(font)s}
header{%(header)s}h1{font-size:24pt;font-weight:600;color:%(colour)s}.label{font-size:12pt;color:#666}
.contact span+span::before{content:"%(between)s";color:#999}h2{font-size:13pt;color:%(colour)s;border-bottom:1pt solid #ccc;padding-bottom:2pt}
h2.capitals{text-transform:uppercase;letter-spacing:.08em}.head{display:flex;justify-content:space-between}.head b{font-size:11pt}.date{color:#666;white-space:nowrap}
.place{color:#666}.tags{display:flex;flex-wrap:wrap;gap:4pt;margin-top:5pt}.tags span{background:#eef1f4;border-radius:3pt;padding:1pt 6pt}"""


def plain(person, style):
    css = PLAIN % {"font": FONTS[style.variant], "colour": COLOURS[style.variant], "between": ["  ·  ", "  |  ", "  •  "][style.variant % 3],
                   "header": "text-align:center" if style.variant % 2 else ""}
    body = f"<header><h1>{escape(person['name'])}</h1><p class=label>{escape(person['headline'])}</p>"
    body += f"<p class=contact>{''.join(f'<span>{part}</span>' for part in contact(person))}</p></header>"
    for section in style.order:
        body += f"<section><h2{' class=capitals' if style.capitals else ''}>{escape(style.headings[section])}</h2>"
        if section in ("experience", "education"):
            for station in person[section]:
                first, second = station["title"], station["organisation"]
                if style.organisation_first:
                    first, second = second, first
                place = f", <span class=place>{escape(station['place'])}</span>" if station["place"] else ""
                body += (f"<div class=entry><div class=head><b>{escape(first)}</b><span class=date>{escape(style.span(station, section))}</span></div>"
                         f"<p>{escape(second)}{place}</p>{bullets(station)}</div>")
        elif section == "skills" and not style.grouped_skills:
            body += f"<div class=tags>{''.join(f'<span>{escape(item)}</span>' for group in person['skills'] for item in group['items'])}</div>"
        else:
            body += short_section(person, section, style)
        body += "</section>"
    return page(person, style, css, body)


# --- Coloured sidebar at the left ------------------------------------------------------------------------------------

LEFT = """@page{size:A4;margin:0}body{font-family:%(font)s}
body::before{content:"";position:fixed;left:0;top:0;bottom:0;width:66mm;background:%(colour)s;z-index:-1}
.sheet{display:flex}aside{width:66mm;flex:none;color:#fff;padding:14mm 7mm}main{padding:0 12mm 0 10mm;flex:1}
aside h1{font-size:21pt;line-height:1.15}aside .label{margin-top:3pt;opacity:.9}aside h2{font-size:11pt;margin-top:16pt;margin-bottom:3pt;text-transform:uppercase;letter-spacing:.06em;border-bottom:.7pt solid rgba(255,255,255,.6)}
aside p{overflow-wrap:anywhere}.item{margin-top:2pt}main h2{color:%(colour)s;font-size:14pt;border-bottom:1.5pt solid %(colour)s}main section:first-child{margin-top:0}
h3{font-size:11pt}.meta{color:#555;font-size:9.5pt}.entry{margin-top:9pt}"""


def sidebar_left(person, style):
    css = LEFT % {"font": FONTS[style.variant], "colour": COLOURS[style.variant]}
    name = f"<h1>{escape(person['name'])}</h1><p class=label>{escape(person['headline'])}</p>"
    aside = name if style.variant % 2 else ""
    aside += f"<h2>{escape(style.headings['contact'])}</h2>" + "".join(f"<p class=item>{part}</p>" for part in contact(person))
    for section in ("skills", "languages", "certificates"):
        if not person[section]:
            continue
        aside += f"<h2>{escape(style.headings[section])}</h2>"
        if section == "skills":
            for group in person["skills"]:
                aside += f"<p class=item><b>{escape(group['group'])}</b></p>" if style.grouped_skills else ""
                aside += "".join(f"<p>{escape(item)}</p>" for item in group["items"])
        elif section == "languages":
            aside += "".join(f"<p>{escape(one['name'])}: {escape(one['level'])}</p>" for one in person["languages"])
        else:
            aside += "".join(f"<p class=item>{escape(text)}</p>" for text in person["certificates"])
    main = "" if style.variant % 2 else f"<section>{name.replace('<h1>', '<h1 style=font-size:24pt>')}</section>"
    for section in style.order:
        if section in ("skills", "languages", "certificates"):
            continue
        main += f"<section><h2>{escape(style.heading(section))}</h2>"
        if section == "summary":
            main += short_section(person, section, style)
        else:
            for station in person[section]:
                place = f" | {escape(station['place'])}" if station["place"] else ""
                main += (f"<div class=entry><h3>{escape(station['title'])}</h3><p>{escape(station['organisation'])}</p>"
                         f"<p class=meta>{escape(style.span(station, section))}{place}</p>{bullets(station)}</div>")
        main += "</section>"
    return page(person, style, css, f"<div class=sheet><aside>{aside}</aside>{flowing(main)}</div>")


# --- Timeline, sidebar at the right ----------------------------------------------------------------------------------

RIGHT = """@page{size:A4;margin:13mm 13mm}body{font-family:%(font)s;font-size:10pt}
.grid{display:grid;grid-template-columns:1fr 55mm;column-gap:8mm}header{grid-column:1/3;border-bottom:2.5pt solid %(colour)s;padding-bottom:6pt;margin-bottom:2pt}
h1{font-size:26pt;font-weight:300}.label{color:%(colour)s;font-size:12pt}h2{font-size:12pt;color:%(colour)s;text-transform:%(case)s}
.entry{display:grid;grid-template-columns:29mm 1fr;column-gap:4mm;break-inside:avoid}.date{color:#666;font-size:9pt;padding-top:1pt}
.what{border-left:1.2pt solid %(colour)s;padding-left:4mm;padding-bottom:5pt}h3{font-size:10.5pt}.place{color:#666;font-size:9pt}
aside{background:#f4f4f2;padding:0 4mm 6mm;align-self:start;margin-top:14pt}aside p{overflow-wrap:anywhere}.tag{display:inline-block;border:.6pt solid %(colour)s;border-radius:8pt;padding:0 6pt;margin:2pt 2pt 0 0;font-size:9pt}"""


def timeline_right(person, style):
    css = RIGHT % {"font": FONTS[style.variant], "colour": COLOURS[style.variant], "case": "uppercase" if style.capitals else "none"}
    main = ""
    for section in style.order:
        if section in ("skills", "languages", "certificates"):
            continue
        main += f"<section><h2>{escape(style.headings[section])}</h2>"
        if section == "summary":
            main += short_section(person, section, style)
        else:
            for station in person[section]:
                first, second = station["title"], station["organisation"]
                if style.organisation_first:
                    first, second = second, first
                place = f"<p class=place>{escape(station['place'])}</p>" if station["place"] else ""
                main += (f"<div class=entry><p class=date>{escape(style.span(station, section))}</p><div class=what><h3>{escape(first)}</h3>"
                         f"<p>{escape(second)}</p>{place}{bullets(station)}</div></div>")
        main += "</section>"
    aside = f"<section><h2>{escape(style.headings['contact'])}</h2>{''.join(f'<p>{part}</p>' for part in contact(person))}</section>"
    for section in ("skills", "languages", "certificates"):
        if not person[section]:
            continue
        aside += f"<section><h2>{escape(style.headings[section])}</h2>"
        if section == "skills" and not style.grouped_skills:
            aside += "".join(f"<span class=tag>{escape(item)}</span>" for group in person["skills"] for item in group["items"])
        else:
            aside += short_section(person, section, style)
        aside += "</section>"
    header = f"<header><h1>{escape(person['name'])}</h1><p class=label>{escape(person['headline'])}</p></header>"
    return page(person, style, css, f"<div class=grid>{header}<main>{main}</main><aside>{aside}</aside></div>")


# --- LinkedIn's export -----------------------------------------------------------------------------------------------

LINKEDIN = """@page{size:Letter;margin:0}body{font-family:'Liberation Sans',sans-serif;font-size:10.5pt;color:#191919}
body::before{content:"";position:fixed;left:0;top:0;bottom:0;width:66mm;background:#293e49;z-index:-1}.sheet{display:flex}
aside{width:66mm;flex:none;color:#fff;padding:14mm 6mm;font-size:10pt}aside h2{font-size:12.5pt;font-weight:400;margin:14pt 0 5pt}aside h2:first-child{margin-top:0}
aside p{margin-top:3pt;overflow-wrap:anywhere}.grey{color:#b5b5b5}main{flex:1;padding:0 14mm 0 8mm}h1{font-size:25pt;font-weight:400}
.label{font-size:12pt}main .grey{color:#777}main h2{font-size:15pt;font-weight:400;margin-bottom:6pt}section{margin-top:16pt}
.company{font-size:12pt;margin-top:10pt}.title{font-size:11.5pt}.position{margin-top:4pt;margin-bottom:6pt}.text{margin-top:5pt}hr{border:0;border-top:.6pt solid #ccc;margin:14pt 0 0}"""

LINKEDIN_WORDS = {
    "en": {"contact": "Contact", "skills": "Top Skills", "languages": "Languages", "certificates": "Certifications", "summary": "Summary",
           "experience": "Experience", "education": "Education"},
    "de": {"contact": "Kontakt", "skills": "Top-Kenntnisse", "languages": "Languages", "certificates": "Certifications",
           "summary": "Zusammenfassung", "experience": "Berufserfahrung", "education": "Ausbildung"},
}

LINKEDIN_LENGTH = {"en": ("year", "years", "month", "months"), "de": ("Jahr", "Jahre", "Monat", "Monate")}


def month_number(date):
    """Counted from the year 0; what goes on is counted to a fixed month, so that the document stays the same."""
    year, month = ("2024-06" if date == "present" else date).split("-")
    return int(year) * 12 + int(month)


def length(first, last, language):
    years, months = divmod(month_number(last) - month_number(first) + 1, 12)
    year, many_years, month, many_months = LINKEDIN_LENGTH[language]
    words = [f"{years} {year if years == 1 else many_years}"] if years else []
    return " ".join(words + ([f"{months} {month if months == 1 else many_months}"] if months else []))


def linkedin(person, style):
    words = LINKEDIN_WORDS[style.language]
    aside = f"<h2>{words['contact']}</h2>"
    aside += f"<p>{escape(person['phone'])} (Mobile)</p>" if person.get("phone") else ""
    aside += f"<p>{escape(person['email'])}</p>" if person.get("email") else ""
    for link in person["links"]:
        kind = "LinkedIn" if "linkedin" in link else "Personal"
        aside += f"<p>{anchor(link)} <span class=grey>({kind})</span></p>"
    skills = [item for group in person["skills"] for item in group["items"]]
    lists = {"skills": skills, "certificates": person["certificates"],
             "languages": [f"{one['name']} ({one['level']})" for one in person["languages"]]}
    for section in ("skills", "languages", "certificates"):
        if lists[section]:
            aside += f"<h2>{words[section]}</h2>" + "".join(f"<p>{escape(text)}</p>" for text in lists[section])
    main = f"<h1>{escape(person['name'])}</h1><p class=label>{escape(person['headline'])}</p><p class=grey>{escape(person['location'])}</p>"
    main += f"<section><h2>{words['summary']}</h2><p>{escape(person['summary'])}</p></section><hr>"
    if person["experience"]:
        main += f"<section><h2>{words['experience']}</h2>"
        for group in grouped_by_organisation(person["experience"]):
            main += f"<p class=company>{escape(group[0]['organisation'])}</p>"
            if len(group) > 1:
                main += f"<p>{length(group[-1]['start'], group[0]['end'], style.language)}</p>"
            for station in group:
                span = f"{style.span(station)} ({length(station['start'], station['end'], style.language)})"
                text = "".join(f"<p>{escape(bullet)}</p>" for bullet in station["bullets"])
                main += (f"<div class=position><p class=title>{escape(station['title'])}</p><p>{escape(span)}</p>"
                         f"<p class=grey>{escape(station['place'])}</p><div class=text>{text}</div></div>")
        main += "</section><hr>"
    if person["education"]:
        main += f"<section><h2>{words['education']}</h2>"
        for station in person["education"]:
            span = style.span(station, "education")
            main += (f"<p class=company>{escape(station['organisation'])}</p>"
                     f"<p>{escape(station['title'])}{escape(f' · ({span})') if span else ''}</p>")
        main += "</section>"
    return page(person, style, LINKEDIN, f"<div class=sheet><aside>{aside}</aside>{flowing(main)}</div>", "Profile")
