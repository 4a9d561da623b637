// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/SkillList.h"

#include <QString>
#include <QStringView>

#include <memory>
#include <optional>
#include <vector>

namespace candor::documents {

/// A place in a text that names a skill.
struct SkillMention {
    int skill = 0; ///< index in the list's skills
    int start = 0; ///< UTF-16 units
    int length = 0;

    bool operator==(const SkillMention &) const = default;
};

/// Finds the skills of a list in text. Built once; const and without state afterwards, so threads may share it.
class SkillFinder {
public:
    explicit SkillFinder(SkillList list);
    ~SkillFinder();
    SkillFinder(SkillFinder &&) noexcept;
    SkillFinder &operator=(SkillFinder &&) noexcept;

    /// Every mention, in the text's order, none over another; where two are possible the longer one. Words may be
    /// parted by spaces, hyphens or the end of a line, and a word may be hyphenated there. Addresses are left out.
    /// Linear in the text. Of a text longer than 10,000,000 UTF-16 units, its beginning.
    [[nodiscard]] std::vector<SkillMention> find(QStringView text) const;

    /// The skill that a term means which stands for itself, such as an entry of a job: case and neighbours do not
    /// matter, versions and words like "good knowledge of" are overlooked ("K8s", "golang", "Java 17", "Erfahrung mit
    /// Docker"). Empty where it means none of the list or more than one.
    [[nodiscard]] std::optional<int> indexOf(QStringView term) const;
    [[nodiscard]] std::optional<QString> canonical(QStringView term) const; ///< the name of indexOf()
    [[nodiscard]] bool isSkill(QStringView term) const { return indexOf(term).has_value(); }

    [[nodiscard]] const SkillList &list() const;
    [[nodiscard]] const Skill &skill(const SkillMention &mention) const;

private:
    class Index;
    std::unique_ptr<const Index> m_index;
};

} // namespace candor::documents
