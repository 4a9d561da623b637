// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/PdfDocument.h"

#include "documents/ResumeReader.h"
#include "extraction/WordShape.h"

#include <Annot.h>
#include <GlobalParams.h>
#include <Link.h>
#include <PDFDoc.h>
#include <TextOutputDev.h>
#include <poppler-document.h>
#include <poppler-font.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace candor::extraction {
namespace {

constexpr std::size_t mostWords = 30'000; // of a page
constexpr double scanDotsPerInch = 200;
constexpr double mostScanPixels = 3600; // to a side
constexpr double edgeDotsPerInch = 36;
constexpr int mostPictureHeight = 4800;
const QSizeF usualPage(595, 842);

bool isUsable(double length) { return std::isfinite(length) && length >= 1 && length <= 1e6; }

QSizeF sizeOf(const Page &page) {
    const double width = page.getCropWidth();
    const double height = page.getCropHeight();
    if (!isUsable(width) || !isUsable(height))
        return usualPage;
    return page.getRotate() % 180 != 0 ? QSizeF(height, width) : QSizeF(width, height);
}

QSizeF sizeOf(const poppler::page &page) {
    const poppler::rectf box = page.page_rect();
    if (!isUsable(box.width()) || !isUsable(box.height()))
        return usualPage;
    const auto orientation = page.orientation();
    const bool lies = orientation == poppler::page::landscape || orientation == poppler::page::seascape;
    return lies ? QSizeF(box.height(), box.width()) : QSizeF(box.width(), box.height());
}

/// Neither a letter nor a sign: a font did not say what it draws. Symbol fonts' signs in running text are few.
bool isUnknown(QChar character) {
    const char16_t unit = character.unicode();
    return unit == 0xFFFD || unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || (unit >= 0xE000 && unit <= 0xF8FF);
}

std::unique_ptr<poppler::page> pageOf(const poppler::document *document, int page) {
    return std::unique_ptr<poppler::page>(document ? document->create_page(page) : nullptr);
}

/// What Poppler has to say of a document may quote it.
void keepQuiet(ErrorCategory, Goffset, const char *) {}

poppler::image drawn(const poppler::page &page, double dotsPerInch, poppler::image::format_enum format, QSize size,
                     int quarterTurns = 0) {
    poppler::page_renderer renderer;
    renderer.set_image_format(format);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    static constexpr std::array turns{poppler::rotate_0, poppler::rotate_90, poppler::rotate_180, poppler::rotate_270};
    return renderer.render_page(&page, dotsPerInch, dotsPerInch, 0, 0, size.width(), size.height(),
                                turns[static_cast<std::size_t>(quarterTurns & 3)]);
}

QSize pixels(QSizeF points, double dotsPerInch) {
    const auto length = [dotsPerInch](double side) {
        return std::max(1, static_cast<int>(std::ceil(side * dotsPerInch / 72 - 0.01)));
    };
    return {length(points.width()), length(points.height())};
}

} // namespace

Result<PdfDocument> PdfDocument::open(const QByteArray &file) {
    PdfDocument document(file);
    const PDFDoc &pdf = *document.m_document;
    if (!pdf.isOk())
        return failure(pdf.getErrorCode() == errEncrypted ? ErrorCode::DocumentEncrypted : ErrorCode::DocumentDamaged);
    if (document.pages() < 1)
        return failure(ErrorCode::DocumentDamaged, QStringLiteral("no pages"));
    return document;
}

PdfDocument::PdfDocument(const QByteArray &file)
    : m_file(file), m_globals(std::make_unique<GlobalParamsIniter>(&keepQuiet)),
      m_document(std::make_unique<PDFDoc>(new MemStream(m_file.constData(), 0, m_file.size(), Object(objNull)))) {}
PdfDocument::PdfDocument(PdfDocument &&) noexcept = default;
PdfDocument &PdfDocument::operator=(PdfDocument &&) noexcept = default;
PdfDocument::~PdfDocument() = default;

int PdfDocument::pages() const { return m_document->getNumPages(); }

PdfPage PdfDocument::read(int number) {
    PdfPage result;
    result.size = usualPage;
    Page *page = m_document->getPage(number + 1);
    if (!page)
        return result;
    result.size = sizeOf(*page);
    TextOutputDev output(nullptr, false, 0, false, false);
    m_document->displayPageSlice(&output, number + 1, 72, 72, 0, false, true, false, -1, -1, -1, -1);
    const std::unique_ptr<TextWordList> words = output.makeWordList();
    const int count = words ? words->getLength() : 0;
    for (int at = 0; at < count && result.words.size() < mostWords; ++at) {
        const TextWord &found = *words->get(at);
        QString text;
        text.reserve(found.getLength());
        for (int character = 0; character < found.getLength(); ++character) {
            const Unicode unicode = *found.getChar(character);
            if (QChar::requiresSurrogates(unicode)) {
                text += QChar(QChar::highSurrogate(unicode));
                text += QChar(QChar::lowSurrogate(unicode));
            } else {
                text += QChar(static_cast<char16_t>(unicode));
            }
        }
        result.characters += static_cast<int>(text.size());
        result.unknownCharacters += static_cast<int>(std::count_if(text.begin(), text.end(), isUnknown));
        PageWord word;
        word.text = cleanWord(std::move(text));
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        found.getBBox(&left, &top, &right, &bottom);
        word.box = QRectF(QPointF(left, top), QPointF(right, bottom)).normalized();
        if (word.text.isEmpty() || !isUsable(word.box.right() + 2) || !isUsable(word.box.bottom() + 2))
            continue;
        word.rotation = found.getRotation() & 3;
        word.spaceAfter = found.hasSpaceAfter();
        word.size = static_cast<float>(std::clamp(found.getFontSize(), 0.0, 1000.0));
        word.bold = isBold(found.getFontName(0));
        result.words.push_back(std::move(word));
    }
    return result;
}

