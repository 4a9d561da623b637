// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace candor::widgets {

/// A filter or an order that says its name and its value in one field ("Place any"). The first choice is the one that
/// restricts nothing.
class FilterField : public QComboBox {
    Q_OBJECT

public:
    explicit FilterField(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// Other choices; the chosen value stays where it is still offered, or else the first one is chosen. Says nothing
    /// while it does.
    void setChoices(const QList<std::pair<QString, QVariant>> &choices);
    /// Chooses a value; one that is not offered is added.
    void choose(const QVariant &value, const QString &words = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();

    QString m_name;
};

} // namespace candor::widgets
