// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Resume.h"

#include <QString>
#include <QStringList>

namespace candor::screens {

/// What happened to a resume's file and what to do about it, as one paragraph.
[[nodiscard]] QString resumeErrorWords(const Error &error);
/// What a person should know of how a document was read; warnings that concern nobody are left out.
[[nodiscard]] QStringList warningWords(const QStringList &warnings);

[[nodiscard]] QString monthWords(const YearMonth &month);         ///< "2022-03", "2022"
[[nodiscard]] QString stationWords(const ResumeStation &station); ///< "Engineer, Saale Energie, 2019-09 – 2022-02"
[[nodiscard]] double confidenceOf(const ResumeStation &station);  ///< the least of its parts'
[[nodiscard]] QString wholeYearsWords(double years);              ///< "7 years 2 months"
/// The words of the document at a place, in one line.
[[nodiscard]] QString wordsAt(const QString &text, const DocumentPlace &place);

} // namespace candor::screens
