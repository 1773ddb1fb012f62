// A FolderTreeModel over a store on a file, with the model tester attached.
#pragma once

#include "models/contactroles.h"
#include "models/foldertreemodel.h"
#include "storeonfile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace testmodels {

class FolderTreeFixture : public StoreOnFile
{
protected:
    using Kind = models::FolderTreeModel::Kind;

    FolderTreeFixture()
    {
        EXPECT_TRUE(eventually([this] { return model.allContacts().isValid(); }));
    }

    // "  Clients" for each row: indented by depth; without words of its own a row shows its kind.
    QStringList shown() const
    {
        QStringList lines;
        append({}, QString(), lines);
        return lines;
    }

    bool comesToShow(const QStringList &lines)
    {
        return eventually([&] { return shown() == lines; });
    }

    QModelIndex mailboxRow() const { return model.index(1, 0); }
    int count(const QModelIndex &index) const { return index.data(models::CountRole).toInt(); }

    models::FolderTreeModel model{store()};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

private:
    void append(const QModelIndex &parent, const QString &indent, QStringList &lines) const
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, 0, parent);
            if (model.kindOf(index) == Kind::FollowUp) {
                continue; // always there, at the end
            }
            const QString text = index.data().toString();
            lines.append(indent
                         + (text.isEmpty() ? QString::number(int(model.kindOf(index))) : text));
            append(index, indent + u' ', lines);
        }
    }
};

inline QStringList tree(std::initializer_list<const char *> lines)
{
    QStringList texts;
    for (const char *line : lines) {
        texts.append(QString::fromUtf8(line));
    }
    return texts;
}

} // namespace testmodels
