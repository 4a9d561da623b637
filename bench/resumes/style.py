# SPDX-License-Identifier: GPL-3.0-or-later
"""How one person writes one resume: words for headings, dates, orders. The same person and layout give the same style."""

import random

HEADINGS = {
    "en": {
        "contact": ["Contact", "Contact Details", "Personal Details"],
        "summary": ["Summary", "Profile", "About Me", "Professional Summary", "Personal Statement"],
        "experience": ["Experience", "Work Experience", "Professional Experience", "Employment History", "Employment",
                       "Career History", "Work History"],
        "education": ["Education", "Education & Training", "Academic Background", "Education and Qualifications"],
        "skills": ["Skills", "Technical Skills", "Key Skills", "Core Competencies", "Skills & Tools", "Expertise"],
        "languages": ["Languages", "Language Skills"],
        "certificates": ["Certifications", "Certificates", "Licenses & Certifications", "Courses and Certificates"],
    },
    "de": {
        "contact": ["Kontakt", "Kontaktdaten", "Persönliche Daten", "Persönliche Angaben"],
        "summary": ["Profil", "Kurzprofil", "Über mich", "Zusammenfassung"],
        "experience": ["Berufserfahrung", "Beruflicher Werdegang", "Berufspraxis", "Berufliche Stationen",
                       "Praktische Erfahrung", "Werdegang"],
        "education": ["Ausbildung", "Bildungsweg", "Studium und Schule", "Schulische und akademische Ausbildung",
                      "Ausbildung und Studium"],
        "skills": ["Kenntnisse", "Fachkenntnisse", "Kenntnisse und Fähigkeiten", "Kompetenzen", "Fähigkeiten"],
        "languages": ["Sprachen", "Sprachkenntnisse"],
        "certificates": ["Zertifikate", "Zertifizierungen", "Weiterbildung", "Fortbildungen und Zertifikate"],
    },
}

LABELS = {
    "en": {"name": "Name", "location": "Address", "phone": "Phone", "email": "Email", "links": "Web", "birth": "Born"},
    "de": {"name": "Name", "location": "Wohnort", "phone": "Telefon", "email": "E-Mail", "links": "Internet",
           "birth": "Geboren am"},
}

MONTHS = {
    "en": ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"],
    "de": ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
           "Dezember"],
}

SHORT_MONTHS = {
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    "de": ["Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."],
}

# (how a date is written, what stands between two, what stands for "goes on"; a last word that starts with "seit" or
# "since" replaces the whole span of what goes on).
DATES = {
    "en": [("short", " – ", "Present"), ("short", " - ", "present"), ("short", " – ", "Present"), ("long", " – ", "Present"),
           ("long", " to ", "present"), ("short", " – ", "now"), ("slash", " – ", "Present"), ("slash", " - ", "today"),
           ("point", " – ", "current"), ("iso", " – ", "present"), ("year", " – ", "Present"), ("year", "–", "present"),
           ("long", " – ", "Since "), ("short", "–", "to date")],
    "de": [("slash", " – ", "heute"), ("slash", " - ", "heute"), ("slash", " – ", "seit "), ("point", " – ", "heute"),
           ("point", " - ", "dato"), ("long", " – ", "heute"), ("long", " bis ", "heute"), ("short", " – ", "heute"),
           ("long", " – ", "seit "), ("year", " – ", "heute"), ("slash", " bis ", "heute"), ("year", " – ", "seit ")],
}

ORDERS = [
    ["summary", "experience", "education", "skills", "languages", "certificates"],
    ["summary", "experience", "skills", "education", "certificates", "languages"],
    ["summary", "skills", "experience", "education", "certificates", "languages"],
    ["experience", "education", "skills", "languages", "certificates", "summary"],
    ["summary", "education", "experience", "skills", "languages", "certificates"],
]


class Style:
    """What is drawn by lot for a person and a layout. `fixed` replaces what the layout itself decides; another `lot_number`
    draws anew."""

    def __init__(self, person, layout, fixed=None, lot_number=0):
        lot = random.Random(f"{person['id']}/{layout}" + (f"/{lot_number}" if lot_number else ""))
        self.lot = lot
        self.language = person["language"]
        self.headings = {section: lot.choice(words) for section, words in HEADINGS[self.language].items()}
        self.labels = LABELS[self.language]
        self.dates = lot.choice(DATES[self.language])
        self.education_dates = None  # as the jobs'
        self.order = list(lot.choice(ORDERS))
        if len(person["experience"]) < 2:
            self.order = ["summary", "education", "experience", "skills", "languages", "certificates"]
        self.organisation_first = lot.random() < 0.4
        self.end_only = lot.random() < 0.2  # schools show the year in which they ended, and nothing else
        self.capitals = lot.random() < 0.35
        self.labelled = lot.random() < 0.4  # "Phone: ..." in the head
        self.grouped_skills = lot.random() < 0.6
        self.variant = lot.randrange(6)  # colours, fonts and the like
        for name, value in (fixed or {}).items():
            setattr(self, name, value.get(self.language) if isinstance(value, dict) and self.language in value else value)
        self.order = [section for section in self.order if person.get(section)]

    def heading(self, section):
        words = self.headings[section]
        return words.upper() if self.capitals else words

    def _way(self, section):
        return self.education_dates if section == "education" and self.education_dates else self.dates

    def _date(self, date, way):
        year, _, month = date.partition("-")
        if way == "year" or not month:
            return year
        number = int(month)
        names = {"long": MONTHS, "short": SHORT_MONTHS}
        if way in names:
            return f"{names[way][self.language][number - 1]} {year}"
        return {"slash": f"{month}/{year}", "point": f"{month}.{year}", "iso": f"{year}-{month}"}[way]

    def shown(self, station, section):
        """(start, end, single) as the document tells them: "2019-03", "2019", "present" or None."""
        way = self._way(section)[0]
        start, end = station["start"], station["end"]
        if section == "education" and self.end_only and end and end != "present":
            start = None
        if way == "year":
            start, end = (date and (date if date == "present" else date[:4]) for date in (start, end))
        return start, end, (start is None) != (end is None) or (start is not None and start == end)

    def span(self, station, section="experience"):
        """The dates of a job or school, as they stand in the document; "" for none."""
        way, between, ongoing = self._way(section)
        start, end, single = self.shown(station, section)
        if single:
            return self._date(start or end, way)
        if start is None:
            return ""
        if end == "present":
            if ongoing.endswith(" "):
                return ongoing + self._date(start, way)
            return self._date(start, way) + between + ongoing
        return self._date(start, way) + between + self._date(end, way)


def grouped_by_organisation(stations):
    """Neighbours in one organisation, as a list of lists."""
    groups = []
    for station in stations:
        if groups and groups[-1][0]["organisation"] == station["organisation"]:
            groups[-1].append(station)
        else:
            groups.append([station])
    return groups
