// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TagRow.h"

#include "widgets/FlowLayout.h"
#include "widgets/Tag.h"

namespace candor::widgets {

TagRow::TagRow(QWidget *parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    new FlowLayout(8, this);
}

TagRow::TagRow(const QStringList &words, QWidget *parent) : TagRow(parent) { setTags(words); }

void TagRow::setTags(const QStringList &words, const QStringList &matching) {
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_words = words;
    for (const QString &word : words) {
        auto *tag = new Tag(word, matching.contains(word) ? Tag::Look::Matching : Tag::Look::Plain, this);
        tag->setElided(true);
        layout()->addWidget(tag);
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
}

} // namespace candor::widgets
