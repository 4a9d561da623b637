// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FileDrop.h"

#include "widgets/Button.h"
#include "widgets/Label.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace candor::widgets {
namespace {

class FileDropTest : public testing::Test {
protected:
    FileDropTest() {
        drop.resize(480, 200);
        drop.show();
        drop.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&drop));
    }
    Button &button(const char *name) { return *drop.findChild<Button *>(QLatin1String(name)); }
    /// Whether the widget takes it.
    bool fall(const QList<QUrl> &urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&drop, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&drop, &event);
        return true;
    }

    FileDrop drop{QStringLiteral("Drop your resume here"), QStringLiteral("PDF or DOCX"),
                  QStringLiteral("Resumes (*.pdf *.docx)")};
    QSignalSpy chosen{&drop, &FileDrop::chosen};
    QSignalSpy removeAsked{&drop, &FileDrop::removeAsked};
};

TEST_F(FileDropTest, TakesOneLocalFile) {
    EXPECT_TRUE(fall({QUrl::fromLocalFile(QStringLiteral("/home/a b/cv.pdf"))}));
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("/home/a b/cv.pdf"));
    EXPECT_FALSE(fall({QUrl(QStringLiteral("https://example.org/cv.pdf"))})) << "nothing is fetched from elsewhere";
    EXPECT_FALSE(fall({QUrl::fromLocalFile(QStringLiteral("/a.pdf")), QUrl::fromLocalFile(QStringLiteral("/b.pdf"))}));
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(FileDropTest, ChoosesByKeyboard) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cv.pdf"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    button("chooseFile").setFocus();
    QTest::keyClick(&button("chooseFile"), Qt::Key_Space);
    auto *dialog = drop.findChild<QFileDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    ASSERT_NE(name, nullptr);
    name->setText(path); // as if pasted: completion of typed paths is Qt's own business
    // The dialog looks at the disk on a thread of its own.
    auto *open = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open);
    ASSERT_TRUE(QTest::qWaitFor([&] { return open->isEnabled(); }));
    QTest::keyClick(open, Qt::Key_Space);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].toString(), path);
}

TEST_F(FileDropTest, ShowsTheFileAndKeepsTheKeyboard) {
    button("chooseFile").setFocus();
    drop.showFile(QStringLiteral("lebenslauf.pdf"), 184'000);
    EXPECT_TRUE(drop.hasFile());
    EXPECT_TRUE(button("replaceFile").hasFocus());
    EXPECT_EQ(button("removeFile").accessibleName(), QStringLiteral("Remove lebenslauf.pdf"));
    button("removeFile").setFocus();
    QTest::keyClick(&button("removeFile"), Qt::Key_Space);
    EXPECT_EQ(removeAsked.count(), 1);
    drop.showNothing();
    EXPECT_FALSE(drop.hasFile());
    EXPECT_TRUE(button("chooseFile").hasFocus());
}

TEST_F(FileDropTest, SaysWhatIsWrong) {
    EXPECT_EQ(drop.error(), QString());
    drop.setError(QStringLiteral("Only PDF and DOCX files."));
    EXPECT_EQ(drop.accessibleDescription(), QStringLiteral("Only PDF and DOCX files."));
    EXPECT_EQ(drop.error(), QStringLiteral("Only PDF and DOCX files."));
    const auto labels = drop.findChildren<Label *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(), [](const Label *label) {
        return label->isVisible() && label->text() == QStringLiteral("Only PDF and DOCX files.");
    }));
}

} // namespace
} // namespace candor::widgets
