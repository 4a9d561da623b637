// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFixture.h"
#include "store/JobStore.h"

namespace candor::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const JobViewer everything{JobReach::Everything, {}, QDate(2026, 5, 1)};

class QuestionnaireStoreTest : public QuestionFixture {
protected:
    ApplicationId apply(JobId job, const QString &name) {
        return tests::putApplication(connection(), job, account(name, Role::Seeker));
    }
    Page<QuestionnaireRow> listed(const JobViewer &viewer, const QuestionnaireFilter &filter = {},
                                  const PageRange &range = {}) {
        const auto page = questionnaires().list(viewer, filter, range);
        EXPECT_TRUE(page) << qPrintable(page ? QString() : page.error().detail);
        return page.value_or(Page<QuestionnaireRow>());
    }
    QStringList titles(const JobViewer &viewer, const QuestionnaireFilter &filter = {}) {
        QStringList titles;
        for (const QuestionnaireRow &row : listed(viewer, filter).rows)
            titles.append(row.questionnaire.content.title);
        return titles;
    }
    /// Everything that a questionnaire can hold.
    Questionnaire full() {
        Questionnaire full;
        full.owner = author();
        full.content.title = u"Backend 'α' \"β\" \U0001F98A"_s;
        full.content.introduction = u"Welcome\n\nשלום"_s;
        full.content.revealsMcqResults = true;
        full.content.keepsOtherTakes = true;
        full.content.sections = {
            {u"First"_s, u"Read this"_s, {{newest(put(u"one"_s)), 60, 10, 3}, {newest(put(u"two"_s)), {}, {}, {}}}},
            {{}, {}, {}},
            {u"Last"_s, {}, {{newest(put(u"three"_s)), {}, 0, {}}}}};
        full.createdAt = later();
        full.updatedAt = later();
        return full;
    }
};
CANDOR_BOTH_DIALECTS(QuestionnaireStoreTest);

TEST_P(QuestionnaireStoreTest, KeepsEveryField) {
    Questionnaire kept = full();
    const auto id = questionnaires().insert(kept);
    ASSERT_TRUE(id) << qPrintable(id.error().detail);
    kept.id = *id;
    kept.revision = 1;
    kept.versionId = questionnaire(*id).versionId;
    EXPECT_TRUE(kept.versionId.isValid());
    EXPECT_EQ(questionnaire(*id), kept);
    EXPECT_EQ(questionnaires().findVersion(kept.versionId).value(), kept);
    EXPECT_THAT(*questionnaires().versions(*id), ElementsAre(kept));
    const auto page = listed(everything);
    ASSERT_EQ(page.rows.size(), 1U);
    Questionnaire inList = kept;
    inList.content.sections.clear();
    EXPECT_EQ(page.rows[0], (QuestionnaireRow{inList, u"Rita"_s, 3, 70 + 120 + 120, 0, 0}));

    EXPECT_EQ(questionnaires().find(QuestionnaireId(99)).value(), std::nullopt);
    EXPECT_EQ(questionnaires().findVersion(QuestionnaireVersionId(99)).value(), std::nullopt);
    EXPECT_THAT(*questionnaires().versions(QuestionnaireId(99)), IsEmpty());
}

TEST_P(QuestionnaireStoreTest, KeepsWhatHasNothingInIt) {
    Questionnaire kept;
    kept.content.title = u"Candor's own"_s;
    const auto id = questionnaires().insert(kept);
    ASSERT_TRUE(id) << qPrintable(id.error().detail);
    kept.id = *id;
    kept.revision = 1;
    kept.versionId = questionnaire(*id).versionId;
    EXPECT_EQ(questionnaire(*id), kept);
    EXPECT_THAT(listed(everything).rows, ElementsAre(QuestionnaireRow{kept, {}, 0, 0, 0, 0}));
    EXPECT_THAT(*questionnaires().questions(kept.versionId), IsEmpty());
}

