// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "model/Result.h"
#include "questions/QuestionService.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace candor::screens {

/// Looks for questions that are about the same as a text, on a job's thread: a pause after the last letter, one look at
/// a time, and the last text counts. Questions that were never compared are, a batch after another, while somebody sees
/// what is found.
class SimilarModel : public QObject {
    Q_OBJECT

public:
    explicit SimilarModel(ScreenContext &context, QObject *parent = nullptr);
    ~SimilarModel() override;

    /// A text that is being written; `except` is the question that it belongs to.
    void follow(const QString &text, std::optional<QuestionId> except);
    /// The text of a question that is shown.
    void look(const QString &text, std::optional<QuestionId> except);
    /// Also gives up what is being looked for.
    void clear();
    /// Whether somebody sees it.
    void setShown(bool shown);

    [[nodiscard]] bool isAvailable() const { return m_context.sentences != nullptr; }
    /// What was found is of an older text, or of none.
    [[nodiscard]] bool isLooking() const { return m_wanted.has_value(); }
    /// Most alike first; those that are not alike are left out.
    [[nodiscard]] const std::vector<questions::SimilarQuestion> &found() const { return m_found; }
    /// Questions that are not among those that were looked at, since they were not compared yet.
    [[nodiscard]] int toCompare() const { return m_toCompare; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Whether the text was long enough to be looked for.
    [[nodiscard]] bool wasLooked() const { return m_wasLooked; }

signals:
    void changed();

private:
    struct Wish {
        QString text;
        std::optional<QuestionId> except;

        bool operator==(const Wish &) const = default;
    };
    void want(Wish wish, std::chrono::milliseconds pause);
    void start();
    void lookFor(const Wish &wish);
    void take(const Wish &wish, Result<questions::SimilarQuestions> similar);
    void compareMore();
    void takeBatch(const Result<int> &left);
    void stopComparing();
    void stop();

    ScreenContext &m_context;
    QTimer m_pause;
    JobTicket m_look;
    JobTicket m_batch;
    bool m_running = false;
    bool m_comparing = false;
    bool m_isShown = false;
    int m_batches = 0; ///< since the last look
    int m_toCompare = 0;
    std::optional<Wish> m_wanted;
    std::optional<Wish> m_known; ///< what was found belongs to it
    std::vector<questions::SimilarQuestion> m_found;
    std::optional<Error> m_error;
    bool m_wasLooked = false;
};

} // namespace candor::screens
