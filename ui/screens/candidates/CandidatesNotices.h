// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Page.h"

#include <functional>

namespace candor::screens {

class CandidatesModel;

/// What the candidates' page says where there is nothing to show, and what it says of itself.
[[nodiscard]] widgets::PageNotice noJobNotice(bool mayCreate, std::function<void()> goToJobs);
[[nodiscard]] widgets::PageNotice nothingFoundNotice(qint64 hidden, std::function<void()> clearFilters);
[[nodiscard]] widgets::PageNotice noApplicationNotice(std::function<void()> goToJobs);
/// "Backend engineer, Umeå, hybrid, senior. Open until 30 Nov 2026. 31 applications, none hidden by a filter."
[[nodiscard]] QString candidatesSubline(const CandidatesModel &model);

} // namespace candor::screens
