# SPDX-License-Identifier: GPL-3.0-or-later
"""The people and the jobs, and checks that what is said of them agrees with itself."""

import json
import re
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
LEAST_OF_A_LAYOUT = 3


def load(folder="people"):
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / folder).glob("*.json"))]


def skill_names():
    """Usual name -> other spellings."""
    return json.loads((FOLDER / "skill_names.json").read_text(encoding="utf-8"))


def texts(person):
    """Everything that each layout shows of a person (not all show the headline)."""
    found = [person["summary"]]
    for station in person["experience"] + person["education"]:
        found += [station["title"], *station["bullets"]]
    for group in person["skills"]:
        found += [", ".join(group["items"]), group["group"]]
    return found + person["certificates"]


def job_texts(job):
    return [job["title"], job["text"]] + [item for part in job["lists"] for item in part["items"]]


def names_pattern(names):
    """The names as words of their own: neither inside a longer word nor cut from C++, C# or .NET. Short ones as they are
    written, others in any case."""
    words = "|".join(re.escape(name) if len(name) < 5 else f"(?i:{re.escape(name)})" for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w.+#&/-])(?:{words})(?![\w+#&]|\.\w|-[a-z])")


def skill_mistakes(subjects):
    """`subjects`: [(person or job, its texts)]."""
    skills, found = skill_names(), []
    ignored = {(entry["person"], entry["skill"]) for entry in skills["not_meant"] + skills["part_of_name"]}
    known = {skill for subject, _ in subjects for skill in subject["skills_named"]}
    patterns = {skill: names_pattern([skill, *skills["names"].get(skill, [])]) for skill in known}
    for subject, parts in subjects:
        text = "\n".join(parts)
        for skill in sorted(known):
            named, seen = skill in subject["skills_named"], patterns[skill].search(text)
            if named and not seen:
                found.append(f"{subject['id']}: {skill} is listed, but no text names it")
            if seen and not named and (subject["id"], skill) not in ignored:
                found.append(f"{subject['id']}: {skill} is named, but not listed: {seen.group()}")
            if named and skill in skills["uncounted"]:
                found.append(f"{subject['id']}: {skill} is listed, but does not count")
    return found


def mistakes(people, layouts):
    """What does not agree, in words."""
    found = skill_mistakes([(person, texts(person)) for person in people] + [(job, job_texts(job)) for job in load("jobs")])
    for person in people:
        found += [f"{person['id']}: there is no layout {name}" for name in person["layouts"] if name not in layouts]
        for station in person["experience"] + person["education"]:
            if station["start"] and station["end"] not in (None, "present") and station["start"] > station["end"]:
                found.append(f"{person['id']}: {station['title']} ends before it starts")
    uses = Counter(name for person in people for name in person["layouts"])
    return found + [f"{name} is used {uses[name]} times" for name in layouts if uses[name] < LEAST_OF_A_LAYOUT]
