// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/InferenceRuntime.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <algorithm>
#include <array>

namespace candor::inference {
namespace {

using namespace testing;

const QString programFolder = QStringLiteral(CANDOR_BUILD_DIR "/bin");

const std::vector<TensorDescription> voiceShapes{
    {"input", {1, 576}}, {"state", {2, 1, 128}}, {"output", {1, 1}}, {"stateN", {2, 1, 128}}};

/// The built models, or a copy of some of them that a test may damage.
class InferenceRuntimeTest : public Test {
protected:
    ModelLocation location = ModelLocation::besideProgram(programFolder);
    QTemporaryDir folder;

    void SetUp() override { ASSERT_TRUE(folder.isValid()); }

    void copy(const QString &name) {
        ASSERT_TRUE(QFile::copy(QDir(location.modelFolder).filePath(name), folder.filePath(name)));
        QFile(folder.filePath(name)).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }

    void write(const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }

    std::shared_ptr<InferenceRuntime> runtime() const {
        auto created = InferenceRuntime::create(location);
        EXPECT_TRUE(created) << created.error().detail.toStdString();
        return created.value_or(nullptr);
    }

    std::shared_ptr<InferenceRuntime> runtimeOnCopies() const {
        auto created = InferenceRuntime::create({folder.path(), location.libraryFolder});
        EXPECT_TRUE(created);
        return created.value_or(nullptr);
    }
};

TEST_F(InferenceRuntimeTest, ReportsAMissingLibrary) {
    const auto created = InferenceRuntime::create({location.modelFolder, folder.path()});
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().code, ErrorCode::RuntimeMissing);
}

TEST_F(InferenceRuntimeTest, ReportsALibraryThatIsNone) {
    write(QStringLiteral("libonnxruntime.so.1"), "no library");
    const auto created = InferenceRuntime::create({location.modelFolder, folder.path()});
    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().code, ErrorCode::RuntimeMissing);
}

TEST_F(InferenceRuntimeTest, NamesTheMissingModel) {
    copy(QStringLiteral("checksums.sha256"));
    const auto model = runtimeOnCopies()->load(QStringLiteral("silero_vad_v5"), voiceShapes);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error(), (Error{ErrorCode::ModelMissing, QStringLiteral("silero_vad_v5.onnx")}));
}

TEST_F(InferenceRuntimeTest, NamesTheMissingChecksums) {
    copy(QStringLiteral("silero_vad_v5.onnx"));
    const auto model = runtimeOnCopies()->load(QStringLiteral("silero_vad_v5"), voiceShapes);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error(), (Error{ErrorCode::ModelMissing, QStringLiteral("checksums.sha256")}));
}

TEST_F(InferenceRuntimeTest, RefusesAModelWithOneFlippedBit) {
    copy(QStringLiteral("checksums.sha256"));
    copy(QStringLiteral("silero_vad_v5.onnx"));
    const auto intact = runtimeOnCopies()->load(QStringLiteral("silero_vad_v5"), voiceShapes);
    EXPECT_TRUE(intact);

    QFile file(folder.filePath(QStringLiteral("silero_vad_v5.onnx")));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    ASSERT_TRUE(file.seek(0));
    ASSERT_EQ(file.write(bytes), bytes.size());
    file.close();

    const auto damaged = runtimeOnCopies()->load(QStringLiteral("silero_vad_v5"), voiceShapes);
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error(), (Error{ErrorCode::ModelDamaged, QStringLiteral("silero_vad_v5.onnx")}));
}

TEST_F(InferenceRuntimeTest, RefusesAFileThatTheChecksumsDoNotKnow) {
    write(QStringLiteral("checksums.sha256"), "");
    write(QStringLiteral("geometry.bin"), "geometry");
    const auto bytes = runtimeOnCopies()->readChecked(QStringLiteral("geometry.bin"));
    ASSERT_FALSE(bytes);
    EXPECT_EQ(bytes.error(), (Error{ErrorCode::ModelDamaged, QStringLiteral("geometry.bin")}));
}

TEST_F(InferenceRuntimeTest, ReportsACheckedFileThatIsNoModel) {
    const QByteArray bytes = "no model";
    write(QStringLiteral("odd.onnx"), bytes);
    write(QStringLiteral("checksums.sha256"),
          QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() + "  odd.onnx\n");
    const auto runtime = runtimeOnCopies();
    EXPECT_EQ(runtime->readChecked(QStringLiteral("odd.onnx")), bytes);
    const auto model = runtime->load(QStringLiteral("odd"));
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::InferenceFailed);
    EXPECT_THAT(model.error().detail.toStdString(), HasSubstr("odd"));
}

TEST_F(InferenceRuntimeTest, AsksForShapesThatTheModelLeavesOpen) {
    const auto model = runtime()->load(QStringLiteral("silero_vad_v5"));
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::InferenceFailed);
}

TEST_F(InferenceRuntimeTest, ReportsARunThatFails) {
    auto shapes = voiceShapes;
    shapes[1].shape = {2, 1, 64}; // the network's state has 128 numbers
    auto model = runtime()->load(QStringLiteral("silero_vad_v5"), shapes);
    ASSERT_TRUE(model);
    model->integerInput("sr")[0] = 16000;
    const auto ran = model->run();
    ASSERT_FALSE(ran);
    EXPECT_EQ(ran.error().code, ErrorCode::InferenceFailed);
    EXPECT_FALSE(ran.error().detail.isEmpty());
}

