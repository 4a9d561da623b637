// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/SessionEvent.h"

#include <optional>
#include <vector>

namespace candor::screens {

/// What a stretch of the recording's time was.
enum class SpanKind {
    Measured,
    Obstructed, ///< analysed, but the face could not be measured
    NotAnalysed,
    Gap, ///< no picture came
    Pause,
};

struct MeasurableSpan {
    MediaTime start{};
    MediaTime end{};
    SpanKind kind = SpanKind::NotAnalysed;
    Obstacle obstacle = Obstacle::None; ///< of an obstructed one
    QString cause;                      ///< of a gap: "camera", "recorder"

    [[nodiscard]] MediaTime length() const { return end - start; }
    bool operator==(const MeasurableSpan &) const = default;
};

/// Makes a session's spans of its signal records, taken one by one in the order of time. A record stands until the
/// next one, at most half a second.
class SpanBuilder {
public:
    void add(const SignalFrame &signal);
    /// The spans from 0 to `length` without holes; gaps of the picture and pauses take precedence over signals.
    [[nodiscard]] std::vector<MeasurableSpan> finish(MediaTime length, const std::vector<SessionEvent> &events) const;

private:
    std::vector<MeasurableSpan> m_spans;
    std::optional<SignalFrame> m_last;
};

/// How long each cause kept a session from being measured, the longest first; pauses are apart.
struct Unmeasured {
    struct Cause {
        MeasurableSpan example; ///< says what it was
        MediaTime length{};

        bool operator==(const Cause &) const = default;
    };
    MediaTime length{}; ///< in all, without pauses
    std::vector<Cause> causes;
    MediaTime paused{};

    bool operator==(const Unmeasured &) const = default;
};
[[nodiscard]] Unmeasured unmeasuredIn(const std::vector<MeasurableSpan> &spans);

} // namespace candor::screens
