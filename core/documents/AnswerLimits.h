// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// What an answer of candor-reader may hold at most: the encoder cuts there, the decoder refuses more.
namespace candor::documents::limits {

constexpr int text = 4'000'000; ///< UTF-16 units
constexpr int pages = 1'000'000;
constexpr int warnings = 200;
constexpr int values = 2'000;    ///< links, skills, certificates, languages
constexpr int stations = 500;    ///< jobs, schools
constexpr int valueText = 4'000; ///< UTF-16 units
constexpr int stationText = 100'000;
constexpr int detailText = 100;
constexpr qint64 pictureBytes = 64LL << 20;

} // namespace candor::documents::limits
