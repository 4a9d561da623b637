-- SPDX-License-Identifier: GPL-3.0-or-later
-- Full-text search. The words come folded from SearchText as a tsvector, so that the server's dictionaries have no say in it.
-- No list of pending entries: each search would have to read it.
CREATE TABLE job_search (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    document TSVECTOR NOT NULL
);
CREATE INDEX job_search_by_word ON job_search USING gin (document) WITH (fastupdate = off);
CREATE TABLE candidate_search (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    document TSVECTOR NOT NULL
);
CREATE INDEX candidate_search_by_word ON candidate_search USING gin (document) WITH (fastupdate = off);
