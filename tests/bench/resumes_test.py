# SPDX-License-Identifier: GPL-3.0-or-later
"""The resumes of bench/resumes agree with themselves, and their scorer tells right from wrong."""

import copy
import json
import sys
import unittest
import zipfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "bench" / "resumes"
sys.path.insert(0, str(FOLDER))

import compare  # noqa: E402
import people  # noqa: E402
import score  # noqa: E402
from layouts import LAYOUTS, layouts_of  # noqa: E402
from truth import document_truth, job_truth  # noqa: E402

NAMES = compare.SkillNames(people.skill_names())


def truth_of(person_id, layout):
    person = next(person for person in people.load() if person["id"] == person_id)
    return document_truth(person, LAYOUTS[layout], LAYOUTS[layout].style(person), "file.pdf")


def reading_of(truth):
    """A faultless result."""
    read = {key: copy.deepcopy(truth[key]) for key in
            ("name", "email", "phone", "location", "links", "experience", "education", "languages", "certificates", "skills")}
    return read | {"total_years": compare.years_of(truth["experience"])}


class People(unittest.TestCase):
    def test_agree_with_themselves(self):
        self.assertEqual(people.mistakes(people.load(), LAYOUTS), [])

    def test_are_enough(self):
        self.assertGreaterEqual(len(people.load()), 30)
        self.assertGreaterEqual(len(LAYOUTS), 10)
        self.assertGreaterEqual(len(people.load("jobs")), 10)

    def test_a_skill_that_is_not_listed_is_found(self):
        everybody = people.load()
        everybody[0]["skills_named"].pop()
        self.assertTrue(people.mistakes(everybody, LAYOUTS))

    def test_another_lot_deals_all_layouts_anew(self):
        everybody = people.load()
        dealt = layouts_of(everybody, 5)
        self.assertEqual(len(dealt), 2 * len(everybody))
        self.assertEqual({layout.name for _, layout in dealt}, set(LAYOUTS))
        self.assertTrue(all(layout.suits(person) for person, layout in dealt + layouts_of(everybody)))
        self.assertNotEqual([layout.name for _, layout in dealt], [layout.name for _, layout in layouts_of(everybody, 6)])

    def test_documents_are_the_same_each_time(self):
        for person in people.load():
            for name in person["layouts"]:
                layout = LAYOUTS[name]
                self.assertEqual(layout.write(person, layout.style(person)), layout.write(person, layout.style(person)), f"{person['id']}.{name}")


