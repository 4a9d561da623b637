// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Id.h"

#include <QWidget>

#include <memory>

namespace candor::screens {

/// A candidate's resume: how it was screened and what was read of it, beside the document itself. Asked for when it is
/// shown first, since reading it is written to the audit log.
class CandidateResume : public QWidget {
    Q_OBJECT

public:
    explicit CandidateResume(ScreenContext &context, QWidget *parent = nullptr);
    ~CandidateResume() override;

    /// `mayDecide`: whoever does can have it read and screened again.
    void open(ApplicationId application, bool mayDecide);
    /// Asks again where it is shown.
    void refresh();
    void forget();

signals:
    void screened();      ///< the score is perhaps another one
    void resumeSettled(); ///< the resume or why there is none is shown

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Parts;

    QWidget *makeReading();
    void showState();
    void fill();
    void showNothing(const QString &title, const QString &words, bool again);

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
