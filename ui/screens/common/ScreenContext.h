// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/InferenceRuntime.h"
#include "model/Clock.h"
#include "model/MeasurementSettings.h"
#include "source/SourceChoice.h"

#include <QString>

namespace candor {
class SentenceEncoder;
}
namespace candor::source {
class DeviceWatch;
}

namespace candor::screens {

class AsyncRunner;
class WorkspaceAccess;

/// What every screen works with; made once by the program, handed to each view-model. All of it outlives them.
struct ScreenContext {
    const Clock &clock;
    AsyncRunner &jobs;
    source::DeviceWatch &devices;
    source::SourceFactory makeSource;
    source::SourceChoice chosen; ///< on the command line or in the device check
    QString workspace;           ///< its folder
    inference::ModelLocation models;
    MeasurementSettings measurement;
    WorkspaceAccess *hiring = nullptr;    ///< people, jobs and applications; none for a folder of recordings alone
    SentenceEncoder *sentences = nullptr; ///< thread-safe
};

} // namespace candor::screens
