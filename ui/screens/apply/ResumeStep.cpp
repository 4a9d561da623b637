// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply/ResumeStep.h"

#include "resume/ResumeFieldsEditor.h"
#include "resume/ResumeReview.h"
#include "resume/ResumeWords.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FileDrop.h"
#include "widgets/Label.h"
#include "widgets/ProgressBar.h"

#include <QStackedLayout>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int widestFile = 640;
constexpr int saySoon = 300;

} // namespace

ResumeStep::ResumeStep(ApplyModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_pages(model.access()), m_stack(new QStackedLayout(this)),
      m_file(new widgets::FileDrop(tr("Drop your resume here"), QString(),
                                   tr("Resumes (*.pdf *.docx *.PDF *.DOCX);;All files (*)"))),
      m_failureWords(new widgets::StateLabel) {
    m_progress = makeProgress();
    m_failure = makeFailure();
    m_stack->addWidget(makeFilePage());
    connect(m_file, &widgets::FileDrop::chosen, &model, &ApplyModel::chooseResume);
    connect(m_file, &widgets::FileDrop::removeAsked, &model, &ApplyModel::removeResume);
    connect(&model, &ApplyModel::resumeChanged, this, &ResumeStep::showResume);
    connect(&model, &ApplyModel::stateChanged, this, &ResumeStep::showResume);
    connect(&model, &ApplyModel::readingChanged, this, &ResumeStep::showReading);
    connect(&model, &ApplyModel::resumeRefused, this, &ResumeStep::showError);
}

QWidget *ResumeStep::makeFilePage() {
    auto *file = new QWidget;
    file->setMaximumWidth(widestFile);
    auto *column = new QVBoxLayout(file);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new widgets::ColumnHeading(tr("Resume")));
    column->addSpacing(16);
    column->addWidget(m_file);
    column->addWidget(m_progress);
    column->addWidget(m_failure);
    column->addSpacing(24);
    for (const QString &line :
         {tr("The file is kept as it is, byte for byte. Nothing is changed in it and nothing is added."),
          tr("It is read on this computer, and you correct what was read before anybody sees it."),
          tr("Only people of this job, and the administrators of this organisation, can open it."),
          tr("Without a resume they have your answers of the next step alone.")}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *words = new Label(line, Text::Body, Ink::Quiet);
        words->setWordWrap(true);
        row->addWidget(new widgets::IconLabel(QStringLiteral("check"), Ink::Quiet), 0, Qt::AlignTop);
        row->addWidget(words, 1);
        column->addLayout(row);
        column->addSpacing(8);
    }
    column->addStretch();
    return file;
}

QWidget *ResumeStep::makeProgress() {
    auto *progress = new QWidget;
    auto *bar = new widgets::ProgressBar;
    const QString words = tr("Reading the resume");
    bar->setAccessibleName(words);
    bar->setAmount(0, 0);
    auto *cancel = new Button(tr("Stop &reading"), ButtonRole::Outlined);
    cancel->setObjectName(QStringLiteral("stopReading"));
    cancel->setButtonHeight(widgets::ButtonHeight::Tall);
    cancel->setAccessibleDescription(tr("The file stays chosen and can be handed in without being read first."));
    connect(cancel, &Button::clicked, &m_model, &ApplyModel::cancelReading);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new Label(words, Text::Caption, Ink::Quiet), 1);
    row->addWidget(cancel);
    auto *column = new QVBoxLayout(progress);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(8);
    column->addWidget(bar);
    column->addLayout(row);
    progress->hide();
    return progress;
}

QWidget *ResumeStep::makeFailure() {
    auto *failed = new QWidget;
    m_failureWords->setWrapped();
    auto *byHand = new Button(tr("&Fill in the fields yourself"), ButtonRole::Outlined);
    byHand->setObjectName(QStringLiteral("fillInByHand"));
    byHand->setButtonHeight(widgets::ButtonHeight::Tall);
    connect(byHand, &Button::clicked, &m_model, &ApplyModel::fillInByHand);
    auto *column = new QVBoxLayout(failed);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_failureWords);
    column->addWidget(byHand, 0, Qt::AlignLeft);
    failed->hide();
    return failed;
}

