// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"

#include <QBasicTimer>
#include <QWidget>

#include <deque>
#include <vector>

class QVBoxLayout;

namespace candor::widgets {
class StateLabel;
}

namespace candor::screens {

class SectionHead;
class StationEditor;

/// The jobs or schools of a resume. The first ones are there at once, the others follow when there is nothing else to
/// do, so that a long resume does not hold up the window.
class StationList : public QWidget {
    Q_OBJECT

public:
    explicit StationList(ResumeSection section, QWidget *parent = nullptr);

    void setStations(const std::vector<ResumeStation> &stations);
    /// In their order; those in which nothing is written are left out.
    [[nodiscard]] std::vector<ResumeStation> stations() const;
    /// Whether all dates are in order; shows what is not and has the keyboard there.
    bool check();
    void setRemark(const QString &remark);
    void setError(const QString &words);
    void focusFirst();

signals:
    void edited();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    StationEditor *addEditor(const ResumeStation &station);
    void buildSome(int most);
    void addEmpty();
    void remove(StationEditor *editor);
    void move(StationEditor *editor, int step);
    void number();

    ResumeSection m_section;
    SectionHead *m_head;
    widgets::StateLabel *m_error;
    QVBoxLayout *m_column;
    std::vector<StationEditor *> m_editors;
    std::deque<ResumeStation> m_waiting; ///< have no editor yet
    QBasicTimer m_idle;
};

} // namespace candor::screens
