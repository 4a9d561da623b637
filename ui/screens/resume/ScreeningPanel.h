// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Screening.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace candor::screens {

/// How far a resume holds what its job asks for, point by point, each with the line that shows it. It sorts; people
/// decide, and it says so.
class ScreeningPanel : public QWidget {
    Q_OBJECT

public:
    explicit ScreeningPanel(QWidget *parent = nullptr);

    /// `mayScreen`: whoever decides about the application can have it screened again.
    void show(const std::optional<StoredScreening> &screening, bool isStale, bool mayScreen);
    using QWidget::show;

signals:
    void placeChosen(const candor::DocumentPlace &place, const QString &name);
    void screenAsked();

private:
    void addScore(const Screening &screening);
    void addAgain(const QString &words, const QString &action, bool mayScreen);
    void addLine(const ScreeningLine &line);
    void addExperience(const Screening &screening);

    QVBoxLayout *m_column;
};

/// "72 of 100; from 60 on an interview is proposed; people decide"
[[nodiscard]] QString scoreWords(const Screening &screening);

} // namespace candor::screens
