// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors of QuestionStore.
#include "store/Connection.h"
#include "store/QuestionStore.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

static_assert(sizeof(float) == sizeof(quint32));

QByteArray bytesOf(const SentenceVector &vector) {
    QByteArray bytes(static_cast<qsizetype>(vector.size() * sizeof(float)), Qt::Uninitialized);
    char *place = bytes.data();
    for (const float number : vector) {
        qToLittleEndian(std::bit_cast<quint32>(number), place);
        place += sizeof(float);
    }
    return bytes;
}

/// A newest version without a vector of a model, the one value that it binds.
const QString hasNoVector = u"question_version.is_newest = TRUE AND NOT EXISTS (SELECT 1 FROM question_vector "
                            "WHERE question_vector.version_id = question_version.id AND question_vector.model = ?)"_s;

SentenceVector vectorOf(const QByteArray &bytes) {
    SentenceVector vector(static_cast<std::size_t>(bytes.size()) / sizeof(float));
    const char *place = bytes.constData();
    for (float &number : vector) {
        number = std::bit_cast<float>(qFromLittleEndian<quint32>(place));
        place += sizeof(float);
    }
    return vector;
}

} // namespace

Result<std::vector<StoredVector>> QuestionStore::vectors(const QString &model) {
    auto rows = m_connection.select(
        u"SELECT question_version.question_id, question_version.id, question_vector.vector FROM question_version "
        "JOIN question_vector ON question_vector.version_id = question_version.id AND question_vector.model = ? "
        "WHERE question_version.is_newest = TRUE ORDER BY question_version.question_id"_s,
        values(model));
    if (!rows)
        return failure(rows.error());
    std::vector<StoredVector> vectors;
    while (rows->next())
        vectors.push_back({rows->id<QuestionId>(0), rows->id<QuestionVersionId>(1), vectorOf(rows->bytes(2))});
    return vectors;
}

Result<std::vector<UnencodedQuestion>> QuestionStore::unencoded(const QString &model, int most) {
    auto rows = m_connection.select(u"SELECT question_version.id, question_text.text FROM question_version "
                                    "JOIN question_text ON question_text.version_id = question_version.id "
                                    "WHERE %1 ORDER BY question_version.id LIMIT ?"_s.arg(hasNoVector),
                                    values(model, std::max(most, 0)));
    if (!rows)
        return failure(rows.error());
    std::vector<UnencodedQuestion> unencoded;
    while (rows->next())
        unencoded.push_back({rows->id<QuestionVersionId>(0), rows->text(1)});
    return unencoded;
}

Result<int> QuestionStore::unencodedCount(const QString &model) {
    const auto count =
        m_connection.selectInteger(u"SELECT count(*) FROM question_version WHERE %1"_s.arg(hasNoVector), values(model));
    return count ? Result<int>(static_cast<int>(count->value_or(0))) : failure(count.error());
}

Result<void> QuestionStore::putVector(const UnencodedQuestion &question, const QString &model,
                                      const SentenceVector &vector) {
    const auto put =
        m_connection.execute(u"INSERT INTO question_vector (version_id, model, vector) "
                             "SELECT version_id, ?, ? FROM question_text WHERE version_id = ? AND text = ? "
                             "ON CONFLICT (version_id, model) DO UPDATE SET vector = excluded.vector"_s,
                             values(model, bytesOf(vector), question.version, question.text));
    return put ? Result<void>() : failure(put.error());
}

} // namespace candor::store
