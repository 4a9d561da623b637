// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/FieldWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <optional>

namespace candor::workspace {

namespace {

class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)

public:
    static QString name(const QString &key);
    static std::optional<QString> place(const QString &key);
    static QString placesOf(const QStringList &keys);
};

QString FieldWords::name(const QString &key) {
    static const QHash<QString, const char *> names{
        {QStringLiteral("email"), QT_TR_NOOP("The email address")},
        {QStringLiteral("user_name"), QT_TR_NOOP("The user name")},
        {QStringLiteral("full_name"), QT_TR_NOOP("The name")},
        {QStringLiteral("company"), QT_TR_NOOP("The company")},
        {QStringLiteral("phone"), QT_TR_NOOP("The phone number")},
        {QStringLiteral("language"), QT_TR_NOOP("The language")},
        {QStringLiteral("title"), QT_TR_NOOP("The title")},
        {QStringLiteral("description"), QT_TR_NOOP("The description")},
        {QStringLiteral("department"), QT_TR_NOOP("The department")},
        {QStringLiteral("place"), QT_TR_NOOP("The place")},
        {QStringLiteral("skills"), QT_TR_NOOP("A skill")},
        {QStringLiteral("salary"), QT_TR_NOOP("The salary")},
        {QStringLiteral("currency"), QT_TR_NOOP("The currency")},
        {QStringLiteral("deadline"), QT_TR_NOOP("The deadline")},
        {QStringLiteral("values"), QT_TR_NOOP("A value of the rubric")},
        {QStringLiteral("owner"), QT_TR_NOOP("The owner")},
        {QStringLiteral("member"), QT_TR_NOOP("The colleague or expert")},
        {QStringLiteral("scores_needed"), QT_TR_NOOP("The number of scores")},
        {QStringLiteral("interview_threshold"), QT_TR_NOOP("The threshold for interviews")},
        {QStringLiteral("jobs"), QT_TR_NOOP("The number of jobs")},
        {QStringLiteral("postings"), QT_TR_NOOP("The number of job postings")},
        {QStringLiteral("cover_letter"), QT_TR_NOOP("The cover letter")},
        {QStringLiteral("years_of_experience"), QT_TR_NOOP("The years of experience")},
        {QStringLiteral("current_company"), QT_TR_NOOP("The current company")},
        {QStringLiteral("current_position"), QT_TR_NOOP("The current position")},
        {QStringLiteral("available_from"), QT_TR_NOOP("The date of availability")},
        {QStringLiteral("target_role"), QT_TR_NOOP("The target role")},
        {QStringLiteral("source"), QT_TR_NOOP("The source")},
        {QStringLiteral("reason"), QT_TR_NOOP("The reason")},
        {QStringLiteral("note"), QT_TR_NOOP("The note")},
        {QStringLiteral("venue"), QT_TR_NOOP("The place of the interview")},
        {QStringLiteral("starts_at"), QT_TR_NOOP("The start")},
        {QStringLiteral("minutes"), QT_TR_NOOP("The length")},
        {QStringLiteral("resume"), QT_TR_NOOP("The resume")},
        {QStringLiteral("location"), QT_TR_NOOP("The location")},
        {QStringLiteral("links"), QT_TR_NOOP("A link")},
        {QStringLiteral("languages"), QT_TR_NOOP("A language")},
        {QStringLiteral("certificates"), QT_TR_NOOP("A certificate")},
        {QStringLiteral("experience"), QT_TR_NOOP("An entry of the experience")},
        {QStringLiteral("education"), QT_TR_NOOP("An entry of the education")},
        {QStringLiteral("skill_list"), QT_TR_NOOP("The skill list")},
        {QStringLiteral("picture"), QT_TR_NOOP("The picture")},
        {QStringLiteral("search"), QT_TR_NOOP("The search")},
        {QStringLiteral("role"), QT_TR_NOOP("The role")},
        {QStringLiteral("state"), QT_TR_NOOP("The account's state")},
        {QStringLiteral("accepted_terms"), QT_TR_NOOP("The version of the terms")},
        {QStringLiteral("organisation"), QT_TR_NOOP("The organisation's name")},
        {QStringLiteral("password_least_characters"), QT_TR_NOOP("The least number of characters of a password")},
        {QStringLiteral("idle_before_lock_minutes"), QT_TR_NOOP("The idle time before a session locks")},
        {QStringLiteral("longest_sign_in_hours"), QT_TR_NOOP("The longest time of a sign-in")},
        {QStringLiteral("interview_code_life_hours"), QT_TR_NOOP("The life of an interview's code")},
        {QStringLiteral("largest_resume_bytes"), QT_TR_NOOP("The largest size of a resume")},
        {QStringLiteral("format"), QT_TR_NOOP("The format")},
        {QStringLiteral("key"), QT_TR_NOOP("The key")},
        {QStringLiteral("id"), QT_TR_NOOP("The number of the question")},
        {QStringLiteral("domain"), QT_TR_NOOP("The domain")},
        {QStringLiteral("competency"), QT_TR_NOOP("The competency")},
        {QStringLiteral("kind"), QT_TR_NOOP("The kind")},
        {QStringLiteral("difficulty"), QT_TR_NOOP("The difficulty")},
        {QStringLiteral("type"), QT_TR_NOOP("The type")},
        {QStringLiteral("text"), QT_TR_NOOP("The text of the question")},
        {QStringLiteral("options"), QT_TR_NOOP("An answer option")},
        {QStringLiteral("time_limit_seconds"), QT_TR_NOOP("The time to answer")},
        {QStringLiteral("thinking_seconds"), QT_TR_NOOP("The time to think")},
        {QStringLiteral("takes"), QT_TR_NOOP("The number of takes")},
        {QStringLiteral("keywords"), QT_TR_NOOP("A keyword")},
        {QStringLiteral("tags"), QT_TR_NOOP("A tag")},
        {QStringLiteral("reference"), QT_TR_NOOP("The reference answer")},
        {QStringLiteral("reference_answer"), QT_TR_NOOP("The reference answer")},
        {QStringLiteral("key_points"), QT_TR_NOOP("A key point")},
        {QStringLiteral("rubric"), QT_TR_NOOP("A level of the rubric")},
        {QStringLiteral("comment"), QT_TR_NOOP("The comment")},
        {QStringLiteral("job"), QT_TR_NOOP("The job")},
        {QStringLiteral("questions"), QT_TR_NOOP("The number of questions")},
        {QStringLiteral("sections"), QT_TR_NOOP("The number of sections")},
        {QStringLiteral("introduction"), QT_TR_NOOP("The introduction")},
        {QStringLiteral("version"), QT_TR_NOOP("The version")},
        {QStringLiteral("questionnaire"), QT_TR_NOOP("The questionnaire")},
        {QStringLiteral("types"), QT_TR_NOOP("The number of questions to draw")},
        {QStringLiteral("most_seconds"), QT_TR_NOOP("The time that they may take")},
        {QStringLiteral("kept"), QT_TR_NOOP("A question that is to stay")},
    };
    const auto found = names.constFind(key);
    return found == names.constEnd() ? key : tr(*found);
}

