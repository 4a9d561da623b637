// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ApplicationAccess.h"
#include "hiring/ApplicationService.h"
#include "model/FieldRules.h"
#include "store/NoteStore.h"
#include "store/Transaction.h"

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::NoteStore;
using store::TransactionKind;

Result<void> checkNote(const QString &text) { return checkText(u"note"_s, text, mostInNote, Presence::Required); }

Result<ApplicationNote> noteOf(Call &call, NoteId id) {
    if (!call.principal().account.isValid())
        return failure(ErrorCode::NotSignedIn);
    auto note = NoteStore(call.connection()).find(id);
    if (!note)
        return failure(note.error());
    return *note ? Result<ApplicationNote>(std::move(**note)) : failure(ErrorCode::NotFound);
}

/// The note as the call leaves it, once it is committed.
Result<ApplicationNote> committed(Call &call, NoteId id, const QString &what) {
    auto note = noteOf(call, id);
    if (!note)
        return note;
    call.record(Action::WriteNote, applicationObject(note->application), what);
    if (auto done = call.commit(); !done)
        return failure(done.error());
    return note;
}

} // namespace

Result<ApplicationNote> ApplicationService::addNote(const Actor &actor, ApplicationId id, const QString &text) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (const auto found = requireForApplication(*call, Action::WriteNote, id); !found)
        return failure(found.error());
    if (auto checked = checkNote(text); !checked)
        return failure(checked.error());
    ApplicationNote note;
    note.application = id;
    note.author = call->principal().account;
    note.text = text;
    note.createdAt = note.updatedAt = call->now();
    const auto added = NoteStore(call->connection()).insert(note);
    return added ? committed(*call, *added, u"added"_s) : failure(added.error());
}

Result<ApplicationNote> ApplicationService::saveNote(const Actor &actor, const ApplicationNote &note) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto stored = noteOf(*call, note.id);
    if (!stored)
        return failure(stored.error());
    if (const auto found = requireForApplication(*call, Action::WriteNote, stored->application); !found)
        return failure(found.error());
    if (stored->author != call->principal().account)
        return failure(call->refuse(Action::WriteNote, applicationObject(stored->application), u"another's"_s));
    if (auto checked = checkNote(note.text); !checked)
        return failure(checked.error());
    if (auto saved = NoteStore(call->connection()).update(note, call->now()); !saved)
        return failure(saved.error());
    return committed(*call, note.id, u"changed"_s);
}

Result<void> ApplicationService::deleteNote(const Actor &actor, NoteId id) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto stored = noteOf(*call, id);
    if (!stored)
        return failure(stored.error());
    if (const auto found = requireForApplication(*call, Action::WriteNote, stored->application); !found)
        return failure(found.error());
    if (stored->author != call->principal().account && call->principal().role != Role::Admin)
        return failure(call->refuse(Action::WriteNote, applicationObject(stored->application), u"another's"_s));
    if (auto removed = NoteStore(call->connection()).remove(id); !removed)
        return removed;
    call->record(Action::WriteNote, applicationObject(stored->application), u"deleted"_s);
    return call->commit();
}

} // namespace candor::hiring
