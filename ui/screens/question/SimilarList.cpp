// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/SimilarList.h"

#include "common/FieldErrors.h"
#include "common/QuestionWords.h"
#include "question/QuestionLines.h"
#include "theme/Figures.h"
#include "theme/Painting.h"
#include "theme/Palette.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Text;

namespace {

constexpr int rowHeight = 92;
constexpr int padding = 8;
constexpr int decimals = 2;

class SimilarRow final : public QAbstractButton {
public:
    explicit SimilarRow(const questions::SimilarQuestion &similar)
        : m_title(questionTitle(similar.row.question.newest.content)), m_words(similarityWords(similar.similarity)),
          m_figure(theme::figure(similar.similarity, decimals)),
          m_status(questionStatusWords(similar.row.question.newest.status)) {
        setText(m_title);
        setAccessibleName(m_words % u' ' % m_figure % QStringLiteral(": ") % m_title % QStringLiteral(", ") % m_status);
        setToolTip(m_title);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {200, rowHeight}; }

protected:
    void paintEvent(QPaintEvent * /*event*/) override {
        const theme::Palette &tokens = theme::colours(palette());
        QPainter painter(this);
        if (underMouse() || isDown())
            painter.fillRect(rect(), tokens.wash);
        painter.fillRect(0, height() - 1, width(), 1, tokens.rule);
        const QRect inside = rect().adjusted(padding, 8, -padding, -9);
        drawOneLine(painter, QRect(inside.left(), inside.top(), inside.width(), 16), tokens);
        drawLines(painter, QRect(inside.left(), inside.top() + 18, inside.width(), 40), Text::Body, tokens.ink, m_title,
                  layoutDirection());
        painter.setFont(theme::font(Text::Caption));
        painter.setPen(tokens.quiet);
        painter.drawText(QRect(inside.left(), inside.bottom() - 15, inside.width(), 16),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_status);
        if (hasFocus())
            theme::painting::frame(painter, rect(), tokens.ink, 2);
    }

private:
    void drawOneLine(QPainter &painter, const QRect &line, const theme::Palette &tokens) const {
        painter.setFont(theme::font(Text::MonoCaption));
        painter.setPen(tokens.ink);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_figure);
        painter.setFont(theme::font(Text::CaptionStrong));
        painter.drawText(line.adjusted(0, 0, -40, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_words, Qt::ElideRight, line.width() - 40));
    }

    QString m_title;
    QString m_words;
    QString m_figure;
    QString m_status;
};

} // namespace

SimilarList::SimilarList(SimilarModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_living(&model), m_heading(new widgets::ColumnHeading(tr("Similar questions"))),
      m_words(new widgets::Label(Text::Body)), m_left(new widgets::Label(QString(), Text::Caption, theme::Ink::Quiet)),
      m_rows(new QVBoxLayout),
      m_remark(new widgets::Label(tr("The number tells how much two texts are about the same, and nothing of which one "
                                     "is right."),
                                  Text::Caption, theme::Ink::Quiet)) {
    m_words->setWordWrap(true);
    m_words->setInk(theme::Ink::Quiet);
    m_words->setContentsMargins(0, 8, 0, 8);
    m_words->setObjectName(QStringLiteral("similarWords"));
    m_left->setWordWrap(true);
    m_left->setContentsMargins(0, 8, 0, 0);
    m_left->setObjectName(QStringLiteral("similarLeft"));
    m_remark->setWordWrap(true);
    m_remark->setContentsMargins(0, 8, 0, 0);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_words);
    column->addLayout(m_rows);
    column->addWidget(m_left);
    column->addWidget(m_remark);
    connect(&model, &SimilarModel::changed, this, &SimilarList::fill);
    fill();
}

void SimilarList::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    m_model.setShown(true);
}

void SimilarList::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    if (m_living)
        m_model.setShown(false);
}

QString SimilarList::words() const {
    if (!m_model.isAvailable())
        return tr("Similar questions cannot be looked for in this program.");
    if (const auto &error = m_model.error()) {
        switch (error->code) {
        case ErrorCode::ModelMissing:
        case ErrorCode::ModelDamaged:
        case ErrorCode::RuntimeMissing:
            return tr("Similar questions cannot be looked for: what compares texts is missing or damaged. Installing "
                      "Candor again brings it back. All else works without it.");
        default:
            return tr("Similar questions could not be looked for. %1").arg(wordsAndAdvice(*error));
        }
    }
    if (!m_model.found().empty())
        return {};
    if (m_model.isLooking())
        return tr("Looking for similar questions…");
    if (m_model.toCompare() > 0)
        return tr("No question is about the same so far.");
    return m_model.wasLooked() ? tr("No question is about the same.")
                               : tr("Questions that are about the same are listed here.");
}

void SimilarList::fill() {
    const QString said = words();
    m_words->setText(said);
    m_words->setVisible(!said.isEmpty());
    m_heading->setRemark(m_model.isLooking() ? tr("looking") : QString());
    m_remark->setVisible(!m_model.found().empty());
    const int left = m_model.toCompare();
    m_left->setText(
        left == 1 ? tr("1 question is still to be compared.")
                  : tr("%1 questions are still to be compared.").arg(theme::count(static_cast<std::uint64_t>(left))));
    m_left->setVisible(left > 0);
    if (m_model.found() == m_shown)
        return;
    m_shown = m_model.found();
    widgets::clearLayout(*m_rows);
    for (const questions::SimilarQuestion &similar : m_shown) {
        auto *row = new SimilarRow(similar);
        connect(row, &QAbstractButton::clicked, this, [this, shown = similar.row] { emit opened(shown); });
        m_rows->addWidget(row);
    }
}

} // namespace candor::screens
