// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/JsonLines.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>

namespace candor::questions {

namespace {

class Scan {
public:
    Scan(const QByteArray &json, int depth) : m_json(json), m_depth(depth) {}

    QHash<QString, int> lines() {
        value({}, 0);
        return std::move(m_lines);
    }

private:
    [[nodiscard]] char here() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void passUntilValue() {
        for (; m_at < m_json.size() &&
               (here() == ' ' || here() == '\t' || here() == '\r' || here() == '\n' || here() == ',' || here() == ':');
             ++m_at) {
            if (here() == '\n')
                ++m_line;
        }
    }

    /// Goes behind the string that begins here, and gives it with its quotation marks.
    QByteArray string() {
        const qsizetype begin = m_at;
        for (++m_at; m_at < m_json.size() && here() != '"'; ++m_at) {
            if (here() == '\\')
                ++m_at;
        }
        ++m_at;
        return m_json.mid(begin, m_at - begin);
    }

    void value(const QString &path, int depth) {
        passUntilValue();
        if (depth <= m_depth)
            m_lines.insert(path, m_line);
        if (here() == '{' || here() == '[') {
            members(path, depth, here() == '{');
        } else if (here() == '"') {
            string();
        } else {
            while (m_at < m_json.size() && std::strchr(",]} \t\r\n", here()) == nullptr)
                ++m_at;
        }
    }

    void members(const QString &path, int depth, bool areNamed) {
        ++m_at;
        int number = 0;
        for (passUntilValue(); m_at < m_json.size() && here() != '}' && here() != ']'; passUntilValue()) {
            QString name = QString::number(number++);
            if (areNamed)
                name = QJsonDocument::fromJson('[' + string() + ']').array().at(0).toString();
            value(path.isEmpty() ? name : QString(path % u'/' % name), depth + 1);
        }
        ++m_at;
    }

    const QByteArray &m_json;
    const int m_depth;
    qsizetype m_at = 0;
    int m_line = 1;
    QHash<QString, int> m_lines;
};

} // namespace

QHash<QString, int> jsonLines(const QByteArray &json, int depth) { return Scan(json, depth).lines(); }

} // namespace candor::questions
