// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FileDrop.h"

#include "theme/Figures.h"
#include "theme/Palette.h"
#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QStackedLayout>

namespace candor::widgets {

namespace {

constexpr int placeHeight = 168;

/// The one local file that hangs over or falls; empty: none, or several.
QString fileOf(const QMimeData *data) {
    const auto urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

FileDrop::FileDrop(const QString &invitation, const QString &remark, const QString &filter, QWidget *parent)
    : QWidget(parent), m_filter(filter), m_place(new QWidget), m_stack(new QStackedLayout(m_place)),
      m_remark(new Label(remark, theme::Text::Caption, theme::Ink::Quiet)),
      m_choose(new Button(tr("&Choose file..."), ButtonRole::Outlined)), m_name(new Label(theme::Text::BodyStrong)),
      m_size(new Label(theme::Text::MonoCaption)), m_replace(new Button(tr("&Replace..."), ButtonRole::Outlined)),
      m_remove(new Button(tr("Re&move"), ButtonRole::Plain)), m_errorRow(new QWidget),
      m_error(new Label(theme::Text::CaptionStrong)) {
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(invitation);
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    m_replace->setObjectName(QStringLiteral("replaceFile"));
    m_remove->setObjectName(QStringLiteral("removeFile"));
    m_choose->setSymbol(QStringLiteral("upload_file"));
    m_choose->setAccessibleDescription(remark);
    m_replace->setSymbol(QStringLiteral("swap_horiz"));
    m_size->setInk(theme::Ink::Quiet);
    m_name->setElided(true);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);

    auto *empty = new QWidget;
    auto *invite = new QVBoxLayout(empty);
    invite->setContentsMargins(16, 16, 16, 16);
    invite->setSpacing(4);
    auto *words = new Label(invitation, theme::Text::Body);
    words->setAlignment(Qt::AlignHCenter);
    words->setWordWrap(true);
    m_remark->setAlignment(Qt::AlignHCenter);
    m_remark->setWordWrap(true);
    invite->addStretch();
    invite->addWidget(words);
    invite->addWidget(m_remark);
    invite->addSpacing(12);
    invite->addWidget(m_choose, 0, Qt::AlignHCenter);
    invite->addStretch();

    auto *full = new QWidget;
    auto *file = new QHBoxLayout(full);
    file->setContentsMargins(16, 16, 16, 16);
    file->setSpacing(8);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_size);
    names->addStretch();
    file->addWidget(new IconLabel(QStringLiteral("description")));
    file->addLayout(names, 1);
    file->addWidget(m_replace);
    file->addWidget(m_remove);
    m_stack->addWidget(empty);
    m_stack->addWidget(full);

    m_error->setInk(theme::Ink::Alert);
    m_error->setWordWrap(true);
    auto *errorRow = new QHBoxLayout(m_errorRow);
    errorRow->setContentsMargins(0, 4, 0, 0);
    errorRow->setSpacing(4);
    errorRow->addWidget(new IconLabel(QStringLiteral("error"), theme::Ink::Alert, 16), 0, Qt::AlignTop);
    errorRow->addWidget(m_error, 1);
    m_errorRow->hide();
    m_place->setFixedHeight(placeHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_place);
    column->addWidget(m_errorRow);

    connect(m_choose, &Button::clicked, this, &FileDrop::choose);
    connect(m_replace, &Button::clicked, this, &FileDrop::choose);
    connect(m_remove, &Button::clicked, this, &FileDrop::removeAsked);
}

void FileDrop::setRemark(const QString &remark) {
    m_remark->setText(remark);
    m_choose->setAccessibleDescription(remark);
}

void FileDrop::showNothing() {
    const bool hadKeyboard = m_remove->hasFocus() || m_replace->hasFocus();
    m_stack->setCurrentIndex(0);
    m_place->setFixedHeight(placeHeight);
    if (hadKeyboard)
        m_choose->setFocus();
    update();
}

void FileDrop::showFile(const QString &name, std::uint64_t bytes) {
    const bool hadKeyboard = m_choose->hasFocus();
    m_name->setText(name);
    m_size->setText(theme::bytes(bytes));
    m_replace->setAccessibleName(tr("Replace %1").arg(name));
    m_remove->setAccessibleName(tr("Remove %1").arg(name));
    m_stack->setCurrentIndex(1);
    m_place->setFixedHeight(72);
    if (hadKeyboard)
        m_replace->setFocus();
    update();
}

bool FileDrop::hasFile() const { return m_stack->currentIndex() == 1; }

void FileDrop::setError(const QString &words) {
    m_error->setText(words);
    m_errorRow->setVisible(!words.isEmpty());
    setAccessibleDescription(words);
    update();
}

QString FileDrop::error() const { return m_error->text(); }

void FileDrop::choose() {
    auto *dialog = new QFileDialog(this, tr("Choose a file"), QString(), m_filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &FileDrop::chosen);
    dialog->open();
}

void FileDrop::dragEnterEvent(QDragEnterEvent *event) {
    if (fileOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void FileDrop::dragLeaveEvent(QDragLeaveEvent * /*event*/) {
    m_over = false;
    update();
}

void FileDrop::dropEvent(QDropEvent *event) {
    m_over = false;
    update();
    const QString path = fileOf(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    emit chosen(path);
}

QRect FileDrop::frame() const { return m_place->geometry(); }

void FileDrop::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &tokens = theme::colours(palette());
    QPainter painter(this);
    if (m_over)
        painter.fillRect(frame(), tokens.wash);
    const bool wrong = !m_error->text().isEmpty();
    QPen pen(wrong ? tokens.alert : m_over ? tokens.ink : tokens.edge);
    if (!hasFile() && !m_over)
        pen.setDashPattern({4, 4});
    painter.setPen(pen);
    painter.drawRect(QRectF(frame()).adjusted(.5, .5, -.5, -.5));
}

} // namespace candor::widgets
