// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/MatchWords.h"

#include "common/HiringWords.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class MatchTexts {
    Q_DECLARE_TR_FUNCTIONS(MatchTexts)

public:
    static QString skills(const MatchReason &reason);
    static QString values(const MatchReason &reason);
    static QString notCompared(const QStringList &aspects) {
        return tr("Not compared, because your profile or the job does not say it: %1.")
            .arg(aspects.join(QStringLiteral(", ")));
    }
};

QString MatchTexts::skills(const MatchReason &reason) {
    QString has = reason.fits.join(QStringLiteral(", "));
    const QString lacks = reason.lacks.join(QStringLiteral(", "));
    if (lacks.isEmpty())
        return has;
    return has.isEmpty() ? tr("Not in your profile: %1").arg(lacks) : tr("%1; not in your profile: %2").arg(has, lacks);
}

QString MatchTexts::values(const MatchReason &reason) {
    QString all = (reason.fits + reason.lacks).join(QStringLiteral(", "));
    if (reason.fits.isEmpty() && !all.isEmpty())
        return tr("%1; does not fit your profile").arg(all);
    return all;
}

bool isOfSkills(const MatchReason &reason) {
    return reason.aspect == MatchAspect::RequiredSkills || reason.aspect == MatchAspect::DesiredSkills;
}

} // namespace

QString reasonWords(const MatchReason &reason) {
    return isOfSkills(reason) ? MatchTexts::skills(reason) : MatchTexts::values(reason);
}

QString notComparedWords(const Match &match) {
    QStringList aspects;
    for (const MatchReason &reason : match.reasons)
        if (!reason.fit)
            aspects << matchAspectWords(reason.aspect).toLower();
    return aspects.isEmpty() ? QString() : MatchTexts::notCompared(aspects);
}

QStringList matchingSkills(const Match &match) {
    QStringList skills;
    for (const MatchReason &reason : match.reasons)
        if (isOfSkills(reason))
            skills << reason.fits;
    return skills;
}

} // namespace candor::screens
