// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace candor::ctl {

/// Each command takes the arguments after its name and returns the program's exit code.
[[nodiscard]] int runRecord(const QStringList &arguments);
[[nodiscard]] int runAnalyze(const QStringList &arguments);
[[nodiscard]] int runDemo(const QStringList &arguments);
[[nodiscard]] int runDevices(const QStringList &arguments);
[[nodiscard]] int runRecover(const QStringList &arguments);
[[nodiscard]] int runShow(const QStringList &arguments);
[[nodiscard]] int runVerify(const QStringList &arguments);

[[nodiscard]] int runWorkspace(const QStringList &arguments);
[[nodiscard]] int runUser(const QStringList &arguments);
[[nodiscard]] int runJob(const QStringList &arguments);
[[nodiscard]] int runApply(const QStringList &arguments);
[[nodiscard]] int runApplication(const QStringList &arguments);
[[nodiscard]] int runResume(const QStringList &arguments);
[[nodiscard]] int runSkills(const QStringList &arguments);
[[nodiscard]] int runQuestion(const QStringList &arguments);
[[nodiscard]] int runQuestionnaire(const QStringList &arguments);
[[nodiscard]] int runSlot(const QStringList &arguments);
[[nodiscard]] int runAudit(const QStringList &arguments);

} // namespace candor::ctl
