// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"
#include "widgets/WordDifference.h"

#include <QTextLayout>
#include <QWidget>

namespace candor::widgets {

/// Two versions of a text in one: what came is strong and underlined, what went is struck through, without any colour.
/// For those who do not see it, the accessible name says both in words.
class ComparedText : public QWidget {
    Q_OBJECT

public:
    explicit ComparedText(QWidget *parent = nullptr);

    void setTexts(const QString &before, const QString &after);
    [[nodiscard]] const std::vector<WordChange> &changes() const { return m_changes; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut(int width) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> formats() const;
    [[nodiscard]] QString description() const;

    std::vector<WordChange> m_changes;
    QString m_text;
    mutable QTextLayout m_layout;
    mutable int m_laidOutWidth = -1;
    mutable theme::Scheme m_scheme = theme::Scheme::Light;
    mutable int m_height = 0;
};

} // namespace candor::widgets
