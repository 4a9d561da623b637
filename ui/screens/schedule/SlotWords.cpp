// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/SlotWords.h"

#include "common/HiringWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace candor::screens {

namespace {

class SlotTexts {
    Q_DECLARE_TR_FUNCTIONS(SlotTexts)

public:
    static std::vector<std::pair<QString, QString>> fields(const InterviewSlot &slot);
};

std::vector<std::pair<QString, QString>> SlotTexts::fields(const InterviewSlot &slot) {
    return {{tr("Day"), dayWords(localDate(slot.startsAt))},
            {tr("Time"), slotTimes(slot)},
            {tr("Where"), venueWords(slot)},
            {tr("Who takes part"), participantWords(slot)},
            {tr("State"), slot.cancelled ? tr("Cancelled") : tr("Stands")}};
}

} // namespace

bool isForeign(const SlotRow &row) { return !row.slot.id.isValid(); }

QString slotTimes(const InterviewSlot &slot) {
    return QString(timeWords(slot.startsAt) % QChar(0x2013) % timeWords(slot.startsAt + slot.length));
}

QString venueWords(const InterviewSlot &slot) {
    return slot.venueKind == VenueKind::Room ? QString(venueKindWords(slot.venueKind) % u' ' % slot.venue) : slot.venue;
}

QString participantWords(const InterviewSlot &slot) {
    QStringList names;
    for (const SlotParticipant &participant : slot.participants)
        names << participant.fullName;
    return names.join(QStringLiteral(", "));
}

QString slotTitle(const SlotRow &row) {
    return QString(row.seekerName % QStringLiteral(", ") % momentWords(row.slot.startsAt));
}

std::vector<widgets::FieldVersions> slotVersions(const InterviewSlot &mine, const InterviewSlot &theirs) {
    const auto ours = SlotTexts::fields(mine);
    const auto others = SlotTexts::fields(theirs);
    std::vector<widgets::FieldVersions> versions;
    for (std::size_t field = 0; field < ours.size(); ++field)
        versions.push_back({ours[field].first, ours[field].second, others[field].second});
    return versions;
}

} // namespace candor::screens
