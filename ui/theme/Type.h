// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace candor::theme {

/// The sizes of text: pixels of the letter and of the line. Mono is for every measured number, time and id.
enum class Text {
    Title,         ///< 28/36 600
    Section,       ///< 20/28 600
    Question,      ///< 20/28 400
    Lead,          ///< 16/24 400
    LeadStrong,    ///< 16/24 600
    Body,          ///< 14/20 400
    BodyStrong,    ///< 14/20 600
    Caption,       ///< 12/16 400
    CaptionStrong, ///< 12/16 600
    MonoLarge,     ///< 28/36 600
    MonoValue,     ///< 20/28 400
    Mono,          ///< 14/20 400
    MonoStrong,    ///< 14/20 600
    MonoCaption,   ///< 12/16 400
};

/// The font of a role; figures of mono roles are tabular.
[[nodiscard]] QFont font(Text text);
/// Height of a line in pixels.
[[nodiscard]] int lineHeight(Text text);

} // namespace candor::theme
