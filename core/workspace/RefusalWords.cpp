// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/RefusalWords.h"

#include "questions/QuestionFields.h"
#include "workspace/FieldWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace candor::workspace {

namespace {

using namespace Qt::StringLiterals;

class RefusalWords {
    Q_DECLARE_TR_FUNCTIONS(RefusalWords)

public:
    static QString ofDatabase(const Error &error);
    static QString ofPeople(const Error &error);
    static QString ofRules(const Error &error);
    static QString advice(const Error &error);

private:
    static QString invalidField(const QString &detail);
    static QString invalidQuestion(const QString &key, const QString &reason);
    static QString tooLong(const QString &detail);
    static QString duplicate(const QString &what);
};

/// The parts of "field: reason". The field may hold a colon itself ("candor:level: unknown").
std::pair<QString, QString> keyAndReason(const QString &detail) {
    const auto colon = detail.lastIndexOf(QStringLiteral(": "));
    return colon < 0 ? std::pair(detail, QString()) : std::pair(detail.first(colon), detail.sliced(colon + 2));
}

QString RefusalWords::ofDatabase(const Error &error) {
    const QString &about = error.detail;
    switch (error.code) {
    case ErrorCode::NotAWorkspace:
        return tr("There is no workspace in %1.").arg(about);
    case ErrorCode::WorkspaceExists:
        return tr("There is a workspace in %1 already.").arg(about);
    case ErrorCode::SchemaOutdated:
        return tr("The workspace's database was made by an older version of Candor and must be brought up to date.");
    case ErrorCode::SchemaNewer:
        return tr("The workspace's database was made by a newer version of Candor than this one.");
    case ErrorCode::DatabaseUnavailable:
        return tr("The database does not answer.");
    case ErrorCode::DatabaseLocked:
        return tr("Another program is holding the database.");
    case ErrorCode::DatabaseReadOnly:
        return tr("The workspace can be read, but not written.");
    case ErrorCode::DatabaseDamaged:
        return tr("The workspace's database is damaged: %1").arg(about);
    case ErrorCode::DatabaseFailed:
        return tr("The database refused: %1").arg(about);
    case ErrorCode::BackupDamaged:
        return tr("The backup is not whole: %1").arg(about);
    default:
        return {};
    }
}

QString RefusalWords::ofPeople(const Error &error) {
    switch (error.code) {
    case ErrorCode::NotSignedIn:
        return tr("Nobody is signed in, or the session has ended.");
    case ErrorCode::SessionLocked:
        return tr("The session is locked because nobody used it for a while.");
    case ErrorCode::NotAllowed:
        return tr("You may not do this.");
    case ErrorCode::SignInFailed:
        return tr("Email and password do not match.");
    case ErrorCode::SignInDelayed:
        return error.detail.toInt() == 1
                   ? tr("After too many wrong tries, signing in waits for a second.")
                   : tr("After too many wrong tries, signing in waits for %1 seconds.").arg(error.detail);
    case ErrorCode::AccountInactive:
        return tr("This account has been deactivated.");
    case ErrorCode::AccountAwaiting:
        return tr("This account waits for an administrator's approval.");
    case ErrorCode::CodeInvalid:
        return tr("This code is wrong, was used before, or has expired.");
    case ErrorCode::PasswordTooShort:
        return tr("The password needs at least %1 characters.").arg(error.detail);
    case ErrorCode::PasswordTooCommon:
        return tr("This password is among the first that anybody would try.");
    case ErrorCode::PasswordTooLong:
        return tr("The password is too long.");
    default:
        return {};
    }
}

QString RefusalWords::ofRules(const Error &error) {
    const QString &about = error.detail;
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("It is not there, or you may not see it.");
    case ErrorCode::Conflict:
        return tr("Somebody else has changed this since you opened it.");
    case ErrorCode::Duplicate:
        return duplicate(about);
    case ErrorCode::InvalidField:
        return invalidField(about);
    case ErrorCode::FieldTooLong:
        return tooLong(about);
    case ErrorCode::ReasonRequired:
        return tr("This move needs a reason.");
    case ErrorCode::MoveNotAllowed:
        if (about == u"last_administrator")
            return tr("This is the only active administrator; somebody must be left who manages the workspace.");
        if (about == u"question")
            return tr("The question does not stand where this can be done; look at it again.");
        if (about == u"questionnaire")
            return tr("A job uses the questionnaire, or somebody has begun it. It can be archived.");
        if (about == u"begin")
            return tr("The questions can be begun once an interview is required or scheduled, and not after that.");
        return about == u"job" ? tr("The job cannot do this from the state that it is in.")
                               : tr("This move is not possible from where the application stands.");
    case ErrorCode::JobNotOpen:
        return tr("The job takes no applications now.");
    case ErrorCode::SlotConflict:
        return about == u"room" ? tr("The room has another appointment at that time.")
                                : tr("Somebody who takes part has another appointment at that time.");
    case ErrorCode::FileTooLarge:
        return tr("The file is larger than %1.").arg(QLocale().formattedDataSize(about.toLongLong()));
    case ErrorCode::WrongFileType:
        if (about == u"PNG")
            return tr("The picture is not a PNG file.");
        return tr("The file is neither PDF nor DOCX.");
    case ErrorCode::DocumentEncrypted:
        return tr("The document is protected by a password. Save it without one and choose it again.");
    case ErrorCode::DocumentDamaged:
        return tr("Nothing in the document can be read: it is damaged or incomplete.");
    case ErrorCode::DocumentTooLarge:
        return tr("The document needs more time or memory than one may take.");
    case ErrorCode::ReaderFailed:
        return tr("The program that reads documents did not start or ended by itself.");
    default:
        return {};
    }
}

