#include "services/domain/contactproperty.h"
#include "tests/pane/panefixture.h"

#include <QPushButton>
#include <QSignalSpy>

namespace ui {

using domain::ContactProperty;

namespace {

// A value that each property can be told by, and the words by which a card shows it.
std::pair<domain::PropertyValue, QStringList> sample(const domain::PropertyInfo &info)
{
    if (info.property == ContactProperty::Gender) {
        return {QStringLiteral("female"), {QStringLiteral("Female")}};
    }
    const QString word = QStringLiteral("Value of ") + info.graphName;
    switch (info.member.index()) {
    case 0:
        return {word, {word}};
    case 1:
        return {QStringList{word + u'1', word + u'2'}, {word + u'1', word + u'2'}};
    case 2:
        return {QDate(1984, 3, 14), {QStringLiteral("14 March 1984")}};
    case 3:
        return {QList<domain::EmailAddress>{{{}, QStringLiteral("a@x.example")},
                                            {{}, QStringLiteral("b@x.example")}},
                {QStringLiteral("a@x.example"), QStringLiteral("b@x.example")}};
    default:
        return {domain::PhysicalAddress{word, QStringLiteral("Praha"), {}, {}, {}},
                {word, QStringLiteral("Praha")}};
    }
}

store::ContactDetails detailsOf(const domain::Contact &contact)
{
    store::ContactDetails details;
    details.key = {1};
    details.contact = contact;
    return details;
}

QList<CardChips::Chip> chipsOf(const domain::Contact &contact)
{
    QList<CardChips::Chip> chips;
    for (const QString &name : contact.categories) {
        chips.append({name, {}});
    }
    return chips;
}

} // namespace

TEST(Card, ShowsEachPropertyThatIsFilled)
{
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        const auto [value, words] = sample(info);
        domain::Contact contact;
        contact.displayName = QStringLiteral("Ada");
        domain::setValue(contact, info.property, value);
        ContactCard card;
        card.setContact(detailsOf(contact), chipsOf(contact));
        const QString shown = visibleTexts(card).join(u'\n');
        for (const QString &word : words) {
            EXPECT_TRUE(shown.contains(word)) << word.toStdString() << "\n" << shown.toStdString();
        }
    }
}

TEST(Card, ShowsNothingForWhatIsEmpty)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada");
    ContactCard card;
    card.setContact(detailsOf(contact), {});
    EXPECT_EQ(visibleTexts(card), QStringList{QStringLiteral("Ada")});
}

TEST(Card, LosesTheFieldsOfTheContactBefore)
{
    domain::Contact full;
    for (const domain::PropertyInfo &info : domain::contactProperties()) {
        domain::setValue(full, info.property, sample(info).first);
    }
    ContactCard card;
    card.setContact(detailsOf(full), chipsOf(full));
    domain::Contact empty;
    empty.displayName = QStringLiteral("Ada");
    card.setContact(detailsOf(empty), {});
    EXPECT_EQ(visibleTexts(card), QStringList{QStringLiteral("Ada")});
}

TEST(Card, ShowsMarkupAsText)
{
    for (const QString &name :
         {QStringLiteral("<img src=x onerror=1>"), QStringLiteral("<table><tr><td>x"),
          QStringLiteral("&lt;b&gt;"), QStringLiteral("a < b > c"), QStringLiteral("%1 %n %s")}) {
        domain::Contact contact;
        contact.displayName = name;
        contact.nickName = name;
        contact.companyName = name;
        contact.personalNotes = name;
        ContactCard card;
        card.setContact(detailsOf(contact), {{name, {}}});
        EXPECT_EQ(card.findChild<QTextEdit *>(QStringLiteral("contactName"))->toPlainText(), name);
        EXPECT_EQ(visibleTexts(card).filter(name).size(), 5) << name.toStdString();
        for (const QLabel *label : card.findChildren<QLabel *>()) {
            EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->objectName().toStdString();
        }
    }
}

TEST(Card, OffersOnlyActionsThatMakeSense)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada");
    contact.emailAddresses = {{{}, QStringLiteral("ada@contoso.example")}};
    contact.businessHomePage = QStringLiteral("javascript:alert(1)");
    ContactCard card;
    card.setContact(detailsOf(contact), {});
    const auto isShown = [&card](const char *name) {
        return card.findChild<QAbstractButton *>(QLatin1String(name))->isVisibleTo(&card);
    };
    EXPECT_TRUE(isShown("mailAction"));
    EXPECT_FALSE(isShown("callAction"));
    EXPECT_FALSE(isShown("mapAction"));
}

