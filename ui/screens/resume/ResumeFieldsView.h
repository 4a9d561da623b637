// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::screens {

/// What was read of a resume, to look at; a value that is pressed is shown where it stands in the document. What the
/// reader doubts and what a person corrected is said.
class ResumeFieldsView : public QWidget {
    Q_OBJECT

public:
    explicit ResumeFieldsView(QWidget *parent = nullptr);

    void show(const ResumeFields &fields);
    using QWidget::show;

signals:
    void placeChosen(const candor::DocumentPlace &place, const QString &name);

private:
    void addValues(const QString &name, const std::vector<ResumeValue> &values);
    void addStations(const QString &title, const std::vector<ResumeStation> &stations);
    void addStation(const ResumeStation &station);
    [[nodiscard]] QWidget *link(const QString &words, const QString &name, const std::optional<DocumentPlace> &place,
                                bool strong = false);

    QVBoxLayout *m_column;
};

} // namespace candor::screens
