// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "candidate/CandidateModel.h"
#include "widgets/LayoutContents.h"

#include <QWidget>

class QVBoxLayout;

namespace candor::screens {

/// What the candidate handed in: resume, letter, the form, the profile.
class FilePanel : public QWidget {
    Q_OBJECT

public:
    explicit FilePanel(QWidget *parent = nullptr);

    void show(const CandidateContent &content);

signals:
    void openAsked();
    void saveAsked(const QString &name);

private:
    void addResume(const Application &application);
    void addLetter(const QString &letter);
    void addForm(const CandidateRow &row);
    void addProfile(const CandidateContent &content);

    QVBoxLayout *m_column;
};

using widgets::clearLayout;
/// Rows of label and value.
[[nodiscard]] QWidget *fieldGrid(const std::vector<std::pair<QString, QString>> &lines);

} // namespace candor::screens
