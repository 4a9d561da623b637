// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

#include <vector>

namespace candor::bench {

/// Something that lasted, in seconds.
struct Span {
    double start = 0;
    double end = 0;
};

/// The blinks of a clip as people saw them.
struct BlinkAnnotation {
    std::vector<Span> blinks;
    std::vector<Span> ambiguous; ///< people could not agree with themselves whether it is one
    double tolerance = 0;        ///< seconds that starts and ends may be off
};

/// Reads {"fps": ..., "blinks": [[first frame, last frame], ...], "ambiguous": [...]}, or {"start": ..., "end": ...} in
/// place of a pair; boundaries are good to two frames. Errors: FileNotFound, FileUnreadable.
[[nodiscard]] Result<BlinkAnnotation> readAnnotation(const QString &file);

/// How what was found fits what is annotated.
struct BlinkMatch {
    int annotated = 0;
    int found = 0;     ///< annotated ones that were found
    int missed = 0;    ///< annotated ones that were not
    int extra = 0;     ///< found ones that are not annotated, ambiguous places among them
    int ambiguous = 0; ///< extra ones that lie at an ambiguous place

    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
};

/// Pairs them in order of time, one to one: a pair overlaps once the annotation is widened by its tolerance.
[[nodiscard]] BlinkMatch match(const std::vector<Span> &found, const BlinkAnnotation &annotation);

} // namespace candor::bench
