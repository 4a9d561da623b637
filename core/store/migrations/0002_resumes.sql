-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was read of resumes, as people corrected it, and how it was screened. What a person is told by stands in columns of
-- its own. A place is the characters in the text, and the page and the box around them where there are pages.

CREATE TABLE resume (
    application_id {reference} NOT NULL PRIMARY KEY REFERENCES resume_file (application_id) ON DELETE CASCADE,
    pages INTEGER NOT NULL DEFAULT 0 CHECK (pages >= 0),
    warnings TEXT NOT NULL DEFAULT '',
    total_years {real} CHECK (total_years BETWEEN 0 AND 200),
    corrected_groups TEXT NOT NULL DEFAULT '',
    failure TEXT NOT NULL DEFAULT ''
        CHECK (failure IN ('', 'damaged', 'too_large', 'encrypted', 'wrong_type', 'reader')),
    failure_detail TEXT NOT NULL DEFAULT '',
    reader_version TEXT NOT NULL,
    skill_list_version TEXT NOT NULL,
    read_at {timestamp} NOT NULL,
    revision {reference} NOT NULL DEFAULT 1,
    text TEXT NOT NULL DEFAULT ''
);

CREATE TABLE resume_field (
    application_id {reference} NOT NULL REFERENCES resume (application_id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('name', 'email', 'phone', 'location', 'link', 'language', 'certificate')),
    position INTEGER NOT NULL,
    value TEXT NOT NULL CHECK (value <> ''),
    detail TEXT NOT NULL DEFAULT '',
    confidence {real} NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    place TEXT NOT NULL DEFAULT '',
    corrected {boolean} NOT NULL DEFAULT FALSE,
    PRIMARY KEY (application_id, kind, position)
);

-- A removed skill is one that a person took out: reading again does not bring it back.
CREATE TABLE resume_skill (
    application_id {reference} NOT NULL REFERENCES resume (application_id) ON DELETE CASCADE,
    skill_key TEXT NOT NULL CHECK (skill_key <> ''),
    position INTEGER NOT NULL,
    skill TEXT NOT NULL,
    confidence {real} NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    place TEXT NOT NULL DEFAULT '',
    corrected {boolean} NOT NULL DEFAULT FALSE,
    removed {boolean} NOT NULL DEFAULT FALSE,
    PRIMARY KEY (application_id, skill_key)
);
CREATE INDEX resume_skill_by_key ON resume_skill (skill_key, removed, application_id);

CREATE TABLE resume_station (
    application_id {reference} NOT NULL REFERENCES resume (application_id) ON DELETE CASCADE,
    section TEXT NOT NULL CHECK (section IN ('experience', 'education')),
    position INTEGER NOT NULL,
    organisation TEXT NOT NULL DEFAULT '',
    organisation_confidence {real} NOT NULL CHECK (organisation_confidence BETWEEN 0 AND 1),
    organisation_place TEXT NOT NULL DEFAULT '',
    organisation_corrected {boolean} NOT NULL DEFAULT FALSE,
    title TEXT NOT NULL DEFAULT '',
    title_confidence {real} NOT NULL CHECK (title_confidence BETWEEN 0 AND 1),
    title_place TEXT NOT NULL DEFAULT '',
    title_corrected {boolean} NOT NULL DEFAULT FALSE,
    start_year INTEGER,
    start_month INTEGER CHECK (start_month BETWEEN 1 AND 12),
    end_year INTEGER,
    end_month INTEGER CHECK (end_month BETWEEN 1 AND 12),
    ongoing {boolean} NOT NULL DEFAULT FALSE,
    text TEXT NOT NULL DEFAULT '',
    confidence {real} NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    place TEXT NOT NULL DEFAULT '',
    corrected {boolean} NOT NULL DEFAULT FALSE,
    PRIMARY KEY (application_id, section, position)
);

-- The score stands in application.eligibility too, which lists sort by.
CREATE TABLE screening (
    application_id {reference} NOT NULL PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
    score INTEGER CHECK (score BETWEEN 0 AND 100),
    years {real},
    years_asked {real},
    threshold INTEGER NOT NULL CHECK (threshold BETWEEN 0 AND 100),
    screened_at {timestamp} NOT NULL,
    job_revision {reference} NOT NULL,
    resume_revision {reference} NOT NULL
);

CREATE TABLE screening_line (
    application_id {reference} NOT NULL REFERENCES screening (application_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    skill TEXT NOT NULL,
    required {boolean} NOT NULL,
    matched {boolean} NOT NULL,
    line TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (application_id, position)
);

-- What an administrator changed of the built-in skill list; apart from the settings, which every call reads.
CREATE TABLE skill_list_changes (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    text TEXT NOT NULL DEFAULT '',
    revision {reference} NOT NULL DEFAULT 0
);
INSERT INTO skill_list_changes (id) VALUES (1);
