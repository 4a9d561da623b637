// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryView.h"

#include "common/SessionWords.h"
#include "common/Words.h"
#include "common/WorkPanel.h"
#include "common/WorkspaceAccess.h"
#include "summary/SummaryModel.h"
#include "summary/SummaryPage.h"
#include "summary/SummaryWords.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"

#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

struct SummaryView::Parts {
    ScreenContext &context;
    FolderShower showFolder;
    SummaryModel model;
    Button *remove = new Button(tr("&Delete"), ButtonRole::Destructive);
    Button *files = new widgets::SymbolButton(QStringLiteral("folder_open"), tr("Show in file manager"));
    Button *verify = new Button(tr("&Verify"), ButtonRole::Outlined);
    Button *replay = new Button(tr("&Open replay"), ButtonRole::Primary);
    QWidget *content = new QWidget;
    QVBoxLayout *column = new QVBoxLayout(content);
    WorkPanel *panel;
    QWidget *page = nullptr; ///< of the session that is shown

    Parts(ScreenContext &all, FolderShower shower)
        : context(all), showFolder(std::move(shower)), model(all), panel(new WorkPanel(model.work())) {}
};

SummaryView::SummaryView(ScreenContext &context, QWidget *parent, FolderShower showFolder)
    : widgets::Page(tr("Summary of a session"), parent), m_parts(new Parts(context, std::move(showFolder))) {
    Parts &parts = *m_parts;
    parts.files->setRole(ButtonRole::Outlined);
    parts.remove->setSymbol(QStringLiteral("delete"));
    parts.verify->setSymbol(QStringLiteral("fact_check"));
    parts.replay->setSymbol(QStringLiteral("play_arrow"));
    for (Button *button : {parts.remove, parts.files, parts.verify, parts.replay})
        addButton(button);
    parts.column->setContentsMargins(0, 0, 0, 0);
    parts.column->setSpacing(16);
    parts.column->addWidget(parts.panel);
    setContent(parts.content);
    offerActions(Offer::Nothing);

    connect(parts.replay, &Button::clicked, this, [this] { emit replayRequested(folder(), 0); });
    connect(parts.files, &Button::clicked, this, [this] { m_parts->showFolder(folder()); });
    connect(parts.verify, &Button::clicked, this, [this] { m_parts->model.work().verify(m_parts->model.named()); });
    connect(parts.remove, &Button::clicked, this, &SummaryView::askDeletion);
    connect(&parts.model, &SummaryModel::changed, this, &SummaryView::showState);
    connect(&parts.model, &SummaryModel::rowStays, this, [this](const Error &why) {
        m_parts->panel->say({widgets::State::Alert, tr("The list still names it"), {words(why), advice(why)}});
    });
    SessionWork &work = parts.model.work();
    connect(&work, &SessionWork::started, this, [this] { offerWork(false); });
    connect(&work, &SessionWork::progressed, this, [this](const QString &what, quint64 done, quint64 total) {
        // Where there is no page yet, the strip above it is not in view either.
        if (!m_parts->page)
            showProgress(what, done, total, [this] { m_parts->model.work().stop(); });
    });
    connect(&work, &SessionWork::finished, this, [this](const WorkReport &report) {
        offerWork(true);
        if (!m_parts->page && report.state != widgets::State::Good)
            showError(
                {report.title, report.lines.join(u'\n'), {}, tr("&Back to the summary"), [this] { showState(); }});
    });
}

SummaryView::~SummaryView() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->panel;
}

void SummaryView::open(const QString &folder) { m_parts->model.open(folder); }

QString SummaryView::folder() const { return m_parts->model.folder(); }

void SummaryView::offerActions(Offer offer) {
    const WorkspaceAccess *access = m_parts->context.hiring;
    const Role role = access ? access->role() : Role::Admin;
    // Candidates see what was recorded of them; the files are for those who work with them.
    const bool works = role != Role::Seeker && role != Role::Guest;
    m_parts->remove->setVisible(role == Role::Admin &&
                                (offer == Offer::Everything || offer == Offer::FilesAndDeletion));
    m_parts->files->setVisible(works && offer != Offer::Nothing);
    m_parts->verify->setVisible(works && offer == Offer::Everything);
    m_parts->replay->setVisible(works && offer == Offer::Everything);
}

