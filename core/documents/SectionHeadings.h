// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace candor::documents {

enum class SectionKind {
    Top, ///< before the first heading: name, contact
    Contact,
    Summary,
    Experience,
    Education,
    Skills,
    Languages,
    Certificates,
    Other, ///< projects, publications, awards, interests, references, and what we do not know
};

/// What a heading announces. `isExact`: the whole text is a heading we know; otherwise it only ends like one
/// ("Teaching experience") and should look like a heading, too.
struct SectionHeading {
    SectionKind kind = SectionKind::Other;
    bool isExact = false;

    bool operator==(const SectionHeading &) const = default;
};

/// English and German headings, the usual French, Spanish, Italian, Portuguese, Dutch and Polish ones; in capitals,
/// letter-spaced, numbered, with a colon or signs around. Empty: no heading of ours.
[[nodiscard]] std::optional<SectionHeading> sectionHeadingOf(QStringView text);

} // namespace candor::documents
