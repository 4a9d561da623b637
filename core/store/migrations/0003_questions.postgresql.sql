-- SPDX-License-Identifier: GPL-3.0-or-later
-- Full-text search over the newest version of each question and the newest approved one, as over jobs and candidates.
CREATE TABLE question_search (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES question_version (id) ON DELETE CASCADE,
    document TSVECTOR NOT NULL
);
CREATE INDEX question_search_by_word ON question_search USING gin (document) WITH (fastupdate = off);
