// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ContactFields.h"

#include <QStringView>

#include <optional>

namespace candor::documents {

/// How much a piece of text looks like a place where people live or work ("Berlin, Germany", "Remote", "San Jose, CA"):
/// 0 not at all, 1 surely.
[[nodiscard]] double placeLikeness(QStringView text);

/// City and country of an address line, never its street: "10115 Berlin", "Berlin, Germany". The range is within
/// `text`.
[[nodiscard]] std::optional<FoundText> findLocation(QStringView text);

} // namespace candor::documents
