// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "model/Screening.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace candor::screens {

class WorkspaceAccess;

/// The resume of one application: what was read of it, to correct, to replace and to screen; without a window.
class HandedInResume : public QObject {
    Q_OBJECT

public:
    enum class State { Nothing, Reading, Ready, Failed, Saving };

    explicit HandedInResume(WorkspaceAccess &access, QObject *parent = nullptr);
    ~HandedInResume() override;

    void open(ApplicationId application);
    /// The same after handing in a file where there was none.
    void handIn(ApplicationId application, const QString &path);
    /// Asks for it again.
    void refresh();
    void close();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] ApplicationId application() const { return m_application; }
    [[nodiscard]] const std::optional<StoredResume> &stored() const { return m_stored; }
    /// Why it could not be shown.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Of the workspace's skill list.
    [[nodiscard]] const QStringList &skillNames() const { return m_skillNames; }

    /// saved(), refused() or conflicted() follows each of them.
    void correct(const ResumeFields &fields);
    void replace(const QString &path);
    void screen();
    /// Reads the file again.
    void readAgain();

signals:
    void changed();
    void saved();
    void refused(const candor::Error &why);
    /// Somebody else has corrected it meanwhile: `mine` were not saved, stored() is theirs. correct(mine) saves over
    /// it.
    void conflicted(const candor::ResumeFields &mine);

private:
    template<typename Work>
    void ask(Work work);
    template<typename Work>
    void change(Work work, std::optional<ResumeFields> mine = {});
    void compare(const ResumeFields &mine);
    void setState(State state);

    WorkspaceAccess &m_access;
    State m_state = State::Nothing;
    ApplicationId m_application;
    std::optional<StoredResume> m_stored;
    std::optional<Error> m_error;
    QStringList m_skillNames;
    JobTicket m_asking;
};

} // namespace candor::screens
