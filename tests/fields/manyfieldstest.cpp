// Custom fields in the editor of several contacts.
#include "services/domain/schemaextension.h"
#include "services/store/fieldvalues.h"
#include "tests/pane/panefixture.h"
#include "ui/contacts/selectionsummary.h"

#include <QComboBox>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

namespace {

using domain::FieldKind;

class FieldsOfMany : public PaneFixture
{
protected:
    void SetUp() override
    {
        PaneFixture::SetUp();
        const auto field = [](const char *name, FieldKind kind) {
            return domain::CustomField{.id = {},
                                       .name = QString::fromLatin1(name),
                                       .kind = kind,
                                       .choices = {},
                                       .folders = {}};
        };
        ASSERT_TRUE(QCoro::waitFor(service->setCustomFields({1},
                                                            {field("Size", FieldKind::Number),
                                                             field("Club", FieldKind::Text),
                                                             field("Letter", FieldKind::YesNo)})));
        for (int i = 0; i < 3; ++i) {
            domain::Contact contact;
            contact.displayName = QStringLiteral("Person %1").arg(i);
            keys.append(add(contact));
            before.append({{QStringLiteral("size"), 40 + i},
                           {QStringLiteral("club"), QStringLiteral("Chess")},
                           {QStringLiteral("letter"), i == 0}});
            ASSERT_TRUE(
                QCoro::waitFor(service->updateContacts({{keys.last(), {}, before.last()}})));
        }
        pane->showSelection(keys);
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return pane->findChild<SelectionSummary *>()->isVisible(); }));
        pane->editSelection(keys);
        ASSERT_TRUE(QTest::qWaitFor([this] { return editor() != nullptr; }));
    }

    QList<QJsonObject> now()
    {
        QList<QJsonObject> all;
        for (const domain::ContactKey key : keys) {
            all.append(
                QCoro::waitFor(store.read(&store::fieldValuesOf, key)).value_or(QJsonObject()));
        }
        return all;
    }

    void save()
    {
        click("saveEdit");
        ASSERT_TRUE(QTest::qWaitFor([this] { return editor() == nullptr; }));
    }

    QList<QJsonObject> with(const char *id, const QJsonValue &value)
    {
        QList<QJsonObject> all = before;
        for (QJsonObject &values : all) {
            value.isNull() ? values.remove(QLatin1String(id))
                           : void(values.insert(QLatin1String(id), value));
        }
        return all;
    }

    domain::ContactKeys keys;
    QList<QJsonObject> before;
};

} // namespace

TEST_F(FieldsOfMany, ShowWhatIsCommonAndSayWhatDiffers)
{
    EXPECT_EQ(find<QLineEdit>("fieldValue.club")->text(), QStringLiteral("Chess"));
    EXPECT_EQ(find<QLineEdit>("fieldValue.size")->text(), QString());
    EXPECT_EQ(find<QLineEdit>("fieldValue.size")->placeholderText(),
              QStringLiteral("Different values"));
    EXPECT_EQ(find<QComboBox>("fieldValue.letter")->currentText(),
              QStringLiteral("Different values"));
    EXPECT_FALSE(pane->hasUnsavedEdits());
    save();
    EXPECT_EQ(now(), before);
}

TEST_F(FieldsOfMany, ChangeOnlyWhereTheyWereTouchedAndAreUndoneByOneStep)
{
    find<QLineEdit>("fieldValue.size")->setText(QStringLiteral("41"));
    save();
    EXPECT_EQ(now(), with("size", 41));
    ASSERT_TRUE(QCoro::waitFor(service->undo()));
    EXPECT_EQ(now(), before);
}

TEST_F(FieldsOfMany, OfWhichOneIsErasedAgainLeaveEachItsOwn)
{
    find<QLineEdit>("fieldValue.size")->setText(QStringLiteral("41"));
    find<QLineEdit>("fieldValue.size")->clear();
    find<QLineEdit>("fieldValue.club")->setText(QStringLiteral("Go"));
    save();
    EXPECT_EQ(now(), with("club", QStringLiteral("Go")));
}

TEST_F(FieldsOfMany, AreTakenAwayFromAllInWords)
{
    QWidget *line = find<QLineEdit>("fieldValue.size")->parentWidget();
    for (auto *button : line->findChildren<QToolButton *>()) {
        if (button->toolTip() == QLatin1String("Remove from all")) {
            button->click();
        }
    }
    save();
    EXPECT_EQ(now(), with("size", QJsonValue::Null));
}

TEST_F(FieldsOfMany, AreChosenForAll)
{
    auto *letter = find<QComboBox>("fieldValue.letter");
    letter->setCurrentIndex(letter->findText(QStringLiteral("Not given")));
    save();
    EXPECT_EQ(now(), with("letter", QJsonValue::Null));
}

} // namespace ui
