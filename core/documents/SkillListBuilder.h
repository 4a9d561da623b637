// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/SkillList.h"

#include <QHash>
#include <QStringView>

namespace candor::documents {

/// What is wrong with a line, in words; empty where nothing is.
using Complaint = QString;

/// Makes a list by adding and removing, and keeps it unique: what returns a complaint has changed nothing.
class SkillListBuilder {
public:
    SkillListBuilder() = default;
    explicit SkillListBuilder(SkillList list);

    [[nodiscard]] Complaint setVersion(int version); ///< once, or the same again
    [[nodiscard]] Complaint addSkill(Skill skill);
    [[nodiscard]] Complaint addAlias(const QString &name, const SkillAlias &alias);
    [[nodiscard]] Complaint addPhrase(const QString &phrase);
    void removeSkill(const QString &name); ///< by any of its forms; nothing where there is none
    void removeAlias(const QString &name, const QString &alias);
    void removePhrase(const QString &phrase);

    [[nodiscard]] bool knows(const QString &form) const;
    [[nodiscard]] SkillList take(); ///< the builder is empty afterwards

private:
    /// A complaint where the form cannot be one or is another's.
    Complaint check(const QString &form, int owner) const;
    int ownerOf(const QString &form) const;
    void index(); ///< anew, after a removal

    SkillList m_list;
    QHash<QString, int> m_owners; ///< of each form's key: the skill's index, or phraseOwner
};

} // namespace candor::documents
