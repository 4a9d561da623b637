// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/TakeInDialog.h"

#include "common/FieldErrors.h"
#include "common/HiringWords.h"
#include "common/WorkspaceAccess.h"
#include "hiring/ApplicationService.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/SearchField.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QTimer>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int mostOffered = 50;
constexpr auto pauseInTyping = std::chrono::milliseconds(200);

} // namespace

struct TakeInDialog::Parts {
    WorkspaceAccess &access;
    widgets::SearchField *search = new widgets::SearchField;
    QListWidget *list = new QListWidget;
    Label *news = new Label(theme::Text::Caption);
    Button *act = new Button(tr("&Take in"), ButtonRole::Primary);
    QTimer pause;
    JobTicket reading;

    explicit Parts(WorkspaceAccess &all) : access(all) {}
};

TakeInDialog::TakeInDialog(const ScreenContext &context, const QString &session, QWidget *parent)
    : QDialog(parent), m_parts(new Parts(*context.hiring)) {
    Parts &parts = *m_parts;
    setObjectName(QStringLiteral("takeInDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Take in a recording"));
    auto *title = new Label(tr("Whose recording is this?"), theme::Text::Section);
    auto *text =
        new Label(tr("%1 lies in the workspace's folder, and the workspace does not know of it. Its files stay "
                     "as they are.")
                      .arg(session),
                  theme::Text::Body);
    text->setWordWrap(true);
    text->setMinimumWidth(480);
    parts.search->setObjectName(QStringLiteral("takeInSearch"));
    parts.search->setAccessibleName(tr("Search candidates"));
    parts.search->setPlaceholderText(tr("Candidate's name"));
    parts.search->setFixedHeight(32);
    parts.list->setObjectName(QStringLiteral("takeInList"));
    parts.list->setAccessibleName(tr("Applications"));
    parts.list->setFixedHeight(240);
    parts.news->setInk(theme::Ink::Quiet);
    parts.news->setWordWrap(true);
    auto *keep = new Button(tr("&Cancel"), ButtonRole::Outlined);
    keep->setObjectName(QStringLiteral("refuse"));
    parts.act->setObjectName(QStringLiteral("confirm"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(parts.news, 1);
    buttons->addWidget(keep);
    buttons->addWidget(parts.act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(parts.search);
    column->addWidget(parts.list);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);

    parts.pause.setSingleShot(true);
    parts.pause.setInterval(pauseInTyping);
    connect(parts.search, &QLineEdit::textChanged, &parts.pause, qOverload<>(&QTimer::start));
    connect(&parts.pause, &QTimer::timeout, this, &TakeInDialog::search);
    connect(parts.list, &QListWidget::itemSelectionChanged, this,
            [this] { m_parts->act->setEnabled(m_parts->list->currentItem() != nullptr); });
    connect(parts.list, &QListWidget::itemActivated, this, &TakeInDialog::confirm);
    connect(keep, &Button::clicked, this, &QDialog::reject);
    connect(parts.act, &Button::clicked, this, &TakeInDialog::confirm);
    parts.act->setEnabled(false);
    parts.search->setFocus();
    search();
}

TakeInDialog::~TakeInDialog() { m_parts->reading.cancel(); }

void TakeInDialog::search() {
    Parts &parts = *m_parts;
    parts.reading.cancel();
    CandidateFilter filter;
    filter.text = parts.search->text().trimmed();
    filter.sort = CandidateSort::Name;
    auto work = [filter](workspace::Workspace &workspace, const access::Actor &actor) {
        return workspace.applications().list(actor, filter, {0, mostOffered});
    };
    parts.reading = parts.access.ask(this, work, [this](const Result<Page<CandidateRow>> &page) {
        Parts &all = *m_parts;
        all.list->clear();
        if (!page) {
            all.news->setText(wordsAndAdvice(page.error()));
            return;
        }
        all.list->addItem(tr("Nobody's yet; it can be assigned later"));
        for (const CandidateRow &row : page->rows) {
            auto *item = new QListWidgetItem(
                tr("%1: %2 (%3)").arg(row.fullName, row.jobTitle, stageWords(row.application.stage)));
            item->setData(Qt::UserRole, row.application.id.value());
            all.list->addItem(item);
        }
        all.list->setCurrentRow(page->rows.empty() || all.search->text().trimmed().isEmpty() ? 0 : 1);
        all.news->setText(page->total > mostOffered ? tr("More than %1 fit; go on typing.").arg(mostOffered)
                                                    : QString());
    });
}

void TakeInDialog::confirm() {
    const QListWidgetItem *item = m_parts->list->currentItem();
    if (!item)
        return;
    const QVariant id = item->data(Qt::UserRole);
    emit chosen(id.isValid() ? std::optional(ApplicationId(id.toLongLong())) : std::nullopt);
    accept();
}

} // namespace candor::screens