void ResumeStep::makeReview() {
    if (m_review)
        return;
    m_review = new ResumeReview(m_pages, m_model.today());
    auto *replace = new Button(tr("&Replace..."), ButtonRole::Plain);
    replace->setSymbol(QStringLiteral("swap_horiz"));
    replace->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *remove = new widgets::SymbolButton(QStringLiteral("delete"), tr("Remove the file"));
    remove->setRole(ButtonRole::Plain);
    replace->setObjectName(QStringLiteral("replaceRead"));
    remove->setObjectName(QStringLiteral("removeRead"));
    connect(replace, &Button::clicked, m_file, &widgets::FileDrop::choose);
    connect(remove, &Button::clicked, &m_model, &ApplyModel::removeResume);
    m_review->addFileControl(replace);
    m_review->addFileControl(remove);
    m_stack->addWidget(m_review);
}

void ResumeStep::showResume() {
    m_file->setRemark(
        m_model.largestResumeBytes() > 0
            ? tr("PDF or DOCX, up to %1").arg(theme::bytes(static_cast<std::uint64_t>(m_model.largestResumeBytes())))
            : tr("PDF or DOCX"));
    m_file->setError({});
    if (const auto &resume = m_model.resume()) {
        m_file->showFile(resume->name, resume->bytes);
    } else {
        m_file->showNothing();
        m_pages.close();
    }
    if (m_model.reading() != ResumeReading::Done)
        showReading();
}

void ResumeStep::showReading() {
    const ResumeReading reading = m_model.reading();
    const bool hadKeyboard = isAncestorOf(window()->focusWidget());
    m_soon.stop();
    m_progress->hide();
    m_failure->setVisible(reading == ResumeReading::Failed);
    if (reading == ResumeReading::Running)
        m_soon.start(saySoon, this);
    if (reading == ResumeReading::Failed)
        m_failureWords->setState(widgets::State::Caution,
                                 tr("%1 The file can be handed in as it is; people read it then.")
                                     .arg(resumeErrorWords(*m_model.readingError())));
    if (reading == ResumeReading::Done) {
        makeReview();
        m_pages.openFile(m_model.resume()->path);
        m_review->editor().setSkillNames(m_model.skillNames());
        m_review->editor().setJobSkills(m_model.job().requiredSkills, m_model.job().desiredSkills);
        m_review->show(*m_model.read(), m_model.resume()->name, m_model.resume()->bytes);
        m_stack->setCurrentWidget(m_review);
    } else {
        m_stack->setCurrentIndex(0);
    }
    emit widthChanged();
    if (hadKeyboard && (reading == ResumeReading::Done || reading == ResumeReading::Failed))
        focusFirst();
}

void ResumeStep::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_soon.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_soon.stop();
    m_progress->show();
}

bool ResumeStep::isWide() const { return m_review && m_stack->currentWidget() == m_review; }

bool ResumeStep::takeFields() {
    if (!isWide())
        return true;
    if (!m_review->editor().check())
        return false;
    m_model.setFields(m_review->editor().fields(), m_review->editor().years());
    return true;
}

bool ResumeStep::showFieldError(const Error &error) { return isWide() && m_review->editor().showError(error); }

void ResumeStep::showError(const Error &error) {
    const QString words = resumeErrorWords(error);
    if (isWide()) {
        // What is filled in stays in sight.
        m_review->setNote(widgets::State::Alert, words);
        return;
    }
    m_file->setError(m_model.resume() ? tr("%1 The file chosen before stays.").arg(words) : words);
    emit widthChanged();
    focusFirst();
}

void ResumeStep::focusFirst() {
    if (isWide()) {
        m_review->editor().focusFirst();
        return;
    }
    for (auto *button : m_file->findChildren<Button *>())
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
}

} // namespace candor::screens
