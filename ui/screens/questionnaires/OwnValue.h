// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

#include <optional>

namespace candor::screens {

/// A number that a questionnaire says otherwise than its question, or "as the question says": the lowest step, and what
/// an emptied field means.
class OwnValue : public QSpinBox {
    Q_OBJECT

public:
    OwnValue(int least, int most, int step, QWidget *parent = nullptr);

    /// What the question says; steps begin there.
    void setQuestions(int value, const QString &words);
    /// None: as the question says. Says nothing while it is set.
    void setOwn(std::optional<int> value);
    [[nodiscard]] std::optional<int> own() const;

    void stepBy(int steps) override;

signals:
    void ownChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] int valueFromText(const QString &text) const override;
    [[nodiscard]] QValidator::State validate(QString &text, int &place) const override;

private:
    [[nodiscard]] bool isEmptied(const QString &text) const;

    int m_least;
    int m_step;
    int m_questions = 0;
};

} // namespace candor::screens
