// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Subcommand.h"

#include "access/Actor.h"
#include "crypto/Secret.h"
#include "model/Account.h"
#include "model/Clock.h"
#include "model/Page.h"
#include "workspace/Workspace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace candor::ctl {

/// What a sub-command was asked for, on which workspace and by whom.
class Request {
    Q_DECLARE_TR_FUNCTIONS(Request)

public:
    static void addOptions(QCommandLineParser &parser, Opens opens);

    explicit Request(const QCommandLineParser &parser) : m_parser(parser) {}

    /// Opens the workspace and signs in, as far as the command needs it.
    [[nodiscard]] Result<void> begin(Opens opens);
    /// Signs out.
    void end();

    [[nodiscard]] const QStringList &arguments() const { return m_arguments; }
    [[nodiscard]] QString argument(int index) const { return m_arguments.value(index); }
    [[nodiscard]] bool isSet(const char *option) const { return m_parser.isSet(QLatin1String(option)); }
    [[nodiscard]] QString value(const char *option) const { return m_parser.value(QLatin1String(option)); }
    /// Each value of an option that may be given several times.
    [[nodiscard]] QStringList values(const char *option) const { return m_parser.values(QLatin1String(option)); }
    /// The value where the option was given.
    [[nodiscard]] std::optional<QString> given(const char *option) const;
    /// Error: InvalidArgument where it was not given or is empty.
    [[nodiscard]] Result<QString> required(const char *option) const;
    /// A text of --OPTION ("-": standard input) or out of the file of --OPTION-file. Errors: InvalidArgument,
    /// FileNotFound, FileUnreadable, InvalidField (it is no UTF-8).
    [[nodiscard]] Result<std::optional<QString>> text(const char *option) const;
    /// The bytes of a file, or of standard input for "-". Errors: FileNotFound, FileUnreadable, FileTooLarge.
    [[nodiscard]] static Result<QByteArray> bytes(const QString &path, qint64 most);
    [[nodiscard]] Result<PageRange> range() const;
    /// The password of --new-password-file, or typed twice.
    [[nodiscard]] Result<crypto::Secret> newPassword() const;

    [[nodiscard]] Result<workspace::WorkspaceLocation> location() const;
    [[nodiscard]] workspace::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] const access::Actor &actor() const { return m_actor; }
    /// The account that is signed in. Error: NotSignedIn.
    [[nodiscard]] Result<AccountId> self() const;
    /// What the actor signed in with.
    [[nodiscard]] const crypto::Secret &password() const { return m_password; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// The account of an email address or id.
    [[nodiscard]] Result<Account> accountOf(const QString &name);
    /// The same of a recruiter or expert, for whoever may add them to a job but not look into accounts.
    [[nodiscard]] Result<Account> colleagueOf(const QString &name);
    /// The revision that --revision names, else the current one. Error: InvalidArgument.
    [[nodiscard]] Result<qint64> revision(qint64 current) const;
    [[nodiscard]] static Option revisionOption();
    /// The id that an argument is. Error: InvalidArgument.
    template<typename AnyId>
    [[nodiscard]] Result<AnyId> id(int index) const {
        const auto value = idOf(argument(index));
        return value ? Result<AnyId>(AnyId(*value)) : failure(value.error());
    }
    template<typename AnyId>
    [[nodiscard]] Result<AnyId> id(const QString &text) const {
        const auto value = idOf(text);
        return value ? Result<AnyId>(AnyId(*value)) : failure(value.error());
    }

    [[nodiscard]] bool wantsJson() const { return isSet("json"); }
    /// Prints rows: as JSON, or as a table of these members with a line that says how many there are in all.
    [[nodiscard]] int answer(const QJsonArray &rows, const QStringList &columns, qint64 total) const;
    /// Prints an object: as JSON, or each member on a line.
    [[nodiscard]] int answer(const QJsonObject &object) const;
    /// Prints an object as JSON, or the words.
    [[nodiscard]] int answer(const QJsonObject &object, const QString &words) const;

private:
    [[nodiscard]] static Result<qint64> idOf(const QString &text);

    const QCommandLineParser &m_parser;
    QStringList m_arguments = m_parser.positionalArguments();
    SystemClock m_clock;
    std::unique_ptr<workspace::Workspace> m_workspace;
    access::Actor m_actor;
    crypto::Secret m_password;
};

/// The names of a table's columns, parted by spaces.
[[nodiscard]] inline QStringList columns(const char *names) { return QString::fromLatin1(names).split(u' '); }

/// Where a workspace is when nobody says: $CANDOR_WORKSPACE, else $XDG_DATA_HOME/candor.
[[nodiscard]] QString defaultWorkspace();

} // namespace candor::ctl
