// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Account.h"
#include "model/Application.h"
#include "model/InterviewSlot.h"
#include "model/Result.h"

#include <QObject>

#include <vector>

namespace candor::screens {

/// What an appointment can be made of: who waits for one, who could take part, which rooms there are.
struct SlotChoices {
    std::vector<CandidateRow> candidates;
    std::vector<Account> colleagues;
    QStringList rooms;
};

/// Saves an appointment. Where somebody else changed it in the meantime nothing is saved, and both versions are told.
class SlotEditing : public QObject {
    Q_OBJECT

public:
    explicit SlotEditing(ScreenContext &context, QObject *parent = nullptr);

    /// `application` is among the candidates, wherever it stands.
    void readChoices(std::optional<ApplicationId> application);
    /// Without id a new one.
    void save(const InterviewSlot &slot);

signals:
    void choicesRead(const candor::screens::SlotChoices &choices);
    void saved(const candor::InterviewSlot &slot);
    void refused(const candor::Error &error);
    void conflict(const candor::InterviewSlot &mine, const candor::InterviewSlot &theirs);

private:
    void compare(const InterviewSlot &mine);

    ScreenContext &m_context;
};

} // namespace candor::screens
