// Contacts on paper: how they are laid out, and the dialog around it.
#include "tests/support/waiting.h"
#include "tests/widgets/windowfixture.h"
#include "ui/print/printdialog.h"

#include <QComboBox>
#include <QImage>
#include <QPainter>
#include <QPointer>
#include <QPushButton>

namespace widgets {

using testsupport::eventually;
using ui::PrintLayout;
using ui::PrintStyle;

namespace {

constexpr QSizeF paper(5100, 7400);

domain::Contact someone(int number, int noteLines = 0)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Person %1").arg(number);
    contact.emailAddresses = {{QString(), QStringLiteral("p%1@x.example").arg(number)}};
    contact.personalNotes = QStringList(noteLines, QStringLiteral("a line")).join(u'\n');
    return contact;
}

int pagesOf(PrintStyle style, int count, int noteLines = 0)
{
    PrintLayout layout(style, paper, QStringLiteral("Clients"));
    for (int i = 0; i < count; ++i) {
        layout.add(someone(i, noteLines));
    }
    return layout.pageCount();
}

// Whether anything is drawn below the foot, or nothing at all.
bool isDrawnWithin(const PrintLayout &layout, int page)
{
    QImage image(static_cast<int>(paper.width() / 10), static_cast<int>(paper.height() / 10) + 50,
                 QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(0.1, 0.1);
    layout.draw(painter, page);
    painter.end();
    bool isBlank = true;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 250) {
                isBlank = false;
                if (y > paper.height() / 10 + 2) {
                    return false;
                }
            }
        }
    }
    return !isBlank;
}

} // namespace

TEST(PrintLayout, FillsPagesWithContacts)
{
    EXPECT_EQ(pagesOf(PrintStyle::List, 0), 0);
    EXPECT_EQ(pagesOf(PrintStyle::List, 1), 1);
    EXPECT_EQ(pagesOf(PrintStyle::Cards, 4), 1);
    const int pages = pagesOf(PrintStyle::List, 200);
    EXPECT_EQ(pages >= 4 && pages <= 8, true) << pages;
}

TEST(PrintLayout, StaysOnThePageWhateverAContactHolds)
{
    for (const PrintStyle style : {PrintStyle::List, PrintStyle::Cards}) {
        PrintLayout layout(style, paper, QStringLiteral("Clients"));
        for (int i = 0; i < 60; ++i) {
            layout.add(someone(i, i % 40));
        }
        domain::Contact endless = someone(99);
        endless.displayName = QStringLiteral("Endless").repeated(100);
        for (int i = 0; i < 60; ++i) {
            endless.children.append(QStringLiteral("Child %1").arg(i));
            endless.imAddresses.append(QStringLiteral("im:%1").arg(i));
        }
        layout.add(endless);
        for (int page = 0; page < layout.pageCount(); ++page) {
            EXPECT_EQ(isDrawnWithin(layout, page), true) << page;
        }
    }
}

TEST_F(WindowFixture, PrintsWhatIsSelectedOrTheWholePlace)
{
    QPointer<ui::PrintDialog> dialog;
    const auto read = [](int count) {
        return [count](QObject *, const ui::PrintDialog::Source::Taken &taken) {
            QList<domain::Contact> contacts;
            for (int i = 0; i < count; ++i) {
                contacts.append(someone(i));
            }
            taken(contacts);
        };
    };
    dialog =
        new ui::PrintDialog({{.title = QStringLiteral("Selected"), .count = 2, .read = read(2)},
                             {.title = QStringLiteral("All"), .count = 300, .read = read(300)}},
                            window.get());
    dialog->show();
    auto *start = dialog->findChild<QPushButton *>(QStringLiteral("printStart"));
    ASSERT_TRUE(eventually([start] { return start->isEnabled(); }));
    EXPECT_EQ(dialog->layoutOfPages()->pageCount(), 1);
    auto *what = dialog->findChild<QComboBox *>(QStringLiteral("printWhat"));
    what->setCurrentIndex(1);
    Q_EMIT what->activated(1);
    ASSERT_TRUE(eventually([start] { return start->isEnabled(); }));
    EXPECT_GT(dialog->layoutOfPages()->pageCount(), 5);
    delete dialog;
}

TEST_F(WindowFixture, AsksForPrintingByItsKey)
{
    choose(clients);
    ASSERT_TRUE(listShows({QStringLiteral("Anna Berg"), QStringLiteral("Boris Adler"),
                           QStringLiteral("Carla Diaz")}));
    domain::ContactKeys wanted;
    QString place;
    QObject::connect(window.get(), &ui::MainWindow::printRequested, window.get(),
                     [&](const domain::ContactKeys &selected, const QString &title) {
                         wanted = selected;
                         place = title;
                     });
    select({QStringLiteral("Anna Berg"), QStringLiteral("Carla Diaz")});
    EXPECT_EQ(action("print")->shortcut(), QKeySequence(QKeySequence::Print));
    action("print")->trigger();
    EXPECT_EQ(wanted.size(), 2);
    EXPECT_EQ(place, QStringLiteral("Clients"));
}

} // namespace widgets
