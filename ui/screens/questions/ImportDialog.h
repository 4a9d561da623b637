// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questions/QuestionFilesModel.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace candor::widgets {
class Button;
class Label;
class StateLabel;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class ScrollPlace;

/// What a file of questions holds, before it is taken in: how many of which type, the first of them, and for GIFT what
/// its questions do not say. What cannot be read is told with its line, and nothing is kept then. Opens over its
/// window; deletes itself.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(ScreenContext &context, const QString &path, QWidget *parent);

    /// Not while questions are taken in.
    void reject() override;

signals:
    void imported(const candor::questions::QuestionImport &done);
    void anotherAsked(); ///< the file is wrong: choose another one

private:
    void build(const QString &path);
    void addDefaults(QVBoxLayout &column);
    void showFound();
    void showFailure(const QString &title, const Error &error);
    void readAgain();
    void fit(bool busy);

    QuestionFilesModel m_model;
    widgets::StateLabel *m_state;
    widgets::Label *m_words;
    QWidget *m_defaults;
    QComboBox *m_domain;
    QComboBox *m_difficulty;
    QComboBox *m_kind;
    widgets::TextInput *m_competency;
    ScrollPlace *m_place = nullptr;
    QVBoxLayout *m_list;
    widgets::Button *m_another;
    widgets::Button *m_cancel;
    widgets::Button *m_take;
};

} // namespace candor::screens
