// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace candor::widgets {

class Button;

/// What an empty or failed page says: at most 560 wide, what to do next as the action.
struct PageNotice {
    struct Step {
        QString words;
        QString remark;
    };
    QString title;
    QString text;
    std::vector<Step> steps;
    QString action; ///< the button's words; empty: no button
    std::function<void()> act;
};

/// A screen's frame: title row with the page's buttons at its right (the primary one last), sub-line, content, and in
/// the content's place a first-use state, an error in words, or progress (shown after 300 ms).
class Page : public QWidget {
    Q_OBJECT

public:
    enum class Reach {
        Column, ///< at most 1200 wide, with the page's margin at its right
        Edge,   ///< to the window's right edge, for a board that is wider than it
    };

    explicit Page(const QString &title, QWidget *parent = nullptr);
    ~Page() override;

    /// Whether something was written here that is not saved and would go with the page. The window asks before it
    /// closes.
    [[nodiscard]] virtual bool hasUnsavedChanges() const { return false; }

    [[nodiscard]] QString title() const;
    void setTitle(const QString &title);
    void setSubline(const QString &words);
    /// Puts a button at the right end of the title row.
    void addButton(Button *button);
    /// What the page shows when all is well; the page owns it. Scrolls where the window is too small.
    void setContent(QWidget *content, Reach reach = Reach::Column);
    /// Stays in sight below whatever the page shows (FormFoot); the page owns it.
    void setFoot(QWidget *foot);

    void showContent();
    void showNotice(const PageNotice &notice); ///< first use
    void showError(const PageNotice &notice);  ///< with an alert mark
    /// An unknown amount has total 0. `cancel` is offered where it is given. Call it again as the work goes on.
    void showProgress(const QString &words, std::uint64_t done, std::uint64_t total,
                      const std::function<void()> &cancel = {});

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrangeHead();

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::widgets
