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

} // namespace

SimilarModel::SimilarModel(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &SimilarModel::start);
}

SimilarModel::~SimilarModel() = default;

void SimilarModel::follow(const QString &text, std::optional<QuestionId> except) {
    want({text.trimmed(), except}, typingPause);
}

void SimilarModel::look(const QString &text, std::optional<QuestionId> except) {
    want({text.trimmed(), except}, std::chrono::milliseconds(0));
}

void SimilarModel::clear() {
    m_pause.stop();
    m_wanted.reset();
    m_known.reset();
    m_found.clear();
    m_error.reset();
    m_wasLooked = false;
    emit changed();
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
    m_running = true;
    m_context.hiring->ask(
        this,
        [encoder = m_context.sentences, wish = *m_wanted](workspace::Workspace &workspace, const access::Actor &actor) {
            questions::QuestionService &bank = workspace.questions();
            auto left = bank.compareMore(actor, *encoder);
            while (left && *left > 0)
                left = bank.compareMore(actor, *encoder);
            return left ? bank.similar(actor, *encoder, wish.text, wish.except, mostShown) : failure(left.error());
        },
        [this, wish = *m_wanted](Result<questions::SimilarQuestions> similar) { take(wish, std::move(similar)); });
}

void SimilarModel::take(const Wish &wish, Result<questions::SimilarQuestions> similar) {
    m_running = false;
    if (m_wanted != wish) {
        // The text went on meanwhile.
        if (m_wanted && !m_pause.isActive())
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
    } else {
        m_found = std::move(similar->found);
        std::erase_if(m_found, [](const auto &each) { return each.similarity < leastSimilarity; });
    }
    emit changed();
}

} // namespace candor::screens
