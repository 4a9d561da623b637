// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "widgets/Label.h"

#include <QString>

#include <optional>

namespace candor::screens {

/// The last line of a card: an icon and what is to be known of the candidate next.
struct CardState {
    QString icon;
    QString words;
    widgets::State state = widgets::State::Quiet;
    bool isFigure = false; ///< a time, set in the font of figures

    bool operator==(const CardState &) const = default;
};

/// What a card says.
struct CardFace {
    QString name;
    QString origin;      ///< "6 y, Lisbon", or the job where the board shows several
    QString eligibility; ///< "83", or a dash
    std::optional<int> bar;
    QString age; ///< since the application
    std::optional<CardState> state;

    bool operator==(const CardFace &) const = default;
};

[[nodiscard]] std::optional<CardState> cardState(const CandidateRow &row);
[[nodiscard]] CardFace cardFace(const CandidateRow &row, WallTime now, bool withJob);
/// The same as one sentence, for those who do not see it.
[[nodiscard]] QString cardSentence(const CandidateRow &row, WallTime now, bool withJob);

} // namespace candor::screens
