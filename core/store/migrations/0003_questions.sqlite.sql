-- SPDX-License-Identifier: GPL-3.0-or-later
-- Full-text search over the newest version of each question and the newest approved one, as over jobs and candidates; rowid
-- is the version's id.
CREATE VIRTUAL TABLE question_search USING fts5 (title, skills, body,
    tokenize = "ascii tokenchars '+#.-_'", prefix = '1 2 3');
