// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "model/Questionnaire.h"
#include "model/Result.h"
#include "questions/QuestionService.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// A question with all that a screen shows of it.
struct QuestionDetails {
    questions::QuestionFile file;
    QString jobTitle;                             ///< of the job that it is for alone
    std::vector<QuestionnaireRow> questionnaires; ///< the first that ask it, of those that the person sees

    [[nodiscard]] const Question &question() const { return file.row.question; }
    bool operator==(const QuestionDetails &) const = default;
};

/// Where it is asked, a line each and at most `most`: "Backend engineers, Marta Ellingsen"; then how many others.
[[nodiscard]] QStringList askedIn(const QuestionDetails &details, std::size_t most);

/// The question that a screen shows, read with its versions and history as soon as it is chosen.
class ChosenQuestion : public QObject {
    Q_OBJECT

public:
    explicit ChosenQuestion(ScreenContext &context, QObject *parent = nullptr);
    ~ChosenQuestion() override;

    /// Invalid: none.
    void choose(QuestionId id);
    [[nodiscard]] QuestionId id() const { return m_id; }
    /// What was read of this question stays until something newer is here.
    void refresh();
    /// Of the chosen one; none before it was read.
    [[nodiscard]] const std::optional<QuestionDetails> &details() const { return m_details; }

signals:
    void changed(); ///< another one is chosen, it was read, or there is none any more
    void failed(const candor::Error &error);

private:
    ScreenContext &m_context;
    QuestionId m_id;
    JobTicket m_reading;
    std::optional<QuestionDetails> m_details;
};

} // namespace candor::screens