TEST_P(QuestionnaireStoreTest, SavesAgainstARevisionAlone) {
    const QuestionnaireId id = ask(u"Before"_s, {put(u"one"_s)});
    const Questionnaire before = questionnaire(id);
    Questionnaire changed = full();
    changed.id = id;
    changed.revision = 2;
    EXPECT_EQ(questionnaires().update(changed).error().code, ErrorCode::Conflict);
    EXPECT_EQ(questionnaires().addVersion(changed).error().code, ErrorCode::Conflict);
    EXPECT_EQ(questionnaires().setArchived(id, 2, true, later()).error().code, ErrorCode::Conflict);
    EXPECT_EQ(questionnaires().remove(id, 2).error().code, ErrorCode::Conflict);
    EXPECT_EQ(questionnaire(id), before);

    changed.revision = 1;
    ASSERT_TRUE(questionnaires().update(changed));
    Questionnaire expected = before;
    expected.content = changed.content;
    expected.updatedAt = changed.updatedAt;
    expected.revision = 2;
    EXPECT_EQ(questionnaire(id), expected) << "the same version, begun when it was";
    EXPECT_EQ(titles(everything, {u"before"_s, {}, {}, {}, false}), QStringList());
    EXPECT_EQ(titles(everything, {u"BACKEND"_s, {}, {}, {}, false}), QStringList{changed.content.title});
}

TEST_P(QuestionnaireStoreTest, BeginsVersions) {
    const QuestionnaireId id = ask(u"First"_s, {put(u"one"_s)});
    const Questionnaire first = questionnaire(id);
    Questionnaire second = full();
    second.id = id;
    second.revision = 1;
    ASSERT_TRUE(questionnaires().addVersion(second));
    const Questionnaire found = questionnaire(id);
    second.version = 2;
    second.revision = 2;
    second.versionId = found.versionId;
    second.createdAt = second.updatedAt;
    EXPECT_EQ(found, second);
    const auto versions = questionnaires().versions(id);
    ASSERT_TRUE(versions);
    ASSERT_EQ(versions->size(), 2U);
    EXPECT_EQ(versions->front(), second);
    EXPECT_EQ(versions->back().content, first.content);
    EXPECT_EQ(versions->back().createdAt, first.createdAt);
    EXPECT_EQ(titles(everything), QStringList{second.content.title});
    EXPECT_EQ(titles(everything, {u"first"_s, {}, {}, {}, false}), QStringList());
}

TEST_P(QuestionnaireStoreTest, LeavesAVersionThatSomebodyHasBegun) {
    const QuestionId question = put(u"one"_s);
    const QuestionnaireId id = ask(u"Begun"_s, {question});
    const JobId job = this->job();
    ASSERT_TRUE(questionnaires().assign(job, id));
    const Questionnaire first = questionnaire(id);
    const ApplicationId anna = apply(job, u"Anna"_s);
    EXPECT_EQ(questionnaires().begunBy(anna).value(), std::nullopt);
    EXPECT_FALSE(questionnaires().hasBegun(first.versionId).value());
    ASSERT_TRUE(questionnaires().begin(anna, first.versionId, later()));
    EXPECT_EQ(questionnaires().begunBy(anna).value(), first.versionId);
    EXPECT_TRUE(questionnaires().hasBegun(first.versionId).value());

    Questionnaire changed = first;
    changed.content.title = u"Changed"_s;
    changed.updatedAt = later();
    EXPECT_EQ(questionnaires().update(changed).error().code, ErrorCode::Conflict);
    EXPECT_EQ(questionnaire(id), first);
    ASSERT_TRUE(questionnaires().addVersion(changed));
    const QuestionnaireVersionId second = questionnaire(id).versionId;
    EXPECT_FALSE(questionnaires().hasBegun(second).value());
    ASSERT_TRUE(questionnaires().begin(anna, second, later()));
    EXPECT_EQ(questionnaires().begunBy(anna).value(), first.versionId) << "who has begun keeps what they began";
    ASSERT_TRUE(questionnaires().begin(apply(job, u"Bea"_s), second, later()));
    EXPECT_EQ(questionnaires().begun(id), 2);
    EXPECT_EQ(questionnaires().begun(ask(u"Other"_s, {})), 0);
    const auto row = listed(everything, {u"changed"_s, {}, {}, {}, false}).rows.at(0);
    EXPECT_EQ(row.begun, 2);
    EXPECT_EQ(row.jobs, 1);

    ASSERT_TRUE(questionnaires().assign(job, std::nullopt));
    EXPECT_FALSE(questionnaires().remove(id, 2)) << "begun versions stay";
    EXPECT_EQ(questionnaires().versions(id)->size(), 2U);
    // A later version that nobody has begun can still be changed.
    ASSERT_TRUE(connection().execute(u"DELETE FROM application_questionnaire WHERE questionnaire_version_id = ?"_s,
                                     values(second)));
    EXPECT_TRUE(questionnaires().update(questionnaire(id)));
}

