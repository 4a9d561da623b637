// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileManager.h"
#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

struct SummaryContent;

/// A session in numbers: figures, flags, what was measurable and when, problems, frames.
class SummaryView : public widgets::Page {
    Q_OBJECT

public:
    explicit SummaryView(ScreenContext &context, QWidget *parent = nullptr,
                         FolderShower showFolder = showInFileManager);
    ~SummaryView() override;

    void open(const QString &folder);
    [[nodiscard]] QString folder() const;

signals:
    void opened(); ///< content or an error is shown
    void replayRequested(const QString &folder, double seconds);
    void deleted(); ///< the session is gone; there is nothing more to show

private:
    struct Parts;
    enum class Offer { Nothing, Files, FilesAndDeletion, Everything };

    void showState();
    void showSession(const SummaryContent &content);
    void showHolder(const SummaryContent &content);
    void showUnfinished(const SummaryContent &content);
    void showFailure();
    void showDeleted();
    void offerActions(Offer offer);
    /// One thing at a time.
    void offerWork(bool free);
    void askDeletion();

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
