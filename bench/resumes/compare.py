# SPDX-License-Identifier: GPL-3.0-or-later
"""When a value that was read counts as right. Everything is folded first: composed Unicode (NFKC), no case, plain quotes and
dashes, single spaces, no punctuation at the ends. Letters keep their accents."""

import difflib
import re
import unicodedata
from datetime import date

TITLES = {"dr", "prof", "dipl", "ing", "mag", "jr", "sr", "phd", "msc"}


def fold(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    text = re.sub("[‘’‚`´]", "'", re.sub("[‐‑‒–—−]", "-", text)).replace("\u00ad", "")
    return re.sub(r"\s+", " ", text).strip(" \t.,;:|-•·")


def distance(one, other):
    """Letters to change, add or leave out."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for place, other_letter in enumerate(other, 1):
            before, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, before + (letter != other_letter))
    return row[-1]


def likeness(one, other):
    """0 to 1."""
    return difflib.SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio()


def same_text(read, right):
    """Equal but for a tenth of the letters, or one within the other and at least three quarters of it."""
    read, right = fold(read), fold(right)
    if not read or not right:
        return False
    shorter, longer = sorted((read, right), key=len)
    if re.search(rf"(?<!\w){re.escape(shorter)}(?!\w)", longer) and len(shorter) >= 0.75 * len(longer):
        return True
    return distance(read, right) <= max(len(right), 9) // 10 if len(right) >= 5 else read == right


def same_name(read, right):
    """The same words in any order (Europass puts the surname first), but for titles."""
    def words(name):
        return sorted(word for word in re.split(r"[\s,]+", fold(name)) if word and word.strip(".") not in TITLES)
    return words(read) == words(right)


def same_email(read, right):
    return fold(read) == fold(right)


def phone_forms(phone):
    """Its digits, with and without the "(0)" of "+49 (0)30", "00" written as "+"."""
    phone = re.sub(r"^\s*00", "+", phone)
    return {re.sub(r"[^\d+]", "", text) for text in (phone, phone.replace("(0)", ""))}


def same_phone(read, right):
    return bool(phone_forms(read) & phone_forms(right))


def link(text):
    """Without scheme, "www." and a last slash."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", fold(text)).rstrip("/")


def same_place(read, right):
    """The same town: what stands before the first comma."""
    return fold(read.split(",")[0]) == fold(right.split(",")[0]) or fold(read) == fold(right)


def year_month(value):
    """"2019-03" or "2019" of a text or of {"year": 2019, "month": 3}; None for nothing."""
    if isinstance(value, dict):
        return f"{value['year']}-{value['month']:02}" if value.get("month") else f"{value['year']}"
    if value in (None, "", "present"):
        return None
    return str(value)[:7]


def skill_key(name):
    return re.sub(r"[\s._\-/&]+", "", unicodedata.normalize("NFKC", name).casefold())


class SkillNames:
    """Other spellings of skills, and those that do not count."""

    def __init__(self, names):
        self.usual = {skill_key(other): skill_key(usual) for usual, others in names["names"].items() for other in others}
        self.uncounted = {self.key(name) for name in names["uncounted"]}
        self.part_of_name = {(entry["person"], self.key(entry["skill"])) for entry in names["part_of_name"]}

    def key(self, name):
        """One spelling for all; of "Amazon Web Services (AWS)" the part that is known."""
        parts = [part for part in re.split(r"[()]", name) if part.strip()] if re.search(r"\w \(.+\)$", name) else []
        for part in [name, *parts]:
            if skill_key(part) in self.usual:
                return self.usual[skill_key(part)]
        return skill_key(parts[0] if parts else name)

    def counts(self, person, key):
        return key not in self.uncounted and (person, key) not in self.part_of_name


def years_of(stations, today=None):
    """Years in which at least one job was held; months that several share count once, both ends do. A year without its month
    counts from its middle."""
    today = today or date.today()
    held = set()
    for station in stations:
        if not station["start"]:
            continue
        end = f"{today.year}-{today.month:02}" if station["ongoing"] else station["end"] or station["start"]
        first, last = ([int(part) for part in (text + "-06")[:7].split("-")] for text in (station["start"], end))
        held.update(range(first[0] * 12 + first[1], last[0] * 12 + last[1] + 1))
    return len(held) / 12


def same_years(read, stations):
    """Within two months a job, or a year a job where its months are not told."""
    slack = 0.1 + sum(1.0 if station["start"] and len(station["start"]) == 4 else 0.17 for station in stations)
    return abs((read or 0) - years_of(stations)) <= slack
