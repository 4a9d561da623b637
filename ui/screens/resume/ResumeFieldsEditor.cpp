// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeFieldsEditor.h"

#include "common/FieldErrors.h"
#include "documents/FieldParser.h"
#include "resume/PlacedPart.h"
#include "resume/ResumeChanges.h"
#include "resume/ResumeWords.h"
#include "resume/SectionHead.h"
#include "resume/StationList.h"
#include "resume/TabOrder.h"
#include "resume/ValueField.h"
#include "resume/ValueRows.h"
#include "widgets/Label.h"
#include "widgets/SkillEditor.h"
#include "widgets/TextInput.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>

namespace candor::screens {

using widgets::TextInput;

namespace {

constexpr int mostInValue = 1000;
constexpr int twoColumnsFrom = 360;
constexpr int sectionGap = 16;

ValueField *field(const QString &label, const char *name, theme::Text size = theme::Text::Body) {
    auto *input = new TextInput(mostInValue);
    input->setSize(size);
    input->setObjectName(QLatin1String(name));
    return new ValueField(label, input);
}

bool isSkill(const ResumeValue &value, const QString &text) {
    return value.text.compare(text, Qt::CaseInsensitive) == 0;
}

} // namespace

ResumeFieldsEditor::ResumeFieldsEditor(QDate today, QWidget *parent)
    : QWidget(parent), m_today(today), m_contact(new QGridLayout), m_name(field(tr("&Name"), "resumeName")),
      m_email(field(tr("&Email"), "resumeEmail")), m_phone(field(tr("P&hone"), "resumePhone", theme::Text::Mono)),
      m_location(field(tr("&Location"), "resumeLocation")),
      m_links(new ValueRows(ValueRows::Kind::Values, tr("Links"), tr("Link"), tr("Add a link"))),
      m_experience(new StationList(ResumeSection::Experience)), m_education(new StationList(ResumeSection::Education)),
      m_skillsHead(new SectionHead(tr("Skills"), {})), m_skills(new widgets::SkillEditor(tr("Skills"))),
      m_skillsError(new widgets::Label(theme::Text::CaptionStrong)),
      m_languages(new ValueRows(ValueRows::Kind::Languages, tr("Languages"), tr("Language"), tr("Add a language"))),
      m_certificates(
          new ValueRows(ValueRows::Kind::Values, tr("Certificates"), tr("Certificate"), tr("Add a certificate"))) {
    m_links->setObjectName(QStringLiteral("resumeLinks"));
    m_experience->setObjectName(QStringLiteral("resumeExperience"));
    m_education->setObjectName(QStringLiteral("resumeEducation"));
    m_skills->setObjectName(QStringLiteral("resumeSkills"));
    m_skills->input()->setObjectName(QStringLiteral("resumeSkillInput"));
    m_languages->setObjectName(QStringLiteral("resumeLanguages"));
    m_certificates->setObjectName(QStringLiteral("resumeCertificates"));
    build();
    watch();
}

void ResumeFieldsEditor::build() {
    m_skillsError->setInk(theme::Ink::Alert);
    m_skillsError->setWordWrap(true);
    m_skillsError->hide();
    m_contact->setContentsMargins(0, 0, 0, 0);
    m_contact->setHorizontalSpacing(16);
    m_contact->setVerticalSpacing(12);
    placeContact();
    auto *skills = new QVBoxLayout;
    skills->setSpacing(4);
    skills->addWidget(m_skillsHead);
    skills->addWidget(m_skills);
    skills->addWidget(m_skillsError);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sectionGap);
    column->addLayout(m_contact);
    column->addWidget(m_links);
    column->addWidget(m_experience);
    column->addWidget(m_education);
    column->addLayout(skills);
    column->addWidget(m_languages);
    column->addWidget(m_certificates);
    column->addStretch();
}

/// Side by side where there is room.
void ResumeFieldsEditor::placeContact() {
    const int columns = width() >= twoColumnsFrom ? 2 : 1;
    if (columns == m_contactColumns)
        return;
    m_contactColumns = columns;
    int place = 0;
    for (ValueField *one : {m_name, m_email, m_phone, m_location}) {
        m_contact->addWidget(one, place / columns, place % columns, Qt::AlignTop);
        ++place;
    }
    m_contact->setColumnStretch(0, 1);
    m_contact->setColumnStretch(1, columns - 1);
}

void ResumeFieldsEditor::watch() {
    for (ValueField *one : {m_name, m_email, m_phone, m_location})
        connect(one, &ValueField::edited, this, &ResumeFieldsEditor::noteEdit);
    for (ValueRows *rows : {m_links, m_languages, m_certificates})
        connect(rows, &ValueRows::edited, this, &ResumeFieldsEditor::noteEdit);
    for (StationList *list : {m_experience, m_education})
        connect(list, &StationList::edited, this, &ResumeFieldsEditor::noteEdit);
    connect(m_skills, &widgets::SkillEditor::changed, this, [this] {
        m_skillsError->hide();
        noteEdit();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget * /*before*/, const QWidget *now) {
        if (now && isAncestorOf(now))
            lookAt(now);
    });
}

