// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/ProfileView.h"

#include "account/AccountForm.h"
#include "account/PasswordForm.h"
#include "account/ProfileModel.h"
#include "account/SeekerForm.h"
#include "common/HiringWords.h"
#include "common/Words.h"
#include "common/WorkspaceAccess.h"

#include <QAction>
#include <QGridLayout>
#include <QResizeEvent>

namespace candor::screens {

namespace {

constexpr int columnWidth = 536;
constexpr int twoColumnsFrom = 760;

/// Two columns side by side, or below each other where the window is narrow.
class Columns : public QWidget {
public:
    Columns(QWidget *first, QWidget *second) : m_grid(new QGridLayout(this)), m_first(first), m_second(second) {
        m_grid->setContentsMargins(0, 4, 0, 0);
        m_grid->setHorizontalSpacing(24);
        m_grid->setVerticalSpacing(32);
        m_grid->setRowStretch(2, 1);
        for (QWidget *column : {first, second})
            column->setMaximumWidth(columnWidth);
        arrange(true);
    }

protected:
    void resizeEvent(QResizeEvent *event) override {
        QWidget::resizeEvent(event);
        arrange(event->size().width() >= twoColumnsFrom);
    }

private:
    void arrange(bool sideBySide) {
        if (m_grid->count() > 0 && sideBySide == m_sideBySide)
            return;
        m_sideBySide = sideBySide;
        m_grid->addWidget(m_first, 0, 0, Qt::AlignTop);
        m_grid->addWidget(m_second, sideBySide ? 0 : 1, sideBySide ? 1 : 0, Qt::AlignTop);
    }

    QGridLayout *m_grid;
    QWidget *m_first;
    QWidget *m_second;
    bool m_sideBySide = true;
};

QWidget *column(std::initializer_list<QWidget *> parts) {
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(32);
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch();
    return column;
}

} // namespace

ProfileView::ProfileView(ScreenContext &context, QWidget *parent, PictureAsker ask)
    : Page(tr("Profile"), parent), m_model(new ProfileModel(*context.hiring, this)),
      m_account(new AccountForm(*m_model)) {
    auto *password = new PasswordForm(*m_model, *context.hiring);
    auto *picture = new PicturePanel(*m_model, std::move(ask));
    if (context.hiring->role() == Role::Seeker)
        m_seeker = new SeekerForm(*m_model);
    setContent(new Columns(column({m_account, password}), m_seeker ? column({m_seeker, picture}) : column({picture})));
    if (const auto &account = context.hiring->account())
        setSubline(account->company.isEmpty() ? roleWords(account->role)
                                              : QString(roleWords(account->role) % u", " % account->company));
    connect(m_model, &ProfileModel::loaded, this, [this] {
        showContent();
        emit shown();
    });
    connect(m_model, &ProfileModel::loadFailed, this, [this](const Error &error) {
        showError({words(error), advice(error), {}, tr("&Try again"), [this] { refresh(); }});
        emit shown();
    });
    auto *again = new QAction(tr("Read again"), this);
    again->setShortcut(QKeySequence(Qt::Key_F5));
    again->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QAction::triggered, this, &ProfileView::refresh);
    addAction(again);
    setFocusPolicy(Qt::StrongFocus);
    refresh();
}

bool ProfileView::hasUnsavedChanges() const { return m_account->isChanged() || (m_seeker && m_seeker->isChanged()); }

void ProfileView::refresh() {
    if (hasUnsavedChanges())
        return;
    showProgress(tr("Reading your profile"), 0, 0);
    m_model->load();
}

} // namespace candor::screens
