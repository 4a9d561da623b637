// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/TermsText.h"

#include "widgets/Label.h"

#include <QVBoxLayout>

namespace candor::screens {

namespace {

constexpr int textHeight = 320;
constexpr int padding = 16;

} // namespace

TermsText::TermsText(QWidget *parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("terms"));
    setAccessibleName(tr("Terms"));
    setFrameShape(QFrame::StyledPanel);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusInside", true);
    setFixedHeight(textHeight);
}

void TermsText::setTerms(const Terms &terms) {
    auto *text = new QWidget;
    auto *column = new QVBoxLayout(text);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(8);
    // A paragraph of one short line without a full stop is a heading.
    for (const QString &paragraph : terms.text.split(QStringLiteral("\n\n"))) {
        for (const QString &line : paragraph.split(u'\n')) {
            const bool heading = !line.endsWith(u'.');
            auto *label = new widgets::Label(line, heading ? theme::Text::BodyStrong : theme::Text::Body);
            label->setWordWrap(true);
            column->addWidget(label);
        }
    }
    column->addWidget(
        new widgets::Label(tr("Version %1").arg(terms.version), theme::Text::MonoCaption, theme::Ink::Quiet));
    column->addStretch();
    setWidget(text);
    setAccessibleDescription(terms.text);
}

} // namespace candor::screens
