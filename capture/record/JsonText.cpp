// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/JsonText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace candor::record {

namespace {
constexpr double largestExactInteger = 9007199254740992.0; // 2^53

QByteArray quoted(const QString &text) {
    const auto array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}
} // namespace

void JsonText::newLine() {
    if (m_indented) {
        m_bytes += '\n';
        m_bytes.append(m_depth * 2, ' ');
    }
}

void JsonText::lead(const char *name) {
    if (!m_first)
        m_bytes += m_indented ? "," : ", ";
    m_first = false;
    if (m_depth > 0)
        newLine();
    if (*name != '\0') {
        m_bytes += '"';
        m_bytes += name;
        m_bytes += "\": ";
    }
}

void JsonText::beginObject(const char *name) {
    lead(name);
    m_bytes += '{';
    m_first = true;
    ++m_depth;
}

void JsonText::endObject() {
    --m_depth;
    if (!m_first)
        newLine();
    m_bytes += '}';
    m_first = false;
}

void JsonText::beginArray(const char *name) {
    lead(name);
    m_bytes += '[';
    m_first = true;
    ++m_depth;
}

void JsonText::endArray() {
    --m_depth;
    if (!m_first)
        newLine();
    m_bytes += ']';
    m_first = false;
}

void JsonText::number(const char *name, std::optional<double> value, int decimals) {
    if (!value || !std::isfinite(*value) || std::abs(*value) > largestExactInteger)
        return null(name);
    lead(name);
    std::array<char, 64> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), *value, std::chars_format::fixed, decimals).ptr;
    std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    if (text.find('.') != std::string_view::npos) {
        text = text.substr(0, text.find_last_not_of('0') + 1);
        if (text.ends_with('.'))
            text.remove_suffix(1);
    }
    if (text == "-0")
        text.remove_prefix(1);
    m_bytes.append(text.data(), static_cast<qsizetype>(text.size()));
}

void JsonText::integer(const char *name, std::optional<std::int64_t> value) {
    if (!value)
        return null(name);
    lead(name);
    m_bytes += QByteArray::number(static_cast<qlonglong>(*value));
}

void JsonText::boolean(const char *name, std::optional<bool> value) {
    if (!value)
        return null(name);
    lead(name);
    m_bytes += *value ? "true" : "false";
}

void JsonText::text(const char *name, const QString &value) {
    lead(name);
    m_bytes += quoted(value);
}

void JsonText::member(const QString &name, const QString &value) {
    lead("");
    m_bytes += quoted(name) + ": " + quoted(value);
}

void JsonText::null(const char *name) {
    lead(name);
    m_bytes += "null";
}

QByteArray JsonText::take() {
    if (m_indented)
        m_bytes += '\n';
    m_first = true;
    return std::exchange(m_bytes, {});
}

void JsonFields::reject(const QString &name) {
    if (m_problem->isEmpty())
        *m_problem = name;
}

QJsonValue JsonFields::value(const QString &name) {
    const auto found = m_object.constFind(name);
    if (found == m_object.constEnd()) {
        reject(name);
        return {};
    }
    return *found;
}

double JsonFields::number(const QString &name) {
    const auto found = value(name);
    if (!found.isDouble())
        reject(name);
    return found.toDouble();
}

std::optional<double> JsonFields::numberOrNull(const QString &name) {
    return isNull(name) ? std::nullopt : std::optional(number(name));
}

std::uint64_t JsonFields::count(const QString &name) {
    const double found = number(name);
    if (found < 0 || found > largestExactInteger || found != std::floor(found)) {
        reject(name);
        return 0;
    }
    return static_cast<std::uint64_t>(found);
}

bool JsonFields::boolean(const QString &name) {
    const auto found = value(name);
    if (!found.isBool())
        reject(name);
    return found.toBool();
}

std::optional<bool> JsonFields::booleanOrNull(const QString &name) {
    return isNull(name) ? std::nullopt : std::optional(boolean(name));
}

QString JsonFields::text(const QString &name) {
    const auto found = value(name);
    if (!found.isString())
        reject(name);
    return found.toString();
}

JsonFields JsonFields::object(const QString &name) {
    const auto found = value(name);
    if (!found.isObject())
        reject(name);
    return {found.toObject(), m_problem};
}

QJsonArray JsonFields::array(const QString &name) {
    const auto found = value(name);
    if (!found.isArray())
        reject(name);
    return found.toArray();
}

bool JsonFields::isNull(const QString &name) { return value(name).isNull(); }

} // namespace candor::record
