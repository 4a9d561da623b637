// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayWords.h"

#include "common/Words.h"
#include "theme/Figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace candor::screens {

namespace {

constexpr int shortIdLength = 8;

class ReplayTexts {
    Q_DECLARE_TR_FUNCTIONS(ReplayTexts)

public:
    static widgets::PageNotice none() {
        widgets::PageNotice notice;
        notice.title = tr("Choose a session to replay");
        notice.text = tr("Every recorded interview is in Sessions. Open one there, and it is replayed here, exact to "
                         "the frame.");
        notice.action = tr("&Go to sessions");
        return notice;
    }

    static widgets::PageNotice hindered(const ReplayHindrance &hindrance) {
        widgets::PageNotice notice;
        notice.action = tr("&Go to sessions");
        switch (hindrance.kind) {
        case ReplayHindrance::Kind::Unfinished:
            notice.title = tr("This session is not finished");
            notice.text = tr("Its recording broke off. What was recorded is safe. Recover the session first; then it "
                             "can be replayed.");
            break;
        case ReplayHindrance::Kind::InUse:
            notice.title = tr("This session is being recorded");
            notice.text = tr("It can be replayed once it is finished. Nothing of it was touched.");
            break;
        case ReplayHindrance::Kind::NothingRecorded:
            notice.title = tr("Nothing was recorded in this session");
            notice.text = tr("It holds neither picture nor sound.");
            break;
        case ReplayHindrance::Kind::Failed:
            notice.title = tr("This session cannot be replayed");
            notice.text = QStringList{words(hindrance.error), advice(hindrance.error)}.join(u' ').trimmed();
            break;
        }
        return notice;
    }

    static QString line(const SessionManifest &manifest) {
        const auto started = manifest.plan.startedAt.time_since_epoch().count();
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(started);
        const QString day = QLocale().toString(local.date(), QStringLiteral("d MMM yyyy"));
        return tr("%1, %2, session %3")
            .arg(day, QLocale().toString(local.time(), QStringLiteral("HH:mm")),
                 manifest.plan.uuid.left(shortIdLength));
    }

    static QString noTelemetry() { return tr("Nothing was measured in this session: measurement was off."); }
    static QString noPicture() { return tr("This session has sound alone."); }
    static QString noLandmarks() { return tr("No overlay was kept for this session, or it cannot be read."); }
    static QString pause(MediaTime length) { return tr("Paused for %1").arg(theme::shortTime(length)); }
};

} // namespace

widgets::PageNotice noSessionNotice() { return ReplayTexts::none(); }
widgets::PageNotice hindranceNotice(const ReplayHindrance &hindrance) { return ReplayTexts::hindered(hindrance); }
QString sessionLine(const SessionManifest &manifest) { return ReplayTexts::line(manifest); }
QString noTelemetryWords() { return ReplayTexts::noTelemetry(); }
QString noPictureWords() { return ReplayTexts::noPicture(); }
QString noLandmarksWords() { return ReplayTexts::noLandmarks(); }
QString pauseWords(MediaTime length) { return ReplayTexts::pause(length); }

QString damageWords(const std::vector<Error> &damages) {
    QStringList lines;
    for (const Error &damage : damages)
        lines.append(words(damage));
    return lines.join(u'\n');
}

} // namespace candor::screens
