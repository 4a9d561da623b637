// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace candor::widgets {

class SymbolButton;

/// A password: dots, and an eye at the right end that shows the letters as long as it is pressed in. It hides them
/// again when the field goes out of sight or is cleared.
class PasswordField : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    [[nodiscard]] bool showsLetters() const { return echoMode() == QLineEdit::Normal; }
    void setShowsLetters(bool shows);
    /// Empties the field, also what Undo could bring back, and hides the letters.
    void forget();

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    SymbolButton *m_eye;
};

} // namespace candor::widgets
