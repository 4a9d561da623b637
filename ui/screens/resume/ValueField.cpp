// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ValueField.h"

#include "resume/ResumeChanges.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

namespace candor::screens {

ValueField::ValueField(const QString &label, widgets::TextInput *input, QWidget *parent)
    : FormField(label, input, parent), m_text(input) {
    connect(m_text, &QLineEdit::textChanged, this, &ValueField::showMark);
    connect(m_text, &QLineEdit::editingFinished, m_text, [text = m_text] {
        if (!text->hasFocus())
            text->setCursorPosition(0); // its beginning says more than its end
    });
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        setError({});
        emit edited();
    });
}

void ValueField::setValue(const std::optional<ResumeValue> &value, const QString &documentWords) {
    m_before = value;
    m_documentWords = documentWords;
    m_text->setText(value ? value->text : QString());
    m_text->setCursorPosition(0);
    m_text->setPlaceholderText(value ? QString() : tr("Not found in the document"));
    setError({});
    showMark();
}

std::optional<ResumeValue> ValueField::value() const { return changedValue(m_before, m_text->text()); }

NamedPlace ValueField::placeAt(const QWidget & /*input*/) const {
    // Also where it was corrected: one compares it with what the document says.
    return {m_text->accessibleName(), m_before ? m_before->place : std::nullopt};
}

void ValueField::showMark() {
    const auto now = value();
    const bool uncertain = now && !now->corrected && now->confidence < leastConfidence;
    const bool corrected = now ? now->corrected : m_before.has_value();
    setMark(uncertain ? widgets::State::Caution : widgets::State::NotMeasurable, uncertain ? tr("Please check")
                                                                                 : !now && !m_before ? tr("Not found")
                                                                                                     : QString());
    setRemark(corrected ? tr("Corrected by you") : QString());
    const bool differs = uncertain && !m_documentWords.isEmpty() && m_documentWords != now->text;
    setHint(differs ? tr("The document says \"%1\".").arg(m_documentWords.left(80)) : QString());
}

} // namespace candor::screens
