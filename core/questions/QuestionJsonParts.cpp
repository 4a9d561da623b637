// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionJsonParts.h"

#include "questions/QuestionFields.h"
#include "questions/QuestionGathering.h"
#include "questions/StrictJson.h"

#include <algorithm>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

/// More than any question takes, whichever way its characters are written.
constexpr qsizetype mostInObject = 1 << 20;
constexpr qsizetype mostInFrame = 1 << 16;
constexpr qsizetype deepest = 16;

class Scan {
public:
    explicit Scan(const QByteArray &bytes) : m_bytes(bytes) {
        if (bytes.startsWith("\xef\xbb\xbf"))
            m_frameBegin = m_at = 3;
    }

    Result<QuestionJsonParts> parts() {
        passSpace();
        bool more = pass('{');
        if (!more)
            return fault(m_line);
        passSpace();
        if (here() == '}')
            more = false;
        while (more) {
            if (auto taken = member(); !taken)
                return failure(taken.error());
            passSpace();
            more = pass(',');
            passSpace();
        }
        if (!pass('}'))
            return fault(m_line);
        keepFrame(m_bytes.size());
        if (m_frameBytes > mostInFrame)
            return fault(m_line);
        return std::move(m_parts);
    }

private:
    [[nodiscard]] char here() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }

    bool pass(char sign) {
        if (here() != sign)
            return false;
        ++m_at;
        return true;
    }

    void passSpace() {
        for (; m_at < m_bytes.size(); ++m_at) {
            if (here() == '\n')
                ++m_line;
            else if (here() != ' ' && here() != '\r' && here() != '\t')
                return;
        }
    }

    [[nodiscard]] bool isControl() const { return m_at < m_bytes.size() && here() >= 0 && here() < ' '; }

    /// False where a string does not end in its line, or holds what JSON does not know.
    bool passString() {
        for (++m_at; m_at < m_bytes.size() && !isControl(); ++m_at) {
            if (here() == '"')
                return pass('"');
            if (here() == '\\' && (++m_at >= m_bytes.size() || !QByteArrayView("\"\\/bfnrtu").contains(here())))
                return false;
        }
        return false;
    }

    /// Whatever stands here. Whether it is JSON is for others to see; false where it does not end.
    bool passValue() {
        if (here() == '"')
            return passString();
        if (here() == '{' || here() == '[')
            return passBrackets();
        while (m_at < m_bytes.size() && !QByteArrayView(" \t\r\n,]}").contains(here()))
            ++m_at;
        return true;
    }

    /// False behind a bracket that does not fit.
    bool passBrackets() {
        QByteArray open;
        while (m_at < m_bytes.size()) {
            const char sign = here();
            if (sign == '"') {
                if (!passString())
                    return false;
                continue;
            }
            ++m_at;
            if (sign == '\n') {
                ++m_line;
            } else if (sign == '{' || sign == '[') {
                if (open.size() == deepest)
                    return false;
                open.append(sign);
            } else if (sign == '}' || sign == ']') {
                if (!open.endsWith(sign == '}' ? '{' : '['))
                    return false;
                open.chop(1);
                if (open.isEmpty())
                    return true;
            }
        }
        return false;
    }

    Result<void> member() {
        const int line = m_line;
        const qsizetype begin = m_at;
        const bool isLong = m_frameBytes + (m_at - m_frameBegin) > mostInFrame;
        if (isLong || here() != '"' || !passString())
            return fault(line);
        const QByteArray name = m_bytes.sliced(begin + 1, m_at - begin - 2);
        m_parts.lines.insert(QString::fromUtf8(name), line);
        passSpace();
        if (!pass(':'))
            return fault(m_line);
        passSpace();
        if (name == "questions" && here() == '[')
            return list();
        return passValue() ? Result<void>() : fault(m_line);
    }

    Result<void> list() {
        ++m_at;
        keepFrame(m_at);
        const int firstLine = m_line;
        passSpace();
        if (here() != ']') {
            do {
                passSpace();
                if (auto taken = question(); !taken)
                    return taken;
                passSpace();
            } while (pass(','));
        }
        if (here() != ']')
            return fault(m_line);
        // Line ends stay, so that what follows keeps its lines.
        m_parts.frame.append(m_line - firstLine, '\n');
        m_frameBegin = m_at++;
        return {};
    }

    Result<void> question() {
        const int line = m_line;
        const qsizetype begin = m_at;
        const auto wrong = [&](int where, const QString &detail) {
            return failure(errorAt(where, m_parts.questions.size() + 1, {ErrorCode::InvalidField, detail}));
        };
        if (here() != '{')
            return wrong(line, u"form"_s);
        if (m_parts.questions.size() >= mostQuestionsAtOnce)
            return failure(ErrorCode::InvalidField, u"questions: range"_s);
        const bool ends = passValue();
        const auto object = QByteArray::fromRawData(m_bytes.constData() + begin, m_at - begin);
        if (!ends) {
            // What comes first is nearer to the mistake than where we gave up.
            const auto fault = strictObject(object.first(std::min(object.size(), mostInObject)), line);
            const bool isCut = object.size() > mostInObject || fault.has_value();
            return wrong(isCut ? line : fault.error().line, isCut ? u"form"_s : fault.error().detail);
        }
        if (object.size() > mostInObject)
            return wrong(line, u"range"_s);
        m_parts.questions.push_back({line, object});
        return {};
    }

    void keepFrame(qsizetype end) {
        m_parts.frame.append(QByteArrayView(m_bytes).sliced(m_frameBegin, end - m_frameBegin));
        m_frameBytes += end - m_frameBegin;
        m_frameBegin = end;
    }

    [[nodiscard]] static tl::unexpected<Error> fault(int line) {
        return failure(ErrorCode::InvalidField, u"line %1: form"_s.arg(line));
    }

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    int m_line = 1;
    qsizetype m_frameBegin = 0; ///< from where on nothing is in the frame yet
    qsizetype m_frameBytes = 0;
    QuestionJsonParts m_parts;
};

} // namespace

Result<QuestionJsonParts> questionJsonParts(const QByteArray &bytes) { return Scan(bytes).parts(); }

} // namespace candor::questions
