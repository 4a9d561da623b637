// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "QuestionnaireFixture.h"

#include "common/ReportStrip.h"
#include "questionnaires/BankList.h"
#include "questionnaires/BuilderView.h"
#include "questionnaires/OutlineList.h"
#include "questionnaires/OutlineRows.h"
#include "questionnaires/QuestionnairesView.h"
#include "widgets/Confirmation.h"
#include "widgets/ConflictDialog.h"
#include "widgets/DataTable.h"
#include "widgets/FilterField.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

namespace candor::screens {

/// The page of questionnaires over a real workspace.
class BuilderFixture : public QuestionnaireFixture {
protected:
    void TearDown() override { view.reset(); }

    void open() {
        view = std::make_unique<QuestionnairesView>(fixture.screens.context);
        view->resize(1096, 800);
        view->show();
        view->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(view.get()));
        view->refresh();
        ASSERT_TRUE(settled());
    }
    /// With one of them in the builder.
    void edit(QuestionnaireId id) {
        open();
        view->open(id);
        ASSERT_TRUE(settled());
        ASSERT_TRUE(tests::press(*view, QStringLiteral("Edit")));
        ASSERT_TRUE(settled());
        ASSERT_TRUE(list().isVisible());
    }
    void startNew() {
        open();
        view->create();
        ASSERT_TRUE(settled());
    }
    BuilderView &builder() const { return *view->findChild<BuilderView *>(); }
    OutlineList &list() const { return *view->findChild<OutlineList *>(); }
    BankList &bankList() const { return *view->findChild<BankList *>(); }
    const QuestionnaireDraft &draft() const { return builder().editing().draft(); }
    template<typename Widget = QWidget>
    Widget *part(const char *name) const {
        return view->findChild<Widget *>(QLatin1String(name));
    }
    QString report() const {
        QString words;
        for (const auto *strip : view->findChildren<ReportStrip *>()) {
            if (strip->isVisible())
                words += strip->words();
        }
        return words;
    }
    /// How many questions each section asks.
    std::vector<std::size_t> sizes() const {
        std::vector<std::size_t> sizes;
        for (const QuestionnaireSection &section : draft().content().sections)
            sizes.push_back(section.items.size());
        return sizes;
    }
    QuestionId questionAt(OutlinePlace place) const {
        const QuestionnaireQuestion *question = draft().questionAt(place);
        return question ? question->question : QuestionId();
    }
    void choose(OutlinePlace place) {
        list().choose(place);
        list().setFocus();
    }
    static QPoint middleOf(const PickList &from, int row) {
        return from.visualRect(from.model()->index(row, 0)).center();
    }
    /// The bank shows questions of which the sample asks none.
    void showOthers() {
        for (auto *field : builder().findChildren<widgets::FilterField *>()) {
            if (field->name() == QStringLiteral("Domain"))
                field->choose(static_cast<int>(JobDomain::AiMl));
        }
        ASSERT_TRUE(settled());
        ASSERT_GT(bankList().model()->rowCount(), 8);
    }
    int rowOf(OutlinePlace place) const { return static_cast<OutlineRows *>(list().model())->rowOf(place); }

    std::unique_ptr<QuestionnairesView> view;
};

} // namespace candor::screens
