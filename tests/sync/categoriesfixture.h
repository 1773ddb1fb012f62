// A mailbox with an empty master list, and the categories of both sides in the same words.
#pragma once

#include "services/store/categorylabels.h"
#include "services/store/changelist.h"
#include "services/store/contactrows.h"
#include "services/store/editcategories.h"
#include "services/store/history.h"
#include "tests/support/mailboxfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace testsync {

using domain::CategoryColor;
using domain::ContactProperty;
using store::ContactLabels;
using testsupport::State;

inline const QString listPath = QStringLiteral("/v1.0/me/outlook/masterCategories");

class CategoriesFixture : public testsupport::MailboxFixture
{
protected:
    CategoriesFixture()
    {
        for (const auto &each : listed()) {
            mailbox().request("DELETE", listPath + u'/' + each.toObject()[u"id"].toString());
        }
        EXPECT_TRUE(syncOnce());
    }

    QJsonArray listed()
    {
        return QJsonDocument::fromJson(mailbox().request("GET", listPath).body)
            .object()
            .value(u"value")
            .toArray();
    }

    // "name color", sorted.
    State there()
    {
        State lines;
        for (const auto &each : listed()) {
            lines.push_back((each.toObject()[u"displayName"].toString() + u' '
                             + each.toObject()[u"color"].toString())
                                .toStdString());
        }
        std::ranges::sort(lines);
        return lines;
    }

    QList<domain::OutlookCategory> categories()
    {
        return app().read(&store::categoryList).categories;
    }

    State here()
    {
        State lines;
        for (const domain::OutlookCategory &each : categories()) {
            if (each.key.isValid()) {
                lines.push_back((each.displayName + u' ' + domain::categoryColorToGraph(each.color))
                                    .toStdString());
            }
        }
        std::ranges::sort(lines);
        return lines;
    }

    domain::CategoryKey keyOf(const char *name)
    {
        for (const domain::OutlookCategory &each : categories()) {
            if (each.displayName == QString::fromUtf8(name)) {
                return each.key;
            }
        }
        return {};
    }

    void make(const QString &name, int preset)
    {
        const QList<store::NewCategory> made{{name, CategoryColor{preset}}};
        app().commit(&store::createCategories, app().mailboxKey(), made);
    }

    void makeThere(const QString &name, const QString &color)
    {
        const QJsonObject body{{QStringLiteral("displayName"), name},
                               {QStringLiteral("color"), color}};
        ASSERT_EQ(mailbox().request("POST", listPath, QJsonDocument(body).toJson()).status, 201);
    }

    void rename(const QString &name, const QString &newName)
    {
        app().commit(&store::renameCategory, app().mailboxKey(), name, newName);
    }

    void drop(const QString &name, ContactLabels labels)
    {
        app().commit(&store::deleteCategory, app().mailboxKey(), name, labels);
    }

    static void label(testsupport::Side &side, const QString &contact, const QStringList &labels)
    {
        side.update(contact, {{{ContactProperty::Categories, labels}}});
    }

    // Contacts "P0", "P1" ... with this label, made on the server and known here.
    void beginLabelled(int count, const QString &category)
    {
        for (int i = 0; i < count; ++i) {
            const QString name = QStringLiteral("P%1").arg(i);
            mailbox().create({name}, {});
            label(mailbox(), name, {QStringLiteral("Before"), category, QStringLiteral("After")});
        }
        ASSERT_TRUE(syncOnce());
    }

    QStringList labelsOf(const QString &contact)
    {
        return app().read(&store::contactDetails, app().contactKey(contact)).contact.categories;
    }

    void expectAllSent()
    {
        EXPECT_EQ(app().outbox(), domain::OutboxCounts());
        EXPECT_EQ(here(), there());
        EXPECT_EQ(app().state(), mailbox().state());
    }
};

inline const QString work = QStringLiteral("Work");
inline const QString clients = QStringLiteral("Clients");

} // namespace testsync
