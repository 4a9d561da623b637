// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"

#include <QString>

#include <optional>

namespace candor::store {

/// A place as a column keeps it: "start length page" and, where there is a box, " left top width height"; empty for
/// none. The numbers come back as they were.
[[nodiscard]] QString placeText(const std::optional<DocumentPlace> &place);
/// Empty for what is no place.
[[nodiscard]] std::optional<DocumentPlace> placeFromText(const QString &text);

} // namespace candor::store
