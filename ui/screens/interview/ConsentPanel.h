// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interview/InterviewModel.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace candor::widgets {
class Button;
class Label;
} // namespace candor::widgets

namespace candor::screens {

/// What is recorded and what is measured, each with a consent of its own. Nothing is ticked before a person does.
class ConsentPanel : public QWidget {
    Q_OBJECT

public:
    explicit ConsentPanel(const QString &workspace, QWidget *parent = nullptr);

    void setConsents(const InterviewConsents &consents);
    [[nodiscard]] InterviewConsents consents() const;
    /// What the interview is for; empty: it is for no application.
    void setSubject(const QString &words);
    void setDevices(const QString &words);
    void focusFirst();

signals:
    void consentsChanged();
    void agreed();
    void leaveAsked();

private:
    void addStatement(QVBoxLayout &column, const QString &title, QCheckBox &box, const QStringList &lines,
                      widgets::Label *last = nullptr);
    void refresh();

    QCheckBox *m_recording;
    QCheckBox *m_measurement;
    widgets::Label *m_subject;
    widgets::Label *m_readers; ///< who can see the recording
    widgets::Label *m_devices;
    widgets::Button *m_continue;
    widgets::Label *m_missing;
};

} // namespace candor::screens
