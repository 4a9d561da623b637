// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/CostMeter.h"
#include "engine/EngineState.h"
#include "engine/RecorderInput.h"
#include "vision/FaceAnalyser.h"

namespace candor::engine {

/// Measures the frames of `frames` until that queue is exhausted; ends with VisionDone. An inference that fails ends
/// the measurement, not the recording. Each frame goes on to `preview` (where there is one) with what was measured on
/// it.
void runVisionLoop(vision::FaceAnalyser &analyser, VisionQueue &frames, RecorderQueue &recorder, PreviewQueue *preview,
                   EngineState &state, CostMeter &cost);

} // namespace candor::engine
