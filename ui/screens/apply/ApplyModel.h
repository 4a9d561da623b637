// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"
#include "model/Application.h"
#include "model/Job.h"
#include "model/Resume.h"

#include <QDate>
#include <QObject>
#include <QStringList>

#include <optional>

namespace candor::screens {

/// The resume's file as it lies on this computer until it is handed in.
struct ChosenResume {
    QString path;
    QString name;
    std::uint64_t bytes = 0;

    bool operator==(const ChosenResume &) const = default;
};

/// How far the reading of the chosen file is.
enum class ResumeReading {
    None, ///< no file, or reading was stopped by the person
    Running,
    Done,
    Failed, ///< the file can be handed in as it is
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

    /// Looks at the file first: size and content. resumeChanged() or resumeRefused() follows; then it is read, and
    /// readingChanged() tells how far that is.
    void chooseResume(const QString &path);
    void removeResume();
    [[nodiscard]] const std::optional<ChosenResume> &resume() const { return m_resume; }

    [[nodiscard]] ResumeReading reading() const { return m_reading; }
    /// What was read of the file.
    [[nodiscard]] const std::optional<Resume> &read() const { return m_read; }
    /// Why nothing could be read.
    [[nodiscard]] const std::optional<Error> &readingError() const { return m_readingError; }
    void cancelReading();
    /// The person fills in what no program has read.
    void fillInByHand();
    /// What the person has made of it; `years` of experience are those of its stations.
    void setFields(const ResumeFields &fields, std::optional<double> years);
    [[nodiscard]] const ResumeFields &fields() const { return m_fields; }
    /// How many fields are not as they were read.
    [[nodiscard]] int correctedFields() const;
    /// Of the workspace's skill list.
    [[nodiscard]] const QStringList &skillNames() const { return m_skillNames; }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] WorkspaceAccess &access() const { return m_access; }

    void handIn();

signals:
    void stateChanged();
    void resumeChanged();
    void readingChanged();
    void resumeRefused(const candor::Error &why);
    /// Handing in failed; the state is Filling again.
    void refused(const candor::Error &why);

private:
    void setState(State state);
    void load();
    void readResume();
    void takeReading(Result<Resume> read);
    void forgetReading();
    void setReading(ResumeReading reading);

    /// What the resume filled into the form, so that another file can take it back.
    struct Prefilled {
        QString phone;
        std::optional<double> years;
    };

    const ScreenContext &m_context;
    WorkspaceAccess &m_access;
    State m_state = State::Nothing;
    JobId m_jobId;
    Job m_job;
    AccountId m_person; ///< whose draft it is
    ApplicationForm m_form;
    ApplicationForm m_prefilled;
    std::optional<ChosenResume> m_resume;
    ResumeReading m_reading = ResumeReading::None;
    std::optional<Resume> m_read;
    std::optional<Error> m_readingError;
    ResumeFields m_fields;
    Prefilled m_fromResume;
    QStringList m_skillNames;
    std::optional<Application> m_application;
    std::optional<Error> m_error;
    qint64 m_largestResume = 0;
    JobTicket m_loading;
    JobTicket m_looking; ///< at a file
    JobTicket m_readingJob;
};

/// Whether an error is about the resume's file.
[[nodiscard]] bool isAboutResume(const Error &error);

} // namespace candor::screens
