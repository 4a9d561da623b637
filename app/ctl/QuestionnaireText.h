// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace candor::ctl {

/// Questionnaires in words for a person on a terminal.
class QuestionnaireText {
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireText)

public:
    /// Its sections with their questions and times, and who uses it.
    [[nodiscard]] static QString describe(const QuestionnaireFile &file);
    /// As a candidate sees it.
    [[nodiscard]] static QString preview(const QuestionnaireFile &file);
    /// What was drawn, from how many, and what the bank does not hold.
    [[nodiscard]] static QString describe(const Draw &draw);
    /// "2 mcq, 1 video"
    [[nodiscard]] static QString counts(const std::vector<DrawCount> &counts);

private:
    static QString span(int seconds);
    static QString times(const QJsonObject &item);
    static QString total(const QJsonObject &object);
    static QString standing(const QJsonObject &item);
    static QString sectionTitle(const QJsonObject &section, int number);
    static QString question(const QJsonObject &item, int number);
    static QString asked(const QJsonObject &item, int number);
};

} // namespace candor::ctl
