# SPDX-License-Identifier: GPL-3.0-or-later
"""What is right for a document: the person's facts as far as the layout and style show them."""


def station_truth(station, style, section):
    start, end, single = style.shown(station, section)
    truth = {"organisation": station["organisation"], "title": station["title"], "start": start,
             "end": None if end == "present" else end, "ongoing": end == "present"}
    if single:
        truth["single"] = True  # one date stands there: whether it is the start or the end is not to be seen
    return truth


def document_truth(person, layout, style, file_name):
    return {
        "file": file_name, "person": person["id"], "layout": layout.name, "columns": layout.columns, "language": person["language"],
        "name": person["name"], "email": person.get("email"), "phone": person.get("phone"), "location": person.get("location"),
        "links": person["links"],
        "experience": [station_truth(station, style, "experience") for station in person["experience"]],
        "education": [station_truth(station, style, "education") for station in person["education"]],
        "languages": person["languages"], "certificates": person["certificates"], "skills": person["skills_named"],
    }


def job_truth(job, file_name):
    """A description has no columns and no fields: only its skills count."""
    return {"file": file_name, "person": job["id"], "layout": "job-description", "columns": "none", "language": job["language"],
            "skills": job["skills_named"]}
