// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resume/PlacedPart.h"

#include <QWidget>

#include <array>

class QAction;
class QGridLayout;
class QMenu;

namespace candor::widgets {
class FormField;
class Label;
class MonthField;
class StateLabel;
class SymbolButton;
class TextArea;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

/// One job or school of a resume, to correct: title, organisation, from, to (or "to date"), and what is said of it. A
/// menu moves it, shows its text and removes it; Alt with Up and Down moves it too.
class StationEditor : public QWidget, public PlacedPart {
    Q_OBJECT

public:
    explicit StationEditor(ResumeSection section, QWidget *parent = nullptr);

    void setStation(const ResumeStation &station);
    [[nodiscard]] ResumeStation station() const;
    /// Which one of how many it is, from 0.
    void setNumber(int number, int count);
    /// Whether the dates can be read and follow each other; says at them what is wrong.
    bool check();
    void focusFirst();
    void focusDates();
    [[nodiscard]] NamedPlace placeAt(const QWidget &input) const override;

signals:
    void edited();
    void removeAsked();
    void moveAsked(int step); ///< -1: up

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildMenu();
    void place();
    void showState();
    void showText(bool shown);
    void setDateError(const QString &words);
    void noteEdit();
    void setGoesOn(bool goesOn);
    [[nodiscard]] QString dateError() const;

    ResumeSection m_section;
    ResumeStation m_before;
    QString m_name; ///< "Experience 2"
    widgets::TextInput *m_title;
    widgets::TextInput *m_organisation;
    widgets::MonthField *m_from;
    widgets::MonthField *m_to;
    std::array<widgets::FormField *, 4> m_fields{}; ///< title, organisation, from, to
    QGridLayout *m_grid = nullptr;
    bool m_isWide = false;
    QWidget *m_notes = nullptr;
    widgets::StateLabel *m_error;
    widgets::StateLabel *m_uncertain;
    widgets::Label *m_words; ///< the text's beginning
    widgets::Label *m_corrected;
    widgets::TextArea *m_text;
    widgets::SymbolButton *m_more;
    QMenu *m_menu;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_goesOn = nullptr;
    QAction *m_showText = nullptr;
};

} // namespace candor::screens
