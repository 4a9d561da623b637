// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/SimilarModel.h"

#include "common/QuestionWords.h"
#include "common/WorkspaceAccess.h"

namespace candor::screens {

namespace {

constexpr auto typingPause = std::chrono::milliseconds(500);
constexpr int mostShown = 6;
/// What is shorter says too little to be like something.
constexpr qsizetype leastLetters = 12;
/// Looking through a large bank takes as long as comparing this many batches of it.
constexpr int batchesBeforeALook = 8;

} // namespace

SimilarModel::SimilarModel(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SimilarModel::start);
}

SimilarModel::~SimilarModel() { stop(); }

void SimilarModel::follow(const QString &text, std::optional<QuestionId> except) {
    want({text.trimmed(), except}, typingPause);
}

void SimilarModel::look(const QString &text, std::optional<QuestionId> except) {
    want({text.trimmed(), except}, std::chrono::milliseconds(0));
}

void SimilarModel::clear() {
    stop();
    m_pause.stop();
    m_wanted.reset();
    m_known.reset();
    m_found.clear();
    m_toCompare = 0;
    m_error.reset();
    m_wasLooked = false;
    emit changed();
}

void SimilarModel::setShown(bool shown) {
    m_isShown = shown;
    if (shown)
        compareMore();
    else
        stopComparing();
}

void SimilarModel::want(Wish wish, std::chrono::milliseconds pause) {
    if (!isAvailable() || wish == m_wanted || (!m_wanted && wish == m_known))
        return;
    if (wish.text.size() < leastLetters) {
        clear();
        return;
    }
    if (m_known && m_known->except != wish.except)
        m_found.clear(); // of another question
    m_wanted = std::move(wish);
    m_pause.start(pause);
    emit changed();
}

void SimilarModel::start() {
    if (m_running || !m_wanted)
        return; // the one that runs begins the next
    lookFor(*m_wanted);
}

void SimilarModel::lookFor(const Wish &wish) {
    m_running = true;
    m_batches = 0;
    m_look = m_context.hiring->ask(
        this,
        [encoder = m_context.sentences, wish](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.questions().similar(actor, *encoder, wish.text, wish.except, mostShown);
        },
        [this, wish](Result<questions::SimilarQuestions> similar) { take(wish, std::move(similar)); });
}

void SimilarModel::take(const Wish &wish, Result<questions::SimilarQuestions> similar) {
    m_running = false;
    if (m_wanted && m_wanted != wish) {
        // The text went on meanwhile.
        if (!m_pause.isActive())
            start();
        return;
    }
    m_wanted.reset();
    m_known = wish;
    m_wasLooked = true;
    m_error.reset();
    m_found.clear();
    if (!similar) {
        m_error = similar.error();
        m_toCompare = 0;
    } else {
        m_found = std::move(similar->found);
        std::erase_if(m_found, [](const auto &each) { return each.similarity < leastSimilarity; });
        m_toCompare = similar->toCompare;
    }
    emit changed();
    compareMore();
}

void SimilarModel::compareMore() {
    if (!m_isShown || m_comparing || m_toCompare == 0)
        return;
    m_comparing = true;
    m_batch = m_context.hiring->ask(
        this,
        [encoder = m_context.sentences](workspace::Workspace &workspace, const access::Actor &actor,
                                        const JobTicket &ticket) {
            return workspace.questions().compareMore(actor, *encoder, [&ticket] { return ticket.isCancelled(); });
        },
        [this](const Result<int> &left) { takeBatch(left); });
}

void SimilarModel::takeBatch(const Result<int> &left) {
    m_comparing = false;
    const bool goesOn = left && *left != m_toCompare;
    if (left)
        m_toCompare = *left;
    else
        m_error = left.error();
    emit changed();
    ++m_batches;
    if (!goesOn)
        return; // what cannot be compared now is tried again with the next text
    if (m_known && !m_wanted && !m_running && (m_toCompare == 0 || m_batches >= batchesBeforeALook))
        lookFor(*m_known);
    else
        compareMore();
}

void SimilarModel::stopComparing() {
    m_batch.cancel();
    m_comparing = false;
}

void SimilarModel::stop() {
    stopComparing();
    m_look.cancel();
    m_running = false;
}

} // namespace candor::screens