QStringList PdfDocument::links(int number) {
    QStringList addresses;
    Page *page = m_document->getPage(number + 1);
    const std::unique_ptr<Links> links = page ? page->getLinks() : nullptr;
    if (!links)
        return addresses;
    for (const AnnotLink *link : links->getLinks()) {
        const auto *address = dynamic_cast<const LinkURI *>(link->getAction());
        if (address && address->isOk())
            addresses.append(QString::fromStdString(address->getURI()));
    }
    return addresses;
}

const poppler::document *PdfDocument::drawable() {
    if (!m_drawable) {
        poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
        m_drawable.reset(poppler::document::load_from_raw_data(m_file.constData(), static_cast<int>(m_file.size())));
    }
    return m_drawable.get();
}

bool PdfDocument::isBold(const GooString *font) {
    if (!font)
        return false;
    const auto known = m_bold.find(font->toStr());
    if (known != m_bold.end())
        return known->second;
    const QByteArray name = QByteArray::fromStdString(font->toStr()).toLower();
    static constexpr std::array signs{"bold", "black", "heavy", "demi", "cmbx", "sfbx", "cmssbx", "-bd"};
    const bool bold =
        std::any_of(signs.begin(), signs.end(), [&name](const char *sign) { return name.contains(sign); });
    m_bold.emplace(font->toStr(), bold);
    return bold;
}

bool PdfDocument::usesFonts(int page) {
    if (!drawable())
        return false;
    const std::unique_ptr<poppler::font_iterator> fonts(drawable()->create_font_iterator(page));
    return fonts && fonts->has_next() && !fonts->next().empty();
}

double PdfDocument::edges(int number) {
    const auto page = pageOf(drawable(), number);
    if (!page)
        return 0;
    const QSizeF size = sizeOf(*page);
    const double dots = std::min(edgeDotsPerInch, mostScanPixels * 72 / std::max(size.width(), size.height()));
    const poppler::image image = drawn(*page, dots, poppler::image::format_gray8, pixels(size, dots));
    if (!image.is_valid() || image.width() < 1 || image.height() < 1)
        return 0;
    qint64 edges = 0;
    for (int row = 0; row < image.height(); ++row) {
        const char *line = image.const_data() + static_cast<qsizetype>(row) * image.bytes_per_row();
        int ofRow = 0;
        for (int at = 1; at < image.width(); ++at) {
            const int change = static_cast<unsigned char>(line[at]) - static_cast<unsigned char>(line[at - 1]);
            ofRow += std::abs(change) > 24 ? 1 : 0;
        }
        // Areas and rules have a few.
        edges += ofRow > 4 ? ofRow : 0;
    }
    return static_cast<double>(edges) / image.width() / image.height();
}

GreyPicture PdfDocument::drawGrey(int number, int quarterTurns) {
    const auto page = pageOf(drawable(), number);
    if (!page)
        return {};
    QSizeF size = sizeOf(*page);
    const double dots = std::min(scanDotsPerInch, mostScanPixels * 72 / std::max(size.width(), size.height()));
    if (quarterTurns % 2 != 0)
        size.transpose();
    const poppler::image image = drawn(*page, dots, poppler::image::format_gray8, pixels(size, dots), quarterTurns);
    if (!image.is_valid())
        return {};
    const qsizetype bytes = static_cast<qsizetype>(image.height()) * image.bytes_per_row();
    return {image.width(), image.height(), image.bytes_per_row(), dots, QByteArray(image.const_data(), bytes)};
}

Result<documents::PagePicture> PdfDocument::draw(int number, int width) {
    if (number < 0 || number >= pages())
        return failure(ErrorCode::NotFound);
    const auto page = pageOf(drawable(), number);
    if (!page)
        return failure(ErrorCode::NotFound);
    const QSizeF size = sizeOf(*page);
    const double dots = 72.0 * width / size.width();
    // A page that is much longer than wide is cut off at its foot.
    const int height = std::clamp(pixels(size, dots).height(), 1, mostPictureHeight);
    const poppler::image image = drawn(*page, dots, poppler::image::format_argb32, {width, height});
    if (!image.is_valid() || image.width() != width || image.height() != height)
        return failure(ErrorCode::DocumentDamaged);
    documents::PagePicture picture{width, height, QByteArray(static_cast<qsizetype>(width) * height * 4, '\0')};
    for (int row = 0; row < height; ++row) {
        const char *source = image.const_data() + static_cast<qsizetype>(row) * image.bytes_per_row();
        char *target = picture.pixels.data() + static_cast<qsizetype>(row) * width * 4;
        for (int column = 0; column < width; ++column) {
            quint32 pixel = 0;
            std::memcpy(&pixel, source + column * 4, 4);
            pixel |= 0xFF000000U;
            std::memcpy(target + column * 4, &pixel, 4);
        }
    }
    return picture;
}

} // namespace candor::extraction
