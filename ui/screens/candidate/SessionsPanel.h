// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/InterviewSession.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace candor::screens {

/// The application's recorded sessions.
class SessionsPanel : public QWidget {
    Q_OBJECT

public:
    explicit SessionsPanel(QWidget *parent = nullptr);

    void show(const std::vector<InterviewSessionRow> &sessions);

signals:
    void openAsked(const QString &uuid, bool replay);

private:
    void addSession(const InterviewSession &session);

    QVBoxLayout *m_column;
};

} // namespace candor::screens
