// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resume/PlacedPart.h"
#include "widgets/FormField.h"

namespace candor::widgets {
class TextInput;
}

namespace candor::screens {

/// One value of a resume: what was read, to correct. It says where it was not found, is uncertain or was corrected.
class ValueField : public widgets::FormField, public PlacedPart {
    Q_OBJECT

public:
    ValueField(const QString &label, widgets::TextInput *input, QWidget *parent = nullptr);

    /// `documentWords`: what the document says at its place.
    void setValue(const std::optional<ResumeValue> &value, const QString &documentWords);
    [[nodiscard]] std::optional<ResumeValue> value() const;
    [[nodiscard]] NamedPlace placeAt(const QWidget &input) const override;

signals:
    void edited();

private:
    void showMark();

    widgets::TextInput *m_text;
    std::optional<ResumeValue> m_before;
    QString m_documentWords;
};

} // namespace candor::screens