/// What only questions and questionnaires are refused for.
QString RefusalWords::invalidQuestion(const QString &key, const QString &reason) {
    const QString at = placeWords(key);
    if (key.section(u", "_s, -1) == u"options") {
        if (reason == u"range")
            return tr("A multiple-choice question has %1 to %2 answer options%3.")
                .arg(QString::number(questions::leastOptions), QString::number(questions::mostOptions), at);
        if (reason == u"two_correct")
            return tr("More than one answer option is marked as the right one%1.").arg(at);
        if (reason == u"none_correct")
            return tr("No answer option is marked as the right one%1.").arg(at);
        if (reason == u"unexpected")
            return tr("Only a multiple-choice question has answer options%1.").arg(at);
    }
    if (reason == u"not_approved")
        return tr("%1 is not approved, or was retired.").arg(fieldWords(key));
    if (reason == u"other_job")
        return tr("%1 is asked for another job only.").arg(fieldWords(key));
    if (reason == u"another")
        return tr("%1 is not that of the version that is named.").arg(fieldWords(key));
    if (reason == u"awaiting")
        return tr("What is there under this key waits for approval, and cannot be changed meanwhile%1.").arg(at);
    if (reason == u"draft")
        return tr("What is there under this key is a draft of somebody else's, of which nothing would be left%1.")
            .arg(at);
    if (key.section(u", "_s, -1) == u"key" && reason == u"not_allowed")
        return tr("You may not change what is there under this key%1.").arg(at);
    if (reason == u"archived")
        return tr("%1 is archived.").arg(fieldWords(key));
    if (key == u"questionnaire" && reason == u"empty")
        return tr("The questionnaire asks nothing yet.");
    return {};
}

