// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QAbstractButton>

namespace candor::screens {

/// Words of a resume in one line; pressed, they are shown where they stand in it. Where they stand nowhere (a person
/// wrote them) it is not enabled and looks like any other words.
class PlaceLink : public QAbstractButton {
    Q_OBJECT

public:
    PlaceLink(const QString &words, theme::Text size, theme::Ink ink, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    theme::Ink m_ink;
};

} // namespace candor::screens
