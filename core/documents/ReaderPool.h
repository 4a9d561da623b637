// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeReader.h"

#include <memory>

namespace candor::documents {

/// What holds a child besides its filter of system calls and its limits, which always hold.
enum class Confinement {
    Bubblewrap, ///< namespaces of its own: of all files it sees /usr and fonts, read-only
    Landlock,   ///< the kernel lets it read /usr and fonts only; where user namespaces are forbidden
    FilterAlone ///< it may open no file at all: fonts that a PDF does not carry and poppler-data's tables are missing
};

/// How candor-reader is started.
struct ReaderSettings {
    QString program;      ///< its path; empty: the installed one, found relative to this program
    int processes = 2;    ///< kept warm; also the most that read at once
    int secondsEach = 10; ///< for one document
    int mebibytesEach = 512;
    Confinement strongest = Confinement::Bubblewrap; ///< what is stronger is not tried; tests choose
};

/// A few warm candor-reader processes. Each forks for every document a child that alone sees its bytes: without
/// network, home or database, with limits on time, memory, output and system calls. What the child answers is checked
/// before it is believed; a child that dies costs its document and nothing else. Processes start with the first
/// document, those after the first in the background, and end with the pool. No call may be under way when it ends.
class ReaderPool final : public ResumeReader {
public:
    explicit ReaderPool(ReaderSettings settings);
    ~ReaderPool() override;

    [[nodiscard]] Result<Resume> read(const QByteArray &file, const SkillList &skills, const QDate &today) override;
    [[nodiscard]] Result<PagePicture> page(const QByteArray &file, int page, int width) override;

    /// What holds the processes; starts the first one. Errors: ReaderFailed.
    [[nodiscard]] Result<Confinement> confinement();

private:
    class Processes;
    std::unique_ptr<Processes> m_processes;
};

} // namespace candor::documents
