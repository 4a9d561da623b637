// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/PicturePanel.h"

#include "account/ProfileModel.h"
#include "common/FieldErrors.h"
#include "theme/Palette.h"
#include "theme/Type.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"

#include <QFileDialog>
#include <QPainter>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int portraitSide = 96;

QString initialsOf(const QString &name) {
    QString initials;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : {words.value(0), words.size() > 1 ? words.last() : QString()})
        if (!word.isEmpty())
            initials += QString(word).toUpper().left(word.at(0).isHighSurrogate() ? 2 : 1);
    return initials;
}

} // namespace

Portrait::Portrait(QWidget *parent) : QWidget(parent) { setFixedSize(portraitSide, portraitSide); }

void Portrait::show(const QImage &picture, const QString &name) {
    m_picture = picture;
    m_initials = initialsOf(name);
    setAccessibleName(picture.isNull() ? tr("No picture of %1").arg(name) : tr("Picture of %1").arg(name));
    update();
}

void Portrait::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &tokens = theme::colours(palette());
    QPainter painter(this);
    if (m_picture.isNull()) {
        painter.fillRect(rect(), tokens.wash);
        painter.setFont(theme::font(theme::Text::Title));
        painter.setPen(tokens.quiet);
        painter.drawText(rect(), Qt::AlignCenter, m_initials);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_picture);
    }
    painter.setPen(tokens.rule);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void askForPicture(QWidget *over, const std::function<void(const QString &)> &chosen) {
    auto *dialog = new QFileDialog(over, PicturePanel::tr("Choose a picture"), QString(),
                                   PicturePanel::tr("Pictures (*.png *.jpg *.jpeg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, chosen);
    dialog->open();
}

PicturePanel::PicturePanel(ProfileModel &model, PictureAsker ask, QWidget *parent)
    : QWidget(parent), m_model(model), m_ask(std::move(ask)), m_portrait(new Portrait),
      m_choose(new Button(tr("Choose p&icture…"), ButtonRole::Outlined)),
      m_remove(new Button(tr("&Remove picture"), ButtonRole::Plain)), m_outcome(new widgets::StateLabel) {
    m_choose->setObjectName(QStringLiteral("choosePicture"));
    m_remove->setObjectName(QStringLiteral("removePicture"));
    m_outcome->setWrapped();
    m_outcome->hide();
    auto *hint = new widgets::Label(tr("PNG or JPEG. A square out of its middle is kept."), theme::Text::Caption,
                                    theme::Ink::Quiet);
    hint->setWordWrap(true);
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    side->addLayout(buttons);
    side->addWidget(hint);
    side->addWidget(m_outcome);
    side->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_portrait, 0, Qt::AlignTop);
    row->addLayout(side, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(new widgets::ColumnHeading(tr("Picture")));
    column->addLayout(row);

    connect(m_choose, &Button::clicked, this, [this] {
        m_ask(this, [this](const QString &path) {
            if (!path.isEmpty())
                m_model.savePicture(path);
        });
    });
    connect(m_remove, &Button::clicked, this, [this] { m_model.savePicture({}); });
    connect(&m_model, &ProfileModel::loaded, this, &PicturePanel::showPicture);
    connect(&m_model, &ProfileModel::pictureSaved, this, &PicturePanel::showPicture);
    connect(&m_model, &ProfileModel::pictureRefused, this, [this](const Error &error) {
        m_outcome->setState(widgets::State::Alert, wordsAndAdvice(error));
        m_outcome->show();
    });
}

void PicturePanel::showPicture() {
    m_portrait->show(m_model.picture(), m_model.account().fullName);
    m_remove->setVisible(!m_model.picture().isNull());
    m_outcome->hide();
}

} // namespace candor::screens
