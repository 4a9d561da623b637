// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillForm.h"

#include "documents/SkillWords.h"

#include <algorithm>

namespace candor::documents {

namespace {

FormJoin joinOf(const SkillWord &before, const SkillWord &word) {
    if (before.folded == u"-")
        return FormJoin::Words;
    if (before.folded == u"/" || word.folded == u"/")
        return FormJoin::Loose;
    return word.gap == WordGap::None ? FormJoin::Glued : FormJoin::Words;
}

} // namespace

std::vector<FormPart> formParts(QStringView form) {
    const std::vector<SkillWord> words = skillWords(form);
    std::vector<FormPart> parts;
    if (std::ranges::all_of(words, &SkillWord::sign))
        return parts;
    for (std::size_t index = 0; index < words.size(); ++index) {
        const SkillWord &word = words[index];
        if (word.folded == u"-")
            continue;
        parts.push_back({word.folded, parts.empty() ? FormJoin::Words : joinOf(words[index - 1], word)});
    }
    return parts;
}

QString formKey(QStringView form) {
    QString key;
    for (const FormPart &part : formParts(form)) {
        if (part.join == FormJoin::Words && !key.isEmpty())
            key += u' ';
        key += part.folded;
    }
    return key;
}

} // namespace candor::documents
