// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace candor::inference {

/// Where the models and the runtime's library lie: <prefix>/share/candor/models and <prefix>/lib/candor, found from the
/// program's own folder; CANDOR_MODELS in the environment names another folder of models.
struct ModelLocation {
    QString modelFolder;
    QString libraryFolder;

    [[nodiscard]] static ModelLocation besideProgram(const QString &programFolder);
};

/// Name and shape of one input or output.
struct TensorDescription {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// One network, ready to run on one thread at a time. Inputs and outputs are buffers that live as long as the model and
/// keep their addresses: fill the inputs, run, read the outputs; nothing is allocated for a run of the same shapes.
/// A model keeps what it needs of its runtime alive.
class Model {
public:
    ~Model();
    Model(Model &&) noexcept;
    Model &operator=(Model &&) noexcept;

    [[nodiscard]] const std::vector<TensorDescription> &inputs() const;
    [[nodiscard]] const std::vector<TensorDescription> &outputs() const;
    /// The float buffer of an input or output; empty for a name that is none (or not of floats).
    [[nodiscard]] std::span<float> input(const std::string &name);
    [[nodiscard]] std::span<const float> output(const std::string &name) const;
    /// The buffer of a 64-bit integer input.
    [[nodiscard]] std::span<std::int64_t> integerInput(const std::string &name);

    /// Makes an input whose shape the model leaves open shorter, or as long again as it was loaded with: its buffer
    /// begins where it was and holds so much. Error: InvalidArgument for a name that is none, and for a shape of
    /// another rank or longer than the one it was loaded with in any dimension.
    Result<void> reshape(const std::string &name, const std::vector<std::int64_t> &shape);

    /// One forward pass. Error: InferenceFailed with the runtime's message.
    Result<void> run();

private:
    friend class InferenceRuntime;
    struct State;
    explicit Model(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// ONNX Runtime, loaded from its library; the library stays loaded until the program ends.
class InferenceRuntime {
public:
    /// Errors: RuntimeMissing (no library, or one that cannot be loaded).
    [[nodiscard]] static Result<std::shared_ptr<InferenceRuntime>> create(const ModelLocation &location);
    ~InferenceRuntime();

    /// Loads `name`.onnx after checking it against the folder's checksums. One thread, sequential, no spinning.
    /// `shapes` fixes the inputs and outputs whose shape the model leaves open. Buffers start as zeros.
    /// Errors: ModelMissing and ModelDamaged with the file's name, InferenceFailed.
    [[nodiscard]] Result<Model> load(const QString &name, const std::vector<TensorDescription> &shapes = {}) const;

    /// The checked bytes of another file of the model folder (the face geometry). Errors: ModelMissing, ModelDamaged.
    [[nodiscard]] Result<QByteArray> readChecked(const QString &fileName) const;

    /// For a session's `versions`: "onnxruntime", and by name each file handed out so far: 12 digits of its checksum.
    [[nodiscard]] QMap<QString, QString> versions() const;

private:
    struct State;
    explicit InferenceRuntime(std::unique_ptr<State> state);
    std::unique_ptr<const State> m_state;
};

} // namespace candor::inference
