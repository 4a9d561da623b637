// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/FoldedText.h"

namespace candor::documents {

namespace {

void append(QString &to, QChar character) {
    if (character.isSpace()) {
        if (!to.isEmpty() && to.back() != u' ')
            to.append(u' ');
        return;
    }
    switch (character.unicode()) {
    case u'ß':
        to.append(u"ss");
        return;
    case u'ø':
        to.append(u'o');
        return;
    case u'ł':
        to.append(u'l');
        return;
    case u'’':
    case u'‘':
    case u'´':
    case u'`':
        to.append(u'\'');
        return;
    case u'‐':
    case u'‑':
    case u'‒':
    case u'–':
    case u'—':
    case u'−':
        to.append(u'-');
        return;
    default:
        break;
    }
    const auto category = character.category();
    if (category != QChar::Mark_NonSpacing && category != QChar::Other_Control && category != QChar::Other_Format)
        to.append(character);
}

} // namespace

QString folded(QStringView text) {
    QString result;
    result.reserve(text.size());
    bool isAscii = true;
    for (const QChar character : text)
        isAscii = isAscii && character.unicode() < 128;
    if (isAscii) {
        for (const QChar character : text)
            append(result, character.toLower());
    } else {
        const QString apart = text.toString().toLower().normalized(QString::NormalizationForm_KD);
        for (const QChar character : apart)
            append(result, character);
    }
    while (result.endsWith(u' '))
        result.chop(1);
    return result;
}

WordSet::WordSet(std::initializer_list<QStringView> lists) {
    for (const QStringView list : lists) {
        for (const QStringView word : list.split(u'|'))
            m_words.insert(folded(word));
    }
    m_words.remove(QString());
}

} // namespace candor::documents
