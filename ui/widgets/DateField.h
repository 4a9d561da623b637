// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace candor::widgets {

/// A day, typed ("30 Nov 2026", "2026-11-30", or as the locale writes it), or none where the field is empty. Up and
/// Down go to the next and the previous day.
class DateField : public QLineEdit {
    Q_OBJECT

public:
    explicit DateField(QWidget *parent = nullptr);

    void setDate(std::optional<QDate> date);
    /// Empty where nothing is written, or what is written is no day.
    [[nodiscard]] std::optional<QDate> date() const;
    [[nodiscard]] bool isReadable() const; ///< nothing, or a day, is written

signals:
    void dateChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace candor::widgets
