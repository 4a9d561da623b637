// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "questionnaires/KnownQuestions.h"
#include "questionnaires/QuestionnaireTable.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// What the panel beside the list shows of one questionnaire.
struct QuestionnaireDetails {
    QuestionnaireFile file;
    int usedBy = 0;                      ///< jobs, also those that the person does not see
    QStringList jobs;                    ///< titles of those that they see
    std::vector<Questionnaire> versions; ///< newest first

    bool operator==(const QuestionnaireDetails &) const = default;
};

/// Questionnaires: the list, one of them in detail, and what can be done with it.
class QuestionnairesModel : public QObject {
    Q_OBJECT

public:
    explicit QuestionnairesModel(ScreenContext &context, QObject *parent = nullptr);
    ~QuestionnairesModel() override;

    void refresh();
    void setFilter(const QuestionnaireFilter &filter);
    [[nodiscard]] const QuestionnaireFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isFiltered() const { return m_filter != QuestionnaireFilter(); }
    [[nodiscard]] QuestionnaireTable &table() { return m_table; }
    [[nodiscard]] const QuestionnaireTable &table() const { return m_table; }
    /// Whether the person makes questionnaires at all.
    [[nodiscard]] bool mayCreate() const;

    /// Reads one in detail; invalid: none.
    void choose(QuestionnaireId questionnaire);
    [[nodiscard]] QuestionnaireId chosen() const { return m_chosen; }
    [[nodiscard]] const std::optional<QuestionnaireDetails> &details() const { return m_details; }

    void setArchived(const Questionnaire &questionnaire, bool archived);
    void remove(const Questionnaire &questionnaire);
    /// Reads the questions of a version, to show it as a candidate sees it.
    void readVersion(const Questionnaire &version);

signals:
    void changed();        ///< the list was read, or could not be
    void detailsChanged(); ///< or there are none any more
    void archivedChanged(const candor::Questionnaire &questionnaire);
    void removed(const QString &title);
    void refused(const QString &what, const candor::Error &error);
    void versionRead(const candor::QuestionnaireContent &content, const candor::screens::KnownQuestions &known);

private:
    void forget();
    void readDetails();
    void noteUses();

    ScreenContext &m_context;
    QuestionnaireFilter m_filter;
    QuestionnaireTable m_table;
    QuestionnaireId m_chosen;
    JobTicket m_detailsTicket;
    std::optional<QuestionnaireDetails> m_details;
};

} // namespace candor::screens
