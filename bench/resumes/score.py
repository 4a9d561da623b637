#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what was read (RESULTS/PERSON.LAYOUT.json, as `candorctl resume parse FILE --json` prints it) with the truth that
make.py wrote, and prints for each layout how many of the fields are right.

right: as compare.py says. wrong: something else was read. missing: nothing was read. invented: something was read that is not
there. What is right is a share of all four. Jobs and schools are paired so that they fit best; of one that has no partner each
value counts as missing or invented. A document without a result has read nothing."""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import compare
from people import skill_names

# The fields that the goals are about, and the rest.
GOAL_FIELDS = ["name", "email", "phone", "links", "job organisation", "job title", "job start", "job end", "school"]
OTHER_FIELDS = ["location", "degree", "school start", "school end", "languages", "certificates", "total years"]
GOALS = {"one": 95, "two": 85}
OUTCOMES = ["right", "wrong", "missing", "invented"]
SAME = {"name": compare.same_name, "email": compare.same_email, "phone": compare.same_phone, "location": compare.same_place}


def text_of(value):
    """A value may be a text or {"text": ...} or {"name": ...}."""
    if isinstance(value, dict):
        return str(value.get("text") or value.get("name") or "")
    return "" if value is None else str(value)


def ends(station):
    return station.get("ongoing") is True or station.get("end") == "present"


class Score:
    """Counts of a document, or of many."""

    def __init__(self):
        self.fields = defaultdict(Counter)
        self.skills = Counter()
        self.notes = []

    def count(self, field, outcome, read="", right=""):
        self.fields[field][outcome] += 1
        if outcome != "right":
            self.notes.append(f"{field}: {outcome}" + (f", read {read!r}" if read else "") + (f", is {right!r}" if right else ""))

    def value(self, field, read, right, same):
        if read and right:
            self.count(field, "right" if same(read, right) else "wrong", read, right)
        elif right:
            self.count(field, "missing", right=right)
        elif read:
            self.count(field, "invented", read)

    def many(self, field, read, right, same):
        """Values without an order: each may fit one."""
        left = list(read)
        for value in right:
            found = next((one for one in left if same(one, value)), None)
            if found is None:
                self.count(field, "missing", right=value)
            else:
                left.remove(found)
                self.count(field, "right")
        for value in left:
            self.count(field, "invented", value)

    def add(self, other):
        for field, outcomes in other.fields.items():
            self.fields[field].update(outcomes)
        self.skills.update(other.skills)

    def share(self, fields):
        counts = sum((self.fields[field] for field in fields), Counter())
        total = sum(counts.values())
        return 100 * counts["right"] / total if total else None

    def f1(self):
        """(precision, recall, F1)"""
        right, extra, missed = (self.skills[name] for name in ("right", "extra", "missed"))
        precision, recall = right / max(right + extra, 1), right / max(right + missed, 1)
        return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def fit(read, right):
    """How well two jobs or schools fit, 0 to 3."""
    dates = sum(compare.year_month(read.get(key)) == right[key] and right[key] is not None for key in ("start", "end"))
    return (compare.likeness(text_of(read.get("organisation")), right["organisation"])
            + compare.likeness(text_of(read.get("title")), right["title"]) + dates / 2)


def pairs(read, right, least=0.9):
    """[(read or None, right or None)] with the greatest sum of fits; partners fit at least `least`."""
    best = {0: (0.0, [])}  # which of `right` are taken -> (sum, pairs)
    for one in read:
        fits = [fit(one, other) for other in right]
        step = {taken: (total, done + [(one, None)]) for taken, (total, done) in best.items()}
        for taken, (total, done) in best.items():
            for number, points in enumerate(fits):
                key = taken | 1 << number
                if taken & 1 << number or points < least or step.get(key, (-1.0,))[0] >= total + points:
                    continue
                step[key] = (total + points, done + [(one, right[number])])
        best = step
    taken, (_, done) = max(best.items(), key=lambda entry: entry[1][0])
    return done + [(None, other) for number, other in enumerate(right) if not taken & 1 << number]


def score_dates(score, read, right, names):
    """A date alone may be read as start, as end, or as both."""
    start, end = compare.year_month(read.get("start")), compare.year_month(read.get("end"))
    if right.get("single"):
        shown = right["start"] or right["end"]
        found = {date for date in (start, end) if date}
        score.value(names[1], "/".join(sorted(found)), shown, lambda one, other: one == other)
        return
    score.value(names[0], start, right["start"], lambda one, other: one == other)
    if right["ongoing"]:
        goes_on = end is None and ends(read) if "ongoing" in read or read.get("end") else start is not None and end is None
        score.count(names[1], "right" if goes_on else "wrong", end or "no end", "goes on")
    else:
        score.value(names[1], end or ("goes on" if ends(read) else None), right["end"], lambda one, other: one == other)


def score_stations(score, read, right, names):
    """`names`: what organisation, title, start and end are called here."""
    for one, other in pairs(read, right):
        if other is None:
            for name, value in zip(names, (text_of(one.get("organisation")), text_of(one.get("title")), compare.year_month(one.get("start")),
                                           compare.year_month(one.get("end")))):
                score.value(name, value, None, None)
            continue
        one = one or {}
        score.value(names[0], text_of(one.get("organisation")), other["organisation"], compare.same_text)
        score.value(names[1], text_of(one.get("title")), other["title"], compare.same_text)
        if one:
            score_dates(score, one, other, names[2:])
        else:
            for name, value in zip(names[2:], (other["start"], other["end"] or (other["ongoing"] and "goes on"))):
                score.value(name, None, value, None)


def score_skills(score, read, right, person, names):
    found = {names.key(text_of(skill)): text_of(skill) for skill in read}
    wanted = {names.key(skill): skill for skill in right}
    for key, skill in wanted.items():
        if names.counts(person, key):
            score.skills["right" if key in found else "missed"] += 1
            if key not in found:
                score.notes.append(f"skill missed: {skill}")
    for key, skill in found.items():
        if key not in wanted and names.counts(person, key):
            score.skills["extra"] += 1
            score.notes.append(f"skill not named: {skill}")


def score_document(read, truth, names):
    score = Score()
    score_skills(score, read.get("skills") or [], truth["skills"], truth["person"], names)
    if truth["columns"] == "none":  # a job's description
        return score
    for field, same in SAME.items():
        score.value(field, text_of(read.get(field)), truth[field], same)
    score.many("links", [compare.link(text_of(one)) for one in read.get("links") or []], [compare.link(one) for one in truth["links"]], str.__eq__)
    score_stations(score, read.get("experience") or [], truth["experience"], ["job organisation", "job title", "job start", "job end"])
    score_stations(score, read.get("education") or [], truth["education"], ["school", "degree", "school start", "school end"])
    score.many("languages", [text_of(one) for one in read.get("languages") or []], [one["name"] for one in truth["languages"]],
               lambda one, other: compare.fold(one) == compare.fold(other))
    score.many("certificates", [text_of(one) for one in read.get("certificates") or []], truth["certificates"], compare.same_text)
    years = read.get("total_years")
    if truth["experience"]:
        score.value("total years", years, "%.1f" % compare.years_of(truth["experience"]), lambda one, _: compare.same_years(one, truth["experience"]))
    else:
        score.value("total years", years, None, None)
    return score


def percent(share):
    return "    -" if share is None else f"{share:5.1f}"


def print_table(by_layout, by_columns, counts):
    print(f"{'layout':<22}{'documents':>10}{'goal fields':>13}{'others':>9}{'skills F1':>11}   weakest fields")
    for name, score in by_layout.items():
        shares = sorted((score.share([field]), field) for field in GOAL_FIELDS if score.share([field]) is not None)
        weakest = ", ".join(f"{field} {share:.0f}" for share, field in shares[:3] if share < 100)
        print(f"{name:<22}{counts[name]:>10}{percent(score.share(GOAL_FIELDS)):>13}{percent(score.share(OTHER_FIELDS)):>9}{score.f1()[2]:>11.3f}   {weakest}")
    print()
    columns = list(by_columns)
    print(f"{'field':<20}" + "".join(f"{name + ' column' + ('s' if name != 'one' else ''):>34}" for name in columns))
    print(f"{'':<20}" + f"{'right  wrong  missing  invented':>34}" * len(columns))
    for field in GOAL_FIELDS + OTHER_FIELDS:
        line = f"{field:<20}"
        for name in columns:
            outcomes = by_columns[name].fields[field]
            line += f"{percent(by_columns[name].share([field])):>10}%{outcomes['wrong']:>6}{outcomes['missing']:>9}{outcomes['invented']:>8}"
        print(line)
    print()
    for name, score in by_columns.items():
        share, goal = score.share(GOAL_FIELDS), GOALS[name]
        if share is not None:
            print(f"{name} column{'s' if name != 'one' else ''}: {share:.1f} % of the goal fields are right; goal {goal} %: {'reached' if share >= goal else 'not reached'}")


def numbers(score):
    precision, recall, f1 = score.f1()
    return {"goal_fields": score.share(GOAL_FIELDS), "other_fields": score.share(OTHER_FIELDS),
            "skills": {"precision": precision, "recall": recall, "f1": f1, **score.skills},
            "fields": {field: {outcome: score.fields[field][outcome] for outcome in OUTCOMES} for field in GOAL_FIELDS + OTHER_FIELDS}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("results", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--details", action="store_true", help="what is not right, document by document")
    parser.add_argument("--layout", action="append", help="only this one; may be repeated")
    parser.add_argument("--json", type=Path, help="all numbers, for machines")
    arguments = parser.parse_args()

    names = compare.SkillNames(skill_names())
    by_layout, by_columns, counts = defaultdict(Score), {"one": Score(), "two": Score()}, Counter()
    skills = {"resumes": Score(), "job descriptions": Score()}
    unread = []
    for path in sorted(arguments.truth.glob("*.json"), key=lambda path: (path.stem.split(".")[1], path.stem)):
        truth = json.loads(path.read_text(encoding="utf-8"))
        if arguments.layout and truth["layout"] not in arguments.layout:
            continue
        try:
            read = json.loads((arguments.results / path.name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            read = {}
            unread.append(path.stem)
        score = score_document(read, truth, names)
        skills["job descriptions" if truth["columns"] == "none" else "resumes"].add(score)
        if truth["columns"] != "none":
            by_layout[truth["layout"]].add(score)
            by_columns[truth["columns"]].add(score)
            counts[truth["layout"]] += 1
        if arguments.details and score.notes:
            print(f"{path.stem}\n" + "".join(f"    {note}\n" for note in score.notes))
    if not counts and not skills["job descriptions"].skills:
        print(f"score.py: there is no truth in {arguments.truth}; make.py writes it", file=sys.stderr)
        return 2
    print_table(by_layout, by_columns, counts)
    for name, score in skills.items():
        print("skills in %s: precision %.3f, recall %.3f, F1 %.3f" % (name, *score.f1()))
    if unread:
        print(f"{len(unread)} documents have no result: {', '.join(unread[:8])}{' ...' if len(unread) > 8 else ''}")
    if arguments.json:
        found = {"layouts": {name: {"documents": counts[name], **numbers(score)} for name, score in by_layout.items()},
                 "columns": {name: numbers(score) for name, score in by_columns.items()},
                 "skills": {name: dict(zip(("precision", "recall", "f1"), score.f1())) for name, score in skills.items()}, "unread": len(unread)}
        arguments.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
