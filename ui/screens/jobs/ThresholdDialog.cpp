// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/ThresholdDialog.h"

#include "common/HiringWords.h"
#include "common/ReportStrip.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int dialogWidth = 560;
constexpr int listHeight = 240;
constexpr int rowHeight = 40;
constexpr int scoreWidth = 40;

Label *wrapped(const QString &words, Ink ink) {
    auto *label = new Label(words, Text::Body, ink);
    label->setWordWrap(true);
    return label;
}

QWidget *rowOf(const ThresholdChange &change) {
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 8, 0);
    line->setSpacing(12);
    auto *score = new Label(QString::number(change.score), Text::Mono);
    score->setFixedWidth(scoreWidth);
    score->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *name = new Label(change.fullName, Text::Body);
    name->setElided(true);
    line->addWidget(score);
    line->addWidget(name, 1);
    line->addWidget(new Label(stageWords(change.stage), Text::Caption, Ink::Quiet));
    line->addWidget(change.wouldBeAbove
                        ? new widgets::StateLabel(widgets::State::Good, ThresholdDialog::tr("would be invited"))
                        : new widgets::StateLabel(widgets::State::Quiet, ThresholdDialog::tr("would be reviewed")));
    row->setFixedHeight(rowHeight);
    return row;
}

} // namespace

ThresholdDialog::ThresholdDialog(ScreenContext &context, const Job &job, QWidget *parent)
    : QDialog(parent), m_model(context, job), m_slider(new QSlider(Qt::Horizontal)), m_figure(new QSpinBox),
      m_summary(wrapped({}, Ink::Ink)), m_list(new QScrollArea), m_strip(new ReportStrip),
      m_close(new Button(tr("&Close"), ButtonRole::Outlined)), m_save(new Button({}, ButtonRole::Primary)) {
    setObjectName(QStringLiteral("threshold"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("What if the threshold of \"%1\" were another?").arg(job.title));
    setMinimumWidth(dialogWidth);
    m_slider->setRange(0, 100);
    m_slider->setPageStep(10);
    m_slider->setAccessibleName(tr("Threshold"));
    m_figure->setRange(0, 100);
    m_figure->setFont(theme::font(Text::Mono));
    m_figure->setAccessibleName(tr("Threshold, as a number"));
    m_list->setWidgetResizable(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedHeight(listHeight);
    m_list->setAccessibleName(tr("Whom it would concern"));
    layOut();
    choose(m_model.threshold());
    showChanges();
    connect(m_slider, &QSlider::valueChanged, this, &ThresholdDialog::choose);
    connect(m_figure, &QSpinBox::valueChanged, this, &ThresholdDialog::choose);
    connect(m_close, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, &m_model, &ThresholdModel::save);
    connect(&m_model, &ThresholdModel::changed, this, &ThresholdDialog::showChanges);
    connect(&m_model, &ThresholdModel::savingChanged, this, &ThresholdDialog::fitButtons);
    connect(&m_model, &ThresholdModel::failed, this,
            [this](const Error &error) { m_strip->sayError(tr("It could not be found out"), error); });
    connect(&m_model, &ThresholdModel::refused, this,
            [this](const Error &error) { m_strip->sayError(tr("The threshold was not changed"), error); });
    connect(&m_model, &ThresholdModel::saved, this, [this](const Job &changed) {
        emit thresholdSaved(changed);
        accept();
    });
    m_slider->setFocus(Qt::OtherFocusReason);
}

void ThresholdDialog::layOut() {
    auto *heading = new Label(windowTitle(), Text::Section);
    heading->setWordWrap(true);
    auto *moving = new QHBoxLayout;
    moving->setSpacing(16);
    moving->addWidget(m_slider, 1);
    moving->addWidget(m_figure);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addStretch();
    foot->addWidget(m_close);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(wrapped(tr("From the threshold on, the screening of a new application proposes an interview; "
                                 "below it, a review. It moves nobody who has applied already, and rejects nobody."),
                              Ink::Quiet));
    column->addLayout(moving);
    column->addWidget(m_summary);
    column->addWidget(new widgets::ColumnHeading(tr("On the other side then")));
    column->addWidget(m_list);
    column->addWidget(m_strip);
    column->addLayout(foot);
}

void ThresholdDialog::choose(int threshold) {
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietFigure(m_figure);
    m_slider->setValue(threshold);
    m_figure->setValue(threshold);
    m_strip->dismiss();
    m_model.setThreshold(threshold);
    fitButtons();
}

void ThresholdDialog::showChanges() {
    const int now = m_model.job().interviewThreshold;
    if (m_model.knownFor() == now) {
        m_summary->setText(tr("The threshold is %1.").arg(now));
    } else {
        m_summary->setText(tr("%1 in place of %2: %3 more would be invited, %4 fewer.")
                               .arg(m_model.knownFor())
                               .arg(now)
                               .arg(m_model.comeIn())
                               .arg(m_model.fallOut()));
    }
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const ThresholdChange &change : m_model.changes()) {
        column->addWidget(rowOf(change));
        column->addWidget(new widgets::Rule);
    }
    if (m_model.changes().empty()) {
        auto *nobody = wrapped(m_model.knownFor() == now ? tr("Move the threshold to see whom it would concern.")
                                                         : tr("Nobody who has applied so far."),
                               Ink::Quiet);
        nobody->setMinimumHeight(rowHeight);
        column->addWidget(nobody);
    }
    column->addStretch();
    m_list->setWidget(rows);
}

void ThresholdDialog::fitButtons() {
    m_save->setText(tr("&Use %1 from now on").arg(m_model.threshold()));
    m_save->setEnabled(!m_model.isSaving() && m_model.threshold() != m_model.job().interviewThreshold);
}

} // namespace candor::screens
