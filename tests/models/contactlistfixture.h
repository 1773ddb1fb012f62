// A ContactListModel over a store on a file, with the model tester attached.
#pragma once

#include "models/contactlistmodel.h"
#include "models/contactroles.h"
#include "storeonfile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace testmodels {

class ContactListFixture : public StoreOnFile
{
protected:
    void show(const store::ContactQuery &query = {})
    {
        QSignalSpy ready(&model, &models::ContactListModel::resultReady);
        model.setQuery(query);
        EXPECT_TRUE(eventually([&] { return ready.count() > 0; }));
    }

    bool isLoaded(int row) const { return model.index(row).data(models::LoadedRole).toBool(); }

    // What a view would paint once all of it has come.
    QStringList shown()
    {
        EXPECT_TRUE(eventually([this] {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (!isLoaded(row)) {
                    return false;
                }
            }
            return true;
        }));
        return painted();
    }

    QStringList painted() const
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row) {
            names.append(model.index(row).data().toString());
        }
        return names;
    }

    // The model follows commits in the background.
    bool comesToShow(const QStringList &names)
    {
        return eventually([&] { return painted() == names; });
    }

    models::ContactListModel model{store(), photos(), presets()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

inline QStringList list(std::initializer_list<const char *> names)
{
    QStringList texts;
    for (const char *name : names) {
        texts.append(QString::fromUtf8(name));
    }
    return texts;
}

inline QStringList numbered(const char *prefix, int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i) {
        names.append(
            QStringLiteral("%1%2").arg(QLatin1String(prefix)).arg(i, 5, 10, QLatin1Char('0')));
    }
    return names;
}

} // namespace testmodels
