// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "common/ScreenContext.h"
#include "model/Id.h"
#include "model/Result.h"
#include "model/Resume.h"

#include <QWidget>

#include <memory>

namespace candor::widgets {
class FormFoot;
}

namespace candor::screens {

/// What was read of a resume that was handed in, for its seeker: to look at, to correct and to replace while the
/// application has not ended.
class ResumePanel : public QWidget {
    Q_OBJECT

public:
    enum class Use { Correct, LookAt };

    ResumePanel(ScreenContext &context, FileChoice files, QWidget *parent = nullptr);
    ~ResumePanel() override;

    void open(ApplicationId application, Use use);
    /// Hands in a file where there was none, and shows what was read of it, to correct.
    void handIn(ApplicationId application, const QString &path);
    /// Asks first where corrections would be lost; closed() follows where they may be.
    void leave();
    /// Its buttons; for Page::setFoot, which owns it.
    [[nodiscard]] widgets::FormFoot *foot() const;

    /// What files may be handed in, for a dialog of this title.
    [[nodiscard]] static FileQuestion fileQuestion(const QString &title);

signals:
    void shown();   ///< the resume, or why it cannot be shown
    void changed(); ///< something was saved
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    struct Parts;

    void buildFoot();
    void connectModel();
    void begin(Use use);
    void showState();
    void showStored();
    void showFailure();
    void fitButtons();
    void save();
    void askConflict(const ResumeFields &mine);
    void showRefusal(const Error &why);
    [[nodiscard]] bool hasWork() const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
