// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/DraftRequests.h"
#include "model/Result.h"
#include "questionnaires/QuestionnaireDraft.h"

#include <QObject>

#include <functional>
#include <optional>

namespace candor::screens {

/// A questionnaire that is being written: what it says so far, the way back, and saving. Where somebody else saved in
/// the meantime nothing is saved, and both versions are told.
class QuestionnaireEditing : public QObject {
    Q_OBJECT

public:
    explicit QuestionnaireEditing(ScreenContext &context, QObject *parent = nullptr);

    void startNew();
    void open(QuestionnaireId id);
    /// A new one that says the same under another title; what is retired stays behind.
    void startCopyOf(QuestionnaireId id);
    /// What is there of it in the workspace; none of a new one.
    [[nodiscard]] const std::optional<QuestionnaireFile> &file() const { return m_file; }
    [[nodiscard]] const QuestionnaireDraft &draft() const { return m_draft; }
    [[nodiscard]] bool isNew() const { return !m_file.has_value(); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isChanged() const { return m_draft.isChanged(); }
    /// The job that it is for, where it is one alone: then it may ask what is asked for that job only.
    [[nodiscard]] std::optional<JobId> job() const;

    /// Changes the draft; `change` says what is chosen then, or nothing where that stays.
    template<typename Change>
    void edit(Change change) {
        const std::optional<OutlinePlace> chosen = change(m_draft);
        emit draftChanged();
        if (chosen)
            emit chosenChanged(*chosen);
    }
    /// The newest approved version of a question in the place of the one that is there.
    void useNewer(OutlinePlace place);

    void save();
    /// Mine in the place of theirs, of which both were told.
    void saveOver(const QuestionnaireFile &theirs);
    /// Theirs; what was written here goes.
    void take(const QuestionnaireFile &theirs);

signals:
    void opened();       ///< there is another draft
    void draftChanged(); ///< it says something else
    void chosenChanged(candor::screens::OutlinePlace place);
    void leftBehind(int retired); ///< of a copy
    void busyChanged(bool busy);
    /// It is kept, as a version of its own where somebody had begun the one before.
    void saved(const candor::QuestionnaireFile &file, bool isNewVersion);
    void refused(const candor::Error &error);
    void openingFailed(const candor::Error &error);
    void newerFailed(const candor::Error &error);
    void conflict(const candor::QuestionnaireFile &theirs);

private:
    void begin(std::optional<QuestionnaireFile> file, QuestionnaireContent content,
               const std::vector<QuestionnaireQuestion> &questions);
    /// What was asked for before is of another draft: its answer changes nothing here.
    void turn();
    void read(QuestionnaireId id, std::function<void(const QuestionnaireFile &)> done);
    void keep(qint64 revision);
    void compare();
    void setBusy(bool busy);

    DraftRequests m_requests;
    QuestionnaireDraft m_draft;
    std::optional<QuestionnaireFile> m_file;
    bool m_busy = false;
};

/// Where in a questionnaire an error is ("section 2, question 3: not_approved"); none where it does not say.
[[nodiscard]] std::optional<OutlinePlace> placeOf(const Error &error);

} // namespace candor::screens
