// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/InferenceRuntime.h"

#include "inference/ModelFolder.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSet>

// The library is loaded when it is needed, so that a machine without it still records.
#define ORT_API_MANUAL_INIT
#include <onnxruntime_cxx_api.h>

#include <algorithm>
#include <dlfcn.h>
#include <functional>
#include <mutex>
#include <numeric>

namespace candor::inference {

namespace {

Q_LOGGING_CATEGORY(logInference, "candor.inference")

using TensorBuffer = std::vector<float>;
using IntegerBuffer = std::vector<std::int64_t>;

/// One input or output: what it is, its memory and the runtime's view of that memory.
struct Tensor {
    TensorDescription description;
    std::vector<std::int64_t> longest; ///< the shape that the memory was made for
    ONNXTensorElementDataType type = ONNX_TENSOR_ELEMENT_DATA_TYPE_UNDEFINED;
    TensorBuffer numbers;
    IntegerBuffer integers;
    Ort::Value value{nullptr};
};

void logMessage(void *, OrtLoggingLevel severity, const char *, const char *, const char *, const char *message) {
    if (severity >= ORT_LOGGING_LEVEL_ERROR)
        qCWarning(logInference, "%s", message);
}

QString message(const std::exception &exception) { return QString::fromUtf8(exception.what()); }

std::vector<TensorDescription> descriptions(const std::vector<Tensor> &tensors) {
    std::vector<TensorDescription> result;
    result.reserve(tensors.size());
    for (const Tensor &tensor : tensors)
        result.push_back(tensor.description);
    return result;
}

template<typename Number>
Ort::Value view(std::vector<Number> &buffer, const std::vector<std::int64_t> &shape) {
    // Within what it once had room for, a vector keeps its address.
    buffer.resize(static_cast<std::size_t>(
        std::accumulate(shape.begin(), shape.end(), std::int64_t{1}, std::multiplies<std::int64_t>())));
    const auto memory = Ort::MemoryInfo::CreateCpu(OrtDeviceAllocator, OrtMemTypeCPUOutput);
    return Ort::Value::CreateTensor<Number>(memory, buffer.data(), buffer.size(), shape.data(), shape.size());
}

void layOut(Tensor &tensor, const std::vector<std::int64_t> &shape) {
    if (tensor.type == ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT)
        tensor.value = view(tensor.numbers, shape);
    else if (tensor.type == ONNX_TENSOR_ELEMENT_DATA_TYPE_INT64)
        tensor.value = view(tensor.integers, shape);
    else
        throw Ort::Exception("the type of " + tensor.description.name + " is not supported", ORT_NOT_IMPLEMENTED);
    tensor.description.shape = shape;
}

Tensor makeTensor(std::string name, const Ort::TypeInfo &type, const std::vector<TensorDescription> &shapes) {
    const auto info = type.GetTensorTypeAndShapeInfo();
    Tensor tensor;
    tensor.description = {std::move(name), info.GetShape()};
    auto shape = tensor.description.shape;
    const auto given = std::ranges::find(shapes, tensor.description.name, &TensorDescription::name);
    if (given != shapes.end())
        shape = given->shape;
    if (std::ranges::any_of(shape, [](std::int64_t length) { return length <= 0; }))
        throw Ort::Exception("the shape of " + tensor.description.name + " is not known", ORT_INVALID_ARGUMENT);

    tensor.longest = shape;
    tensor.type = info.GetElementType();
    layOut(tensor, shape);
    return tensor;
}

Ort::SessionOptions sessionOptions() {
    Ort::SessionOptions options;
    options.SetIntraOpNumThreads(1);
    options.SetInterOpNumThreads(1);
    options.SetExecutionMode(ORT_SEQUENTIAL);
    options.SetGraphOptimizationLevel(ORT_ENABLE_ALL);
    options.AddConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
}

} // namespace

struct Model::State {
    std::shared_ptr<Ort::Env> environment;
    Ort::Session session{nullptr};
    std::vector<Tensor> inputs;
    std::vector<Tensor> outputs;
    std::vector<TensorDescription> inputDescriptions;
    std::vector<TensorDescription> outputDescriptions;
    Ort::IoBinding binding{nullptr};
    Ort::RunOptions options{nullptr};
};

Model::Model(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Model::~Model() = default;
Model::Model(Model &&) noexcept = default;
Model &Model::operator=(Model &&) noexcept = default;

const std::vector<TensorDescription> &Model::inputs() const { return m_state->inputDescriptions; }
const std::vector<TensorDescription> &Model::outputs() const { return m_state->outputDescriptions; }

std::span<float> Model::input(const std::string &name) {
    for (Tensor &tensor : m_state->inputs)
        if (tensor.description.name == name)
            return tensor.numbers;
    return {};
}

std::span<const float> Model::output(const std::string &name) const {
    for (const Tensor &tensor : m_state->outputs)
        if (tensor.description.name == name)
            return tensor.numbers;
    return {};
}

std::span<std::int64_t> Model::integerInput(const std::string &name) {
    for (Tensor &tensor : m_state->inputs)
        if (tensor.description.name == name)
            return tensor.integers;
    return {};
}

Result<void> Model::reshape(const std::string &name, const std::vector<std::int64_t> &shape) {
    const auto tensor = std::ranges::find(
        m_state->inputs, name, [](const Tensor &input) -> const std::string & { return input.description.name; });
    const auto fits = [](std::int64_t length, std::int64_t longest) { return length > 0 && length <= longest; };
    if (tensor == m_state->inputs.end() || !std::ranges::equal(shape, tensor->longest, fits))
        return failure(ErrorCode::InvalidArgument, QString::fromStdString(name));
    if (shape == tensor->description.shape)
        return {};
    try {
        layOut(*tensor, shape);
        m_state->binding.BindInput(name.c_str(), tensor->value);
    } catch (const std::exception &exception) {
        return failure(ErrorCode::InferenceFailed, message(exception));
    }
    m_state->inputDescriptions = descriptions(m_state->inputs);
    return {};
}

Result<void> Model::run() {
    try {
        m_state->session.Run(m_state->options, m_state->binding);
        return {};
    } catch (const std::exception &exception) {
        return failure(ErrorCode::InferenceFailed, message(exception));
    }
}

struct InferenceRuntime::State {
    ModelFolder folder;
    QString version;
    std::shared_ptr<Ort::Env> environment;
    mutable std::mutex mutex;
    mutable QSet<QString> used; ///< guarded by the mutex; names as in ModelFolder::versions()

    State(ModelFolder models, QString libraryVersion, std::shared_ptr<Ort::Env> libraryEnvironment)
        : folder(std::move(models)), version(std::move(libraryVersion)), environment(std::move(libraryEnvironment)) {}

    /// The checked bytes of a file, which from now on counts as used by this name.
    Result<QByteArray> read(const QString &fileName, const QString &name) const {
        auto bytes = folder.read(fileName);
        if (bytes) {
            const std::lock_guard lock(mutex);
            used.insert(name);
        }
        return bytes;
    }
};

InferenceRuntime::InferenceRuntime(std::unique_ptr<State> state) : m_state(std::move(state)) {}
InferenceRuntime::~InferenceRuntime() = default;

Result<std::shared_ptr<InferenceRuntime>> InferenceRuntime::create(const ModelLocation &location) {
    const QString path = QDir(location.libraryFolder).filePath(QStringLiteral("libonnxruntime.so.1"));
    // Never unloaded: threads and exit handlers of the library may run until the program's end.
    void *library = dlopen(QFile::encodeName(path).constData(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    if (!library)
        return failure(ErrorCode::RuntimeMissing, QString::fromLocal8Bit(dlerror()));
    const auto getApiBase = reinterpret_cast<const OrtApiBase *(*)()>(dlsym(library, "OrtGetApiBase"));
    const OrtApiBase *base = getApiBase ? getApiBase() : nullptr;
    const OrtApi *api = base ? base->GetApi(ORT_API_VERSION) : nullptr;
    if (!api)
        return failure(ErrorCode::RuntimeMissing, path);
    // The C++ wrappers keep the API's address in a variable of the whole program.
    static std::once_flag initialised;
    std::call_once(initialised, [api] { Ort::InitApi(api); });
    try {
        auto environment =
            std::make_shared<Ort::Env>(ORT_LOGGING_LEVEL_ERROR, "candor", logMessage, static_cast<void *>(nullptr));
        environment->DisableTelemetryEvents();
        auto state = std::make_unique<State>(ModelFolder(location.modelFolder),
                                             QString::fromLatin1(base->GetVersionString()), std::move(environment));
        return std::shared_ptr<InferenceRuntime>(new InferenceRuntime(std::move(state)));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::RuntimeMissing, message(exception));
    }
}

Result<Model> InferenceRuntime::load(const QString &name, const std::vector<TensorDescription> &shapes) const {
    const auto bytes = m_state->read(name % QStringLiteral(".onnx"), name);
    if (!bytes)
        return failure(bytes.error());
    try {
        auto state = std::make_unique<Model::State>();
        state->environment = m_state->environment;
        state->session = Ort::Session(*state->environment, bytes->constData(), static_cast<std::size_t>(bytes->size()),
                                      sessionOptions());
        const Ort::Session &session = state->session;
        const Ort::AllocatorWithDefaultOptions allocator;
        for (std::size_t i = 0; i < session.GetInputCount(); ++i)
            state->inputs.push_back(
                makeTensor(session.GetInputNameAllocated(i, allocator).get(), session.GetInputTypeInfo(i), shapes));
        for (std::size_t i = 0; i < session.GetOutputCount(); ++i)
            state->outputs.push_back(
                makeTensor(session.GetOutputNameAllocated(i, allocator).get(), session.GetOutputTypeInfo(i), shapes));
        state->inputDescriptions = descriptions(state->inputs);
        state->outputDescriptions = descriptions(state->outputs);
        state->binding = Ort::IoBinding(state->session);
        for (const Tensor &tensor : state->inputs)
            state->binding.BindInput(tensor.description.name.c_str(), tensor.value);
        for (const Tensor &tensor : state->outputs)
            state->binding.BindOutput(tensor.description.name.c_str(), tensor.value);
        return Model(std::move(state));
    } catch (const std::exception &exception) {
        return failure(ErrorCode::InferenceFailed, name % QStringLiteral(": ") % message(exception));
    }
}

Result<QByteArray> InferenceRuntime::readChecked(const QString &fileName) const {
    return m_state->read(fileName, fileName);
}

QMap<QString, QString> InferenceRuntime::versions() const {
    const std::lock_guard lock(m_state->mutex);
    const auto known = m_state->folder.versions();
    QMap<QString, QString> versions;
    for (const QString &name : m_state->used)
        versions.insert(name, known.value(name));
    versions.insert(QStringLiteral("onnxruntime"), m_state->version);
    return versions;
}

ModelLocation ModelLocation::besideProgram(const QString &programFolder) {
    const QDir prefix(QDir::cleanPath(programFolder % QStringLiteral("/..")));
    const QString chosen = qEnvironmentVariable("CANDOR_MODELS");
    return {chosen.isEmpty() ? prefix.filePath(QStringLiteral("share/candor/models")) : chosen,
            prefix.filePath(QStringLiteral("lib/candor"))};
}

} // namespace candor::inference
