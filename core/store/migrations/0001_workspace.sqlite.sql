-- SPDX-License-Identifier: GPL-3.0-or-later
-- Full-text search. The words come folded and parted by spaces from SearchText, so that every character that is left in one counts.
CREATE VIRTUAL TABLE job_search USING fts5 (title, skills, body,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* P* Co'", prefix = '2 3');
CREATE VIRTUAL TABLE candidate_search USING fts5 (title, skills, body,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* P* Co'", prefix = '2 3');
