// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CtlWorkspace.h"

namespace candor::ctl {

/// A workspace with its people, a second expert (egon) among them, and the built-in bank.
class QuestionWorkspace : public CtlWorkspace {
protected:
    void SetUp() override {
        people();
        const auto made = addUser(QStringLiteral("egon"), QStringLiteral("domain_expert"));
        ASSERT_EQ(made.exitCode, 0) << made;
    }

    /// A question that can be approved as it is, as files hold it.
    static QJsonObject written(const QString &text, const QString &key = {}) {
        using namespace Qt::StringLiterals;
        QJsonObject question{
            {u"domain"_s, u"Fullstack"_s},
            {u"competency"_s, u"Pump hydraulics"_s},
            {u"kind"_s, u"technical"_s},
            {u"difficulty"_s, u"beginner"_s},
            {u"type"_s, u"text"_s},
            {u"text"_s, text},
            {u"skills"_s, QJsonArray{u"Hydraulics"_s}},
            {u"tags"_s, QJsonArray{u"pumps"_s}},
            {u"reference"_s,
             QJsonObject{{u"answer"_s, u"By pressure."_s}, {u"key_points"_s, QJsonArray{u"Pressure"_s}}}},
            {u"rubric"_s,
             QJsonObject{{u"1"_s, u"Guesses"_s}, {u"3"_s, u"Names pressure"_s}, {u"5"_s, u"Explains it"_s}}}};
        if (!key.isEmpty())
            question.insert(u"key"_s, key);
        return question;
    }
    static QJsonObject choice(const QString &text, const QString &key = {}) {
        using namespace Qt::StringLiterals;
        QJsonObject question = written(text, key);
        question.insert(u"type"_s, u"mcq"_s);
        question.insert(u"options"_s, QJsonArray{QJsonObject{{u"text"_s, u"Warm water"_s}, {u"correct"_s, false}},
                                                 QJsonObject{{u"text"_s, u"Cold water"_s},
                                                             {u"correct"_s, true},
                                                             {u"reason"_s, u"It is denser."_s}}});
        return question;
    }
    static QByteArray fileOf(const QJsonArray &questions) {
        using namespace Qt::StringLiterals;
        return QJsonDocument(
                   QJsonObject{{u"format"_s, u"candor-questions"_s}, {u"version"_s, 1}, {u"questions"_s, questions}})
            .toJson();
    }
    /// Somebody's draft; its number.
    QString draft(const QString &who, const QJsonObject &question) const {
        using namespace Qt::StringLiterals;
        write(path(u"draft.json"_s), QJsonDocument(question).toJson());
        return QString::number(object(who, {u"question"_s, u"add"_s, path(u"draft.json"_s)})[u"id"].toInt());
    }
    /// Written by rita, approved by eve; its number.
    QString approved(const QJsonObject &question) const {
        using namespace Qt::StringLiterals;
        QString id = draft(u"rita"_s, question);
        EXPECT_EQ(as(u"rita"_s, {u"question"_s, u"submit"_s, id}).exitCode, 0);
        EXPECT_EQ(as(u"eve"_s, {u"question"_s, u"approve"_s, id}).exitCode, 0);
        return id;
    }
    [[nodiscard]] QJsonObject question(const QString &id, const QString &who = QStringLiteral("ada")) const {
        return object(who, {QStringLiteral("question"), QStringLiteral("show"), id});
    }
    [[nodiscard]] QString revision(const QString &id) const {
        return QString::number(question(id)[QStringLiteral("revision")].toInt());
    }
    /// How many questions a filter finds.
    [[nodiscard]] qsizetype count(const QString &who, const QStringList &filter) const {
        return array(who, QStringList{QStringLiteral("question"), QStringLiteral("list"), QStringLiteral("--limit"),
                                      QStringLiteral("1000")} +
                              filter)
            .size();
    }
};

} // namespace candor::ctl
