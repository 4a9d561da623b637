// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"

#include <QWidget>

#include <memory>

namespace candor::widgets {
struct PageNotice;
}

namespace candor::screens {

/// Replay of a session, exact to the frame: picture with overlay, this frame's values, events, timeline.
class ReplayView : public QWidget {
    Q_OBJECT

public:
    explicit ReplayView(ScreenContext &context, QWidget *parent = nullptr);
    ~ReplayView() override;

    /// Opens a session at a time; empty folder: the notice that says where to find one.
    void open(const QString &folder, double seconds = 0);
    void close(); ///< stops playing and lets go of the files
    [[nodiscard]] QString folder() const;

signals:
    void opened(); ///< the first picture, a notice or an error is shown
    void summaryRequested(const QString &folder);
    void sessionsRequested();
    void fullScreenRequested(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void follow();
    void setFullScreen(bool on);
    [[nodiscard]] bool isReplayFull() const;
    void showState();
    void showNotice(widgets::PageNotice notice, bool error);
    void showSession();
    void showFrame();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
