// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ResumeLines.h"
#include "model/Resume.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace candor::documents {

/// A value that was found, and where.
struct FoundText {
    QString text;
    TextRange range;
    double confidence = 0;

    bool operator==(const FoundText &) const = default;
};

/// Mail addresses in the text, also "name (at) domain.org" and "name [at] domain [dot] org" (less sure). Linear. At
/// most 40.
[[nodiscard]] std::vector<FoundText> findEmails(QStringView text);

/// Telephone numbers in the text, international and national; no dates, years, post codes, account or book numbers. A
/// label beside it ("Tel.", "Mobil") makes it surer. Linear. At most 40.
[[nodiscard]] std::vector<FoundText> findPhones(QStringView text);

/// Web addresses in the text with or without a scheme ("github.com/x", "www.x.org"). Linear. At most 80.
[[nodiscard]] std::vector<FoundText> findLinks(QStringView text);

/// "linkedin.com/in/x" of "https://www.linkedin.com/in/x/": by what two links are one.
[[nodiscard]] QString linkKey(QStringView link);

} // namespace candor::documents
