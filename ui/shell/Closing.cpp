// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Closing.h"

#include "shell/Navigator.h"
#include "widgets/Confirmation.h"

#include <QGuiApplication>
#include <QSessionManager>

namespace candor::shell {

Closing::Closing(QWidget &window, Navigator &navigator) : QObject(&window), m_window(window), m_navigator(navigator) {
    connect(&navigator, &Navigator::recordingChanged, this, &Closing::follow);
    // The desktop's session ends: nobody may be there to answer, so what is recorded is finished without asking.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] {
        if (m_navigator.isRecording())
            endNow();
    });
}

bool Closing::mayClose() {
    if (m_navigator.isRecording()) {
        if (!m_closing)
            ask();
        return false;
    }
    if (m_nobodyThere || m_forgets || !m_navigator.hasUnsavedChanges())
        return true;
    leaveBehind([this] {
        m_forgets = true;
        m_window.close();
    });
    return false;
}

void Closing::leaveBehind(const std::function<void()> &leave) {
    if (!m_navigator.hasUnsavedChanges()) {
        leave();
        return;
    }
    if (m_question)
        return;
    auto *question = new widgets::Confirmation(
        tr("Leave without saving?"), tr("Something that you have written is not saved yet, and would go."),
        tr("&Discard changes"), widgets::ButtonRole::Destructive, tr("&Go on editing"), &m_window);
    connect(question, &QDialog::accepted, this, leave);
    m_question = question;
    question->open();
}

void Closing::endNow() {
    m_nobodyThere = true;
    finishAndClose();
}

void Closing::finishAndClose() {
    m_closing = true;
    if (m_navigator.isRecording())
        m_navigator.stopRecording();
    else
        m_window.close();
}

/// A recording that failed ends without a session: who asked for the end gets to read why.
void Closing::follow(bool recording) {
    if (recording)
        return;
    if (m_closing && m_nobodyThere)
        m_window.close();
    else if (m_closing)
        QMetaObject::invokeMethod(
            this, [this] { m_closing = false; }, Qt::QueuedConnection);
    else if (QDialog *const question = m_question)
        question->reject(); // it ended by itself: there is nothing to ask any more
}

void Closing::ask() {
    if (m_question)
        return;
    auto *question = new widgets::Confirmation(
        tr("An interview is being recorded"),
        tr("Finishing keeps everything recorded so far and makes its session complete; then Candor closes."),
        tr("&Finish and close"), widgets::ButtonRole::Primary, tr("&Go on recording"), &m_window);
    connect(question, &QDialog::finished, this, [this](int answer) {
        m_question.clear();
        if (answer == QDialog::Accepted)
            finishAndClose();
    });
    m_question = question;
    question->open();
}

} // namespace candor::shell
