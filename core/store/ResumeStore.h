// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Result.h"
#include "model/Resume.h"
#include "model/Time.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace candor::store {

class Connection;

/// What was read of an application's resume, as people corrected it.
struct ResumeRecord {
    Resume resume;                ///< without anything where reading failed
    std::optional<Error> failure; ///< why nothing could be read
    QStringList correctedGroups;  ///< fields that people have changed: "phone", "experience", ...
    QString readerVersion;
    QString skillListVersion;
    WallTime readAt{};
    qint64 revision = 0; ///< 0: not kept yet

    bool operator==(const ResumeRecord &) const = default;
};

/// Resumes, by the application that they belong to.
class ResumeStore {
public:
    explicit ResumeStore(Connection &connection) : m_connection(connection) {}

    /// Empty where nothing was read yet.
    [[nodiscard]] Result<std::optional<ResumeRecord>> find(ApplicationId application);
    /// Puts a record in the place of the one before it, which is that of its revision; returns the new one. Error:
    /// Conflict.
    [[nodiscard]] Result<qint64> put(ApplicationId application, const ResumeRecord &record);
    /// The facts of another file in place of those there.
    [[nodiscard]] Result<void> putFile(ApplicationId application, const ResumeFile &file);
    [[nodiscard]] Result<void> setState(ApplicationId application, ResumeState state);
    /// The skills and the titles of positions and degrees in a resume, each once: what search finds.
    [[nodiscard]] Result<QStringList> skillsOf(ApplicationId application);
    [[nodiscard]] Result<QStringList> titlesOf(ApplicationId application);

private:
    [[nodiscard]] Result<void> readFields(ApplicationId application, ResumeFields &fields);
    [[nodiscard]] Result<void> readSkills(ApplicationId application, ResumeFields &fields);
    [[nodiscard]] Result<void> readStations(ApplicationId application, ResumeFields &fields);
    [[nodiscard]] Result<qint64> putRow(ApplicationId application, const ResumeRecord &record);
    [[nodiscard]] Result<void> putFields(ApplicationId application, const ResumeFields &fields);
    [[nodiscard]] Result<void> putSkills(ApplicationId application, const ResumeFields &fields);
    [[nodiscard]] Result<void> putStations(ApplicationId application, ResumeSection section,
                                           const std::vector<ResumeStation> &stations);

    Connection &m_connection;
};

} // namespace candor::store
