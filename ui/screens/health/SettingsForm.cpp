// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/SettingsForm.h"

#include "health/HealthModel.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/ConflictDialog.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/TextInput.h"

#include <QGridLayout>
#include <QSpinBox>

namespace candor::screens {

using widgets::FormField;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

QSpinBox *number(const access::SettingRange &range, const char *name, qint64 unit = 1) {
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setFont(theme::font(theme::Text::Mono));
    box->setRange(static_cast<int>((range.least + unit - 1) / unit), static_cast<int>(range.most / unit));
    return box;
}

QString rangeWords(const QSpinBox &box) { return SettingsForm::tr("%1 to %2").arg(box.minimum()).arg(box.maximum()); }

} // namespace

SettingsForm::SettingsForm(HealthModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_organisation(new widgets::TextInput),
      m_letters(number(access::settingRange(QStringLiteral("password_least_characters")), "passwordLetters")),
      m_idle(number(access::settingRange(QStringLiteral("idle_before_lock_minutes")), "idleMinutes")),
      m_longest(number(access::settingRange(QStringLiteral("longest_sign_in_hours")), "longestHours")),
      m_codeLife(number(access::settingRange(QStringLiteral("interview_code_life_hours")), "codeHours")),
      m_resume(number(access::settingRange(QStringLiteral("largest_resume_bytes")), "resumeMegabytes", megabyte)),
      m_save(new widgets::Button(tr("&Save settings"), widgets::ButtonRole::Outlined)),
      m_outcome(new widgets::StateLabel) {
    m_organisation->setObjectName(QStringLiteral("organisation"));
    m_save->setObjectName(QStringLiteral("saveSettings"));
    m_outcome->setObjectName(QStringLiteral("settingsOutcome"));
    m_outcome->setWrapped();
    m_outcome->hide();
    auto *organisation = new FormField(tr("&Organisation"), m_organisation);
    m_errors.add(QStringLiteral("organisation"), *organisation);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(new widgets::ColumnHeading(tr("Settings")), 0, 0, 1, 2);
    grid->addWidget(organisation, 1, 0, 1, 2);
    struct Number {
        QSpinBox *box;
        QString label;
        const char *key;
    };
    const Number numbers[] = {{m_letters, tr("&Fewest letters of a password"), "password_least_characters"},
                              {m_idle, tr("&Lock after idle minutes"), "idle_before_lock_minutes"},
                              {m_longest, tr("Longest sign-in, &hours"), "longest_sign_in_hours"},
                              {m_codeLife, tr("Life of an interview &code, hours"), "interview_code_life_hours"},
                              {m_resume, tr("Largest resume, &MB"), "largest_resume_bytes"}};
    int place = 4;
    for (const auto &[box, label, key] : numbers) {
        auto *field = new FormField(label, box);
        field->setRemark(rangeWords(*box));
        grid->addWidget(field, place / 2, place % 2, Qt::AlignTop);
        ++place;
        m_errors.add(QLatin1String(key), *field);
        connect(box, &QSpinBox::valueChanged, this, &SettingsForm::fit);
    }
    auto *foot = new QHBoxLayout;
    foot->setSpacing(16);
    foot->addWidget(m_save);
    foot->addWidget(m_outcome, 1);
    foot->addStretch();
    grid->addLayout(foot, 5, 0, 1, 2);
    for (int column = 0; column < 2; ++column)
        grid->setColumnStretch(column, 1);

    connect(m_organisation, &QLineEdit::textChanged, this, &SettingsForm::fit);
    connect(m_save, &widgets::Button::clicked, this, [this] {
        m_errors.clear();
        m_save->setEnabled(false);
        m_model.saveSettings(edited());
    });
    connect(&m_model, &HealthModel::read, this, [this] {
        if (!isChanged())
            fill(m_model.settings());
    });
    connect(&m_model, &HealthModel::settingsSaved, this, [this] {
        fill(m_model.settings());
        m_outcome->setState(widgets::State::Good, tr("Saved. They count from now on."));
        m_outcome->show();
    });
    connect(&m_model, &HealthModel::settingsRefused, this, [this](const Error &error) {
        fit();
        if (m_errors.show(error))
            return;
        m_outcome->setState(widgets::State::Alert, wordsAndAdvice(error));
        m_outcome->show();
    });
    connect(&m_model, &HealthModel::settingsConflict, this, &SettingsForm::askVersion);
    fit();
}

access::WorkspaceSettings SettingsForm::edited() const {
    access::WorkspaceSettings settings = m_shown;
    settings.organisation = m_organisation->text().trimmed();
    settings.passwordLeastCharacters = m_letters->value();
    settings.idleBeforeLock = std::chrono::minutes(m_idle->value());
    settings.longestSignIn = std::chrono::hours(m_longest->value());
    settings.interviewCodeLife = std::chrono::hours(m_codeLife->value());
    // A size that is no whole number of megabytes stays while nobody touches it.
    if (m_resume->value() != m_shown.largestResumeBytes / megabyte)
        settings.largestResumeBytes = m_resume->value() * megabyte;
    return settings;
}

bool SettingsForm::isChanged() const { return m_filled && edited() != m_shown; }

void SettingsForm::fill(const access::WorkspaceSettings &settings) {
    m_filled = true;
    m_shown = settings;
    m_organisation->setText(settings.organisation);
    m_letters->setValue(settings.passwordLeastCharacters);
    m_idle->setValue(static_cast<int>(settings.idleBeforeLock.count()));
    m_longest->setValue(static_cast<int>(settings.longestSignIn.count()));
    m_codeLife->setValue(static_cast<int>(settings.interviewCodeLife.count()));
    m_resume->setValue(static_cast<int>(settings.largestResumeBytes / megabyte));
    m_errors.clear();
    m_outcome->hide();
    fit();
}

void SettingsForm::askVersion(const access::WorkspaceSettings &mine, const access::WorkspaceSettings &theirs) {
    fit();
    const auto versions = [](const QString &name, auto mineOf, auto theirsOf) {
        return widgets::FieldVersions{name, QString::number(mineOf), QString::number(theirsOf)};
    };
    auto *dialog = new widgets::ConflictDialog(
        tr("The settings form"),
        {{tr("Organisation"), mine.organisation, theirs.organisation},
         versions(tr("Fewest letters of a password"), mine.passwordLeastCharacters, theirs.passwordLeastCharacters),
         versions(tr("Lock after idle minutes"), mine.idleBeforeLock.count(), theirs.idleBeforeLock.count()),
         versions(tr("Longest sign-in, hours"), mine.longestSignIn.count(), theirs.longestSignIn.count()),
         versions(tr("Life of an interview code, hours"), mine.interviewCodeLife.count(),
                  theirs.interviewCodeLife.count()),
         {tr("Largest resume"), theme::bytes(static_cast<std::uint64_t>(mine.largestResumeBytes)),
          theme::bytes(static_cast<std::uint64_t>(theirs.largestResumeBytes))}},
        window());
    connect(dialog, &widgets::ConflictDialog::mineChosen, this, [this, mine, theirs] {
        access::WorkspaceSettings again = mine;
        again.revision = theirs.revision;
        m_model.saveSettings(again);
    });
    connect(dialog, &widgets::ConflictDialog::theirsChosen, this, [this, theirs] { fill(theirs); });
    dialog->open();
}

void SettingsForm::fit() {
    m_save->setEnabled(isChanged());
    if (isChanged())
        m_outcome->hide();
}

} // namespace candor::screens
