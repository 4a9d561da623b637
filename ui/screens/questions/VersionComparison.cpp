// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/VersionComparison.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "question/QuestionTexts.h"
#include "question/ScrollPlace.h"
#include "widgets/Button.h"
#include "widgets/ComparedText.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/Rule.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

namespace {

constexpr int dialogWidth = 720;
constexpr int tallest = 640;

QString versionWords(const QuestionVersion &version) {
    return VersionComparison::tr("Version %1, %2, %3")
        .arg(version.version)
        .arg(questionStatusWords(version.status).toLower(), dateWords(localDate(version.createdAt)));
}

/// What a reader of the newest version knows already: the one before it that was approved, or else the one before it.
std::size_t usualBefore(const std::vector<QuestionVersion> &versions) {
    for (std::size_t index = 1; index < versions.size(); ++index) {
        if (versions[index].approvedAt)
            return index;
    }
    return versions.size() > 1 ? 1 : 0;
}

} // namespace

VersionComparison::VersionComparison(QWidget *parent)
    : QWidget(parent), m_choice(new QWidget), m_before(new QComboBox), m_after(new QComboBox),
      m_words(new Label(Text::Body)),
      m_legend(new Label(tr("Struck through: taken away. Strong and underlined: added."), Text::Caption, Ink::Quiet)),
      m_fields(new QVBoxLayout) {
    m_before->setObjectName(QStringLiteral("versionBefore"));
    m_after->setObjectName(QStringLiteral("versionAfter"));
    auto *choice = new QHBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(16);
    choice->addWidget(new widgets::FormField(tr("&From"), m_before), 1);
    choice->addWidget(new widgets::FormField(tr("&To"), m_after), 1);
    m_words->setWordWrap(true);
    m_words->setInk(Ink::Quiet);
    m_legend->setWordWrap(true);
    m_fields->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_choice);
    column->addWidget(m_words);
    column->addWidget(m_legend);
    column->addLayout(m_fields);
    column->addStretch();
    for (QComboBox *box : {m_before, m_after})
        connect(box, &QComboBox::currentIndexChanged, this, &VersionComparison::compare);
}

void VersionComparison::show(const std::vector<QuestionVersion> &versions) {
    if (versions == m_versions && m_after->count() > 0)
        return;
    m_versions = versions;
    fillChoices();
    compare();
}

void VersionComparison::fillChoices() {
    for (QComboBox *box : {m_before, m_after}) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const QuestionVersion &version : m_versions)
            box->addItem(versionWords(version), version.version);
    }
    const QSignalBlocker quiet(m_before);
    m_before->setCurrentIndex(static_cast<int>(usualBefore(m_versions)));
}

const QuestionVersion *VersionComparison::chosen(const QComboBox &box) const {
    const auto found = std::ranges::find(m_versions, box.currentData().toInt(), &QuestionVersion::version);
    return found == m_versions.end() ? nullptr : &*found;
}

void VersionComparison::compare() {
    widgets::clearLayout(*m_fields);
    const bool several = m_versions.size() > 1;
    m_choice->setVisible(several);
    const QuestionVersion *before = chosen(*m_before);
    const QuestionVersion *after = chosen(*m_after);
    int different = 0;
    if (several && before && after) {
        for (const widgets::FieldVersions &field : questionVersions(before->content, after->content)) {
            if (!field.differs())
                continue;
            ++different;
            addField(field.name, field.mine, field.theirs);
        }
    }
    m_words->setText(!several ? tr("This is the first version. What an edit of an approved question changes is shown "
                                   "here, word by word.")
                              : tr("Both say the same."));
    m_words->setVisible(different == 0);
    m_legend->setVisible(different > 0);
}

void VersionComparison::addField(const QString &name, const QString &before, const QString &after) {
    auto *text = new widgets::ComparedText;
    text->setTexts(before, after);
    m_fields->addSpacing(8);
    m_fields->addWidget(new Label(name, Text::BodyStrong));
    m_fields->addSpacing(4);
    m_fields->addWidget(text);
    m_fields->addSpacing(8);
    m_fields->addWidget(new widgets::Rule);
}

ComparisonDialog::ComparisonDialog(const std::vector<QuestionVersion> &versions, QWidget *parent) : QDialog(parent) {
    setObjectName(QStringLiteral("comparison"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(tr("Compare versions"));
    auto *comparison = new VersionComparison;
    comparison->show(versions);
    auto *heading = new Label(windowTitle(), Text::Section);
    heading->setContentsMargins(roomOfFocusRing, 0, 0, 0);
    auto *close = new widgets::Button(tr("&Close"), widgets::ButtonRole::Outlined);
    close->setDefault(true);
    connect(close, &widgets::Button::clicked, this, &QDialog::accept);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32 - roomOfFocusRing, 24, 32, 24);
    column->setSpacing(16);
    column->addWidget(heading);
    column->addWidget(new ScrollPlace(windowTitle(), comparison, true), 1);
    column->addWidget(close, 0, Qt::AlignRight);
    const int room = parent ? parent->window()->height() - 64 : tallest;
    resize(dialogWidth, std::min(tallest, std::max(320, room)));
}

} // namespace candor::screens
