// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionFace.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "common/QuestionnaireWords.h"
#include "common/RowText.h"
#include "theme/Icons.h"
#include "theme/Palette.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QWidget>

namespace candor::screens {

using theme::Text;

namespace {

constexpr int left = 8;
constexpr int right = 12;
constexpr int top = 8;
constexpr int gap = 8;
constexpr int iconSize = 20;
constexpr int markIcon = 16;
constexpr int markGap = 4;
constexpr int numberWidth = 24;
constexpr int timeWidth = 48;
constexpr int textLine = 20;
constexpr int remarkLine = 16;

class FaceTexts {
    Q_DECLARE_TR_FUNCTIONS(FaceTexts)

public:
    static QString asked() { return tr("In the questionnaire"); }
    static QString retired() { return tr("Retired"); }
    static QString newer() { return tr("Newer version"); }
    static QString question(const QString &number) { return tr("Question %1").arg(number); }
};

QuestionFace faceOf(const QuestionContent &content) {
    QuestionFace face;
    face.icon = answerIcon(content.type);
    face.text = questionTitle(content);
    QStringList parts{capitalised(difficultyWords(content.difficulty))};
    if (!content.competency.isEmpty())
        parts << content.competency;
    face.remark = parts.join(QStringLiteral(", "));
    return face;
}

/// The text in as many lines as there are, the last one elided where there would be more; where they end.
int paintLines(QPainter &painter, const QStyleOptionViewItem &option, QRect place, const QString &text, int most,
               const QColor &ink) {
    const QFont font = theme::font(Text::Body);
    QTextLayout layout(text, font);
    layout.beginLayout();
    for (int line = 1; line <= most; ++line, place.translate(0, textLine)) {
        QTextLine made = layout.createLine();
        if (!made.isValid())
            break;
        made.setLineWidth(place.width());
        const int start = made.textStart();
        const QString words = line == most ? text.mid(start) : text.mid(start, made.textLength()).trimmed();
        place.setHeight(textLine);
        drawRowText(painter, option, place, Text::Body, ink, words);
    }
    layout.endLayout();
    return place.top();
}

int paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, const QuestionFace::Mark &mark,
              const theme::Palette &tokens) {
    const QColor ink = theme::colour(tokens, widgets::inkOf(mark.state));
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    const QString icon =
        mark.state == widgets::State::Quiet ? QStringLiteral("check") : QString(widgets::iconOf(mark.state));
    const QRect place = QStyle::visualRect(option.direction, option.rect, QRect(line.topLeft(), QSize(markIcon, 16)));
    painter.drawPixmap(place, theme::iconPixmap(icon, ink, markIcon, ratio));
    const Text size = mark.state == widgets::State::Quiet ? Text::Caption : Text::CaptionStrong;
    return markIcon + markGap +
           drawRowText(painter, option, line.adjusted(markIcon + markGap, 0, 0, 0), size, ink, mark.words);
}

} // namespace

QuestionFace bankFace(const QuestionVersion &version, bool isAsked) {
    QuestionFace face = faceOf(version.content);
    face.time = durationWords(itemSeconds({}, version.content));
    if (isAsked)
        face.mark = QuestionFace::Mark{widgets::State::Quiet, FaceTexts::asked()};
    return face;
}

QuestionFace outlineFace(int number, const QuestionnaireItem &item, const QuestionnaireQuestion &question) {
    QuestionFace face = faceOf(question.version.content);
    face.number = QString::number(number);
    face.time = durationWords(itemSeconds(item, question.version.content));
    if (question.isRetired)
        face.mark = QuestionFace::Mark{widgets::State::Caution, FaceTexts::retired()};
    else if (!question.isNewest)
        face.mark = QuestionFace::Mark{widgets::State::Information, FaceTexts::newer()};
    return face;
}

QString faceSentence(const QuestionFace &face, QuestionType type) {
    QStringList parts;
    if (!face.number.isEmpty())
        parts << FaceTexts::question(face.number);
    parts << capitalised(questionTypeWords(type)) << face.text << face.remark << face.time;
    if (face.mark)
        parts << face.mark->words;
    return parts.join(QStringLiteral(", "));
}

int faceHeight(int lines) { return 2 * top + lines * textLine + remarkLine + 1; }

void paintFace(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row, const QuestionFace &face,
               int lines) {
    const theme::Palette &tokens = theme::colours(option.palette);
    const qreal ratio = option.widget ? option.widget->devicePixelRatioF() : 1;
    QRect place = row.adjusted(left, top, -right, -top);
    if (!face.number.isEmpty()) {
        drawRowText(painter, option, QRect(place.left(), place.top(), numberWidth, textLine), Text::Mono, tokens.quiet,
                    face.number);
        place.setLeft(place.left() + numberWidth);
    }
    const QRect icon(place.topLeft(), QSize(iconSize, iconSize));
    painter.drawPixmap(QStyle::visualRect(option.direction, option.rect, icon),
                       theme::iconPixmap(face.icon, tokens.ink, iconSize, ratio));
    place.setLeft(place.left() + iconSize + gap);
    const QRect time(place.right() - timeWidth + 1, place.top(), timeWidth, textLine);
    drawRowText(painter, option, time, Text::Mono, tokens.ink, face.time, RowEnd::End);
    const QRect words(place.left(), place.top(), place.width() - timeWidth - gap, lines * textLine);
    const bool quiet = face.mark && face.mark->state == widgets::State::Quiet;
    const int end = paintLines(painter, option, words, face.text, lines, quiet ? tokens.quiet : tokens.ink);
    QRect remark(place.left(), end, place.width(), remarkLine);
    if (face.mark)
        remark.setLeft(remark.left() + paintMark(painter, option, remark, *face.mark, tokens) + gap);
    drawRowText(painter, option, remark, Text::Caption, tokens.quiet, face.remark);
}

} // namespace candor::screens
