// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/OverlayPanel.h"

#include "widgets/Label.h"

#include <QVBoxLayout>

namespace candor::screens {

OverlayPanel::OverlayPanel(QWidget *parent)
    : QWidget(parent), m_why(new widgets::Label(QString(), theme::Text::Caption, theme::Ink::Quiet)) {
    const std::array<QString, partCount> names{tr("Face contour"), tr("Iris and gaze ray"), tr("Head axes"),
                                               tr("Face box")};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *title = new widgets::Label(tr("Overlay"), theme::Text::BodyStrong);
    title->setFixedHeight(28);
    column->addWidget(title);
    for (std::size_t part = 0; part < names.size(); ++part) {
        auto *box = new QCheckBox(names.at(part));
        box->setChecked(true);
        box->setFixedHeight(24);
        box->setFocusPolicy(Qt::TabFocus);
        box->setObjectName(QStringLiteral("overlay%1").arg(part + 1));
        box->setToolTip(tr("%1 (%2)").arg(names.at(part)).arg(part + 1));
        connect(box, &QCheckBox::toggled, this, [this] { emit partsChanged(parts()); });
        column->addWidget(box);
        m_boxes.at(part) = box;
    }
    m_why->setWordWrap(true);
    m_why->hide();
    column->addWidget(m_why);
    column->addStretch();
}

widgets::OverlayParts OverlayPanel::parts() const {
    return {m_boxes[0]->isChecked(), m_boxes[1]->isChecked(), m_boxes[2]->isChecked(), m_boxes[3]->isChecked()};
}

void OverlayPanel::toggle(int part) {
    if (part >= 0 && part < partCount && m_boxes.at(static_cast<std::size_t>(part))->isEnabled())
        m_boxes.at(static_cast<std::size_t>(part))->toggle();
}

void OverlayPanel::setAbsent(const QString &why) {
    for (QCheckBox *box : m_boxes) {
        box->setEnabled(why.isEmpty());
        box->setVisible(why.isEmpty());
    }
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

} // namespace candor::screens
