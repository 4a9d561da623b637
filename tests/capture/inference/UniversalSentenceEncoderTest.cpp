// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/UniversalSentenceEncoder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <thread>

namespace candor::inference {
namespace {

using namespace testing;
using namespace Qt::StringLiterals;

const QString network = u"universal_sentence_encoder_lite.onnx"_s;
const QString vocabulary = u"universal_sentence_encoder_lite_vocabulary.json"_s;
const QString checksums = u"checksums.sha256"_s;

double product(const SentenceVector &one, const SentenceVector &other) {
    return std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
}

/// The error of one that gives none is of code InvalidArgument and without words.
Error errorOf(UniversalSentenceEncoder &encoder) {
    const auto vector = encoder.encode(u"Why?"_s);
    return vector ? Error{ErrorCode::InvalidArgument, {}} : vector.error();
}

class UniversalSentenceEncoderTest : public Test {
protected:
    ModelLocation location = ModelLocation::besideProgram(QStringLiteral(CANDOR_BUILD_DIR "/bin"));
    UniversalSentenceEncoder encoder{location};
    QTemporaryDir folder;

    void SetUp() override { ASSERT_TRUE(folder.isValid()); }

    SentenceVector encoded(const QString &text) {
        auto vector = encoder.encode(text);
        EXPECT_TRUE(vector) << vector.error().detail.toStdString();
        return vector.value_or(SentenceVector());
    }

    double alike(const QString &one, const QString &other) { return product(encoded(one), encoded(other)); }

    [[nodiscard]] ModelLocation copies() const { return {folder.path(), location.libraryFolder}; }

