// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "widgets/Label.h"

#include <QWidget>

namespace candor::widgets {
class Button;
}

namespace candor::screens {

/// A strip above a page's content that says what came of something, until it is closed or something else is said.
/// Hidden where there is nothing to say.
class ReportStrip : public QWidget {
    Q_OBJECT

public:
    explicit ReportStrip(QWidget *parent = nullptr);

    void say(widgets::State state, const QString &title, const QString &text = {});
    /// The error's words, with what to do about it; `title` says what did not happen.
    void sayError(const QString &title, const Error &error);
    void dismiss();
    [[nodiscard]] QString words() const; ///< title and text, for tests and for those who do not see it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    widgets::StateLabel *m_title;
    widgets::Label *m_text;
    widgets::Button *m_close;
};

} // namespace candor::screens