QString RefusalWords::invalidField(const QString &detail) {
    // Of the skill list, "line 3: ..." says itself what is wrong, and may hold a colon.
    const auto colon = detail.indexOf(u": ");
    if (detail.startsWith(u"line ") && !detail.first(colon).contains(u',') && detail.sliced(colon + 2).contains(u' '))
        return tr("In %1: %2.").arg(fieldWords(detail.first(colon)), detail.sliced(colon + 2));
    const auto [key, reason] = keyAndReason(detail);
    if (QString words = invalidQuestion(key, reason); !words.isEmpty())
        return words;
    if (reason == u"empty")
        return tr("%1 is missing.").arg(fieldWords(key));
    if (reason == u"characters")
        return tr("%1 holds characters that cannot be kept.").arg(fieldWords(key));
    if (reason == u"range")
        return tr("%1 is out of range.").arg(fieldWords(key));
    if (reason == u"past")
        return tr("%1 lies in the past.").arg(fieldWords(key));
    if (reason == u"quote")
        return tr("In %1, a quotation mark is wrong.").arg(fieldWords(key));
    if (reason == u"columns")
        return tr("In %1, there are more or fewer fields than columns.").arg(fieldWords(key));
    if (reason == u"twice")
        return tr("%1 is there twice.").arg(fieldWords(key));
    if (key.startsWith(u"line ") && !key.contains(u','))
        return tr("The file cannot be read from %1 on.").arg(fieldWords(key));
    if (reason == u"fixed")
        return tr("%1 cannot be changed.").arg(fieldWords(key));
    if (reason == u"unknown")
        return tr("%1 is not known here.").arg(fieldWords(key));
    return tr("%1 does not have the right form.").arg(fieldWords(key));
}

QString RefusalWords::tooLong(const QString &detail) {
    const auto [key, most] = keyAndReason(detail);
    return tr("%1 is longer than %2 characters.").arg(fieldWords(key), most);
}

QString RefusalWords::duplicate(const QString &what) {
    if (what == u"email")
        return tr("There is an account with this email address already.");
    if (what == u"user_name")
        return tr("There is an account with this user name already.");
    if (what == u"application")
        return tr("There is an application of this person for this job already.");
    if (what == u"session")
        return tr("This session is in the workspace already.");
    if (what == u"key")
        return tr("There is a question with this key already.");
    return tr("There is one already.");
}

QString RefusalWords::advice(const Error &error) {
    switch (error.code) {
    case ErrorCode::NotAWorkspace:
        return tr("Choose another folder, or make a workspace there with \"candorctl workspace init\".");
    case ErrorCode::SchemaOutdated:
        return tr("\"candorctl workspace migrate\" does it; a backup is made first.");
    case ErrorCode::SchemaNewer:
        return tr("Nothing was changed. Install the newer version on this machine too.");
    case ErrorCode::DatabaseUnavailable:
        return tr("What was saved before is safe. Try again when the server is back.");
    case ErrorCode::DatabaseLocked:
        return tr("Nothing was changed. Try again in a moment.");
    case ErrorCode::DatabaseReadOnly:
        return tr("Nothing was changed. Ask whoever owns the folder for access.");
    case ErrorCode::DatabaseDamaged:
        return tr("Nothing was changed. Restore a backup: \"candorctl workspace restore\".");
    case ErrorCode::BackupDamaged:
        return tr("Nothing was restored. Choose another backup.");
    case ErrorCode::NotSignedIn:
        return tr("Sign in and try again.");
    case ErrorCode::SessionLocked:
        return tr("Enter the password to go on.");
    case ErrorCode::AccountInactive:
    case ErrorCode::AccountAwaiting:
    case ErrorCode::CodeInvalid:
        return tr("An administrator can help.");
    case ErrorCode::PasswordTooCommon:
        return tr("Choose one that is yours alone; a few words in a row do well.");
    case ErrorCode::Conflict:
        return tr("Nothing was saved. Look at both versions and save again.");
    case ErrorCode::SlotConflict:
        return tr("Nothing was saved. Choose another time or place.");
    default:
        return {};
    }
}

} // namespace

QString refusalWords(const Error &error) {
    for (const auto words : {RefusalWords::ofDatabase, RefusalWords::ofPeople, RefusalWords::ofRules}) {
        if (QString found = words(error); !found.isEmpty())
            return found;
    }
    return {};
}

QString refusalAdvice(const Error &error) { return RefusalWords::advice(error); }

} // namespace candor::workspace
