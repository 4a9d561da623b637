// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"
#include "widgets/Label.h"

#include <QDate>
#include <QWidget>

#include <cstdint>

class QBoxLayout;
class QScrollArea;

namespace candor::widgets {
class ColumnHeading;
}

namespace candor::screens {

class ResumeDocumentView;
class ResumeFieldsEditor;
class ResumePages;

/// What was read of a resume beside the document itself: the field that has the keyboard is marked in it. Below 900
/// pixels of width the document stands under the fields.
class ResumeReview : public QWidget {
    Q_OBJECT

public:
    ResumeReview(ResumePages &pages, QDate today, QWidget *parent = nullptr);

    /// `pages` are of this document already.
    void show(const Resume &resume, const QString &fileName, std::uint64_t bytes);
    using QWidget::show;
    /// Something about the reading, above the fields; empty: nothing but the document's own warnings.
    void setNote(widgets::State state, const QString &words);
    /// To look at only: the fields take nothing, and the keyboard scrolls them.
    void setReadOnly(bool readOnly);
    /// Puts a control at the right of the file's name.
    void addFileControl(QWidget *control);
    [[nodiscard]] ResumeFieldsEditor &editor() const { return *m_editor; }
    [[nodiscard]] ResumeDocumentView &document() const { return *m_document; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *makeFields();
    QWidget *makeFile();
    void showCount();

    QBoxLayout *m_columns;
    widgets::ColumnHeading *m_heading;
    widgets::StateLabel *m_note;
    widgets::StateLabel *m_warnings;
    QScrollArea *m_scroll;
    ResumeFieldsEditor *m_editor;
    QBoxLayout *m_fileRow;
    widgets::Label *m_fileName;
    widgets::Label *m_fileSize;
    ResumeDocumentView *m_document;
};

} // namespace candor::screens
