// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"

#include <QString>

#include <optional>

class QWidget;

namespace candor::screens {

/// Where a field's words stand, and what the field is called beside them.
struct NamedPlace {
    QString name;
    std::optional<DocumentPlace> place; ///< empty: a person wrote it, or it was not found
};

/// A part of the editor whose inputs have places in the document.
class PlacedPart {
public:
    PlacedPart() = default;
    PlacedPart(const PlacedPart &) = delete;
    PlacedPart &operator=(const PlacedPart &) = delete;
    virtual ~PlacedPart() = default;

    /// Of the input that has the keyboard, one of the part's own or within one.
    [[nodiscard]] virtual NamedPlace placeAt(const QWidget &input) const = 0;
};

} // namespace candor::screens
