-- SPDX-License-Identifier: GPL-3.0-or-later
-- Questions in versions, questionnaires in versions, and who has begun which. A version that was approved never changes,
-- and none that a questionnaire asks or somebody has begun can go.

CREATE TABLE question (
    id {key},
    exchange_key TEXT UNIQUE CHECK (exchange_key <> ''),
    built_in {boolean} NOT NULL DEFAULT FALSE,
    revision {reference} NOT NULL DEFAULT 1
);

-- What lists choose by; what a version says in many words is in question_text, which a page alone reads. One of a
-- question's versions is its newest, and one the newest of those that were approved: what is asked while it is not retired.
CREATE TABLE question_version (
    id {key},
    question_id {reference} NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version > 0),
    is_newest {boolean} NOT NULL DEFAULT TRUE,
    is_newest_approved {boolean} NOT NULL DEFAULT FALSE,
    status TEXT NOT NULL CHECK (status IN ('draft', 'awaiting_approval', 'approved', 'retired')),
    domain TEXT NOT NULL CHECK (domain IN ('AI-ML', 'Fullstack', 'Cybersecurity', 'General')),
    competency TEXT NOT NULL DEFAULT '',
    competency_key TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('technical', 'behavioral', 'situational')),
    difficulty TEXT NOT NULL CHECK (difficulty IN ('beginner', 'intermediate', 'advanced')),
    type TEXT NOT NULL CHECK (type IN ('mcq', 'text', 'audio', 'video', 'code')),
    time_limit_seconds INTEGER NOT NULL CHECK (time_limit_seconds BETWEEN 10 AND 7200),
    thinking_seconds INTEGER NOT NULL CHECK (thinking_seconds BETWEEN 0 AND 1800),
    takes INTEGER NOT NULL CHECK (takes BETWEEN 1 AND 10),
    language TEXT NOT NULL DEFAULT 'en',
    job_id {reference} REFERENCES job (id),
    author_id {reference} REFERENCES account (id),
    approver_id {reference} REFERENCES account (id),
    created_at {timestamp} NOT NULL,
    updated_at {timestamp} NOT NULL,
    approved_at {timestamp},
    UNIQUE (question_id, version),
    UNIQUE (id, question_id),
    CHECK ((status IN ('approved', 'retired')) = (approved_at IS NOT NULL)),
    CHECK (approver_id IS NULL OR approved_at IS NOT NULL),
    CHECK (is_newest_approved = FALSE OR approved_at IS NOT NULL)
);
CREATE UNIQUE INDEX question_version_newest ON question_version (question_id) WHERE is_newest = TRUE;
CREATE UNIQUE INDEX question_version_newest_approved ON question_version (question_id) WHERE is_newest_approved = TRUE;
CREATE INDEX question_version_by_update ON question_version (updated_at, question_id);

