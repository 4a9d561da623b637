// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/AnswerArea.h"

#include "theme/Icons.h"
#include "theme/Painting.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/LevelMeter.h"
#include "widgets/TextInput.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int textLines = 10;
constexpr int codeLines = 18;
constexpr int leastOption = 48;
constexpr int optionPadding = 12;
constexpr int iconSize = 20;
constexpr int cameraIcon = 48;
constexpr int widestCamera = 480;
constexpr int leastCamera = 240;

/// Where the camera's picture will be.
class CameraPlace final : public QWidget {
public:
    CameraPlace() {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setMaximumWidth(widestCamera);
        setMinimumWidth(leastCamera);
    }
    [[nodiscard]] QSize sizeHint() const override { return {widestCamera, heightForWidth(widestCamera)}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 3 / 4; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override {
        const theme::Palette &tokens = theme::colours(palette());
        QPainter painter(this);
        painter.fillRect(rect(), tokens.wash);
        theme::painting::frame(painter, rect(), tokens.rule);
        QRect place(0, 0, cameraIcon, cameraIcon);
        place.moveCenter(rect().center());
        painter.drawPixmap(
            place, theme::iconPixmap(QStringLiteral("videocam"), tokens.quiet, cameraIcon, devicePixelRatioF()));
    }
};

class OptionRow final : public QWidget {
public:
    explicit OptionRow(const QString &words) {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(optionPadding, optionPadding, optionPadding, optionPadding);
        row->setSpacing(optionPadding);
        row->addWidget(new widgets::IconLabel(QStringLiteral("radio_button_unchecked"), Ink::Quiet, iconSize), 0,
                       Qt::AlignTop);
        auto *label = new Label(words, Text::Body);
        label->setWordWrap(true);
        label->setContentsMargins(0, 0, 0, 0);
        row->addWidget(label, 1);
        setMinimumHeight(leastOption);
        setAccessibleName(words);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override {
        QPainter painter(this);
        theme::painting::frame(painter, rect(), theme::colours(palette()).rule);
    }
};

} // namespace

AnswerArea::AnswerArea(const QuestionContent &question, int takes, QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    switch (question.type) {
    case QuestionType::Mcq:
        addOptions(question.options);
        break;
    case QuestionType::Text:
    case QuestionType::Code:
        addWriting(question.type == QuestionType::Code);
        break;
    case QuestionType::Audio:
    case QuestionType::Video:
        addRecording(question.type == QuestionType::Video, takes);
        break;
    }
    m_column->addStretch();
    for (QWidget *part : findChildren<QWidget *>())
        part->setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleDescription(tr("The answer, which does nothing in the preview"));
}

void AnswerArea::addOptions(const std::vector<AnswerOption> &options) {
    m_column->addWidget(new Label(tr("Choose one"), Text::Caption, Ink::Quiet));
    for (const AnswerOption &option : options)
        m_column->addWidget(new OptionRow(option.text));
}

void AnswerArea::addWriting(bool isCode) {
    m_column->addWidget(new Label(isCode ? tr("Your code") : tr("Your answer"), Text::Caption, Ink::Quiet));
    auto *text = new widgets::TextArea(isCode ? codeLines : textLines);
    text->setReadOnly(true);
    text->setFont(theme::font(isCode ? Text::Mono : Text::Body));
    text->setAccessibleName(isCode ? tr("Your code") : tr("Your answer"));
    m_column->addWidget(text);
}

void AnswerArea::addRecording(bool withPicture, int takes) {
    m_column->addWidget(
        new Label(withPicture ? tr("Camera and microphone") : tr("Microphone"), Text::Caption, Ink::Quiet));
    if (withPicture)
        m_column->addWidget(new CameraPlace);
    auto *level = new widgets::LevelMeter;
    level->setMaximumWidth(widestCamera);
    m_column->addWidget(level);
    m_column->addSpacing(8);
    auto *record = new Button(takes > 1 ? tr("Record take 1 of %1").arg(takes) : tr("Record"), ButtonRole::Outlined);
    record->setSymbol(QStringLiteral("fiber_manual_record-fill"));
    record->setButtonHeight(widgets::ButtonHeight::Tall);
    m_column->addWidget(record, 0, Qt::AlignLeft);
}

} // namespace candor::screens
