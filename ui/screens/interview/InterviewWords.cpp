// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/InterviewWords.h"

#include "common/DiskSpace.h"
#include "common/Words.h"
#include "theme/Figures.h"

#include <QCoreApplication>
#include <QDateTime>

namespace candor::screens {

namespace {

class InterviewTexts {
    Q_DECLARE_TR_FUNCTIONS(InterviewTexts)

public:
    static InterviewText text(const InterviewModel &model);
    static InterviewText failed(const InterviewFailure &failure, const source::SourceChoice &choice);
    static QString recorded(const InterviewModel &model);
    static QString disk(const InterviewModel &model);
    static QString standing(const InterviewModel &model);
    static QString subject(const InterviewSubject &subject);
};

InterviewText InterviewTexts::text(const InterviewModel &model) {
    switch (model.phase()) {
    case InterviewPhase::Consents:
        break;
    case InterviewPhase::Ready:
        return {tr("Ready"), tr("Nothing is recorded yet."),
                tr("Camera and microphone open when you start, and the recording begins with that.")};
    case InterviewPhase::Opening:
        return {tr("Opening"), tr("Camera and microphone are opening."), tr("Nothing is recorded yet.")};
    case InterviewPhase::Recording:
        return {tr("Recording"), tr("You are being recorded."),
                tr("Pause when you need a moment: nothing is kept until you resume. "
                   "Finish ends the recording and saves it.")};
    case InterviewPhase::Paused:
        return {tr("Paused"), tr("Nothing is recorded now."),
                tr("The picture is only on this screen. The recording goes on when you resume.")};
    case InterviewPhase::Finalising:
        return {tr("Saving"), tr("The interview is being saved."),
                tr("Camera and microphone are off. Leave the computer on until this is done.")};
    case InterviewPhase::Failed:
        return model.failure() ? failed(*model.failure(), model.choice()) : InterviewText();
    case InterviewPhase::Finished:
        return {tr("Saved"), tr("The interview is saved."), {}};
    }
    return {};
}

InterviewText InterviewTexts::failed(const InterviewFailure &failure, const source::SourceChoice &choice) {
    if (!failure.begun && choice.camera.isEmpty() && choice.microphone.isEmpty())
        return {tr("Not started"), tr("There is no camera and no microphone."),
                tr("Plug one of them in, then try again. The device check shows what is found.")};
    // In other places these two say something else.
    if (!failure.begun && failure.error.code == ErrorCode::Duplicate)
        return {tr("Not started"), tr("Another interview of this person is being recorded now."),
                tr("Finish it there. Where its program has ended, wait a minute and try again.")};
    if (!failure.begun && failure.error.code == ErrorCode::MoveNotAllowed)
        return {tr("Not started"), tr("This application has ended; no interview is recorded for it any more."),
                tr("Nothing was recorded.")};
    const QString what = words(failure.error);
    if (!failure.begun)
        return {tr("Not started"), what, advice(failure.error)};
    if (failure.complete)
        return {tr("Ended early"), what, tr("What was recorded until then is kept, and the session is complete.")};
    const QString hint = advice(failure.error);
    return {tr("Broken off"), what,
            hint.isEmpty() ? tr("What was recorded until then is kept. The list of sessions can recover it.") : hint};
}

QString InterviewTexts::recorded(const InterviewModel &model) {
    const RecordingPlan &plan = model.plan();
    QStringList what;
    if (plan.picture)
        what << tr("picture %1")
                    .arg(QStringLiteral("%1\u00d7%2").arg(plan.picture->size.width).arg(plan.picture->size.height));
    if (plan.sound)
        what << tr("sound");
    if (plan.telemetry)
        what << tr("signals");
    QString when;
    if (const auto agreed = model.agreedAt()) {
        when =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(agreed->time_since_epoch().count()).toLocalTime().time(),
                               QStringLiteral("HH:mm"));
    }
    const QString list = what.join(tr(", "));
    switch (model.phase()) {
    case InterviewPhase::Recording:
        return tr("Recorded on this computer: %1. You agreed at %2.").arg(list, when);
    case InterviewPhase::Paused:
        return tr("Nothing is recorded now. Before the pause: %1. You agreed at %2.").arg(list, when);
    case InterviewPhase::Ready:
    case InterviewPhase::Opening:
        return model.consents().measurement ? tr("You agreed to the recording and the measurement at %1.").arg(when)
                                            : tr("You agreed to the recording at %1. Nothing is measured.").arg(when);
    default:
        return {};
    }
}

QString InterviewTexts::disk(const InterviewModel &model) {
    const auto bytes = model.freeDiskBytes();
    // A failure says by itself what became of the recording, and the figure is from before it.
    if (!bytes || *bytes >= fewBytes || model.phase() == InterviewPhase::Failed)
        return {};
    const QString left = theme::bytes(*bytes);
    if (model.isRecording())
        return tr("Only %1 are free on the disk. When it is full the recording ends, and what was recorded is kept.")
            .arg(left);
    return tr("Only %1 are free on the disk. An interview of an hour needs about %2.")
        .arg(left, theme::bytes(bytesOfAnHour));
}

QString InterviewTexts::standing(const InterviewModel &model) {
    switch (model.standing()) {
    case SessionReport::Standing::Unheard:
        return model.isRecording() ? tr("The workspace does not answer. The recording goes on and is kept; the "
                                        "workspace hears of it when it answers again.")
                                   : QString();
    case SessionReport::Standing::Telling:
        if (model.phase() != InterviewPhase::Finished)
            return {}; // not for long, mostly
        [[fallthrough]];
    case SessionReport::Standing::Waiting:
        return tr("The workspace does not answer. What was recorded is kept on this computer, and is taken in as soon "
                  "as it answers, or at the next start. You need not wait.");
    case SessionReport::Standing::Left:
        return tr("What was recorded is kept on this computer. It is taken into the workspace at the next sign-in.");
    default:
        return {};
    }
}

QString InterviewTexts::subject(const InterviewSubject &subject) {
    const QString job =
        subject.company.isEmpty() ? subject.jobTitle : tr("%1, %2").arg(subject.jobTitle, subject.company);
    return subject.candidate.isEmpty() ? job : tr("%1: %2").arg(subject.candidate, job);
}

} // namespace

InterviewText interviewText(const InterviewModel &model) { return InterviewTexts::text(model); }
QString recordedWords(const InterviewModel &model) { return InterviewTexts::recorded(model); }
QString diskWords(const InterviewModel &model) { return InterviewTexts::disk(model); }
QString standingWords(const InterviewModel &model) { return InterviewTexts::standing(model); }
QString subjectWords(const InterviewSubject &subject) { return InterviewTexts::subject(subject); }

} // namespace candor::screens
