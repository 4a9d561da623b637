// SPDX-License-Identifier: GPL-3.0-or-later
// A questionnaire as the text of a file, its members in the order in which a person reads them.
#include "questions/QuestionnaireExchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

QByteArray quoted(const QString &text) {
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArray member(const char *name, const QByteArray &value) { return '"' + QByteArray(name) + "\": " + value; }

/// Parts of an object or array, one a line.
QByteArray block(char begin, const QList<QByteArray> &parts, char end, int depth) {
    if (parts.isEmpty())
        return QByteArray() + begin + end;
    const QByteArray outer(depth * 2, ' ');
    const QByteArray inner = '\n' + outer + "  ";
    return begin + inner + parts.join(',' + inner) + '\n' + outer + end;
}

QByteArray itemText(const ExchangedItem &item, int depth) {
    QList<QByteArray> members;
    if (item.key.isEmpty())
        members << member("id", QByteArray::number(item.id.value_or(QuestionId()).value()));
    else
        members << member("key", quoted(item.key));
    if (!item.text.isEmpty())
        members << member("text", quoted(item.text));
    for (const auto &[name, value] :
         {std::pair("version", item.version), std::pair("time_limit_seconds", item.timeLimitSeconds),
          std::pair("thinking_seconds", item.thinkingSeconds), std::pair("takes", item.takes)}) {
        if (value)
            members << member(name, QByteArray::number(*value));
    }
    return block('{', members, '}', depth);
}

QByteArray sectionText(const ExchangedSection &section, int depth) {
    QList<QByteArray> items;
    for (const ExchangedItem &item : section.items)
        items << itemText(item, depth + 2);
    return block('{',
                 {member("title", quoted(section.title)), member("introduction", quoted(section.introduction)),
                  member("questions", block('[', items, ']', depth + 1))},
                 '}', depth);
}

QByteArray flagText(bool value) { return value ? "true" : "false"; }

} // namespace

QByteArray questionnaireToJson(const ExchangedQuestionnaire &questionnaire) {
    QList<QByteArray> sections;
    for (const ExchangedSection &section : questionnaire.sections)
        sections << sectionText(section, 2);
    return block('{',
                 {member("format", "\"candor-questionnaire\""), member("version", "1"),
                  member("title", quoted(questionnaire.title)),
                  member("introduction", quoted(questionnaire.introduction)),
                  member("reveals_mcq_results", flagText(questionnaire.revealsMcqResults)),
                  member("keeps_other_takes", flagText(questionnaire.keepsOtherTakes)),
                  member("sections", block('[', sections, ']', 1))},
                 '}', 0) +
           '\n';
}

} // namespace candor::questions
