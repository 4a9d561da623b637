// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/ApplicationDetail.h"

#include "common/HiringWords.h"
#include "common/SessionWords.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FlowLayout.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int scrollBarRoom = 12;
constexpr int leastRow = 39;
constexpr int timeWidth = 152;

Label *wrapped(const QString &words, Text size, Ink ink = Ink::Ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    return label;
}

/// A row of a section, with a rule below it.
void addRow(QVBoxLayout &column, const QString &when, QWidget *what, QWidget *act = nullptr) {
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *time = new Label(when, Text::Mono, Ink::Quiet);
    time->setMinimumSize(timeWidth, leastRow);
    row->addWidget(time);
    row->addWidget(what, 1);
    if (act)
        row->addWidget(act);
    column.addLayout(row);
    column.addWidget(new widgets::Rule);
}

bool isComplete(const InterviewSession &session) {
    return session.state == InterviewState::Completed || session.state == InterviewState::Recovered;
}

} // namespace

ApplicationDetail::ApplicationDetail(QWidget *parent)
    : QWidget(parent), m_heading(new widgets::ColumnHeading(QString())), m_scroll(new QScrollArea) {
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("The application"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_scroll, 1);
}

void ApplicationDetail::show(const ApplicationDetails &details, WallTime now) {
    const NextStep next = nextStep(details.file.row.application.stage, details.file.job, details.slotsOfIt, now);
    // Time alone changes little: what the keyboard is at stays.
    if (m_column && details == m_details && next == m_next)
        return;
    const bool same = m_column && details.file.row.application.id == m_details.file.row.application.id;
    const int place = same ? m_scroll->verticalScrollBar()->value() : 0;
    m_details = details;
    m_next = next;
    m_now = now;
    const Job &job = m_details.file.job;
    m_heading->setWords(job.company.isEmpty() ? tr("Application") : job.company);
    m_heading->setRemark(tr("Applied %1").arg(dateWords(localDate(m_details.file.row.application.createdAt))));

    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 12, scrollBarRoom, 24);
    m_column->setSpacing(0);
    addHead();
    addNextStep();
    addSlots();
    addSessions();
    addHandedIn();
    addHistory();
    addEnd();
    m_column->addStretch();
    m_scroll->setWidget(page);
    page->show();
    m_scroll->verticalScrollBar()->setValue(place);
}

void ApplicationDetail::addSection(const QString &title) {
    m_column->addSpacing(24);
    m_column->addWidget(new Label(title, Text::BodyStrong));
    m_column->addSpacing(8);
    m_column->addWidget(new widgets::Rule);
}

void ApplicationDetail::addHead() {
    const Job &job = m_details.file.job;
    m_column->addWidget(wrapped(job.title, Text::Section));
    m_column->addSpacing(2);
    m_column->addWidget(wrapped(jobLine(job), Text::Body, Ink::Quiet));
    m_column->addSpacing(16);
    const Stage stage = m_details.file.row.application.stage;
    auto *line = new widgets::StageLine;
    line->setObjectName(QStringLiteral("stageLine"));
    line->setSteps(stepsOf(stage, reachedStage(stage, m_details.file.history)));
    m_column->addWidget(line);
}

void ApplicationDetail::addNextStep() {
    m_column->addSpacing(24);
    auto *title = wrapped(m_next.title, Text::LeadStrong);
    title->setObjectName(QStringLiteral("nextStep"));
    m_column->addWidget(title);
    m_column->addSpacing(4);
    m_column->addWidget(wrapped(m_next.text, Text::Body, Ink::Quiet));
    auto *buttons = new QWidget;
    auto *row = new widgets::FlowLayout(8, buttons);
    const auto add = [&](const QString &words, ButtonRole role, const char *name, const char *symbol, auto signal) {
        auto *button = new Button(words, role);
        button->setObjectName(QLatin1String(name));
        button->setSymbol(QLatin1String(symbol));
        button->setButtonHeight(widgets::ButtonHeight::Tall);
        connect(button, &Button::clicked, this, signal);
        row->addWidget(button);
    };
    const auto addStart = [&](ButtonRole role) {
        add(tr("&Start interview"), role, "startInterview", "videocam", &ApplicationDetail::interviewAsked);
    };
    const auto addCheck = [&](ButtonRole role) {
        add(tr("&Check camera and microphone"), role, "deviceCheck", "frame_person",
            &ApplicationDetail::deviceCheckAsked);
    };
    if (m_next.startInterview && m_next.startIsFirst)
        addStart(ButtonRole::Primary);
    if (m_next.checkDevices)
        addCheck(m_next.startIsFirst ? ButtonRole::Outlined : ButtonRole::Primary);
    if (m_next.startInterview && !m_next.startIsFirst)
        addStart(ButtonRole::Outlined);
    if (m_next.reopen)
        add(tr("&Take the withdrawal back"), ButtonRole::Primary, "reopen", "undo", &ApplicationDetail::reopenAsked);
    if (row->count() == 0) {
        delete buttons;
        return;
    }
    m_column->addSpacing(16);
    m_column->addWidget(buttons);
}

