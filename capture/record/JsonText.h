// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <cstdint>
#include <optional>

namespace candor::record {

/// Writes JSON with its members in the order they are given. Names may be empty inside arrays. A number that is not
/// finite, and a value that is empty, become null.
class JsonText {
public:
    enum class Layout { OneLine, Indented };
    explicit JsonText(Layout layout = Layout::OneLine) : m_indented(layout == Layout::Indented) {}

    void beginObject(const char *name = "");
    void endObject();
    void beginArray(const char *name = "");
    void endArray();
    /// Rounded to a number of decimals, without zeros at its end.
    void number(const char *name, std::optional<double> value, int decimals);
    void integer(const char *name, std::optional<std::int64_t> value);
    void boolean(const char *name, std::optional<bool> value);
    void text(const char *name, const QString &value);
    void null(const char *name);
    /// A text whose name is data too.
    void member(const QString &name, const QString &value);

    /// The whole text, with a line break at its end where it is indented.
    [[nodiscard]] QByteArray take();

private:
    void lead(const char *name);
    void newLine();

    bool m_indented;
    bool m_first = true;
    int m_depth = 0;
    QByteArray m_bytes;
};

/// Reads the members of an object that must be there, and remembers the first thing that is wrong.
class JsonFields {
public:
    JsonFields(QJsonObject object, QString *problem) : m_object(std::move(object)), m_problem(problem) {}

    [[nodiscard]] double number(const QString &name);
    [[nodiscard]] std::optional<double> numberOrNull(const QString &name);
    [[nodiscard]] std::uint64_t count(const QString &name);
    [[nodiscard]] bool boolean(const QString &name);
    [[nodiscard]] std::optional<bool> booleanOrNull(const QString &name);
    [[nodiscard]] QString text(const QString &name);
    [[nodiscard]] JsonFields object(const QString &name);
    [[nodiscard]] QJsonArray array(const QString &name);
    [[nodiscard]] bool isNull(const QString &name);
    /// Whether it is there at all; its absence is not wrong.
    [[nodiscard]] bool has(const QString &name) const { return m_object.contains(name); }
    [[nodiscard]] QJsonValue value(const QString &name);
    /// Notes that a member is wrong.
    void reject(const QString &name);

private:
    QJsonObject m_object;
    QString *m_problem;
};

} // namespace candor::record