TEST_P(QuestionnaireStoreTest, HoldsTheVersionsThatItAsks) {
    const QuestionId asked = put(u"asked"_s, QuestionStatus::Draft);
    const QuestionnaireId id = ask(u"Asks"_s, {asked});
    EXPECT_FALSE(questions().removeNewest(asked, 1, later()));
    EXPECT_EQ(count(u"question_version"_s), 1);
    ASSERT_TRUE(questionnaires().remove(id, 1));
    EXPECT_TRUE(questions().removeNewest(asked, question(asked).revision, later()));
}

TEST_P(QuestionnaireStoreTest, LetsNothingUntrueIn) {
    const QuestionId one = put(u"one"_s);
    const QuestionVersionId before = newest(one);
    const QuestionVersionId after = addVersion(one, content(u"one anew"_s), QuestionStatus::Approved);
    Questionnaire twice;
    twice.content.title = u"Twice"_s;
    twice.content.sections = {{{}, {}, {{before, {}, {}, {}}}}, {{}, {}, {{after, {}, {}, {}}}}};
    EXPECT_EQ(questionnaires().insert(twice).error(),
              (Error{ErrorCode::Duplicate, u"questionnaire_item.version_id, questionnaire_item.question_id"_s}));
    const auto refused = [&](const QuestionnaireItem &item) {
        Questionnaire each;
        each.content.title = u"Each"_s;
        each.content.sections = {{{}, {}, {item}}};
        return !questionnaires().insert(each);
    };
    EXPECT_FALSE(refused({after, {}, {}, {}}));
    EXPECT_TRUE(refused({QuestionVersionId(99), {}, {}, {}}));
    EXPECT_TRUE(refused({after, 9, {}, {}}));
    EXPECT_TRUE(refused({after, {}, 1801, {}}));
    EXPECT_TRUE(refused({after, {}, {}, 11}));
    EXPECT_FALSE(connection().execute(u"UPDATE questionnaire_item SET question_id = ?"_s, values(put(u"other"_s))))
        << "the version is not one of that question";
    Questionnaire untitled;
    EXPECT_FALSE(questionnaires().insert(untitled));
    const QuestionnaireId id = ask(u"Versions"_s, {});
    ASSERT_TRUE(questionnaires().addVersion(questionnaire(id)));
    EXPECT_FALSE(connection().execute(u"UPDATE questionnaire_version SET is_newest = TRUE"_s));
}

TEST_P(QuestionnaireStoreTest, SaysHowItsQuestionsStand) {
    const QuestionId same = put(u"same"_s);
    const QuestionId drafted = put(u"drafted"_s);
    const QuestionId newer = put(u"newer"_s);
    const QuestionId retired = put(u"retired"_s);
    const QuestionId retiredLater = put(u"retired later"_s);
    const QuestionnaireId id = ask(u"All"_s, {retired, same, drafted, newer, retiredLater});
    addVersion(drafted, content(u"draft"_s));
    addVersion(newer, content(u"approved"_s), QuestionStatus::Approved);
    setStatus(retired, QuestionStatus::Retired);
    addVersion(retired, content(u"draft of a retired one"_s));
    addVersion(retiredLater, content(u"better"_s), QuestionStatus::Approved);
    setStatus(retiredLater, QuestionStatus::Retired);

    const auto found = questionnaires().questions(questionnaire(id).versionId);
    ASSERT_TRUE(found) << qPrintable(found.error().detail);
    QStringList lines;
    for (const QuestionnaireQuestion &each : *found) {
        EXPECT_EQ(each.question, each.version.question);
        lines.append(each.version.content.text % (each.isNewest ? u" newest"_s : QString()) %
                     (each.isRetired ? u" retired"_s : QString()));
    }
    EXPECT_EQ(lines, (QStringList{u"retired newest retired"_s, u"same newest"_s, u"drafted newest"_s, u"newer"_s,
                                  u"retired later retired"_s}));

    const QuestionVersionId draft = newest(put(u"never approved"_s, QuestionStatus::Draft));
    const auto others = questionnaires().questions({draft, QuestionVersionId(99), newest(same)});
    ASSERT_TRUE(others);
    ASSERT_EQ(others->size(), 2U);
    EXPECT_EQ(others->at(0).version.id, draft);
    EXPECT_TRUE(others->at(0).isNewest);
    EXPECT_FALSE(others->at(0).isRetired);
    EXPECT_EQ(others->at(1).version, question(same).newest);
    EXPECT_THAT(*questionnaires().questions(std::vector<QuestionVersionId>()), IsEmpty());
}

