// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionActions.h"

#include "common/QuestionWords.h"
#include "questions/ReasonDialog.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/FlowLayout.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"

namespace candor::screens {

using questions::QuestionRights;
using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr std::size_t mostLines = 6;

QString retiringWords(const QuestionDetails &details) {
    const QString always = QuestionActions::tr("It is put into no questionnaire any more.");
    const QStringList lines = askedIn(details, mostLines);
    if (lines.isEmpty())
        return QString(always % u' ' % QuestionActions::tr("None asks it now."));
    return QString(always % u' ' % QuestionActions::tr("It stays where it is asked already:") % u'\n' %
                   lines.join(u'\n'));
}

} // namespace

QuestionActions::QuestionActions(QWidget *parent) : QWidget(parent) {
    new widgets::FlowLayout(8, this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("What can be done with the question"));
}

void QuestionActions::show(const QuestionDetails &details) {
    m_details = details;
    m_hasPrimary = false;
    widgets::clearLayout(*layout());
    const QuestionRights &rights = details.file.rights;
    switch (details.question().newest.status) {
    case QuestionStatus::Draft:
        if (rights.submit)
            addMove(QuestionMove::Submit, tr("S&ubmit for approval"), true);
        break;
    case QuestionStatus::AwaitingApproval:
        if (rights.decide) {
            addMove(QuestionMove::Approve, tr("A&pprove"), true);
            addMove(QuestionMove::Return, tr("&Return…"), false);
        }
        break;
    case QuestionStatus::Retired:
        if (rights.reinstate)
            addMove(QuestionMove::Reinstate, tr("Re&instate"), true);
        break;
    case QuestionStatus::Approved:
        break;
    }
    if (rights.edit)
        addEdit();
    if (rights.takeBack)
        addMove(QuestionMove::TakeBack, tr("&Take back"), false);
    if (rights.retire)
        addMove(QuestionMove::Retire, tr("Ret&ire…"), false);
    if (rights.reinstate && details.question().newest.status != QuestionStatus::Retired)
        addMove(QuestionMove::Reinstate, tr("Re&instate"), false);
    if (rights.discard)
        addMove(QuestionMove::Discard,
                details.question().newest.version == 1 ? tr("&Discard draft…") : tr("&Discard version…"), false);
    if (rights == QuestionRights())
        addRemark(tr("To read. Its author, experts and administrators decide on it."));
    else if (rights.takeBack && !rights.decide)
        addRemark(tr("An expert or administrator who did not write in it decides."));
}

void QuestionActions::setBusy(bool busy) {
    for (auto *button : findChildren<Button *>())
        button->setEnabled(!busy);
}

void QuestionActions::addMove(QuestionMove move, const QString &words, bool isPrimary) {
    const ButtonRole role = isPrimary                       ? ButtonRole::Primary
                            : move == QuestionMove::Discard ? ButtonRole::Destructive
                                                            : ButtonRole::Outlined;
    m_hasPrimary = m_hasPrimary || isPrimary;
    auto *button = new Button(words, role);
    connect(button, &Button::clicked, this, [this, move] { ask(move); });
    layout()->addWidget(button);
}

void QuestionActions::addEdit() {
    const QuestionStatus status = m_details.question().newest.status;
    const bool beginsVersion = status == QuestionStatus::Approved || status == QuestionStatus::Retired;
    auto *edit = new Button(beginsVersion ? tr("&Edit as new version") : tr("&Edit"), ButtonRole::Outlined);
    edit->setToolTip(beginsVersion ? tr("Begins a new version; this one is asked until that is approved (Enter in the "
                                        "list)")
                                   : tr("Edit (Enter in the list)"));
    connect(edit, &Button::clicked, this,
            [this] { emit editAsked(m_details.question(), m_details.file.rights.discard); });
    layout()->addWidget(edit);
}

void QuestionActions::addRemark(const QString &words) {
    auto *remark = new widgets::Label(words, theme::Text::Caption, theme::Ink::Quiet);
    remark->setMinimumHeight(32);
    remark->setElided(true);
    layout()->addWidget(remark);
}

void QuestionActions::ask(QuestionMove move) {
    const Question question = m_details.question();
    if (move == QuestionMove::Discard) {
        askDiscard();
        return;
    }
    if (move != QuestionMove::Return && move != QuestionMove::Retire) {
        emit moveAsked(move, question, {});
        return;
    }
    const ReasonQuestion why =
        move == QuestionMove::Return
            ? ReasonQuestion{tr("Return it to its author?"),
                             tr("It becomes a draft again. Its author reads what you write here."),
                             tr("&What should change"), tr("Say what should change; its author reads it."),
                             tr("&Return 1 question")}
            : ReasonQuestion{tr("Retire this question?"), retiringWords(m_details), tr("&Why"),
                             tr("Say why; the question's history keeps it."), tr("&Retire 1 question")};
    auto *dialog = new ReasonDialog(why, window());
    connect(dialog, &ReasonDialog::reasonGiven, this,
            [this, move, question](const QString &reason) { emit moveAsked(move, question, reason); });
    dialog->open();
}

void QuestionActions::askDiscard() {
    const Question question = m_details.question();
    const bool isOnly = question.newest.version == 1;
    auto *dialog = new widgets::Confirmation(
        isOnly ? tr("Discard the draft \"%1\"?").arg(shortQuestionTitle(question.newest.content))
               : tr("Discard version %1?").arg(question.newest.version),
        isOnly ? tr("The question goes with all that was said of it. This cannot be taken back.")
               : tr("The version before it stays as it is. This cannot be taken back."),
        isOnly ? tr("&Discard 1 draft") : tr("&Discard 1 version"), ButtonRole::Destructive, tr("&Cancel"), window());
    connect(dialog, &QDialog::accepted, this,
            [this, question] { emit moveAsked(QuestionMove::Discard, question, {}); });
    dialog->open();
}

} // namespace candor::screens
