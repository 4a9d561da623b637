// SPDX-License-Identifier: GPL-3.0-or-later
// Questions as JSON objects. Written by hand, since QJsonObject sorts its members: here they stand in the schema's
// order.
#include "questions/QuestionObject.h"

#include <QList>

namespace candor::questions {

namespace {

/// A list's or an object's parts, one a line, `depth` levels deep; or all in one line.
struct Layout {
    int depth = 0;
    bool oneLine = false;

    [[nodiscard]] Layout deeper() const { return {depth + 1, oneLine}; }
};

QByteArray string(const QString &text) {
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray written = "\"";
    for (const char byte : text.toUtf8()) {
        if (byte == '"' || byte == '\\')
            written.append('\\').append(byte);
        else if (byte == '\n')
            written.append("\\n");
        else if (byte == '\t')
            written.append("\\t");
        else if (byte >= 0 && byte < ' ')
            written.append("\\u00").append(digits[byte >> 4]).append(digits[byte & 15]);
        else
            written.append(byte);
    }
    return written.append('"');
}

QByteArray enclosed(char open, const QList<QByteArray> &parts, char close, Layout layout) {
    if (parts.isEmpty() || layout.oneLine) {
        const char *space = open == '{' ? " " : "";
        return open + (space + parts.join(", ") + space) + close;
    }
    const QByteArray lineEnd = '\n' + QByteArray(2 * layout.depth, ' ');
    return open + (lineEnd + "  ") + parts.join(',' + lineEnd + "  ") + lineEnd + close;
}

QByteArray list(const QStringList &texts, Layout layout) {
    QList<QByteArray> parts;
    for (const QString &text : texts)
        parts.append(string(text));
    return enclosed('[', parts, ']', layout);
}

class Object {
public:
    explicit Object(Layout layout) : m_layout(layout) {}

    void add(const char *name, const QByteArray &value) { m_members.append('"' + QByteArray(name) + "\": " + value); }
    void add(const char *name, const QString &text) { add(name, string(text)); }
    void add(const char *name, int number) { add(name, QByteArray::number(number)); }
    void addUnlessEmpty(const char *name, const QString &text) {
        if (!text.isEmpty())
            add(name, text);
    }
    void addUnlessEmpty(const char *name, const QStringList &texts, Layout layout) {
        if (!texts.isEmpty())
            add(name, list(texts, layout));
    }
    [[nodiscard]] bool isEmpty() const { return m_members.isEmpty(); }
    [[nodiscard]] QByteArray text() const { return enclosed('{', m_members, '}', m_layout); }

private:
    Layout m_layout;
    QList<QByteArray> m_members;
};

QByteArray optionList(const std::vector<AnswerOption> &options, Layout layout) {
    QList<QByteArray> parts;
    for (const AnswerOption &option : options) {
        Object object({.oneLine = true});
        object.add("text", option.text);
        object.add("correct", QByteArray(option.correct ? "true" : "false"));
        object.addUnlessEmpty("reason", option.reason);
        parts.append(object.text());
    }
    return enclosed('[', parts, ']', layout);
}

void addRubric(Object &object, const Rubric &rubric, Layout layout) {
    if (rubric == Rubric())
        return;
    Object anchors(layout);
    anchors.add("1", rubric.one);
    anchors.add("3", rubric.three);
    anchors.add("5", rubric.five);
    object.add("rubric", anchors.text());
}

QByteArray objectText(const ExchangedQuestion &question, Layout layout, bool isForGift) {
    const QuestionContent &content = question.content;
    const Layout inside = layout.deeper();
    const Layout oneLine{.oneLine = true};
    Object object(layout);
    object.addUnlessEmpty("key", question.key);
    object.add("domain", jobDomainName(content.domain));
    object.addUnlessEmpty("competency", content.competency);
    object.add("kind", questionKindName(content.kind));
    object.add("difficulty", difficultyName(content.difficulty));
    if (!isForGift) {
        object.add("type", questionTypeName(content.type));
        object.add("text", content.text);
        if (!content.options.empty())
            object.add("options", optionList(content.options, inside));
    }
    object.add("time_limit_seconds", content.timeLimitSeconds);
    object.add("thinking_seconds", content.thinkingSeconds);
    object.add("takes", content.takes);
    object.addUnlessEmpty("keywords", content.keywords, oneLine);
    object.addUnlessEmpty("skills", content.skills, oneLine);
    object.addUnlessEmpty("tags", content.tags, oneLine);
    object.add("language", content.language);
    Object reference(inside);
    if (!isForGift)
        reference.addUnlessEmpty("answer", content.referenceAnswer);
    reference.addUnlessEmpty("key_points", content.keyPoints, inside.deeper());
    if (!reference.isEmpty())
        object.add("reference", reference.text());
    addRubric(object, content.rubric, inside);
    return object.text();
}

} // namespace

QByteArray questionObject(const ExchangedQuestion &question) { return objectText(question, {.depth = 2}, false); }

QByteArray questionNotes(const ExchangedQuestion &question) { return objectText(question, {.oneLine = true}, true); }

} // namespace candor::questions
