// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnaireEditing.h"

#include "model/FieldRules.h"
#include "questions/QuestionService.h"
#include "questions/QuestionnaireService.h"

#include <QRegularExpression>

#include <algorithm>

namespace candor::screens {

namespace {

using namespace Qt::StringLiterals;
using access::Actor;
using workspace::Workspace;

auto reading(QuestionnaireId id) {
    return
        [id](Workspace &workspace, const Actor &actor) { return workspace.questionnaires().questionnaire(actor, id); };
}

Result<QuestionnaireQuestion> newestOf(Workspace &workspace, const Actor &actor, QuestionId id) {
    const auto question = workspace.questions().question(actor, id);
    if (!question)
        return failure(question.error());
    const auto approved = question->row.question.approved;
    if (!approved)
        return failure(ErrorCode::NotFound, u"question"_s);
    auto found = workspace.questionnaires().questions(actor, {*approved});
    if (!found)
        return failure(found.error());
    return found->empty() ? Result<QuestionnaireQuestion>(failure(ErrorCode::NotFound, u"question"_s))
                          : std::move(found->front());
}

/// Takes the questions that are retired out; how many.
int leaveRetiredBehind(QuestionnaireContent &content, const KnownQuestions &known) {
    std::size_t left = 0;
    for (QuestionnaireSection &section : content.sections) {
        left += std::erase_if(section.items, [&](const QuestionnaireItem &item) {
            const auto found = known.find(item.question);
            return found == known.end() || found->second.isRetired;
        });
    }
    return static_cast<int>(left);
}

} // namespace

QuestionnaireEditing::QuestionnaireEditing(ScreenContext &context, QObject *parent)
    : QObject(parent), m_requests(context, this) {
    m_draft.start({}, {});
}

void QuestionnaireEditing::begin(std::optional<QuestionnaireFile> file, QuestionnaireContent content,
                                 const std::vector<QuestionnaireQuestion> &questions) {
    turn();
    m_file = std::move(file);
    m_draft.start(std::move(content), questions);
    emit opened();
}

void QuestionnaireEditing::turn() {
    m_requests.turn();
    setBusy(false);
}

void QuestionnaireEditing::startNew() { begin(std::nullopt, {}, {}); }

void QuestionnaireEditing::read(QuestionnaireId id, std::function<void(const QuestionnaireFile &)> done) {
    turn();
    setBusy(true);
    m_requests.ask(reading(id), [this, done = std::move(done)](const Result<QuestionnaireFile> &file) {
        setBusy(false);
        if (file)
            done(*file);
        else
            emit openingFailed(file.error());
    });
}

void QuestionnaireEditing::open(QuestionnaireId id) {
    read(id, [this](const QuestionnaireFile &file) { begin(file, file.questionnaire.content, file.questions); });
}

void QuestionnaireEditing::startCopyOf(QuestionnaireId id) {
    read(id, [this](const QuestionnaireFile &file) {
        QuestionnaireContent content = file.questionnaire.content;
        const int retired = leaveRetiredBehind(content, knownOf(file.questions));
        content.title = tr("Copy of %1").arg(content.title).left(mostInName);
        m_file.reset();
        m_draft.startUnsaved(std::move(content), file.questions);
        emit opened();
        if (retired > 0)
            emit leftBehind(retired);
    });
}

std::optional<JobId> QuestionnaireEditing::job() const {
    return m_file && m_file->jobs.size() == 1 ? std::optional(m_file->jobs.front()) : std::nullopt;
}

void QuestionnaireEditing::useNewer(OutlinePlace place) {
    const QuestionnaireQuestion *question = m_draft.questionAt(place);
    if (!question)
        return;
    m_requests.ask(
        [id = question->question](Workspace &workspace, const Actor &actor) { return newestOf(workspace, actor, id); },
        [this](const Result<QuestionnaireQuestion> &newer) {
            if (!newer) {
                emit newerFailed(newer.error());
                return;
            }
            // It may have been moved while it was read.
            edit([&](QuestionnaireDraft &draft) {
                const auto now = draft.placeOf(newer->question);
                if (now)
                    draft.replace(*now, *newer);
                return now;
            });
        });
}

void QuestionnaireEditing::save() { keep(m_file ? m_file->questionnaire.revision : 0); }

void QuestionnaireEditing::saveOver(const QuestionnaireFile &theirs) {
    m_file = theirs;
    keep(theirs.questionnaire.revision);
}

void QuestionnaireEditing::take(const QuestionnaireFile &theirs) {
    begin(theirs, theirs.questionnaire.content, theirs.questions);
}

void QuestionnaireEditing::keep(qint64 revision) {
    if (m_busy)
        return;
    setBusy(true);
    const std::optional<QuestionnaireId> id = m_file ? std::optional(m_file->questionnaire.id) : std::nullopt;
    m_requests.ask(
        [id, revision, content = m_draft.content()](Workspace &workspace, const Actor &actor) {
            return id ? workspace.questionnaires().save(actor, *id, revision, content)
                      : workspace.questionnaires().add(actor, content);
        },
        [this, content = m_draft.content()](const Result<QuestionnaireFile> &result) {
            if (!result && result.error().code == ErrorCode::Conflict) {
                compare();
                return;
            }
            setBusy(false);
            if (!result) {
                emit refused(result.error());
                return;
            }
            const bool isNewVersion = m_file && m_file->questionnaire.version != result->questionnaire.version;
            m_file = *result;
            m_draft.markSaved(content, m_file->questions);
            emit draftChanged();
            emit saved(*m_file, isNewVersion);
        });
}

void QuestionnaireEditing::compare() {
    m_requests.ask(reading(m_file->questionnaire.id), [this](const Result<QuestionnaireFile> &theirs) {
        setBusy(false);
        if (theirs)
            emit conflict(*theirs);
        else
            emit refused(theirs.error());
    });
}

void QuestionnaireEditing::setBusy(bool busy) {
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

std::optional<OutlinePlace> placeOf(const Error &error) {
    static const QRegularExpression form(u"^section (\\d+)(?:, question (\\d+))?"_s);
    const auto match = form.match(error.detail);
    if (!match.hasMatch())
        return std::nullopt;
    const QString item = match.captured(2);
    return OutlinePlace{match.captured(1).toInt() - 1, item.isEmpty() ? -1 : item.toInt() - 1};
}

} // namespace candor::screens
