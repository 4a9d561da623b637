// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::widgets {
class FormField;
class TextArea;
} // namespace candor::widgets

namespace candor::screens {

/// One note: who, when, what; one's own can be edited in its place and deleted.
class NoteItem : public QWidget {
    Q_OBJECT

public:
    NoteItem(const ApplicationNote &note, bool mine, QWidget *parent = nullptr);

    [[nodiscard]] const ApplicationNote &note() const { return m_note; }
    [[nodiscard]] bool isEdited() const { return m_area != nullptr; }
    [[nodiscard]] QString draft() const; ///< what stands in the editor
    void edit(const QString &text);
    void showError(const QString &words);

signals:
    void saveAsked(const candor::ApplicationNote &note);
    void deleteAsked(const candor::ApplicationNote &note);

private:
    void showText();
    void clear();

    ApplicationNote m_note;
    bool m_mine;
    QVBoxLayout *m_column;
    widgets::TextArea *m_area = nullptr;
    widgets::FormField *m_field = nullptr;
};

} // namespace candor::screens
