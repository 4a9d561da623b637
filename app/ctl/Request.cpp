// SPDX-License-Identifier: GPL-3.0-or-later
#include "Request.h"

#include "CommandLine.h"
#include "Credentials.h"
#include "OptionValues.h"
#include "Tables.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"

#include <QFile>
#include <QStandardPaths>
#include <QStringDecoder>

#include <cstdio>

namespace candor::ctl {

namespace {

constexpr qint64 largestText = 64 * 1024 * 1024;

} // namespace

QString defaultWorkspace() {
    QString fromEnvironment = qEnvironmentVariable("CANDOR_WORKSPACE");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) % u"/candor";
}

void Request::addOptions(QCommandLineParser &parser, Opens opens) {
    parser.addOption({QStringLiteral("workspace"), tr("The workspace's folder. Default: %1").arg(defaultWorkspace()),
                      tr("DIR"), defaultWorkspace()});
    parser.addOption({QStringLiteral("connection"),
                      tr("A file that says how to reach the PostgreSQL server. Default: connection.json in the "
                         "workspace's folder, where there is one."),
                      tr("FILE")});
    if (opens != Opens::WithActor)
        return;
    parser.addOption(
        {QStringLiteral("as"), tr("Sign in with this email address or user name. Default: as a guest."), tr("EMAIL")});
    parser.addOption({QStringLiteral("password-file"),
                      tr("Read the password from the first line of this file, which nobody else may read. Default: ask "
                         "on the terminal."),
                      tr("FILE")});
}

Result<workspace::WorkspaceLocation> Request::location() const {
    const QString connection = value("connection");
    return connection.isEmpty() ? workspace::locate(value("workspace"))
                                : workspace::locate(value("workspace"), connection);
}

Result<void> Request::begin(Opens opens) {
    if (opens == Opens::Nothing)
        return {};
    const auto where = location();
    if (!where)
        return failure(where.error());
    auto opened = workspace::Workspace::open(*where, m_clock);
    if (!opened)
        return failure(opened.error());
    m_workspace = std::move(*opened);
    const QString origin = workspace::originHere();
    m_actor = access::Actor::guest(origin);
    if (opens == Opens::AsGuest || !isSet("as"))
        return {};
    const QString name = value("as");
    auto password = Credentials::password(value("password-file"), tr("Password of %1: ").arg(name));
    if (!password)
        return failure(password.error());
    m_password = std::move(*password);
    const auto signedIn = m_workspace->signIns().signIn(origin, name, m_password);
    if (!signedIn)
        return failure(signedIn.error());
    m_actor = signedIn->actor;
    return {};
}

void Request::end() {
    if (!m_workspace || m_actor.isGuest())
        return;
    // The command was done or refused before; a sign-in that cannot be ended ends by itself.
    if (const auto signedOut = m_workspace->signIns().signOut(m_actor);
        !signedOut && signedOut.error().code != ErrorCode::NotSignedIn)
        std::fprintf(stderr, "candorctl: %s\n", qPrintable(tr("The sign-in could not be ended; it ends by itself.")));
}

std::optional<QString> Request::given(const char *option) const {
    return isSet(option) ? std::optional(value(option)) : std::nullopt;
}

Result<QString> Request::required(const char *option) const {
    if (QString text = value(option); !text.isEmpty())
        return text;
    return failure(ErrorCode::InvalidArgument, tr("--%1 is missing.").arg(QLatin1String(option)));
}

Result<std::optional<QString>> Request::text(const char *option) const {
    const QString fromFile = m_parser.value(QLatin1String(option) + QStringLiteral("-file"));
    if (fromFile.isEmpty() && value(option) != u"-")
        return given(option);
    QFile file(fromFile);
    const bool opened = fromFile.isEmpty() ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(QFile::exists(fromFile) ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, fromFile);
    auto decode = QStringDecoder(QStringDecoder::Utf8);
    QString decoded = decode(file.read(largestText));
    if (decode.hasError())
        return failure(ErrorCode::InvalidField, QString(QLatin1String(option) + QStringLiteral(": characters")));
    if (decoded.endsWith(u'\n'))
        decoded.chop(1);
    return std::optional(decoded);
}

Result<QByteArray> Request::bytes(const QString &path, qint64 most) {
    QFile file(path);
    if (!(path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return failure(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileNotFound, path);
    QByteArray read = file.read(most + 1);
    return read.size() > most ? failure(ErrorCode::FileTooLarge, QString::number(most))
                              : Result<QByteArray>(std::move(read));
}

Result<PageRange> Request::range() const {
    PageRange range;
    for (const auto &[option, member] : {std::pair("limit", &range.limit), std::pair("offset", &range.offset)}) {
        if (!isSet(option))
            continue;
        const auto number = OptionValues::integer(option, value(option), 0, 1'000'000'000);
        if (!number)
            return failure(number.error());
        *member = static_cast<int>(*number);
    }
    return range;
}

Result<crypto::Secret> Request::newPassword() const { return Credentials::newPassword(value("new-password-file")); }

Result<AccountId> Request::self() const {
    return m_actor.isGuest() ? Result<AccountId>(failure(ErrorCode::NotSignedIn)) : m_actor.account;
}

Result<Account> Request::accountOf(const QString &name) {
    if (name.contains(u'@'))
        return m_workspace->people().accountByEmail(m_actor, name);
    const auto number = id<AccountId>(name);
    return number ? m_workspace->people().account(m_actor, *number) : failure(number.error());
}

Result<Account> Request::colleagueOf(const QString &name) {
    const auto colleagues = m_workspace->people().colleagues(m_actor);
    if (!colleagues)
        return failure(colleagues.error());
    for (const Account &account : *colleagues) {
        if (name.compare(account.email, Qt::CaseInsensitive) == 0 || name == QString::number(account.id.value()))
            return account;
    }
    return failure(ErrorCode::NotFound, name);
}

Result<qint64> Request::revision(qint64 current) const {
    return isSet("revision") ? OptionValues::integer("revision", value("revision"), 0, INT64_MAX) : current;
}

Option Request::revisionOption() {
    return {"revision",
            QT_TR_NOOP("Only where nobody has saved since this revision, as show --json says it. Default: the newest."),
            "N", "Request"};
}

Result<qint64> Request::idOf(const QString &text) {
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber && number > 0)
        return number;
    return failure(ErrorCode::InvalidArgument, tr("\"%1\" is no number of a row, as lists show them.").arg(text));
}

int Request::answer(const QJsonArray &rows, const QStringList &columns, qint64 total) const {
    if (wantsJson()) {
        CommandLine::print(rows);
        return done;
    }
    if (!rows.isEmpty())
        CommandLine::print(Tables::table(rows, columns));
    CommandLine::print(rows.size() == total ? tr("%n row(s)", nullptr, static_cast<int>(total))
                                            : tr("%1 of %2 rows").arg(rows.size()).arg(total));
    return done;
}

int Request::answer(const QJsonObject &object) const { return answer(object, Tables::members(object)); }

int Request::answer(const QJsonObject &object, const QString &words) const {
    if (wantsJson())
        CommandLine::print(object);
    else
        CommandLine::print(words);
    return done;
}

} // namespace candor::ctl
