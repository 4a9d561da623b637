// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "hiring/ResumeService.h"

#include <QDialog>

namespace candor::widgets {
class Button;
class FormField;
class Label;
class TextArea;
} // namespace candor::widgets

namespace candor::screens {

/// An administrator's changes to the skills that resumes and jobs are read by, as lines of text. What cannot be is told
/// with its line, and nothing is saved then. Opens over its window; deletes itself.
class SkillChangesDialog : public QDialog {
    Q_OBJECT

public:
    SkillChangesDialog(ScreenContext &context, QWidget *parent);

signals:
    void saved();
    void settled(); ///< read, saved or refused: nothing is asked any more

protected:
    void reject() override;

private:
    void layOut();
    void read();
    void save(qint64 revision);
    void take(const Result<hiring::SkillChanges> &changes);
    void askVersion();
    [[nodiscard]] bool isChanged() const;
    void fitButtons();

    ScreenContext &m_context;
    hiring::SkillChanges m_kept;
    bool m_known = false;
    bool m_busy = false;
    widgets::TextArea *m_text;
    widgets::FormField *m_field;
    widgets::Label *m_version;
    widgets::Button *m_cancel;
    widgets::Button *m_save;
};

} // namespace candor::screens
