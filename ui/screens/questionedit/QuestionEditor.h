// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/BusyForm.h"
#include "common/ScreenContext.h"
#include "question/SimilarModel.h"
#include "questionedit/QuestionEditing.h"

#include <QWidget>

namespace candor::widgets {
class Button;
}

namespace candor::screens {

class MissingList;
class QuestionForm;
class ReportStrip;
class ScrollPlace;

/// A question's form, what it still needs and which questions are like it; saves, hands in, discards. Asks before what
/// was written goes, and which version stays where two people saved.
class QuestionEditor : public QWidget {
    Q_OBJECT

public:
    explicit QuestionEditor(ScreenContext &context, QWidget *parent = nullptr);
    ~QuestionEditor() override;

    /// A new one, in a domain.
    void create(JobDomain domain);
    void edit(const Question &question, bool canBeDiscarded);
    [[nodiscard]] bool isChanged() const;

signals:
    void saved(const candor::QuestionRow &row, bool isNew, bool submitted);
    void discarded(const candor::Question &question);
    void left(); ///< without saving

private:
    void build();
    void connectEditing();
    void begin();
    void save(bool submits);
    void leave();
    void askDiscard();
    void follow();
    void showConflict(const QuestionContent &mine, const QuestionRow &theirs, bool submits);
    void fitBusy(bool busy);

    ScreenContext &m_context;
    QuestionEditing m_editing;
    SimilarModel m_similar;
    Question m_question;
    bool m_canBeDiscarded = false;
    ReportStrip *m_strip;
    QuestionForm *m_form;
    BusyForm m_busyForm;
    ScrollPlace *m_place;
    MissingList *m_missing;
    widgets::Button *m_discard;
    widgets::Button *m_cancel;
    widgets::Button *m_save;
    widgets::Button *m_submit;
};

} // namespace candor::screens
