// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/SlotFields.h"

#include "model/FieldRules.h"

#include <QUrl>

#include <algorithm>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr auto shortest = 5min;
constexpr int mostInAddress = 2000;
constexpr std::size_t mostParticipants = 50;

Result<void> checkVenue(const InterviewSlot &slot) {
    const bool isLink = slot.venueKind == VenueKind::MeetingLink;
    if (auto checked = checkLine(u"venue"_s, slot.venue, isLink ? mostInAddress : mostInName, Presence::Required);
        !checked)
        return checked;
    if (!isLink)
        return {};
    const QUrl address(slot.venue, QUrl::StrictMode);
    const bool isWeb =
        address.isValid() && !address.host().isEmpty() && (address.scheme() == u"https" || address.scheme() == u"http");
    return isWeb ? Result<void>() : failure(ErrorCode::InvalidField, u"venue: form"_s);
}

} // namespace

Result<void> checkSlot(const InterviewSlot &slot) {
    if (slot.length < shortest || slot.length > longestSlot)
        return failure(ErrorCode::InvalidField, u"minutes: range"_s);
    if (auto checked = checkVenue(slot); !checked)
        return checked;
    if (slot.participants.size() > mostParticipants)
        return failure(ErrorCode::InvalidField, u"participants: range"_s);
    std::vector<qint64> accounts;
    for (const SlotParticipant &participant : slot.participants)
        accounts.push_back(participant.account.value());
    std::ranges::sort(accounts);
    if (std::ranges::adjacent_find(accounts) != accounts.end())
        return failure(ErrorCode::InvalidField, u"participants: form"_s);
    return {};
}

} // namespace candor::hiring
