-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE TABLE application_search (
    id BIGINT NOT NULL PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
    document TSVECTOR NOT NULL
);
INSERT INTO application_search (id, document)
    SELECT application.id, candidate_search.document
    FROM application JOIN candidate_search ON candidate_search.id = application.seeker_id;
CREATE INDEX application_search_by_word ON application_search USING gin (document) WITH (fastupdate = off);
