// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/PreviewPanel.h"

#include "common/FigureLabel.h"
#include "theme/Figures.h"
#include "widgets/Label.h"
#include "widgets/LevelMeter.h"
#include "widgets/PictureView.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>

#include <utility>

namespace candor::screens {

using theme::Ink;
using theme::Text;

namespace {

/// The figures below a level meter, each where it lies.
class LevelScale final : public QWidget {
public:
    LevelScale() {
        setFont(theme::font(Text::MonoCaption));
        setFixedHeight(theme::lineHeight(Text::MonoCaption));
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override {
        QPainter painter(this);
        painter.setPen(theme::colours(palette()).quiet);
        for (const int decibels : {-60, -40, -20, 0}) {
            const QString words = theme::figure(decibels, 0);
            const int room = fontMetrics().horizontalAdvance(words);
            const int centre = width() * (decibels + 60) / 60;
            const int left = std::clamp(centre - room / 2, 0, std::max(0, width() - room));
            painter.drawText(QRect(left, 0, room + 1, height()), Qt::AlignVCenter | Qt::AlignLeft, words);
        }
    }
};

QComboBox *makeSelector(const QString &name, const QString &objectName) {
    auto *selector = new QComboBox;
    selector->setObjectName(objectName);
    selector->setAccessibleName(name);
    selector->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    selector->setMinimumContentsLength(8);
    return selector;
}

QLayout *labelled(const QString &name, QComboBox *selector) {
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    auto *label = new widgets::Label(name, Text::Caption, Ink::Quiet);
    label->setBuddy(selector);
    column->addWidget(label);
    column->addWidget(selector);
    return column;
}

template<typename Options, typename ValueOf>
void fill(QComboBox &selector, const Options &options, const ValueOf &valueOf, const QVariant &chosen) {
    const QSignalBlocker blocker(selector);
    selector.clear();
    for (const auto &option : options)
        selector.addItem(option.words, valueOf(option));
    selector.setCurrentIndex(selector.findData(chosen));
}

QVariant sizeValue(const std::optional<PictureSize> &size) {
    return size ? QVariant(QSize(size->width, size->height)) : QVariant(QSize());
}

} // namespace

PreviewPanel::PreviewPanel(CheckModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_picture(new widgets::PictureView),
      m_camera(makeSelector(tr("Camera"), QStringLiteral("camera"))),
      m_microphone(makeSelector(tr("Microphone"), QStringLiteral("microphone"))),
      m_size(makeSelector(tr("Picture"), QStringLiteral("pictureSize"))),
      m_level(new FigureLabel(Text::Caption, Text::MonoCaption, Ink::Quiet)), m_meter(new widgets::LevelMeter) {
    m_picture->setObjectName(QStringLiteral("preview"));
    m_picture->setMinimumSize(320, 240);
    m_picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_picture->setMaximumHeight(456);
    m_picture->setMirrored(true);
    m_picture->setOverlayVisible(false);
    m_meter->setAccessibleName(tr("Sound level"));

    auto *selectors = new QHBoxLayout;
    selectors->setSpacing(16);
    selectors->addLayout(labelled(tr("Camera"), m_camera), 212);
    selectors->addLayout(labelled(tr("Microphone"), m_microphone), 212);
    selectors->addLayout(labelled(tr("Picture"), m_size), 152);
    auto *levelWords = new QHBoxLayout;
    levelWords->addWidget(new widgets::Label(tr("Sound level, dBFS"), Text::Caption, Ink::Quiet));
    levelWords->addStretch();
    levelWords->addWidget(m_level);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_picture, 1);
    column->addSpacing(12);
    column->addLayout(selectors);
    column->addSpacing(12);
    column->addLayout(levelWords);
    column->addWidget(m_meter);
    column->addWidget(new LevelScale);
    column->addStretch();

    connect(&model, &CheckModel::optionsChanged, this, &PreviewPanel::showOptions);
    connect(&model, &CheckModel::levelChanged, this, &PreviewPanel::showLevel);
    for (QComboBox *selector : {m_camera, m_microphone, m_size})
        connect(selector, &QComboBox::activated, this, &PreviewPanel::choose);
    showOptions();
    showLevel();
}

void PreviewPanel::setSelectable(bool selectable) {
    for (QComboBox *selector : {m_camera, m_microphone, m_size})
        selector->setEnabled(selectable);
}

void PreviewPanel::showOptions() {
    const source::SourceChoice &choice = m_model.choice();
    const auto value = [](const DeviceOption &option) { return QVariant(option.value); };
    fill(*m_camera, m_model.cameras(), value, choice.camera);
    fill(*m_microphone, m_model.microphones(), value, choice.microphone);
    fill(
        *m_size, m_model.sizes(), [](const SizeOption &option) { return sizeValue(option.size); },
        sizeValue(choice.pictureSize));
}

void PreviewPanel::choose() {
    source::SourceChoice choice = m_model.choice();
    choice.camera = m_camera->currentData().toString();
    choice.microphone = m_microphone->currentData().toString();
    const QSize size = m_size->currentData().toSize();
    choice.pictureSize.reset();
    if (size.isValid())
        choice.pictureSize = PictureSize{size.width(), size.height()};
    m_model.choose(choice);
}

void PreviewPanel::showLevel() {
    m_meter->setLevel(m_model.level(), m_model.peak());
    m_level->setSentence(tr("Now %1, peak %2").arg(theme::decibels(m_model.level()), theme::decibels(m_model.peak())));
}

} // namespace candor::screens
