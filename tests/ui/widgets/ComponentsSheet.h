// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace candor::widgets {

/// The parts side by side, as the design's sheet of components shows them; its children have object names.
class ComponentsSheet : public QWidget {
    Q_OBJECT

public:
    explicit ComponentsSheet(QWidget *parent = nullptr);
};

} // namespace candor::widgets
