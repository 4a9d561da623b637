// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "hiring/ApplicationService.h"
#include "model/InterviewSession.h"
#include "model/Match.h"
#include "moving/MoveWork.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace candor::screens {

/// Everything that the candidate's page shows, from one moment.
struct CandidateContent {
    hiring::ApplicationFile file;
    std::optional<Match> match;
    std::vector<InterviewSessionRow> sessions;

    bool operator==(const CandidateContent &) const = default;
};

/// One application: its file, notes, sessions, moves and codes. Reading it is written to the audit log.
class CandidateModel : public QObject {
    Q_OBJECT

public:
    enum class State { Idle, Reading, Ready, Failed };

    explicit CandidateModel(ScreenContext &context, QObject *parent = nullptr);
    ~CandidateModel() override;

    void open(ApplicationId application);
    void refresh();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<CandidateContent> &content() const { return m_content; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] ApplicationId application() const { return m_application; }
    [[nodiscard]] MoveWork &moves() { return m_moves; }
    [[nodiscard]] bool mayMove() const; ///< experts look on
    [[nodiscard]] bool isMine(const ApplicationNote &note) const;

    void addNote(const QString &text);
    /// Against the revision of `note`; a newer one is told by noteConflict().
    void saveNote(const ApplicationNote &note);
    void deleteNote(NoteId note);
    /// Writes the resume to a file of the person's choice.
    void saveResume(const QString &path);
    /// Copies it into a folder that goes with the model, for the desktop's program to open.
    void copyResumeToOpen();
    void issueCode();
    /// Says that a session is being looked at (audited), and where its folder lies.
    void openSession(const QString &uuid, bool replay);

signals:
    void changed();
    void noteSaved();
    void noteConflict(const candor::ApplicationNote &mine, const candor::ApplicationNote &theirs);
    void noteGone(const candor::ApplicationNote &mine); ///< somebody deleted it while it was edited
    void noteRefused(const candor::Error &error);
    void resumeSaved(const QString &path);
    void resumeReady(const QString &path);
    void resumeRefused(const candor::Error &error);
    void codeIssued(const QString &code);
    void codeRefused(const candor::Error &error);
    void sessionReady(const QString &folder, bool replay);
    void sessionRefused(const candor::Error &error);

private:
    void copyResume(const QString &path, void (CandidateModel::*done)(const QString &));
    void compareNote(const ApplicationNote &mine);
    void forget();

    ScreenContext &m_context;
    MoveWork m_moves;
    ApplicationId m_application;
    State m_state = State::Idle;
    JobTicket m_ticket;
    std::optional<CandidateContent> m_content;
    std::optional<Error> m_error;
    std::unique_ptr<QTemporaryDir> m_copies; ///< of resumes that were opened
};

} // namespace candor::screens
