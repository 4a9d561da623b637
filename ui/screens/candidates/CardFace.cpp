// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CardFace.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"

#include <QCoreApplication>
#include <QStringList>

namespace candor::screens {

namespace {

class CardTexts {
    Q_DECLARE_TR_FUNCTIONS(CardTexts)

public:
    static std::optional<CardState> state(const CandidateRow &row);
    static std::optional<CardState> resume(const Application &application);
    static QString sentence(const CandidateRow &row, const CardFace &face);

private:
    static CardState slot(const CandidateRow &row);
    static std::optional<CardState> notes(int count);
};

std::optional<CardState> CardTexts::resume(const Application &application) {
    if (!application.resume)
        return CardState{QStringLiteral("description"), tr("No resume")};
    switch (application.resume->state) {
    case ResumeState::Pending:
        return CardState{QStringLiteral("pending"), tr("Resume not read yet")};
    case ResumeState::Failed:
        return CardState{QStringLiteral("warning"), tr("Resume not read"), widgets::State::Caution};
    case ResumeState::Corrected:
        return CardState{QStringLiteral("description"), tr("Resume corrected")};
    case ResumeState::Parsed:
        break;
    }
    return std::nullopt;
}

CardState CardTexts::slot(const CandidateRow &row) {
    if (row.nextSlot)
        return {QStringLiteral("schedule"), momentWords(*row.nextSlot), widgets::State::Quiet, true};
    return {QStringLiteral("calendar_month"), tr("No slot yet")};
}

std::optional<CardState> CardTexts::notes(int count) {
    if (count == 0)
        return std::nullopt;
    return CardState{QStringLiteral("edit_note"), count == 1 ? tr("1 note") : tr("%n notes", nullptr, count)};
}

std::optional<CardState> CardTexts::state(const CandidateRow &row) {
    switch (row.application.stage) {
    case Stage::Applied:
        return resume(row.application);
    case Stage::InterviewRequired:
    case Stage::InterviewScheduled:
        return slot(row);
    case Stage::Interviewed:
        if (row.nextSlot)
            return slot(row);
        if (row.sessions > 0)
            return CardState{QStringLiteral("play_circle"),
                             row.sessions == 1 ? tr("1 session") : tr("%n sessions", nullptr, row.sessions)};
        return notes(row.notes);
    case Stage::UnderReview:
        if (row.notes == 0 && row.application.resume && row.application.resume->state == ResumeState::Corrected)
            return resume(row.application);
        return notes(row.notes);
    default:
        return notes(row.notes);
    }
}

QString CardTexts::sentence(const CandidateRow &row, const CardFace &face) {
    QStringList parts{face.name};
    if (!face.origin.isEmpty())
        parts << face.origin;
    parts << stageWords(row.application.stage);
    parts << (face.bar ? tr("eligibility %1 of 100").arg(*face.bar) : tr("not screened"));
    if (face.state)
        parts << face.state->words;
    parts << tr("applied %1 ago").arg(face.age);
    return parts.join(QStringLiteral(", "));
}

} // namespace

std::optional<CardState> cardState(const CandidateRow &row) { return CardTexts::state(row); }

CardFace cardFace(const CandidateRow &row, WallTime now, bool withJob) {
    CardFace face;
    face.name = row.fullName;
    QStringList origin;
    if (withJob)
        origin << row.jobTitle;
    if (row.application.form.yearsOfExperience)
        origin << yearsWords(*row.application.form.yearsOfExperience);
    if (!withJob && !row.place.isEmpty())
        origin << row.place;
    face.origin = origin.join(QStringLiteral(", "));
    face.bar = row.application.eligibility;
    face.eligibility = face.bar ? QString::number(*face.bar) : theme::emptyFigure();
    face.age = ageWords(row.application.createdAt, now);
    face.state = cardState(row);
    return face;
}

QString cardSentence(const CandidateRow &row, WallTime now, bool withJob) {
    return CardTexts::sentence(row, cardFace(row, now, withJob));
}

} // namespace candor::screens