std::optional<QString> FieldWords::place(const QString &key) {
    const QString number = key.section(u' ', 1);
    if (key.startsWith(u"line "))
        return tr("line %1").arg(number);
    if (key.startsWith(u"posting "))
        return tr("job posting %1").arg(number);
    if (key.startsWith(u"job "))
        return tr("job %1").arg(number);
    if (key.startsWith(u"section "))
        return tr("section %1").arg(number);
    if (key.startsWith(u"question "))
        return tr("question %1").arg(number);
    return std::nullopt;
}

/// "line 4, question 2"
QString FieldWords::placesOf(const QStringList &keys) {
    QStringList places;
    for (const QString &key : keys)
        places << place(key).value_or(key);
    return places.join(QStringLiteral(", "));
}

} // namespace

QString fieldWords(const QString &key) {
    QStringList places = key.split(QStringLiteral(", "));
    const QString last = places.takeLast();
    QString name = FieldWords::place(last).value_or(FieldWords::name(last));
    // What cannot be kept may be a question as a whole; lines are named within a sentence.
    if (FieldWords::place(last) && !last.startsWith(u"line "))
        name[0] = name.at(0).toUpper();
    return places.isEmpty() ? name : QString(name % u" (" % FieldWords::placesOf(places) % u')');
}

QString placeWords(const QString &key) {
    const QStringList parts = key.split(QStringLiteral(", "));
    return parts.size() < 2 ? QString() : QString(u" (" % FieldWords::placesOf(parts.first(parts.size() - 1)) % u')');
}

} // namespace candor::workspace
