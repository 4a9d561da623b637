// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "candidate/CandidateModel.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::widgets {
class Button;
class ColumnHeading;
class FormField;
class TextArea;
} // namespace candor::widgets

namespace candor::screens {

class NoteItem;

/// What colleagues wrote of the application, and a place to write. What is being written stays over a reading anew.
class NotesPanel : public QWidget {
    Q_OBJECT

public:
    explicit NotesPanel(CandidateModel &model, QWidget *parent = nullptr);

    void show(const std::vector<ApplicationNote> &notes);
    /// Nothing of another candidate's stays.
    void forget();
    [[nodiscard]] bool hasDraft() const;

private:
    void add();
    void askDelete(const ApplicationNote &note);
    void showConflict(const ApplicationNote &mine, const ApplicationNote &theirs);
    void showError(const Error &error);
    [[nodiscard]] NoteItem *edited() const;

    CandidateModel &m_model;
    widgets::ColumnHeading *m_heading;
    QVBoxLayout *m_list;
    widgets::TextArea *m_area;
    widgets::FormField *m_field;
    widgets::Button *m_add;
    std::vector<NoteItem *> m_items;
    std::optional<NoteId> m_saving; ///< the note whose save is under way; invalid: the new one
};

} // namespace candor::screens
