// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QRectF>

namespace candor::screens {

/// A document's text to read, with a place in it marked and scrolled into view.
class ResumeTextView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit ResumeTextView(QWidget *parent = nullptr);

    /// A length of 0: nothing is marked.
    void setMark(int start, int length);
    /// Where the marked words lie in the viewport; empty without any, or where they are out of sight.
    [[nodiscard]] QRectF markArea() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 160}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_start = 0;
    int m_length = 0;
};

} // namespace candor::screens