TEST_P(QuestionnaireStoreTest, ShowsEachViewerTheirQuestionnaires) {
    const AccountId olga = account(u"Olga"_s);
    const AccountId owner = account(u"Owner"_s);
    const JobId job = this->job(u"job"_s, owner);
    JobStore jobs(connection());
    ASSERT_TRUE(jobs.putMember(job, expert(), JobMemberKind::Expert));
    ASSERT_TRUE(jobs.putMember(job, olga, JobMemberKind::Colleague));
    ask(u"own"_s, {});
    ASSERT_TRUE(questionnaires().assign(job, ask(u"of the job"_s, {})));
    ask(u"unused"_s, {});
    const QStringList ofJob{u"of the job"_s};
    EXPECT_EQ(titles(everything), (QStringList{u"unused"_s, u"of the job"_s, u"own"_s}));
    EXPECT_EQ(titles({JobReach::OwnJobs, author(), {}}).size(), 3) << "Rita made them all";
    EXPECT_EQ(titles({JobReach::OwnJobs, owner, {}}), ofJob);
    EXPECT_EQ(titles({JobReach::OwnJobs, olga, {}}), ofJob);
    EXPECT_EQ(titles({JobReach::AssignedJobs, expert(), {}}), ofJob);
    EXPECT_EQ(titles({JobReach::AssignedJobs, olga, {}}), QStringList()) << "as an expert she is not assigned";
    EXPECT_EQ(titles({JobReach::OwnJobs, account(u"Stranger"_s), {}}), QStringList()) << "though the job is open";
    EXPECT_EQ(titles({JobReach::Open, {}, {}}), QStringList());
    EXPECT_EQ(listed({JobReach::OwnJobs, olga, {}}).total, 1);
}

TEST_P(QuestionnaireStoreTest, FiltersSortsAndPages) {
    const JobId job = this->job();
    const QuestionnaireId first = ask(u"Été 50%_\\ off"_s, {});
    Questionnaire built;
    built.content.title = u"Built in"_s;
    built.updatedAt = later();
    ASSERT_TRUE(questionnaires().insert(built));
    const QuestionnaireId third = ask(u"third"_s, {});
    ASSERT_TRUE(questionnaires().assign(job, third));
    const QuestionnaireId gone = ask(u"gone"_s, {});
    ASSERT_TRUE(questionnaires().setArchived(gone, 1, true, later()));
    EXPECT_TRUE(questionnaire(gone).archived);

    QuestionnaireFilter filter;
    filter.text = u"ete"_s;
    EXPECT_EQ(titles(everything, filter), QStringList{u"Été 50%_\\ off"_s});
    for (const QString &part : {u"%"_s, u"_\\ O"_s, u"50%_\\"_s}) {
        filter.text = part;
        EXPECT_EQ(titles(everything, filter).size(), 1) << qPrintable(part);
    }
    EXPECT_EQ(titles(everything, {{}, author(), {}, {}, false}), (QStringList{u"third"_s, u"Été 50%_\\ off"_s}));
    EXPECT_EQ(titles(everything, {{}, {}, job, {}, false}), QStringList{u"third"_s});
    EXPECT_EQ(titles(everything, {{}, {}, {}, {}, true}), QStringList{u"gone"_s});
    EXPECT_EQ(titles(everything, {u"thi"_s, author(), job, {}, false}), QStringList{u"third"_s});
    EXPECT_EQ(titles(everything, {u"ete"_s, author(), job, {}, false}), QStringList());

    ASSERT_TRUE(questionnaires().setArchived(gone, 2, false, WallTime(1s)));
    EXPECT_EQ(titles(everything), (QStringList{u"third"_s, u"Built in"_s, u"Été 50%_\\ off"_s, u"gone"_s}));
    Questionnaire changed = questionnaire(first);
    changed.updatedAt = later();
    ASSERT_TRUE(questionnaires().update(changed));
    const auto page = listed(everything, {}, {1, 2});
    EXPECT_EQ(page.total, 4);
    ASSERT_EQ(page.rows.size(), 2U);
    EXPECT_EQ(page.rows[0].questionnaire.content.title, u"third") << "what changed last comes first";
    EXPECT_EQ(listed(everything, {}, {9, 2}), (Page<QuestionnaireRow>{{}, 4}));
    EXPECT_EQ(listed(everything, {}, {-1, -1}), (Page<QuestionnaireRow>{{}, 4}));
}

