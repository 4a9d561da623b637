// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/SkillFinder.h"
#include "extraction/Extraction.h"
#include "reader/Work.h"

#include <optional>

namespace candor::reader {

/// Reads and draws documents.
class DocumentWork final : public Work {
public:
    void warm() override;
    void prepare() override;
    void takeSkills(const QByteArray &text) override;
    [[nodiscard]] QByteArray answer(const documents::protocol::Task &task, const QByteArray &document) override;

private:
    std::optional<extraction::Warmth> m_warmth;
    std::optional<documents::SkillFinder> m_skills;
};

} // namespace candor::reader
