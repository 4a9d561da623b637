// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Id.h"
#include "model/Result.h"

#include <QWidget>

#include <memory>

namespace candor::screens {

/// A live interview: consent to recording and to measurement, each on its own; then the camera with its overlay, the
/// instruments, start, pause and stop. It fills the window: no rail.
class InterviewView : public QWidget {
    Q_OBJECT

public:
    explicit InterviewView(ScreenContext &context, QWidget *parent = nullptr);
    ~InterviewView() override;

    /// Begins anew with the consents, for an application: of who sits here (by sign-in or by the code of an
    /// invitation), or of a candidate where an administrator does. Devices are not touched before.
    void openFor(ApplicationId application);
    /// The same again for the application of before; without a workspace for nobody's.
    void begin();
    /// Whether leaving now would end a recording (recording, paused or finalising).
    [[nodiscard]] bool isRecording() const;
    /// Ends the recording as if by its button; finished() follows when the session is complete.
    void stopRecording();

signals:
    void recordingChanged(bool recording);
    void finished(const QString &folder); ///< a session is complete
    void left();                          ///< the person goes back without a recording

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void readSubject();
    void showSubject();
    void showFailure(const Error &error);
    void showPhase();
    void showDevices();
    void askToLeave();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
