// SPDX-License-Identifier: GPL-3.0-or-later
// What an administrator changes of the built-in skill list.
#include "access/Gate.h"
#include "documents/SkillFinder.h"
#include "hiring/ResumeService.h"
#include "model/FieldRules.h"
#include "store/SkillListStore.h"
#include "store/Transaction.h"

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using store::TransactionKind;

constexpr int mostInChanges = 500'000;

const access::AuditObject settingObject{u"setting"_s, 0};

Result<void> checkChanges(const QString &text) {
    if (auto checked = checkText(u"skill_list"_s, text, mostInChanges, Presence::Optional); !checked)
        return checked;
    const auto changed = documents::SkillList::builtIn().withChanges(text.toUtf8());
    if (!changed)
        return failure(changed.error());
    return changed->conflicts.isEmpty() ? Result<void>() : failure(ErrorCode::InvalidField, changed->conflicts.front());
}

} // namespace

Result<SkillChanges> ResumeService::skillChanges(const Actor &actor) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::ManageSettings, {}, settingObject); !allowed)
        return failure(allowed.error());
    auto stored = store::SkillListStore(call->connection()).changes();
    if (!stored)
        return failure(stored.error());
    return SkillChanges{std::move(stored->text), skillListVersion(stored->revision), stored->revision};
}

Result<SkillChanges> ResumeService::saveSkillChanges(const Actor &actor, const SkillChanges &changes) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::ManageSettings, {}, settingObject); !allowed)
        return failure(allowed.error());
    if (auto checked = checkChanges(changes.text); !checked)
        return failure(checked.error());
    if (auto saved = store::SkillListStore(call->connection()).save({changes.text, changes.revision}); !saved)
        return failure(saved.error());
    call->record(Action::ManageSettings, settingObject, u"skill_list"_s);
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return SkillChanges{changes.text, skillListVersion(changes.revision + 1), changes.revision + 1};
}

Result<documents::SkillList> ResumeService::skills(const Actor &actor) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::SeeOpenJobs); !allowed)
        return failure(allowed.error());
    const auto skills = m_skills.of(*call);
    return skills ? Result<documents::SkillList>(skills->finder->list()) : failure(skills.error());
}

} // namespace candor::hiring
