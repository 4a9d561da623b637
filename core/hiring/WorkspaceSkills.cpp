// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/WorkspaceSkills.h"

#include "access/Gate.h"
#include "documents/SkillFinder.h"
#include "store/SkillListStore.h"

#include <QLoggingCategory>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(skillsLog, "candor.hiring")

documents::SkillList changed(const QString &changes) {
    const documents::SkillList &builtIn = documents::SkillList::builtIn();
    if (changes.isEmpty())
        return builtIn;
    auto list = builtIn.withChanges(changes.toUtf8());
    if (!list) {
        // They were checked when they were saved: a newer program's form.
        qCWarning(skillsLog) << "the changes of the skill list cannot be read:" << list.error().detail;
        return builtIn;
    }
    return std::move(list->list);
}

} // namespace

QString skillListVersion(qint64 revision) {
    const QString builtIn = QString::number(documents::SkillList::builtIn().version());
    return revision == 0 ? builtIn : QString(builtIn % u'.' % QString::number(revision));
}

Result<CurrentSkills> WorkspaceSkills::of(access::Call &call) {
    store::SkillListStore store(call.connection());
    const auto revision = store.revision();
    if (!revision)
        return failure(revision.error());
    const std::lock_guard lock(m_mutex);
    if (m_current.finder && m_revision == *revision)
        return m_current;
    const auto changes = store.changes();
    if (!changes)
        return failure(changes.error());
    m_current = {std::make_shared<documents::SkillFinder>(changed(changes->text)), skillListVersion(changes->revision)};
    m_revision = changes->revision;
    return m_current;
}

} // namespace candor::hiring
