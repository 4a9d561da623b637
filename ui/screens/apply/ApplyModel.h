// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"
#include "model/Application.h"
#include "model/Job.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// The resume's file as it lies on this computer until it is handed in.
struct ChosenResume {
    QString path;
    QString name;
    std::uint64_t bytes = 0;

    bool operator==(const ChosenResume &) const = default;
};

/// One application on its way to being handed in, without a window. What a person typed and chose stays whatever goes
/// wrong, and as long as the same person applies for the same job.
class ApplyModel : public QObject {
    Q_OBJECT

public:
    enum class State {
        Nothing,
        Loading,
        Failed, ///< the job could not be read; see error()
        Closed, ///< it takes no applications
        AlreadyApplied,
        Filling,
        HandingIn,
        HandedIn,
    };

    explicit ApplyModel(const ScreenContext &context, QObject *parent = nullptr);
    ~ApplyModel() override;

    void open(JobId job);
    /// Reads the job again after a failure.
    void tryAgain();
    /// Forgets what was filled in.
    void discard();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Job &job() const { return m_job; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// The one that is there already, or was just handed in.
    [[nodiscard]] const std::optional<Application> &application() const { return m_application; }
    [[nodiscard]] const ApplicationForm &form() const { return m_form; }
    void setForm(const ApplicationForm &form) { m_form = form; }
    [[nodiscard]] qint64 largestResumeBytes() const { return m_largestResume; }
    /// Whether something was chosen or typed that leaving would lose.
    [[nodiscard]] bool hasWork() const;

    /// Looks at the file first: size and content. resumeChanged() or resumeRefused() follows.
    void chooseResume(const QString &path);
    void removeResume();
    [[nodiscard]] const std::optional<ChosenResume> &resume() const { return m_resume; }

    void handIn();

signals:
    void stateChanged();
    void resumeChanged();
    void resumeRefused(const candor::Error &why);
    /// Handing in failed; the state is Filling again.
    void refused(const candor::Error &why);

private:
    void setState(State state);
    void load();

    const ScreenContext &m_context;
    WorkspaceAccess &m_access;
    State m_state = State::Nothing;
    JobId m_jobId;
    Job m_job;
    AccountId m_person; ///< whose draft it is
    ApplicationForm m_form;
    ApplicationForm m_prefilled;
    std::optional<ChosenResume> m_resume;
    std::optional<Application> m_application;
    std::optional<Error> m_error;
    qint64 m_largestResume = 0;
    JobTicket m_loading;
    JobTicket m_looking; ///< at a file
};

/// Whether an error is about the resume's file.
[[nodiscard]] bool isAboutResume(const Error &error);

} // namespace candor::screens
