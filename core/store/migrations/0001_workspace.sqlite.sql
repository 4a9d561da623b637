-- SPDX-License-Identifier: GPL-3.0-or-later
-- Full-text search. The words come folded and parted by spaces from SearchText; the tokenizer only parts them: to "ascii" all
-- that is not ASCII is part of a word.
CREATE VIRTUAL TABLE job_search USING fts5 (title, skills, body,
    tokenize = "ascii tokenchars '+#.-_'", prefix = '1 2 3');
CREATE VIRTUAL TABLE candidate_search USING fts5 (title, skills, body,
    tokenize = "ascii tokenchars '+#.-_'", prefix = '1 2 3');