TEST(Card, TellsThatFurtherFieldsAreStillToCome)
{
    ContactCard card;
    store::ContactDetails details = detailsOf({.displayName = QStringLiteral("Ada")});
    const auto hasHint = [&card] {
        return visibleTexts(card).join(u' ').contains(QStringLiteral("still on their way"));
    };
    details.extendedKnown = false;
    card.setContact(details, {});
    EXPECT_TRUE(hasHint());
    details.extendedKnown = true;
    card.setContact(details, {});
    EXPECT_FALSE(hasHint());
}

TEST(Card, TellsThatAnEditWaits)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada");
    store::ContactDetails details = detailsOf(contact);
    details.pending = true;
    ContactCard card;
    card.setContact(details, {});
    EXPECT_TRUE(visibleTexts(card).contains(QStringLiteral("Waits to be sent")));
}

class Pane : public PaneFixture
{
};

TEST_F(Pane, CountsTheWholeSelectionAndNamesTheFirstOnes)
{
    domain::ContactKeys keys;
    for (int i = 0; i < 9; ++i) {
        domain::Contact contact;
        contact.displayName = QStringLiteral("Person %1").arg(i);
        keys.append(add(contact));
    }
    pane->showSelection(keys);
    const auto *summary = pane->findChild<SelectionSummary *>();
    ASSERT_TRUE(QTest::qWaitFor([summary] { return summary->isVisible(); }));
    const QString shown = visibleTexts(*pane).join(u'\n');
    EXPECT_TRUE(shown.contains(QStringLiteral("9 contacts selected"))) << shown.toStdString();
    EXPECT_TRUE(shown.contains(QStringLiteral("and 3 more"))) << shown.toStdString();
}

TEST_F(Pane, CountsWhatSeveralHave)
{
    domain::ContactKeys keys;
    for (const char *name : {"Ada", "Bob", "Cyd"}) {
        domain::Contact contact;
        contact.displayName = QString::fromUtf8(name);
        contact.categories = {QStringLiteral("Red")};
        keys.append(add(contact));
    }
    ASSERT_TRUE(QCoro::waitFor(
        service->labelContacts({keys.first()}, {.added = {QStringLiteral("Blue")}})));
    ASSERT_TRUE(QCoro::waitFor(
        service->flagContacts(keys.mid(1), {.status = domain::FollowupFlag::Status::Flagged})));
    pane->showSelection(keys);
    QStringList chips;
    const auto counted = [&] {
        chips.clear();
        for (const QWidget *chip : pane->findChildren<QWidget *>(QStringLiteral("chip"))) {
            chips.append(chip->accessibleName());
        }
        return !chips.isEmpty();
    };
    ASSERT_TRUE(QTest::qWaitFor(counted));
    EXPECT_EQ(chips, QStringList({QStringLiteral("Blue: 1 of 3"), QStringLiteral("Red")}));
    EXPECT_EQ(find<QLabel>("selectionFlags")->text(), QStringLiteral("2 flagged"));
    EXPECT_TRUE(find<QPushButton>("removeSelectionPhotos")->isHidden());
    QSignalSpy asked(pane.get(), &DetailPane::categoriseRequested);
    find<QPushButton>("categoriseSelection")->click();
    EXPECT_EQ(asked.front().front().value<domain::ContactKeys>(), keys);
}

TEST_F(Pane, HasItsOwnWordsForEachKindOfEmptiness)
{
    QStringList words;
    for (const EmptyReason reason :
         {EmptyReason::NothingSelected, EmptyReason::EmptyFolder, EmptyReason::NoMatch}) {
        pane->showNothing(reason);
        words.append(visibleTexts(*pane).join(u'\n'));
    }
    EXPECT_EQ(words.removeDuplicates(), 0);
}

TEST_F(Pane, FollowsTheContactItShows)
{
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada");
    const domain::ContactKey key = add(contact);
    showCard(key);
    domain::Contact renamed = contact;
    renamed.displayName = QStringLiteral("Ada Lovelace");
    const QList<store::ContactEdit> edits{{key, domain::difference(contact, renamed)}};
    ASSERT_TRUE(QCoro::waitFor(service->updateContacts(edits)));
    const auto *name = find<QTextEdit>("contactName");
    EXPECT_TRUE(
        QTest::qWaitFor([name] { return name->toPlainText() == QStringLiteral("Ada Lovelace"); }));
}

} // namespace ui
