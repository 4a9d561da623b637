// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace candor::screens {

/// What is shown of a version of a question beside its content.
struct QuestionRemarks {
    std::optional<int> uses;  ///< questionnaires that ask it
    QString jobTitle;         ///< of the job that it is for alone
    QStringList askedIn = {}; ///< those questionnaires, a line each

    bool operator==(const QuestionRemarks &) const = default;
};

/// A question as an interviewer needs it: text, options, times, reference answer, key points, rubric, words.
class QuestionBody : public QWidget {
    Q_OBJECT

public:
    explicit QuestionBody(QWidget *parent = nullptr);

    void show(const QuestionContent &content, const QuestionRemarks &remarks = {});
    void clear();

private:
    void addFacts(const QuestionContent &content, const QuestionRemarks &remarks);
    void addAnswer(const QuestionContent &content);
    void addWords(const QString &title, const QStringList &words);
    void addLines(const QString &title, const QStringList &lines);
    void addHeading(const QString &words, const QString &remark = {});

    QVBoxLayout *m_column;
    std::optional<std::pair<QuestionContent, QuestionRemarks>> m_shown;
};

} // namespace candor::screens