    void copy(const QString &name) {
        ASSERT_TRUE(QFile::copy(QDir(location.modelFolder).filePath(name), folder.filePath(name)));
        ASSERT_TRUE(QFile(folder.filePath(name)).setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }

    void flipABit(const QString &name) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(file.size() / 2));
        const QByteArray byte = file.peek(1);
        ASSERT_EQ(file.write(QByteArray(1, static_cast<char>(byte[0] ^ 1))), 1);
    }
};

TEST_F(UniversalSentenceEncoderTest, PutsParaphrasesCloserThanOtherQuestions) {
    struct Triple {
        QString question;
        QString paraphrase;
        QString other;
    };
    // Measured, question to paraphrase, question to the other, paraphrase to the other:
    const std::array triples{
        Triple{u"Tell me about a time when you disagreed with a colleague."_s, // .69 .17 .18
               u"Describe a disagreement that you had with a coworker."_s,
               u"How does garbage collection work in Java?"_s},
        Triple{u"What is the difference between a process and a thread?"_s, // .84 .35 .32
               u"How do threads differ from processes?"_s,
               u"Describe a project that failed and what you learned from it."_s},
        Triple{u"How would you find a memory leak in a long-running service?"_s, // .69 .23 .21
               u"A server uses more and more memory over time. How do you find out why?"_s,
               u"What do you expect of your manager?"_s},
        Triple{u"Explain how SQL injection works and how to prevent it."_s, // .84 .26 .27
               u"How do you protect a database query against SQL injection?"_s,
               u"How do you keep calm when a deadline is near?"_s},
        Triple{u"How do you deal with missing values in a data set?"_s, // .61 .17 .33
               u"What do you do when training data is incomplete?"_s, u"Tell me about a time when you led a team."_s},
        Triple{u"What is overfitting, and how do you avoid it?"_s, // .57 .35 .27
               u"How can you keep a model from overfitting?"_s, u"Which HTTP methods are idempotent?"_s},
        Triple{u"How do you set priorities when everything is urgent?"_s, // .65 .25 .27
               u"Several tasks are due at once: how do you decide which comes first?"_s, u"Explain the CAP theorem."_s},
        Triple{u"Tell me about a mistake that you made at work."_s, // .74 .12 .12
               u"Describe a time when you got something wrong in your job."_s,
               u"How does public key encryption work?"_s},
    };
    for (const Triple &triple : triples) {
        const double same = alike(triple.question, triple.paraphrase);
        const double other = std::max(alike(triple.question, triple.other), alike(triple.paraphrase, triple.other));
        EXPECT_GT(same, .5) << triple.question.toStdString();
        EXPECT_LT(other, .4) << triple.question.toStdString();
        EXPECT_GT(same, other + .2) << triple.question.toStdString();
    }
}

TEST_F(UniversalSentenceEncoderTest, SeesNoDenial) {
    // Measured: .91. Whoever uses it must know.
    EXPECT_GT(alike(u"I have worked with databases."_s, u"I have never worked with databases."_s), .8);
}

TEST_F(UniversalSentenceEncoderTest, GivesTheSameVectorForTheSameText) {
    const QString question = u"What is the difference between a process and a thread?"_s;
    const auto first = encoded(question);
    // Other lengths between: nothing of them is left.
    encoded(u"Why?"_s);
    encoded(u"Tell me more about what you did there and whom you did it with. "_s.repeated(30));
    EXPECT_EQ(encoded(question), first);
    EXPECT_EQ(UniversalSentenceEncoder(location).encode(question).value_or(SentenceVector()), first);
}

TEST_F(UniversalSentenceEncoderTest, GivesVectorsOfLengthOne) {
    for (const QString &text : {u"Why?"_s, u"a"_s, u"Explain the CAP theorem."_s, u"日本 in an English text"_s,
                                u"Warum möchten Sie bei uns arbeiten?"_s, u"word "_s.repeated(1000)}) {
        const auto vector = encoded(text);
        EXPECT_EQ(vector.size(), 512U);
        EXPECT_NEAR(std::sqrt(product(vector, vector)), 1, 1e-5) << text.left(40).toStdString();
    }
}

TEST_F(UniversalSentenceEncoderTest, GivesZerosWhereItKnowsNothing) {
    for (const QString &text : {QString(), u"   "_s, u"\n\t"_s, u"😀"_s, u"日本語 日本語"_s})
        EXPECT_EQ(encoded(text), SentenceVector(512, 0.F)) << text.toStdString();
    EXPECT_EQ(alike(u"日本語"_s, u"中文"_s), 0);
}

TEST_F(UniversalSentenceEncoderTest, TakesAllWhiteSpaceForABlank) {
    EXPECT_EQ(encoded(u" Explain\nthe\t CAP\u00A0theorem.\n"_s), encoded(u"Explain the CAP theorem."_s));
}

TEST_F(UniversalSentenceEncoderTest, TakesALongTextByItsBeginning) {
    const QString beginning = u"And then we went on to the next part of the project. "_s.repeated(40);
    EXPECT_EQ(encoded(beginning + u"The end."_s), encoded(beginning + u"Another end than that."_s));
}

TEST_F(UniversalSentenceEncoderTest, EncodesOnTwoThreadsAtOnce) {
    const std::array texts{u"Why?"_s, u"Explain the CAP theorem."_s,
                           u"How would you find a memory leak in a long-running service?"_s,
                           u"Tell me about a mistake that you made at work, and what you did about it then."_s};
    std::vector<SentenceVector> expected;
    UniversalSentenceEncoder alone(location);
    for (const QString &text : texts)
        expected.push_back(alone.encode(text).value_or(SentenceVector()));

    // The two load it at once, too.
    std::array<int, 2> wrong{};
    const auto work = [&](std::size_t thread) {
        for (std::size_t round = 0; round < 200; ++round) {
            const std::size_t chosen = (round + thread * 2) % texts.size();
            const auto vector = encoder.encode(texts[chosen]);
            wrong[thread] += vector && *vector == expected[chosen] ? 0 : 1;
        }
    };
    std::thread other(work, 1);
    work(0);
    other.join();
    EXPECT_THAT(wrong, ElementsAre(0, 0));
}

TEST_F(UniversalSentenceEncoderTest, NamesWhatIsMissingAndGoesOnWhenItIsThere) {
    UniversalSentenceEncoder copied(copies());
    EXPECT_EQ(errorOf(copied), (Error{ErrorCode::ModelMissing, network}));
    copy(network);
    EXPECT_EQ(errorOf(copied), (Error{ErrorCode::ModelMissing, checksums}));
    copy(checksums);
    EXPECT_EQ(errorOf(copied), (Error{ErrorCode::ModelMissing, vocabulary}));
    copy(vocabulary);
    EXPECT_EQ(copied.encode(u"Why?"_s).value_or(SentenceVector()), encoded(u"Why?"_s));
    // It is loaded: what becomes of the files does not matter any more.
    ASSERT_TRUE(QFile::remove(folder.filePath(network)));
    EXPECT_TRUE(copied.encode(u"Why?"_s));
}

TEST_F(UniversalSentenceEncoderTest, RefusesDamagedFiles) {
    for (const QString &name : {network, vocabulary, checksums})
        copy(name);
    UniversalSentenceEncoder copied(copies());
    flipABit(vocabulary);
    EXPECT_EQ(errorOf(copied), (Error{ErrorCode::ModelDamaged, vocabulary}));
    flipABit(network);
    EXPECT_EQ(errorOf(copied), (Error{ErrorCode::ModelDamaged, network}));
    // Mended, it works.
    flipABit(network);
    flipABit(vocabulary);
    EXPECT_EQ(copied.encode(u"Why?"_s).value_or(SentenceVector()), encoded(u"Why?"_s));
}

TEST_F(UniversalSentenceEncoderTest, ReportsAMissingRuntime) {
    UniversalSentenceEncoder without({location.modelFolder, folder.path()});
    EXPECT_EQ(errorOf(without).code, ErrorCode::RuntimeMissing);
}

TEST_F(UniversalSentenceEncoderTest, NamesModelAndVersion) {
    QStringList expected{u"universal_sentence_encoder_lite"_s};
    for (const QString &name : {network, vocabulary}) {
        QFile file(QDir(location.modelFolder).filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const auto hash = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
        expected += QString::fromLatin1(hash.left(12));
    }
    EXPECT_EQ(encoder.model(), expected.join(u' '));
    EXPECT_EQ(UniversalSentenceEncoder(copies()).model(), expected[0]);
}

} // namespace
} // namespace candor::inference