-- Of lists each has a line. The key points are those of the reference answer.
CREATE TABLE question_text (
    version_id {reference} NOT NULL PRIMARY KEY REFERENCES question_version (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (text <> ''),
    keywords TEXT NOT NULL DEFAULT '',
    skills TEXT NOT NULL DEFAULT '',
    tags TEXT NOT NULL DEFAULT '',
    key_points TEXT NOT NULL DEFAULT '',
    reference_answer TEXT NOT NULL DEFAULT '',
    rubric_1 TEXT NOT NULL DEFAULT '',
    rubric_3 TEXT NOT NULL DEFAULT '',
    rubric_5 TEXT NOT NULL DEFAULT ''
);

-- Everybody who has written in a version; none of them may approve it as an expert.
CREATE TABLE question_writer (
    version_id {reference} NOT NULL REFERENCES question_version (id) ON DELETE CASCADE,
    account_id {reference} NOT NULL REFERENCES account (id),
    PRIMARY KEY (version_id, account_id)
);
CREATE INDEX question_writer_by_account ON question_writer (account_id, version_id);

CREATE TABLE question_option (
    version_id {reference} NOT NULL REFERENCES question_version (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    correct {boolean} NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (version_id, position)
);
CREATE UNIQUE INDEX question_option_version_id_key ON question_option (version_id) WHERE correct = TRUE;

-- What versions are found by: the keys that make two spellings of a skill one, and of a tag.
CREATE TABLE question_word (
    version_id {reference} NOT NULL REFERENCES question_version (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('skill', 'tag')),
    word_key TEXT NOT NULL CHECK (word_key <> ''),
    PRIMARY KEY (version_id, kind, word_key)
);
CREATE INDEX question_word_by_key ON question_word (kind, word_key, version_id);

CREATE TABLE question_event (
    id {key},
    question_id {reference} NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind IN ('drafted', 'edited', 'submitted', 'taken_back', 'returned', 'approved', 'retired',
        'reinstated', 'commented', 'imported', 'discarded')),
    by_account_id {reference} REFERENCES account (id),
    at {timestamp} NOT NULL,
    text TEXT NOT NULL DEFAULT ''
);
CREATE INDEX question_event_of_question ON question_event (question_id, id);

-- What a sentence encoder made of a version's text: 32-bit floats, little endian.
CREATE TABLE question_vector (
    version_id {reference} NOT NULL REFERENCES question_version (id) ON DELETE CASCADE,
    model TEXT NOT NULL,
    vector {blob} NOT NULL,
    PRIMARY KEY (version_id, model)
);

-- The version that each question of the built-in bank was last brought up to; one that has a newer version was changed
-- here and is left alone. The bank's number grows with what Candor changes in it.
CREATE TABLE built_in_question (
    question_id {reference} NOT NULL PRIMARY KEY,
    version_id {reference} NOT NULL UNIQUE,
    FOREIGN KEY (version_id, question_id) REFERENCES question_version (id, question_id) ON DELETE CASCADE
);
CREATE TABLE built_in_bank (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL DEFAULT 0
);
INSERT INTO built_in_bank (id) VALUES (1);

CREATE TABLE questionnaire (
    id {key},
    owner_id {reference} REFERENCES account (id),
    archived {boolean} NOT NULL DEFAULT FALSE,
    updated_at {timestamp} NOT NULL,
    revision {reference} NOT NULL DEFAULT 1
);
CREATE INDEX questionnaire_by_owner ON questionnaire (owner_id);
CREATE INDEX questionnaire_by_update ON questionnaire (updated_at);

CREATE TABLE questionnaire_version (
    id {key},
    questionnaire_id {reference} NOT NULL REFERENCES questionnaire (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version > 0),
    is_newest {boolean} NOT NULL DEFAULT TRUE,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    title_key TEXT NOT NULL DEFAULT '',
    introduction TEXT NOT NULL DEFAULT '',
    reveals_mcq_results {boolean} NOT NULL DEFAULT FALSE,
    keeps_other_takes {boolean} NOT NULL DEFAULT FALSE,
    created_at {timestamp} NOT NULL,
    UNIQUE (questionnaire_id, version)
);
CREATE UNIQUE INDEX questionnaire_version_newest ON questionnaire_version (questionnaire_id) WHERE is_newest = TRUE;

CREATE TABLE questionnaire_section (
    version_id {reference} NOT NULL REFERENCES questionnaire_version (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    introduction TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (version_id, position)
);

-- A question stands in a questionnaire once, in one of its versions.
CREATE TABLE questionnaire_item (
    version_id {reference} NOT NULL,
    section INTEGER NOT NULL,
    position INTEGER NOT NULL,
    question_id {reference} NOT NULL,
    question_version_id {reference} NOT NULL,
    time_limit_seconds INTEGER CHECK (time_limit_seconds BETWEEN 10 AND 7200),
    thinking_seconds INTEGER CHECK (thinking_seconds BETWEEN 0 AND 1800),
    takes INTEGER CHECK (takes BETWEEN 1 AND 10),
    PRIMARY KEY (version_id, section, position),
    UNIQUE (version_id, question_id),
    FOREIGN KEY (version_id, section) REFERENCES questionnaire_section (version_id, position) ON DELETE CASCADE,
    FOREIGN KEY (question_version_id, question_id) REFERENCES question_version (id, question_id)
);
CREATE INDEX questionnaire_item_by_question ON questionnaire_item (question_id, version_id);
CREATE INDEX questionnaire_item_by_question_version ON questionnaire_item (question_version_id);

CREATE TABLE job_questionnaire (
    job_id {reference} NOT NULL PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    questionnaire_id {reference} NOT NULL REFERENCES questionnaire (id)
);
CREATE INDEX job_questionnaire_by_questionnaire ON job_questionnaire (questionnaire_id);

-- Who has begun keeps the version that they began.
CREATE TABLE application_questionnaire (
    application_id {reference} NOT NULL PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
    questionnaire_version_id {reference} NOT NULL REFERENCES questionnaire_version (id),
    begun_at {timestamp} NOT NULL
);
CREATE INDEX application_questionnaire_by_version ON application_questionnaire (questionnaire_version_id);
