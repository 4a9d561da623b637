// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace candor::tests {

/// A PDF with one page for each text; lines are parted by '\n'. The font is Helvetica, not embedded. Of ASCII without
/// brackets and backslashes.
[[nodiscard]] QByteArray smallPdf(const std::vector<QByteArray> &pages);

} // namespace candor::tests
