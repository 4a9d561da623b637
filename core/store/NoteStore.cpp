// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/NoteStore.h"

#include "store/Connection.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

const QString selectNotes =
    u"SELECT application_note.id, application_note.application_id, application_note.author_id, account.full_name, "
    "application_note.text, application_note.created_at, application_note.updated_at, application_note.revision "
    "FROM application_note JOIN account ON account.id = application_note.author_id "_s;

ApplicationNote readNote(const Rows &rows) {
    ApplicationNote note;
    note.id = rows.id<NoteId>(0);
    note.application = rows.id<ApplicationId>(1);
    note.author = rows.id<AccountId>(2);
    note.authorName = rows.text(3);
    note.text = rows.text(4);
    note.createdAt = rows.time(5);
    note.updatedAt = rows.time(6);
    note.revision = rows.integer(7);
    return note;
}

} // namespace

Result<std::vector<ApplicationNote>> NoteStore::list(ApplicationId application) {
    auto rows = m_connection.select(
        selectNotes % u"WHERE application_note.application_id = ? ORDER BY application_note.id"_s, values(application));
    if (!rows)
        return failure(rows.error());
    std::vector<ApplicationNote> notes;
    while (rows->next())
        notes.push_back(readNote(*rows));
    return notes;
}

Result<std::optional<ApplicationNote>> NoteStore::find(NoteId id) {
    auto rows = m_connection.select(selectNotes % u"WHERE application_note.id = ?"_s, values(id));
    if (!rows)
        return failure(rows.error());
    return rows->next() ? std::optional(readNote(*rows)) : std::nullopt;
}

Result<NoteId> NoteStore::insert(const ApplicationNote &note) {
    const auto key =
        m_connection.insert(u"INSERT INTO application_note (application_id, author_id, text, created_at, "
                            "updated_at) VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
                            values(note.application, note.author, note.text, note.createdAt, note.updatedAt));
    return key ? Result<NoteId>(NoteId(*key)) : failure(key.error());
}

Result<void> NoteStore::update(const ApplicationNote &note, WallTime at) {
    const auto changed = m_connection.execute(u"UPDATE application_note SET text = ?, updated_at = ?, "
                                              "revision = revision + 1 WHERE id = ? AND revision = ?"_s,
                                              values(note.text, at, note.id, note.revision));
    if (!changed)
        return failure(changed.error());
    return *changed == 1 ? Result<void>() : failure(ErrorCode::Conflict);
}

Result<void> NoteStore::remove(NoteId id) {
    const auto removed = m_connection.execute(u"DELETE FROM application_note WHERE id = ?"_s, values(id));
    return removed ? Result<void>() : failure(removed.error());
}

} // namespace candor::store