TEST_P(QuestionnaireStoreTest, IsAssignedToJobs) {
    const JobId one = job(u"one"_s);
    const JobId two = job(u"two"_s);
    const QuestionnaireId first = ask(u"first"_s, {put(u"one"_s)});
    const QuestionnaireId second = ask(u"second"_s, {});
    EXPECT_EQ(questionnaires().ofJob(one).value(), std::nullopt);
    ASSERT_TRUE(questionnaires().assign(one, first));
    ASSERT_TRUE(questionnaires().assign(two, first));
    EXPECT_THAT(*questionnaires().jobs(first), ElementsAre(one, two));
    ASSERT_TRUE(questionnaires().assign(one, second));
    EXPECT_EQ(questionnaires().ofJob(one).value(), second);
    EXPECT_THAT(*questionnaires().jobs(first), ElementsAre(two));
    EXPECT_FALSE(questionnaires().remove(first, 1)) << "a job uses it";
    EXPECT_EQ(count(u"questionnaire_item"_s), 1);
    ASSERT_TRUE(questionnaires().assign(two, std::nullopt));
    EXPECT_EQ(questionnaires().ofJob(two).value(), std::nullopt);
    ASSERT_TRUE(questionnaires().remove(first, 1));
    EXPECT_EQ(questionnaires().find(first).value(), std::nullopt);
    EXPECT_EQ(count(u"questionnaire_item"_s), 0);
    EXPECT_EQ(count(u"questionnaire_section"_s), 1) << "of the second";
    EXPECT_FALSE(questionnaires().assign(two, QuestionnaireId(99)));

    ASSERT_TRUE(JobStore(connection()).remove(one));
    EXPECT_THAT(*questionnaires().jobs(second), IsEmpty());
    EXPECT_TRUE(questionnaires().find(second).value());
}

TEST_P(QuestionnaireStoreTest, FindsThoseThatAskAQuestionAndCountsRetiredOnes) {
    const QuestionId first = put(u"first"_s);
    const QuestionId second = put(u"second"_s);
    ask(u"Both"_s, {first, second});
    ask(u"One"_s, {second});
    QuestionnaireFilter filter;
    filter.question = first;
    EXPECT_EQ(titles(everything, filter), QStringList{u"Both"_s});
    filter.question = second;
    EXPECT_EQ(titles(everything, filter), (QStringList{u"One"_s, u"Both"_s}));
    EXPECT_EQ(listed(everything, filter).rows.front().retired, 0);
    setStatus(second, QuestionStatus::Retired);
    addVersion(first, content(u"first, again"_s));
    EXPECT_EQ(titles(everything, filter), (QStringList{u"One"_s, u"Both"_s}));
    for (const QuestionnaireRow &row : listed(everything).rows)
        EXPECT_EQ(row.retired, 1) << "a newer draft changes nothing of the other";
    filter.question = put(u"third"_s);
    EXPECT_EQ(titles(everything, filter), QStringList());
}

} // namespace
} // namespace candor::store
