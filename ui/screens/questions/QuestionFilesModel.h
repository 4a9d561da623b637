// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "model/Result.h"
#include "questions/QuestionExchange.h"
#include "questions/QuestionService.h"

#include <QByteArray>
#include <QObject>

#include <vector>

namespace candor::screens {

/// Which questions an export writes, and what of them.
struct QuestionExport {
    std::vector<QuestionId> chosen; ///< empty: all that the filter lets through
    QuestionFilter filter;
    bool approvedOnly = false; ///< the approved versions, of those that have one
    questions::QuestionFormat format = questions::QuestionFormat::Json;
};

/// What an export came to.
struct ExportedQuestions {
    int written = 0;
    int leftOut = 0; ///< without an approved version, or of a type that the format has no place for
    QString path;

    bool operator==(const ExportedQuestions &) const = default;
};

/// Questions from and into files: JSON, CSV and GIFT. A file is read and checked first, with what taking it in would
/// do, and taken in when that was looked at: all of it, or nothing.
class QuestionFilesModel : public QObject {
    Q_OBJECT

public:
    explicit QuestionFilesModel(ScreenContext &context, QObject *parent = nullptr);
    ~QuestionFilesModel() override { m_reading.cancel(); }

    /// The format is told by the file's ending. Nothing is kept of it.
    void read(const QString &path);
    /// What was read once more, with other words for what a GIFT file does not say.
    void readAgain(const questions::GiftDefaults &defaults);
    [[nodiscard]] questions::QuestionFormat format() const { return m_format; }
    [[nodiscard]] const std::vector<ExchangedQuestion> &found() const { return m_found; }
    /// What taking it in would do with the bank as it is.
    [[nodiscard]] const questions::QuestionImport &expected() const { return m_expected; }
    /// Takes in what was read last; cannot be stopped.
    void takeIn();
    [[nodiscard]] bool isTakingIn() const { return m_takesIn; }
    void write(const QString &path, const QuestionExport &what);

signals:
    void wasRead();
    void readRefused(const candor::Error &error);
    void takingInChanged(bool takesIn);
    void takenIn(const candor::questions::QuestionImport &done);
    void takeInRefused(const candor::Error &error);
    void written(const candor::screens::ExportedQuestions &done);
    void writeRefused(const candor::Error &error);

private:
    void parse(const questions::GiftDefaults &defaults);
    void tryOut();
    void setTakingIn(bool takesIn);

    ScreenContext &m_context;
    QByteArray m_bytes;
    questions::QuestionFormat m_format = questions::QuestionFormat::Json;
    std::vector<ExchangedQuestion> m_found;
    questions::QuestionImport m_expected;
    JobTicket m_reading;
    bool m_takesIn = false;
};

} // namespace candor::screens
