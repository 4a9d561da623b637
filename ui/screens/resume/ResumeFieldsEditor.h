// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Resume.h"

#include <QDate>
#include <QWidget>

class QGridLayout;

namespace candor::widgets {
class Label;
class SkillEditor;
} // namespace candor::widgets

namespace candor::screens {

class SectionHead;
class StationList;
class ValueField;
class ValueRows;

/// What was read of a resume, each field of it to correct.
class ResumeFieldsEditor : public QWidget {
    Q_OBJECT

public:
    /// `today` ends what goes on.
    explicit ResumeFieldsEditor(QDate today, QWidget *parent = nullptr);

    void setResume(const Resume &resume);
    /// Only what a person changed is corrected: confidence 1 and no place.
    [[nodiscard]] ResumeFields fields() const;
    /// Of the stations as they are now.
    [[nodiscard]] std::optional<double> years() const;
    /// How many fields are not as they were given.
    [[nodiscard]] int changes() const;

    /// Proposed while one types a skill.
    void setSkillNames(const QStringList &names);
    /// Those that the job names are marked.
    void setJobSkills(const QStringList &required, const QStringList &desired);

    /// Whether everything is in order; shows what is not and has the keyboard there.
    bool check();
    /// Whether the error is about one of the fields; it shows it then and has the keyboard.
    bool showError(const Error &error);
    void focusFirst();

signals:
    void edited();
    /// The keyboard is in a field that came from there.
    void placeChosen(const candor::DocumentPlace &place, const QString &name);
    /// The keyboard is in a field that stands nowhere in the document.
    void placeLeft();

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void watch();
    void placeContact();
    void lookAt(const QWidget *input);
    void noteEdit();
    void showYears();

    QDate m_today;
    Resume m_resume;
    bool m_filling = false;
    int m_contactColumns = 0;

    QGridLayout *m_contact;
    ValueField *m_name;
    ValueField *m_email;
    ValueField *m_phone;
    ValueField *m_location;
    ValueRows *m_links;
    StationList *m_experience;
    StationList *m_education;
    SectionHead *m_skillsHead;
    widgets::SkillEditor *m_skills;
    widgets::Label *m_skillsError;
    ValueRows *m_languages;
    ValueRows *m_certificates;
};

} // namespace candor::screens
