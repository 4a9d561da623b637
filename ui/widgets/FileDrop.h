// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>

class QStackedLayout;

namespace candor::widgets {

class Button;
class Label;

/// A place for one file: dropped on it, or chosen by its button; then the file's name and size with "Replace..." and
/// "Remove". It does not look into files: who uses it checks what was chosen and says what came of it.
class FileDrop : public QWidget {
    Q_OBJECT

public:
    /// `invitation` as in "Drop your resume here", `remark` as in "PDF or DOCX, up to 10 MB", `filter` as of
    /// QFileDialog.
    FileDrop(const QString &invitation, const QString &remark, const QString &filter, QWidget *parent = nullptr);

    void setRemark(const QString &remark);
    /// Opens the dialog that its button opens; chosen() follows.
    void choose();
    void showNothing();
    void showFile(const QString &name, std::uint64_t bytes);
    [[nodiscard]] bool hasFile() const;
    /// What is wrong with what was chosen, below; empty: nothing.
    void setError(const QString &words);
    [[nodiscard]] QString error() const;

signals:
    void chosen(const QString &path);
    void removeAsked();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect frame() const;

    QString m_filter;
    QWidget *m_place;
    QStackedLayout *m_stack;
    Label *m_remark;
    Button *m_choose;
    Label *m_name;
    Label *m_size;
    Button *m_replace;
    Button *m_remove;
    QWidget *m_errorRow;
    Label *m_error;
    bool m_over = false; ///< a file hangs over it
};

} // namespace candor::widgets
