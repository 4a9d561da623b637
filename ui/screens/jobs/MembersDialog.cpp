// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/MembersDialog.h"

#include "common/HiringWords.h"
#include "common/ReportStrip.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int dialogWidth = 520;

} // namespace

MembersDialog::MembersDialog(ScreenContext &context, const Job &job, QWidget *parent)
    : QDialog(parent), m_model(context, job.id), m_title(job.title), m_strip(new ReportStrip),
      m_owner(new Label(QString(), theme::Text::Body)), m_list(new QVBoxLayout), m_who(new QComboBox),
      m_add(new Button(tr("&Add"), ButtonRole::Outlined)) {
    setObjectName(QStringLiteral("members"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Who works on \"%1\"").arg(job.title));
    setMinimumWidth(dialogWidth);
    auto *heading = new Label(windowTitle(), theme::Text::Section);
    heading->setWordWrap(true);
    auto *text = new Label(tr("Colleagues see and decide like the owner. Domain experts see candidates and score "
                              "answers."),
                           theme::Text::Body, theme::Ink::Quiet);
    text->setWordWrap(true);
    auto *close = new Button(tr("&Done"), ButtonRole::Primary);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_add, &Button::clicked, this, &MembersDialog::addChosen);
    auto *adding = new QHBoxLayout;
    adding->setSpacing(8);
    adding->addWidget(new widgets::FormField(tr("Recruiter or domain e&xpert"), m_who), 1);
    adding->addWidget(m_add, 0, Qt::AlignBottom);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(close);
    m_owner->setElided(true);
    m_list->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addWidget(text);
    column->addWidget(m_strip);
    column->addWidget(m_owner);
    column->addLayout(m_list);
    column->addSpacing(8);
    column->addLayout(adding);
    column->addStretch();
    column->addSpacing(16);
    column->addLayout(foot);
    connect(&m_model, &MembersModel::changed, this, [this] {
        fill();
        emit membersChanged();
    });
    connect(&m_model, &MembersModel::refused, this,
            [this](const Error &error) { m_strip->sayError(tr("Nothing was changed"), error); });
    m_add->setEnabled(false);
    m_model.refresh();
}

void MembersDialog::fill() {
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_owner->setText(tr("Owner: %1").arg(m_model.ownerName()));
    for (const JobMember &member : m_model.members()) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 4, 0, 4);
        line->setSpacing(8);
        auto *name = new Label(member.fullName, theme::Text::Body);
        name->setElided(true);
        auto *remove =
            new widgets::SymbolButton(QStringLiteral("close"), tr("Take %1 off the job").arg(member.fullName));
        connect(remove, &QPushButton::clicked, this, [this, id = member.account] {
            m_strip->dismiss();
            m_model.remove(id);
        });
        line->addWidget(name, 1);
        line->addWidget(new Label(jobMemberKindWords(member.kind), theme::Text::Caption, theme::Ink::Quiet));
        if (m_model.mayHandOverTo(member)) {
            auto *give = new Button(tr("Make owner…"), ButtonRole::Plain);
            give->setAccessibleName(tr("Make %1 the owner").arg(member.fullName));
            connect(give, &Button::clicked, this, [this, member] { askHandOver(member); });
            line->addWidget(give);
        }
        line->addWidget(remove);
        m_list->addWidget(row);
        m_list->addWidget(new widgets::Rule);
    }
    m_who->clear();
    for (const Account &account : m_model.others())
        m_who->addItem(QString(account.fullName % QStringLiteral(", ") % roleWords(account.role)), account.id.value());
    m_add->setEnabled(m_who->count() > 0);
    if (m_who->count() == 0)
        m_who->addItem(tr("Nobody else is there"));
    m_who->setEnabled(m_add->isEnabled());
}

void MembersDialog::askHandOver(const JobMember &member) {
    m_strip->dismiss();
    auto *question = new widgets::Confirmation(tr("Give the job to %1?").arg(member.fullName),
                                               tr("%1 will own \"%2\". %3 stays on it as a colleague. Only the new "
                                                  "owner or an administrator can give it back.")
                                                   .arg(member.fullName, m_title, m_model.ownerName()),
                                               tr("Give the job to %1").arg(member.fullName), ButtonRole::Primary,
                                               tr("Leave it as it is"), this);
    connect(question, &QDialog::accepted, this, [this, id = member.account] { m_model.handOver(id); });
    question->open();
}

void MembersDialog::addChosen() {
    const AccountId chosen(m_who->currentData().toLongLong());
    m_strip->dismiss();
    for (const Account &account : m_model.others()) {
        if (account.id == chosen)
            m_model.add(chosen, account.role == Role::DomainExpert ? JobMemberKind::Expert : JobMemberKind::Colleague);
    }
}

} // namespace candor::screens