class Scorer(unittest.TestCase):
    def outcomes(self, change, field, person="zoe-hartmann", layout="latex-article"):
        truth = truth_of(person, layout)
        read = reading_of(truth)
        change(read)
        return dict(score.score_document(read, truth, NAMES).fields[field])

    def test_a_faultless_result_is_all_right(self):
        for person in people.load():
            for layout in person["layouts"]:
                truth = truth_of(person["id"], layout)
                found = score.score_document(reading_of(truth), truth, NAMES)
                self.assertEqual(found.notes, [], f"{person['id']}.{layout}")
                self.assertEqual(found.share(score.GOAL_FIELDS), 100)

    def test_an_empty_result_has_nothing_right(self):
        found = score.score_document({}, truth_of("zoe-hartmann", "latex-article"), NAMES)
        self.assertEqual(found.share(score.GOAL_FIELDS + score.OTHER_FIELDS), 0)
        self.assertEqual(found.f1()[2], 0)

    def test_jobs_in_another_order_are_paired(self):
        self.assertEqual(self.outcomes(lambda read: read["experience"].reverse(), "job title"), {"right": 3})

    def test_a_title_taken_for_the_organisation_is_wrong(self):
        def swap(read):
            job = read["experience"][0]
            job["organisation"], job["title"] = job["title"], job["organisation"]
        self.assertEqual(self.outcomes(swap, "job organisation"), {"right": 2, "wrong": 1})

    def test_a_job_that_is_not_there_is_invented(self):
        job = {"organisation": "Somebody Else", "title": "Astronaut", "start": "1999-01", "end": None, "ongoing": False}
        self.assertEqual(self.outcomes(lambda read: read["experience"].append(job), "job organisation"), {"right": 3, "invented": 1})

    def test_a_month_off_is_wrong(self):
        def shift(read):
            read["experience"][1]["start"] = "2018-08"
        self.assertEqual(self.outcomes(shift, "job start"), {"right": 2, "wrong": 1})

    def test_a_job_that_goes_on_must_not_end(self):
        def end(read):
            read["experience"][0] |= {"end": "2024-01", "ongoing": False}
        self.assertEqual(self.outcomes(end, "job end"), {"right": 2, "wrong": 1})

    def test_a_month_that_is_not_told_is_wrong(self):
        truth = truth_of("jonas-eklof", "latex-article")
        self.assertEqual(truth["experience"][1]["start"], "2018")
        read = reading_of(truth)
        read["experience"][1]["start"] = "2018-01"
        self.assertEqual(score.score_document(read, truth, NAMES).fields["job start"]["wrong"], 1)

    def test_dates_may_be_objects(self):
        def as_objects(read):
            for job in read["experience"]:
                year, month = job["start"].split("-")
                job["start"] = {"year": int(year), "month": int(month)}
        self.assertEqual(self.outcomes(as_objects, "job start"), {"right": 3})

    def test_links_are_compared_without_scheme(self):
        def other(read):
            read["links"] = ["https://www.LinkedIn.com/in/zoe-hartmann-ml/", "http://somewhere.example"]
        self.assertEqual(self.outcomes(other, "links"), {"right": 1, "missing": 1, "invented": 1})

    def test_phones_are_compared_by_digits(self):
        self.assertTrue(compare.same_phone("+49 431 5550417", "+49 (0)431 5550 417"))
        self.assertTrue(compare.same_phone("0049 431 5550417", "+49 431 5550 417"))
        self.assertFalse(compare.same_phone("431 5550417", "+49 431 5550 418"))

    def test_names_keep_their_accents(self):
        self.assertTrue(compare.same_name("Lefèvre, Chloé", "Chloé Lefèvre"))
        self.assertTrue(compare.same_name("Björn Schäfer", "Dr. Björn Schäfer"))
        self.assertFalse(compare.same_name("Chloe Lefevre", "Chloé Lefèvre"))

    def test_texts_may_differ_a_little(self):
        self.assertTrue(compare.same_text("Brightwater Analytics Ltd, Leeds", "Brightwater Analytics Ltd"))
        self.assertFalse(compare.same_text("Machine Learning Engineer", "Senior Machine Learning Engineer at Corvid"))
        self.assertFalse(compare.same_text("", "Corvid"))

    def test_words_that_only_look_like_a_skill_are_wrong(self):
        truth = truth_of("mateo-fernandez", "latex-sidebar")
        read = reading_of(truth)
        read["skills"].append("Swift")
        self.assertEqual(score.score_document(read, truth, NAMES).skills["extra"], 1)

    def test_names_within_longer_names_count_neither_way(self):
        truth = truth_of("reto-buehlmann", "word-table")
        read = reading_of(truth)
        read["skills"] += ["SQL", "Software Development"]
        self.assertEqual(score.score_document(read, truth, NAMES).skills["extra"], 0)

    def test_of_a_job_description_only_the_skills_count(self):
        truth = job_truth(people.load("jobs")[0], "file.docx")
        found = score.score_document({"skills": truth["skills"], "name": "Backend Engineer"}, truth, NAMES)
        self.assertEqual(found.f1()[2], 1)
        self.assertIsNone(found.share(score.GOAL_FIELDS))

    def test_skills_are_known_by_their_other_names(self):
        truth = truth_of("zoe-hartmann", "latex-article")
        read = reading_of(truth)
        read["skills"] = ["Amazon Web Services (AWS)" if skill == "AWS" else skill for skill in read["skills"]]
        self.assertEqual(score.score_document(read, truth, NAMES).f1()[2], 1)
        read["skills"].append("Cobol")
        self.assertLess(score.score_document(read, truth, NAMES).f1()[0], 1)


class Documents(unittest.TestCase):
    def test_a_word_document_is_a_zip_of_well_formed_xml(self):
        import io
        import xml.etree.ElementTree as xml
        for person in people.load():
            for name in person["layouts"]:
                layout = LAYOUTS[name]
                if layout.source != "docx":
                    continue
                with zipfile.ZipFile(io.BytesIO(layout.write(person, layout.style(person)))) as archive:
                    for part in archive.namelist():
                        xml.fromstring(archive.read(part))

    def test_truth_can_be_written(self):
        self.assertIn("Zoë", json.dumps(truth_of("zoe-hartmann", "latex-article"), ensure_ascii=False))


if __name__ == "__main__":
    unittest.main()