void ApplicationDetail::addSlots() {
    if (m_details.slotsOfIt.empty())
        return;
    addSection(tr("Appointments"));
    for (const InterviewSlot &slot : m_details.slotsOfIt) {
        auto *what = new QWidget;
        auto *words = new QVBoxLayout(what);
        words->setContentsMargins(0, 8, 0, 8);
        words->setSpacing(0);
        const QString venue = slot.venue.isEmpty() ? venueKindWords(slot.venueKind)
                                                   : tr("%1: %2").arg(venueKindWords(slot.venueKind), slot.venue);
        words->addWidget(wrapped(tr("%1, %n min", nullptr, static_cast<int>(slot.length.count())).arg(venue),
                                 Text::Body, slot.cancelled ? Ink::Quiet : Ink::Ink));
        Button *save = nullptr;
        if (slot.cancelled) {
            words->addWidget(new widgets::StateLabel(widgets::State::Information, tr("Cancelled")));
        } else {
            save = new Button(tr("Save calendar &file..."), ButtonRole::Outlined);
            save->setObjectName(QStringLiteral("saveCalendar"));
            save->setSymbol(QStringLiteral("event"));
            save->setAccessibleDescription(momentWords(slot.startsAt));
            connect(save, &Button::clicked, this, [this, slot] { emit calendarAsked(slot); });
        }
        addRow(*m_column, dateAndTime(slot.startsAt), what, save);
    }
    m_column->addSpacing(4);
    m_column->addWidget(wrapped(tr("Times are those of this computer's time zone."), Text::Caption, Ink::Quiet));
}

void ApplicationDetail::addSessions() {
    if (m_details.sessions.empty())
        return;
    addSection(tr("Recorded interviews"));
    for (const InterviewSession &session : m_details.sessions) {
        const QString length = isComplete(session) ? theme::shortTime(fromSeconds(session.seconds)) : QString();
        auto *what = wrapped(length.isEmpty() ? interviewStateWords(session.state)
                                              : tr("%1, %2").arg(interviewStateWords(session.state), length),
                             Text::Body);
        Button *open = nullptr;
        if (isComplete(session)) {
            open = new Button(tr("&What was recorded"), ButtonRole::Outlined);
            open->setObjectName(QStringLiteral("openSummary"));
            open->setSymbol(QStringLiteral("summarize"));
            connect(open, &Button::clicked, this, [this, uuid = session.uuid] { emit summaryAsked(uuid); });
        }
        addRow(*m_column, dateAndTime(session.startedAt), what, open);
    }
}

void ApplicationDetail::addHandedIn() {
    const Application &application = m_details.file.row.application;
    addSection(tr("What you handed in"));
    Button *look = nullptr;
    if (application.resume) {
        look = new Button(tr("Re&sume..."), ButtonRole::Outlined);
        look->setSymbol(QStringLiteral("description"));
        look->setAccessibleDescription(tr("What was read of it, to correct; or another file"));
        connect(look, &Button::clicked, this, &ApplicationDetail::resumeAsked);
    } else if (application.stage < Stage::Hired) {
        look = new Button(tr("Add re&sume..."), ButtonRole::Outlined);
        look->setSymbol(QStringLiteral("upload_file"));
        look->setAccessibleDescription(tr("A PDF or DOCX file, kept as it is"));
        connect(look, &Button::clicked, this, &ApplicationDetail::resumeMissing);
    }
    if (look)
        look->setObjectName(QStringLiteral("openResume"));
    addRow(*m_column, tr("Resume"),
           wrapped(application.resume
                       ? tr("%1, %2").arg(application.resume->originalName,
                                          theme::bytes(static_cast<std::uint64_t>(application.resume->bytes)))
                       : tr("None"),
                   Text::Body),
           look);
    if (!application.form.coverLetter.trimmed().isEmpty())
        addRow(*m_column, tr("Cover letter"),
               wrapped(tr("%n letters", nullptr, static_cast<int>(application.form.coverLetter.size())), Text::Body));
}

void ApplicationDetail::addHistory() {
    if (m_details.file.history.empty())
        return;
    addSection(tr("How it went"));
    // Why somebody moved it is between those who decide; the person sees what and when.
    for (auto move = m_details.file.history.rbegin(); move != m_details.file.history.rend(); ++move)
        addRow(*m_column, dateAndTime(move->at), wrapped(stageWords(move->to), Text::Body));
}

void ApplicationDetail::addEnd() {
    if (!m_next.withdraw)
        return;
    m_column->addSpacing(32);
    auto *withdraw = new Button(tr("With&draw application..."), ButtonRole::Destructive);
    withdraw->setObjectName(QStringLiteral("withdraw"));
    connect(withdraw, &Button::clicked, this, &ApplicationDetail::withdrawAsked);
    m_column->addWidget(withdraw, 0, Qt::AlignLeft);
}

} // namespace candor::screens
