// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Resume.h"

#include <QBasicTimer>
#include <QWidget>

#include <optional>

class QStackedLayout;

namespace candor::widgets {
class Button;
class Label;
class ProgressBar;
class SymbolButton;
} // namespace candor::widgets

namespace candor::screens {

class PageCanvas;
class ResumePages;
class ResumeTextView;

/// A resume as it was handed in: its pages as pictures, or its text, and in it the place that a field came from. Page
/// Up and Page Down turn pages, Ctrl with plus and minus zooms.
class ResumeDocumentView : public QWidget {
    Q_OBJECT

public:
    explicit ResumeDocumentView(ResumePages &pages, QWidget *parent = nullptr);

    /// `pages` of ResumePages are of this document already. Without pages it is shown as text.
    void show(const Resume &resume);
    using QWidget::show;
    void clear();

    /// Marks a place and turns to it; `name` is that of the field.
    void choose(const candor::DocumentPlace &place, const QString &name);
    void chooseNothing();

    [[nodiscard]] int page() const { return m_page; }
    void turnTo(int page);
    /// The text in place of the pages, which a screen reader can read.
    void showText(bool text);

protected:
    void timerEvent(QTimerEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeFoot();
    QWidget *makeMessage();
    void askPage();
    void takePicture(int page);
    void showFailure(int page, const Error &why);
    void showMark();
    void showFoot();
    void zoomBy(int step);

    ResumePages &m_pages;
    QString m_text;
    int m_pageCount = 0;
    int m_page = 0;
    int m_zoom = 0; ///< a step of the zoom
    bool m_showsText = false;
    std::optional<DocumentPlace> m_place;
    QString m_placeName;
    QBasicTimer m_soon; ///< until it is said that a page is being read

    QStackedLayout *m_stack;
    PageCanvas *m_canvas;
    ResumeTextView *m_words;
    QWidget *m_message;
    widgets::Label *m_messageWords;
    widgets::ProgressBar *m_bar;
    widgets::Button *m_again;
    widgets::Label *m_pageWords;
    widgets::SymbolButton *m_before;
    widgets::SymbolButton *m_after;
    widgets::SymbolButton *m_smaller;
    widgets::Label *m_zoomWords;
    widgets::SymbolButton *m_larger;
    widgets::Button *m_asText;
};

} // namespace candor::screens
