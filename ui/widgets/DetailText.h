// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace candor::widgets {

/// A longer text of a person in paragraphs (parted by empty lines), plain, at most 72 letters wide. Each paragraph runs
/// in the direction of its own script. Long texts are laid out once for a width.
class DetailText : public QWidget {
    Q_OBJECT

public:
    explicit DetailText(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Paragraph {
        std::unique_ptr<QTextLayout> layout;
        int top = 0;
    };
    [[nodiscard]] int readingWidth(int width) const;
    void layOut(int width) const;

    QString m_text;
    // How the text lies at the width that was asked for last.
    mutable int m_laidOutWidth = -1;
    mutable int m_height = 0;
    mutable std::vector<Paragraph> m_paragraphs;
};

} // namespace candor::widgets
