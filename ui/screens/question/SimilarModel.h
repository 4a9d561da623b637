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
/// a time, and the last text counts.
class SimilarModel : public QObject {
    Q_OBJECT

public:
    explicit SimilarModel(ScreenContext &context, QObject *parent = nullptr);
    ~SimilarModel() override;

    /// A text that is being written; `except` is the question that it belongs to.
    void follow(const QString &text, std::optional<QuestionId> except);
    /// The text of a question that is shown.
    void look(const QString &text, std::optional<QuestionId> except);
    void clear();

    [[nodiscard]] bool isAvailable() const { return m_context.sentences != nullptr; }
    /// What was found is of an older text, or of none.
    [[nodiscard]] bool isLooking() const { return m_wanted.has_value(); }
    /// Most alike first; those that are not alike are left out.
    [[nodiscard]] const std::vector<questions::SimilarQuestion> &found() const { return m_found; }
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
    void take(const Wish &wish, Result<questions::SimilarQuestions> similar);

    ScreenContext &m_context;
    QTimer m_pause;
    bool m_running = false;
    std::optional<Wish> m_wanted;
    std::optional<Wish> m_known; ///< what was found belongs to it
    std::vector<questions::SimilarQuestion> m_found;
    std::optional<Error> m_error;
    bool m_wasLooked = false;
};

} // namespace candor::screens
