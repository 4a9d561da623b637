// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "common/SessionOpening.h"
#include "common/SessionWork.h"
#include "summary/SummaryContent.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// One session's summary, read without waiting for it.
class SummaryModel : public QObject {
    Q_OBJECT

public:
    enum class Reading { Nothing, Running, Ready, Failed, Deleted };

    explicit SummaryModel(const ScreenContext &context, QObject *parent = nullptr);
    ~SummaryModel() override;

    /// Reads a folder that who is signed in may see; another one that is being read is given up.
    void open(const QString &folder);

    [[nodiscard]] Reading reading() const { return m_reading; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// What was read; only while it is Ready.
    [[nodiscard]] const std::optional<SummaryContent> &content() const { return m_content; }
    /// Whose it is.
    [[nodiscard]] const SessionHolder &holder() const { return m_holder; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] NamedFolder named() const;
    [[nodiscard]] SessionWork &work() { return m_work; }

signals:
    void changed();
    /// The folder is gone, the workspace's row is not.
    void rowStays(const candor::Error &why);

private:
    void read();
    void removeRow();

    const ScreenContext &m_context;
    SessionWork m_work;
    JobTicket m_job;
    Reading m_reading = Reading::Nothing;
    QString m_folder;
    SessionHolder m_holder;
    std::optional<SummaryContent> m_content;
    std::optional<Error> m_error;
};

} // namespace candor::screens
