-- SPDX-License-Identifier: GPL-3.0-or-later
CREATE VIRTUAL TABLE application_search USING fts5 (title, skills, body,
    tokenize = "ascii tokenchars '+#.-_'", prefix = '1 2 3');
INSERT INTO application_search (rowid, title, skills, body)
    SELECT application.id, candidate_search.title, candidate_search.skills, candidate_search.body
    FROM application JOIN candidate_search ON candidate_search.rowid = application.seeker_id;
