// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Label.h"

#include <functional>

namespace candor::widgets {
class Button;
class SymbolButton;
} // namespace candor::widgets

namespace candor::shell {

/// A line above the page for what concerns the whole window: the database does not answer, the sign-in has ended.
/// Hidden where there is nothing to say.
class Strip : public QWidget {
    Q_OBJECT

public:
    explicit Strip(QWidget *parent = nullptr);

    /// With a button where `action` has words. One can close it unless it `stays`.
    void say(widgets::State state, const QString &words, bool stays, const QString &action = {},
             const std::function<void()> &act = {});
    void dismiss();
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    widgets::IconLabel *m_icon;
    widgets::Label *m_words;
    widgets::Button *m_action;
    widgets::SymbolButton *m_close;
    std::function<void()> m_act;
};

} // namespace candor::shell
