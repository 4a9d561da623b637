// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace candor::documents {

/// How much a piece of text looks like a position ("Senior Engineer", "Leiterin Einkauf"): 0 no sign of it, 4 surely;
/// the last word before "of", "for", "in" says most.
[[nodiscard]] double titleLikeness(QStringView text);

/// How much it looks like the name of a company, an authority or an institution ("Acme GmbH", "University of X").
[[nodiscard]] double organisationLikeness(QStringView text);

/// How much it looks like a school or university.
[[nodiscard]] double schoolLikeness(QStringView text);

/// How much it looks like a degree or a course ("B.Sc. Physics", "Abitur", "Ausbildung zum Tischler").
[[nodiscard]] double degreeLikeness(QStringView text);

/// "Full-time", "Vollzeit", "Freelance" and other words on how somebody was employed, alone.
[[nodiscard]] bool isKindOfEmployment(QStringView text);

/// "Self-employed", "Freiberuflich", alone: what stands where others name an organisation.
[[nodiscard]] bool isSelfEmployment(QStringView text);

/// After a comma these belong to the name before it ("Acme, Inc.").
[[nodiscard]] bool isLegalForm(QStringView text);

} // namespace candor::documents
