// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/ManifestFacts.h"

#include <QUuid>

namespace candor::interview {

namespace {

InterviewState stateOf(SessionState state) {
    switch (state) {
    case SessionState::Completed:
        return InterviewState::Completed;
    case SessionState::Recovered:
        return InterviewState::Recovered;
    case SessionState::Failed:
        return InterviewState::Failed;
    case SessionState::Recording:
        break;
    }
    return InterviewState::Recording;
}

} // namespace

Result<InterviewSession> sessionFacts(const SessionManifest &manifest) {
    const RecordingPlan &plan = manifest.plan;
    if (manifest.state == SessionState::Recording)
        return failure(ErrorCode::SessionInUse, plan.uuid);
    // It becomes a folder's name.
    const QUuid uuid(plan.uuid);
    if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != plan.uuid)
        return failure(ErrorCode::SessionDamaged, QStringLiteral("uuid"));
    InterviewSession facts;
    facts.uuid = plan.uuid;
    facts.state = stateOf(manifest.state);
    facts.startedAt = plan.startedAt;
    facts.endedAt = manifest.endedAt;
    facts.seconds = manifest.durationSeconds;
    for (const ManifestFile &file : manifest.files)
        facts.bytes += static_cast<qint64>(file.bytes);
    facts.container = containerName(plan.container);
    if (plan.picture) {
        facts.width = plan.picture->size.width;
        facts.height = plan.picture->size.height;
        facts.frameRate = plan.picture->frameRate;
    }
    facts.sound = plan.sound;
    facts.telemetry = plan.telemetry;
    facts.failure = manifest.failure;
    return facts;
}

} // namespace candor::interview
