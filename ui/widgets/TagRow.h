// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace candor::widgets {

/// Short words in frames, in as many lines as they need; those that match have the stronger border.
class TagRow : public QWidget {
    Q_OBJECT

public:
    explicit TagRow(QWidget *parent = nullptr);
    explicit TagRow(const QStringList &words, QWidget *parent = nullptr);

    void setTags(const QStringList &words, const QStringList &matching = {});
    [[nodiscard]] const QStringList &tags() const { return m_words; }

private:
    QStringList m_words;
};

} // namespace candor::widgets
