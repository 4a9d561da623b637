// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/KnownQuestions.h"

#include <compare>
#include <functional>
#include <optional>
#include <vector>

namespace candor::screens {

/// A place in a questionnaire: the whole of it, a section, or a question of a section.
struct OutlinePlace {
    int section = -1; ///< -1: the whole
    int item = -1;    ///< -1: the section itself

    [[nodiscard]] bool isWhole() const { return section < 0; }
    [[nodiscard]] bool isSection() const { return section >= 0 && item < 0; }
    [[nodiscard]] bool isItem() const { return section >= 0 && item >= 0; }
    auto operator<=>(const OutlinePlace &) const = default;
};

/// What was done in one step, to be said where it is undone.
enum class DraftStep { Adding, Removing, Moving, Replacing, Editing };

/// A questionnaire that is being written, and the way back. It has one section at least, asks no question twice and
/// stays within what a questionnaire holds. Places that are not there change nothing.
class QuestionnaireDraft {
public:
    void start(QuestionnaireContent content, const std::vector<QuestionnaireQuestion> &questions);
    /// The same of what was never saved.
    void startUnsaved(QuestionnaireContent content, const std::vector<QuestionnaireQuestion> &questions);
    /// That is what is saved now, with what is known of its questions by then; the way back stays.
    void markSaved(const QuestionnaireContent &saved, const std::vector<QuestionnaireQuestion> &questions);
    [[nodiscard]] const QuestionnaireContent &content() const { return m_content; }
    [[nodiscard]] const KnownQuestions &known() const { return m_known; }
    [[nodiscard]] bool isChanged() const { return m_content != m_saved; }

    [[nodiscard]] const QuestionnaireItem *itemAt(OutlinePlace place) const;
    [[nodiscard]] const QuestionnaireQuestion *questionAt(OutlinePlace place) const;
    [[nodiscard]] std::optional<OutlinePlace> placeOf(QuestionId question) const;
    [[nodiscard]] QuestionnaireTotals totals() const { return totalsOf(m_content, m_known); }

    struct Added {
        int count = 0;
        int present = 0; ///< that it asks already
        int tooMany = 0; ///< for which there was no room
        OutlinePlace first;
    };
    /// Before a question, or at the end of a section (where `before` is the section).
    Added add(const std::vector<QuestionnaireQuestion> &questions, OutlinePlace before);
    /// After the others; none where there are as many as may be.
    std::optional<OutlinePlace> addSection();
    /// A question, or a section with its questions; what has the keyboard next.
    OutlinePlace remove(OutlinePlace place);
    /// Puts a question before another one, or at the end of a section; where it is then.
    OutlinePlace move(OutlinePlace from, OutlinePlace before);
    /// A question or a section by one place; a question goes on into the next section at an end. None: it is at the end
    /// of all.
    std::optional<OutlinePlace> step(OutlinePlace place, int direction);
    /// A question to the end of the section before (-1) or after (1).
    std::optional<OutlinePlace> toNextSection(OutlinePlace place, int direction);
    /// The same question in another version; times and takes of its own stay.
    void replace(OutlinePlace place, const QuestionnaireQuestion &newer);

    void setTitle(const QString &title);
    void setIntroduction(const QString &text);
    void setRevealsMcqResults(bool reveals);
    void setKeepsOtherTakes(bool keeps);
    void setSectionTitle(int section, const QString &title);
    void setSectionIntroduction(int section, const QString &text);
    /// Time limit, thinking time and takes of a question here.
    void setItem(OutlinePlace place, const QuestionnaireItem &item);

    [[nodiscard]] std::optional<DraftStep> undoable() const;
    [[nodiscard]] std::optional<DraftStep> redoable() const;
    /// Where it was done; none where there is nothing to undo.
    std::optional<OutlinePlace> undo();
    std::optional<OutlinePlace> redo();

private:
    struct Step {
        QuestionnaireContent content; ///< to go back to
        OutlinePlace place;
        DraftStep kind = DraftStep::Editing;
        QString field; ///< what is typed into one field is one step
    };

    [[nodiscard]] bool isThere(OutlinePlace place) const;
    [[nodiscard]] int items() const;
    void begin(DraftStep kind, OutlinePlace place, const QString &field = {});
    template<typename Value>
    void set(Value &field, const Value &value, OutlinePlace place, const QString &name);
    std::optional<OutlinePlace> goBack(std::vector<Step> &from, std::vector<Step> &to);
    [[nodiscard]] QuestionnaireSection &section(OutlinePlace place) {
        return m_content.sections[static_cast<std::size_t>(place.section)];
    }

    QuestionnaireContent m_content;
    QuestionnaireContent m_saved;
    KnownQuestions m_known;
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
};

} // namespace candor::screens
