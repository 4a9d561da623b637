// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/SummaryContent.h"
#include "widgets/Label.h"

#include <QString>

#include <vector>

namespace candor::screens {

/// A measured figure, its unit apart, and what it is.
struct FigureWords {
    QString value;
    QString unit; ///< empty where the value says it, or is empty
    QString label;

    bool operator==(const FigureWords &) const = default;
};

/// A name and its value.
struct ValueWords {
    QString name;
    QString value;

    bool operator==(const ValueWords &) const = default;
};

/// Something about the whole session that is said above its figures.
struct RemarkWords {
    widgets::State state = widgets::State::Information;
    QString title;
    QString text;

    bool operator==(const RemarkWords &) const = default;
};

/// "9.8 s" below ten seconds, "0:41" from there on.
[[nodiscard]] QString durationWords(MediaTime time);

/// Date, id, devices and picture in one line.
[[nodiscard]] QString sublineWords(const RecordingPlan &plan);
/// The seven of the band; what was not measured is an en dash.
[[nodiscard]] std::vector<FigureWords> figureWords(const SummaryContent &content);
/// Recovered, not measured, not finished, files that cannot be read.
[[nodiscard]] std::vector<RemarkWords> remarkWords(const SummaryContent &content);
/// Frames, then sound's synchrony and pauses where there were any.
[[nodiscard]] std::vector<ValueWords> frameWords(const SummaryContent &content);
/// What kept the session from being measured, in a sentence.
[[nodiscard]] QString unmeasuredWords(const std::vector<MeasurableSpan> &spans);
/// What a problem or gap means, with how long it lasted.
[[nodiscard]] QString problemRemark(const SessionEvent &event);
/// Program, models and cost.
[[nodiscard]] QString versionWords(const SummaryContent &content);

} // namespace candor::screens
