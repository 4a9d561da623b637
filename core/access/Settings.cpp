// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Settings.h"

#include "access/Gate.h"
#include "model/FieldRules.h"
#include "store/SettingStore.h"
#include "store/Transaction.h"

#include <array>

namespace candor::access {

namespace {

using namespace Qt::StringLiterals;

const QString organisationName = u"organisation"_s;
const QString revisionName = u"revision"_s;

/// A setting that is a number: how it is called, what it may be, and where it stands in the struct.
struct NumberSetting {
    const char *name;
    qint64 least;
    qint64 most;
    qint64 (*get)(const WorkspaceSettings &settings);
    void (*set)(WorkspaceSettings &settings, qint64 value);
};

constexpr std::array numberSettings{
    NumberSetting{
        "password_least_characters", 8, 64,
        [](const WorkspaceSettings &settings) -> qint64 { return settings.passwordLeastCharacters; },
        [](WorkspaceSettings &settings, qint64 value) { settings.passwordLeastCharacters = static_cast<int>(value); }},
    NumberSetting{
        "idle_before_lock_minutes", 1, 240,
        [](const WorkspaceSettings &settings) -> qint64 { return settings.idleBeforeLock.count(); },
        [](WorkspaceSettings &settings, qint64 value) { settings.idleBeforeLock = std::chrono::minutes(value); }},
    NumberSetting{
        "longest_sign_in_hours", 1, 24,
        [](const WorkspaceSettings &settings) -> qint64 { return settings.longestSignIn.count(); },
        [](WorkspaceSettings &settings, qint64 value) { settings.longestSignIn = std::chrono::hours(value); }},
    NumberSetting{
        "interview_code_life_hours", 1, 720,
        [](const WorkspaceSettings &settings) -> qint64 { return settings.interviewCodeLife.count(); },
        [](WorkspaceSettings &settings, qint64 value) { settings.interviewCodeLife = std::chrono::hours(value); }},
    NumberSetting{"largest_resume_bytes", 64 * 1024, 100 * 1024 * 1024,
                  [](const WorkspaceSettings &settings) -> qint64 { return settings.largestResumeBytes; },
                  [](WorkspaceSettings &settings, qint64 value) { settings.largestResumeBytes = value; }},
};

Result<void> checkSettings(const WorkspaceSettings &settings) {
    if (auto checked = checkLine(organisationName, settings.organisation, mostInName, Presence::Optional); !checked)
        return checked;
    for (const NumberSetting &setting : numberSettings) {
        const qint64 value = setting.get(settings);
        if (value < setting.least || value > setting.most)
            return failure(ErrorCode::InvalidField, QString::fromLatin1(setting.name) + u": range");
    }
    return {};
}

} // namespace

SettingRange settingRange(const QString &name) {
    for (const NumberSetting &setting : numberSettings) {
        if (name == QLatin1String(setting.name))
            return {setting.least, setting.most};
    }
    return {};
}

Result<WorkspaceSettings> readSettings(store::Connection &connection) {
    const auto stored = store::SettingStore(connection).all();
    if (!stored)
        return failure(stored.error());
    WorkspaceSettings settings;
    settings.organisation = stored->value(organisationName);
    settings.revision = stored->value(revisionName).toLongLong();
    for (const NumberSetting &setting : numberSettings) {
        bool isNumber = false;
        const qint64 value = stored->value(QString::fromLatin1(setting.name)).toLongLong(&isNumber);
        if (isNumber && value >= setting.least && value <= setting.most)
            setting.set(settings, value);
    }
    return settings;
}

Result<WorkspaceSettings> SettingsService::settings(const Actor &actor) {
    auto call = m_gate.beginLocked(actor, store::TransactionKind::Read);
    if (!call)
        return failure(call.error());
    return call->settings();
}

Result<WorkspaceSettings> SettingsService::save(const Actor &actor, const WorkspaceSettings &settings) {
    auto call = m_gate.begin(actor, store::TransactionKind::Write);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::ManageSettings); !allowed)
        return failure(allowed.error());
    if (auto checked = checkSettings(settings); !checked)
        return failure(checked.error());
    const WorkspaceSettings before = call->settings();
    if (settings.revision != before.revision)
        return failure(ErrorCode::Conflict);
    if (settings == before)
        return settings;

    store::SettingStore stored(call->connection());
    const auto set = [&](const QString &name, const QString &value, const QString &old) -> Result<void> {
        if (value == old)
            return {};
        call->record(Action::ManageSettings, {u"setting"_s, 0}, name);
        return stored.set(name, value);
    };
    if (auto done = set(organisationName, settings.organisation, before.organisation); !done)
        return failure(done.error());
    for (const NumberSetting &setting : numberSettings) {
        if (auto done = set(QString::fromLatin1(setting.name), QString::number(setting.get(settings)),
                            QString::number(setting.get(before)));
            !done)
            return failure(done.error());
    }
    WorkspaceSettings saved = settings;
    ++saved.revision;
    if (auto counted = stored.set(revisionName, QString::number(saved.revision)); !counted)
        return failure(counted.error());
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return saved;
}

} // namespace candor::access
