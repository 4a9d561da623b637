// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Label.h"

namespace candor::widgets {

/// A short word in a frame, 24 high; its border is stronger where it matches.
class Tag : public Label {
    Q_OBJECT

public:
    enum class Look { Plain, Matching };

    explicit Tag(const QString &word, Look look = Look::Plain, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look m_look;
};

} // namespace candor::widgets
