// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeReader.h"

#include <memory>

namespace candor::documents {

/// How candor-reader is started.
struct ReaderSettings {
    QString program;      ///< its path; empty: the installed one, found relative to this program
    int processes = 2;    ///< kept warm; also the most that read at once
    int secondsEach = 10; ///< for one document
    int mebibytesEach = 512;
};

/// A few warm candor-reader processes. Each forks for every document a child that alone sees its bytes: without
/// network, home or database, with limits on time, memory, output and system calls. What the child answers is checked
/// before it is believed; a child that dies costs its document and nothing else. Processes start with the first
/// document and end with the pool.
class ReaderPool final : public ResumeReader {
public:
    explicit ReaderPool(ReaderSettings settings);
    ~ReaderPool() override;

    [[nodiscard]] Result<Resume> read(const QByteArray &file, const SkillList &skills, const QDate &today) override;
    [[nodiscard]] Result<PagePicture> page(const QByteArray &file, int page, int width) override;

private:
    class Processes;
    std::unique_ptr<Processes> m_processes;
};

} // namespace candor::documents