TEST_F(InferenceRuntimeTest, GivesBuffersByName) {
    auto model = runtime()->load(QStringLiteral("silero_vad_v5"), voiceShapes);
    ASSERT_TRUE(model);
    EXPECT_EQ(model->inputs().size(), 3U);
    EXPECT_EQ(model->outputs().size(), 2U);
    EXPECT_EQ(model->input("input").size(), 576U);
    EXPECT_EQ(model->integerInput("sr").size(), 1U);
    EXPECT_EQ(model->output("stateN").size(), 256U);
    EXPECT_TRUE(model->input("sr").empty());
    EXPECT_TRUE(model->input("output").empty());
    EXPECT_TRUE(model->integerInput("input").empty());
    EXPECT_TRUE(model->output("nothing").empty());
}

TEST_F(InferenceRuntimeTest, KeepsItsBuffersAcrossRunsMovesAndTheRuntimesEnd) {
    auto owner = runtime();
    auto loaded = owner->load(QStringLiteral("silero_vad_v5"), voiceShapes);
    ASSERT_TRUE(loaded);
    owner.reset();
    float *const input = loaded->input("input").data();
    const float *const output = loaded->output("output").data();
    Model model = std::move(*loaded);
    model.integerInput("sr")[0] = 16000;
    ASSERT_TRUE(model.run());
    const float first = model.output("output")[0];
    EXPECT_GT(first, 0);
    EXPECT_LT(first, 0.5); // silence
    ASSERT_TRUE(model.run());
    EXPECT_EQ(model.output("output")[0], first);
    EXPECT_EQ(model.input("input").data(), input);
    EXPECT_EQ(model.output("output").data(), output);
}

TEST_F(InferenceRuntimeTest, ReshapesAnInputInItsPlace) {
    auto model = runtime()->load(QStringLiteral("universal_sentence_encoder_lite"), {{"tokens", {8}}});
    ASSERT_TRUE(model);
    const auto whole = model->integerInput("tokens");
    ASSERT_EQ(whole.size(), 8U);
    ASSERT_TRUE(model->reshape("tokens", {2}));
    const auto part = model->integerInput("tokens");
    EXPECT_EQ(part.size(), 2U);
    EXPECT_EQ(part.data(), whole.data());
    EXPECT_THAT(model->inputs()[0].shape, ElementsAre(2));
    std::ranges::copy(std::array<std::int64_t, 2>{967, 54}, part.begin()); // "Why?"
    ASSERT_TRUE(model->run());
    const auto output = model->output("vector");
    const std::vector<float> vector(output.begin(), output.end());

    // As long again, and then as short again, gives the same.
    ASSERT_TRUE(model->reshape("tokens", {8}));
    EXPECT_EQ(model->integerInput("tokens").data(), whole.data());
    ASSERT_TRUE(model->run());
    EXPECT_THAT(output, Not(ElementsAreArray(vector)));
    ASSERT_TRUE(model->reshape("tokens", {2}));
    ASSERT_TRUE(model->run());
    EXPECT_THAT(output, ElementsAreArray(vector));
}

TEST_F(InferenceRuntimeTest, RefusesShapesThatDoNotFit) {
    auto model = runtime()->load(QStringLiteral("universal_sentence_encoder_lite"), {{"tokens", {8}}});
    ASSERT_TRUE(model);
    for (const auto &shape : std::vector<std::vector<std::int64_t>>{{9}, {0}, {-1}, {}, {2, 2}}) {
        const auto reshaped = model->reshape("tokens", shape);
        ASSERT_FALSE(reshaped);
        EXPECT_EQ(reshaped.error(), (Error{ErrorCode::InvalidArgument, QStringLiteral("tokens")}));
    }
    EXPECT_FALSE(model->reshape("vector", {1, 512}));
    EXPECT_EQ(model->integerInput("tokens").size(), 8U);
    EXPECT_TRUE(model->run());
}

TEST_F(InferenceRuntimeTest, TellsVersionsOfWhatItHandedOut) {
    const auto used = runtime();
    EXPECT_THAT(used->versions().keys(), ElementsAre(QStringLiteral("onnxruntime")));
    ASSERT_TRUE(used->load(QStringLiteral("silero_vad_v5"), voiceShapes));
    ASSERT_TRUE(used->readChecked(QStringLiteral("face_geometry.txt")));
    ASSERT_FALSE(used->readChecked(QStringLiteral("nothing.txt")));
    const auto versions = used->versions();
    EXPECT_THAT(versions.keys(), ElementsAre(QStringLiteral("face_geometry.txt"), QStringLiteral("onnxruntime"),
                                             QStringLiteral("silero_vad_v5")));
    EXPECT_THAT(versions.value(QStringLiteral("onnxruntime")).toStdString(), StartsWith("1."));
    QFile file(QDir(location.modelFolder).filePath(QStringLiteral("silero_vad_v5.onnx")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray checksum = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    EXPECT_EQ(versions.value(QStringLiteral("silero_vad_v5")), QString::fromLatin1(checksum.left(12)));
}

TEST(ModelLocationTest, IsBesideTheProgramUnlessTheEnvironmentSaysElse) {
    qunsetenv("CANDOR_MODELS");
    const auto usual = ModelLocation::besideProgram(QStringLiteral("/opt/candor/bin"));
    EXPECT_EQ(usual.modelFolder, QStringLiteral("/opt/candor/share/candor/models"));
    EXPECT_EQ(usual.libraryFolder, QStringLiteral("/opt/candor/lib/candor"));
    qputenv("CANDOR_MODELS", "/srv/models");
    const auto chosen = ModelLocation::besideProgram(QStringLiteral("/opt/candor/bin"));
    qunsetenv("CANDOR_MODELS");
    EXPECT_EQ(chosen.modelFolder, QStringLiteral("/srv/models"));
    EXPECT_EQ(chosen.libraryFolder, QStringLiteral("/opt/candor/lib/candor"));
}

} // namespace
} // namespace candor::inference
