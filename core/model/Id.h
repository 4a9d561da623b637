// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace candor {

/// The key of a row of one kind; ids of different kinds do not mix. 0 is no row.
template<typename Kind>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    constexpr auto operator<=>(const Id &) const = default; // NOLINT(modernize-use-nullptr): there is no pointer

private:
    qint64 m_value = 0;
};

using AccountId = Id<struct AccountKind>;
using SignInId = Id<struct SignInKind>;
using JobId = Id<struct JobKind>;
using ApplicationId = Id<struct ApplicationKind>;
using NoteId = Id<struct NoteKind>;
using SlotId = Id<struct SlotKind>;
using InterviewSessionId = Id<struct InterviewSessionKind>;
using QuestionId = Id<struct QuestionIdKind>;
using QuestionVersionId = Id<struct QuestionVersionIdKind>;
using QuestionnaireId = Id<struct QuestionnaireIdKind>;
using QuestionnaireVersionId = Id<struct QuestionnaireVersionIdKind>;

} // namespace candor

template<typename Kind>
struct std::hash<candor::Id<Kind>> {
    std::size_t operator()(const candor::Id<Kind> &id) const noexcept { return std::hash<qint64>()(id.value()); }
};