void SummaryView::offerWork(bool free) {
    m_parts->verify->setEnabled(free);
    m_parts->remove->setEnabled(free);
}

void SummaryView::showState() {
    Parts &parts = *m_parts;
    delete parts.page;
    parts.page = nullptr;
    switch (parts.model.reading()) {
    case SummaryModel::Reading::Nothing:
        parts.panel->dismiss();
        setSubline({});
        offerActions(Offer::Nothing);
        showNotice({tr("No session is open"), tr("Open one from a list."), {}, {}, {}});
        return;
    case SummaryModel::Reading::Running:
        // The page of another session must not stand there until this one's comes.
        parts.panel->dismiss();
        setSubline({});
        offerActions(Offer::Nothing);
        showProgress(tr("Reading the session"), 0, 0);
        return;
    case SummaryModel::Reading::Ready:
        if (parts.model.content()->isFinished())
            showSession(*parts.model.content());
        else
            showUnfinished(*parts.model.content());
        break;
    case SummaryModel::Reading::Failed:
        showFailure();
        break;
    case SummaryModel::Reading::Deleted:
        showDeleted();
        break;
    }
    emit opened();
}

void SummaryView::showSession(const SummaryContent &content) {
    Parts &parts = *m_parts;
    showHolder(content);
    auto *page = new SummaryPage(content);
    connect(page, &SummaryPage::replayAsked, this, [this](double seconds) { emit replayRequested(folder(), seconds); });
    parts.page = page;
    parts.column->addWidget(page, 1);
    page->show(); // else only after the next turn of the event loop
    offerActions(Offer::Everything);
    showContent();
}

void SummaryView::showHolder(const SummaryContent &content) {
    const QString holder = holderWords(m_parts->model.holder());
    const QString session = sublineWords(content.manifest.plan);
    setSubline(holder.isEmpty() ? session : tr("%1, %2").arg(holder, session));
}

void SummaryView::showUnfinished(const SummaryContent &content) {
    showHolder(content);
    offerActions(content.inUse ? Offer::Files : Offer::FilesAndDeletion);
    if (content.inUse) {
        showNotice({tr("This session is not finished yet"),
                    tr("Another program is recording it or working on it. There is a summary when that has ended."),
                    {},
                    tr("&Look again"),
                    [this] { open(folder()); }});
    } else if (content.manifest.state == SessionState::Failed) {
        showError({tr("Nothing was recorded"),
                   tr("The recording ended before a picture or sound had reached the disk. The session can be "
                      "deleted."),
                   {},
                   {},
                   {}});
    } else {
        showNotice({tr("This recording was interrupted"),
                    tr("What had reached the disk until then can be made a session with a summary. Nothing of it is "
                       "thrown away."),
                    {},
                    tr("&Recover"),
                    [this] { m_parts->model.work().recover({m_parts->model.named()}); }});
    }
}

void SummaryView::showFailure() {
    const Error error = m_parts->model.error().value_or(Error{ErrorCode::SessionDamaged, folder()});
    const QString then = advice(error);
    setSubline(folderTitle(folder()));
    offerActions(Offer::Files);
    showError({tr("This session cannot be read"),
               then.isEmpty() ? words(error) : QString(words(error) % u' ' % then),
               {},
               tr("&Try again"),
               [this] { open(folder()); }});
}

void SummaryView::showDeleted() {
    setSubline({});
    offerActions(Offer::Nothing);
    showNotice({tr("The session was deleted"),
                tr("Its recording and all that was measured are gone from the disk."),
                {},
                {},
                {}});
    emit deleted();
}

void SummaryView::askDeletion() {
    const NamedFolder session = m_parts->model.named();
    auto *question = new widgets::Confirmation(
        tr("Delete this session?"),
        tr("%1\n\nRecording, sound, signals, events and summary go from the disk. This cannot be taken back.")
            .arg(session.name),
        tr("&Delete 1 session"), ButtonRole::Destructive, tr("&Keep"), this);
    connect(question, &QDialog::accepted, this, [this, session] {
        askWhetherMayDelete(m_parts->context, this, [this, session](const Result<void> &may) {
            if (may)
                m_parts->model.work().remove({session});
            else
                m_parts->panel->say({widgets::State::Alert, tr("Not deleted"), {words(may.error())}});
        });
    });
    question->open();
}

} // namespace candor::screens
