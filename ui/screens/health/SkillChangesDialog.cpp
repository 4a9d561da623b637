// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SkillChangesDialog.h"

#include "common/FieldErrors.h"
#include "common/WorkspaceAccess.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/ConflictDialog.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QHBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int dialogWidth = 640;
constexpr int linesShown = 12;

Label *wrapped(const QString &words, Text size, Ink ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    return label;
}

/// "Line 2: ...": which line it is and why says more than any advice.
QString whatIsWrong(const Error &error) {
    const bool ofLine = error.code == ErrorCode::InvalidField && error.detail.startsWith(QStringLiteral("line "));
    return ofLine ? SkillChangesDialog::tr("Nothing was saved. %1").arg(error.detail) : wordsAndAdvice(error);
}

} // namespace

SkillChangesDialog::SkillChangesDialog(ScreenContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_text(new widgets::TextArea(linesShown)),
      m_field(new widgets::FormField(tr("&Changes, one a line"), m_text)), m_version(new Label(Text::MonoCaption)),
      m_cancel(new Button(tr("C&lose"), ButtonRole::Outlined)),
      m_save(new Button(tr("&Save changes"), ButtonRole::Primary)) {
    setObjectName(QStringLiteral("skillChanges"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Skills of this workspace"));
    setMinimumWidth(dialogWidth);
    m_text->setFont(theme::font(Text::Mono));
    m_version->setInk(Ink::Quiet);
    layOut();
    connect(m_text, &QPlainTextEdit::textChanged, this, &SkillChangesDialog::fitButtons);
    connect(m_cancel, &Button::clicked, this, &SkillChangesDialog::reject);
    connect(m_save, &Button::clicked, this, [this] { save(m_kept.revision); });
    read();
}

void SkillChangesDialog::layOut() {
    auto *examples = wrapped(QStringLiteral("add AI-ML: Our framework | its other name\n"
                                            "add alias Kubernetes: kube\n"
                                            "remove: jQuery\n"
                                            "remove alias Kubernetes: kube"),
                             Text::Mono, Ink::Quiet);
    examples->setAccessibleName(tr("Examples"));
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_version, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addWidget(wrapped(windowTitle(), Text::Section, Ink::Ink));
    column->addWidget(
        wrapped(tr("Resumes and jobs are read by the skills that come with Candor. Here you add your own, "
                   "other names for them, and take out what you do not want. Resumes that were read "
                   "before change when they are read again."),
                Text::Body, Ink::Quiet));
    column->addWidget(examples);
    column->addWidget(m_field, 1);
    column->addLayout(foot);
}

void SkillChangesDialog::read() {
    m_busy = true;
    fitButtons();
    m_context.hiring->ask(
        this,
        [](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.resumes().skillChanges(actor);
        },
        [this](const Result<hiring::SkillChanges> &changes) { take(changes); });
}

void SkillChangesDialog::save(qint64 revision) {
    hiring::SkillChanges changes = m_kept;
    changes.text = m_text->text();
    changes.revision = revision;
    m_busy = true;
    m_field->setError({});
    fitButtons();
    m_context.hiring->ask(
        this,
        [changes](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.resumes().saveSkillChanges(actor, changes);
        },
        [this](const Result<hiring::SkillChanges> &kept) {
            if (!kept && kept.error().code == ErrorCode::Conflict) {
                askVersion();
                return;
            }
            take(kept);
            if (kept)
                emit saved();
        });
}

void SkillChangesDialog::take(const Result<hiring::SkillChanges> &changes) {
    m_busy = false;
    if (changes) {
        m_kept = *changes;
        m_known = true;
        m_text->setText(m_kept.text);
        m_version->setText(tr("List %1").arg(m_kept.listVersion));
    } else {
        m_field->setError(whatIsWrong(changes.error()));
    }
    fitButtons();
    m_text->setFocus(Qt::OtherFocusReason);
    emit settled();
}

void SkillChangesDialog::askVersion() {
    m_context.hiring->ask(
        this,
        [](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.resumes().skillChanges(actor);
        },
        [this](const Result<hiring::SkillChanges> &theirs) {
            if (!theirs) {
                take(theirs);
                return;
            }
            m_busy = false;
            fitButtons();
            auto *dialog = new widgets::ConflictDialog(tr("The list of skills"),
                                                       {{tr("Changes"), m_text->text(), theirs->text}}, this);
            connect(dialog, &widgets::ConflictDialog::mineChosen, this,
                    [this, revision = theirs->revision] { save(revision); });
            connect(dialog, &widgets::ConflictDialog::theirsChosen, this, [this, theirs] { take(theirs); });
            dialog->open();
            emit settled();
        });
}

bool SkillChangesDialog::isChanged() const { return m_known && m_text->text() != m_kept.text; }

void SkillChangesDialog::fitButtons() {
    m_text->setReadOnly(!m_known || m_busy);
    m_save->setEnabled(isChanged() && !m_busy);
}

void SkillChangesDialog::reject() {
    if (!isChanged()) {
        QDialog::reject();
        return;
    }
    auto *question = new widgets::Confirmation(tr("Forget what you changed?"), tr("Nothing of it has been saved."),
                                               tr("&Forget it"), ButtonRole::Destructive, tr("&Go on editing"), this);
    connect(question, &QDialog::accepted, this, [this] { QDialog::reject(); });
    question->open();
}

} // namespace candor::screens
