// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileManager.h"
#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// The recorded sessions that who is signed in may see: open, replay, verify, recover, show in the file manager; for
/// administrators also delete, and take in the folders that the workspace does not know of.
class SessionsView : public widgets::Page {
    Q_OBJECT

public:
    explicit SessionsView(ScreenContext &context, QWidget *parent = nullptr,
                          FolderShower showFolder = showInFileManager);
    ~SessionsView() override;

    /// Reads the workspace anew (F5); keeps the selection.
    void refresh();
    /// Selects a session, at the next reading where it is not listed yet.
    void select(const QString &folder);

signals:
    void listed(); ///< the list, a notice or an error is shown
    void summaryRequested(const QString &folder);
    void replayRequested(const QString &folder, double seconds);

private:
    struct Parts;

    void buildActions();
    void buildContent();
    void showListing();
    void showFirstUse();
    void showFailure(const Error &error);
    void fillList();
    void fitActions();
    void search();
    void openSelected(bool replay);
    void verifySelected();
    void recoverSelected();
    void takeInSelected();
    void deleteSelected();
    void showSelected();
    void popUpMenu(const QPoint &global);

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
