// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/FilePanel.h"

#include "candidate/CandidateWords.h"
#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/DetailText.h"
#include "widgets/TagRow.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int labelWidth = 160;

/// Skills of the profile that the job names too.
QStringList matchingSkills(const std::optional<Match> &match) {
    QStringList skills;
    if (!match)
        return skills;
    for (const MatchReason &reason : match->reasons) {
        if (reason.aspect == MatchAspect::RequiredSkills || reason.aspect == MatchAspect::DesiredSkills)
            skills << reason.fits;
    }
    return skills;
}

} // namespace

QWidget *fieldGrid(const std::vector<std::pair<QString, QString>> &lines) {
    auto *widget = new QWidget;
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 8, 0, 8);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[label, value] : lines) {
        auto *name = new Label(label, Text::Body, Ink::Quiet);
        name->setWordWrap(true);
        name->setFixedWidth(labelWidth);
        auto *words = new Label(value, Text::Body);
        words->setWordWrap(true);
        words->setAccessibleName(QString(label % QStringLiteral(": ") % value));
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(words, row, 1, Qt::AlignTop);
        ++row;
    }
    return widget;
}

FilePanel::FilePanel(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void FilePanel::show(const CandidateContent &content) {
    clearLayout(*m_column);
    addResume(content.file.row.application);
    addLetter(content.file.row.application.form.coverLetter);
    addForm(content.file.row);
    addProfile(content);
    m_column->addStretch();
}

void FilePanel::addResume(const Application &application) {
    auto *heading = new widgets::ColumnHeading(tr("Resume"));
    m_column->addWidget(heading);
    if (!application.resume) {
        auto *none = new Label(tr("Handed in without a resume."), Text::Body, Ink::Quiet);
        none->setMinimumHeight(48);
        m_column->addWidget(none);
        m_column->addSpacing(16);
        return;
    }
    const ResumeFile &resume = *application.resume;
    auto *name = new Label(resume.originalName, Text::BodyStrong);
    name->setElided(true);
    auto *size = new Label(theme::bytes(static_cast<std::uint64_t>(resume.bytes)), Text::MonoCaption, Ink::Quiet);
    auto *state = new Label(resumeStateWords(resume.state), Text::Caption, Ink::Quiet);
    auto *open = new Button(tr("&Open"), ButtonRole::Outlined);
    open->setSymbol(QStringLiteral("open_in_new"));
    auto *save = new Button(tr("Save a co&py…"), ButtonRole::Outlined);
    save->setSymbol(QStringLiteral("download"));
    connect(open, &Button::clicked, this, &FilePanel::openAsked);
    connect(save, &Button::clicked, this, [this, file = resume.originalName] { emit saveAsked(file); });
    auto *remarks = new QHBoxLayout;
    remarks->setSpacing(12);
    remarks->addWidget(size);
    remarks->addWidget(state, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(name);
    words->addLayout(remarks);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    row->addWidget(new widgets::IconLabel(QStringLiteral("description")));
    row->addLayout(words, 1);
    row->addWidget(open);
    row->addWidget(save);
    m_column->addLayout(row);
    m_column->addSpacing(16);
}

void FilePanel::addLetter(const QString &letter) {
    if (letter.trimmed().isEmpty())
        return;
    m_column->addWidget(new widgets::ColumnHeading(tr("Letter")));
    m_column->addSpacing(8);
    auto *text = new widgets::DetailText;
    text->setText(letter);
    m_column->addWidget(text);
    m_column->addSpacing(24);
}

void FilePanel::addForm(const CandidateRow &row) {
    m_column->addWidget(new widgets::ColumnHeading(tr("Application")));
    m_column->addWidget(fieldGrid(formLines(row)));
    m_column->addSpacing(16);
}

void FilePanel::addProfile(const CandidateContent &content) {
    const SeekerProfile &profile = content.file.profile;
    m_column->addWidget(new widgets::ColumnHeading(tr("Profile")));
    m_column->addWidget(fieldGrid(profileLines(profile)));
    if (profile.skills.isEmpty())
        return;
    auto *tags = new widgets::TagRow;
    tags->setTags(profile.skills, matchingSkills(content.match));
    m_column->addWidget(tags);
    m_column->addSpacing(8);
}

} // namespace candor::screens