void ResumeFieldsEditor::setResume(const Resume &resume) {
    m_filling = true;
    m_resume = resume;
    const ResumeFields &fields = resume.fields;
    const auto fill = [&](ValueField *one, const std::optional<ResumeValue> &value) {
        one->setValue(value, value && value->place ? wordsAt(resume.text, *value->place) : QString());
    };
    fill(m_name, fields.name);
    fill(m_email, fields.email);
    fill(m_phone, fields.phone);
    fill(m_location, fields.location);
    m_links->setValues(fields.links);
    m_experience->setStations(fields.experience);
    m_education->setStations(fields.education);
    QStringList skills;
    for (const ResumeValue &skill : fields.skills)
        skills << skill.text;
    m_skills->setSkills(skills);
    m_skillsError->hide();
    m_skillsHead->setMissing(skills.isEmpty());
    m_languages->setLanguages(fields.languages);
    m_certificates->setValues(fields.certificates);
    m_filling = false;
    showYears();
}

ResumeFields ResumeFieldsEditor::fields() const {
    ResumeFields fields = m_resume.fields;
    fields.name = m_name->value();
    fields.email = m_email->value();
    fields.phone = m_phone->value();
    fields.location = m_location->value();
    fields.links = m_links->values();
    fields.experience = m_experience->stations();
    fields.education = m_education->stations();
    fields.skills.clear();
    for (const QString &skill : m_skills->skills()) {
        const auto &before = m_resume.fields.skills;
        const auto same =
            std::find_if(before.begin(), before.end(), [&](const ResumeValue &one) { return isSkill(one, skill); });
        fields.skills.push_back(same == before.end() ? ResumeValue{skill, 1, {}, true} : *same);
    }
    fields.languages = m_languages->languages();
    fields.certificates = m_certificates->values();
    return fields;
}

std::optional<double> ResumeFieldsEditor::years() const {
    const auto stations = m_experience->stations();
    return stations == m_resume.fields.experience ? m_resume.fields.totalYears
                                                  : documents::totalYearsOf(stations, m_today);
}

int ResumeFieldsEditor::changes() const { return changedFields(m_resume.fields, fields()); }

void ResumeFieldsEditor::setSkillNames(const QStringList &names) { m_skills->setSuggestions(names); }

void ResumeFieldsEditor::setJobSkills(const QStringList &required, const QStringList &desired) {
    m_skills->setRemarks({{required, tr("required")}, {desired, tr("desired")}});
}

void ResumeFieldsEditor::noteEdit() {
    if (m_filling)
        return;
    showYears();
    m_skillsHead->setMissing(m_skills->skills().isEmpty());
    emit edited();
}

void ResumeFieldsEditor::showYears() {
    const auto total = years();
    m_experience->setRemark(total ? tr("%1 in all").arg(wholeYearsWords(*total)) : QString());
}

bool ResumeFieldsEditor::focusNextPrevChild(bool next) {
    return moveKeyboard(*this, next) || QWidget::focusNextPrevChild(next);
}

void ResumeFieldsEditor::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    placeContact();
}

void ResumeFieldsEditor::lookAt(const QWidget *input) {
    NamedPlace found;
    if (m_skills->isAncestorOf(input)) {
        const auto *tag = qobject_cast<const QAbstractButton *>(input);
        const auto &skills = m_resume.fields.skills;
        const auto skill = std::find_if(skills.begin(), skills.end(),
                                        [&](const ResumeValue &one) { return tag && isSkill(one, tag->text()); });
        if (skill != skills.end())
            found = {skill->text, skill->place};
    } else {
        for (const QWidget *part = input; part && part != this; part = part->parentWidget()) {
            if (const auto *placed = dynamic_cast<const PlacedPart *>(part)) {
                found = placed->placeAt(*input);
                break;
            }
        }
    }
    if (found.place)
        emit placeChosen(*found.place, found.name);
    else
        emit placeLeft();
}

bool ResumeFieldsEditor::check() {
    const bool experience = m_experience->check();
    // The keyboard goes to the first of them.
    const bool education = m_education->check();
    if (!experience)
        m_experience->check();
    return experience && education;
}

bool ResumeFieldsEditor::showError(const Error &error) {
    const QString key = fieldOf(error);
    const QString words = wordsAndAdvice(error);
    for (const auto &[name, one] : {std::pair("name", m_name), std::pair("email", m_email), std::pair("phone", m_phone),
                                    std::pair("location", m_location)}) {
        if (key == QLatin1String(name)) {
            one->setError(words);
            one->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    for (const auto &[name, rows] : {std::pair("links", m_links), std::pair("languages", m_languages),
                                     std::pair("certificates", m_certificates)}) {
        if (key == QLatin1String(name)) {
            rows->setError(words);
            rows->focusFirst();
            return true;
        }
    }
    for (const auto &[name, list] : {std::pair("experience", m_experience), std::pair("education", m_education)}) {
        if (key == QLatin1String(name)) {
            list->setError(words);
            list->focusFirst();
            return true;
        }
    }
    if (key != u"skills")
        return false;
    m_skillsError->setText(words);
    m_skillsError->show();
    m_skills->setFocus(Qt::OtherFocusReason);
    return true;
}

void ResumeFieldsEditor::focusFirst() { m_name->setFocus(Qt::OtherFocusReason); }

} // namespace candor::screens
