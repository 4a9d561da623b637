// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/FileSource.h"
#include "source/SourceChoice.h"

namespace candor::source {

/// The sample interview that comes with Candor: ../share/candor/sample from the program's folder.
struct SampleInterview {
    QString camera;     ///< file of the picture
    QString microphone; ///< file of the sound

    [[nodiscard]] static SampleInterview besideProgram(const QString &programFolder);

    /// Both files in step; picture and sound are required.
    [[nodiscard]] FileSourceOptions files(Pace pace) const;
    /// The same as a person would choose them.
    [[nodiscard]] SourceChoice choice() const;
};

} // namespace candor::source
