// What stands on the command line besides Google Benchmark's own options.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace bench {

struct Options
{
    QList<int> sizes{1000, 10000, 100000}; // contacts
    QString jsonFile;                      // empty: none is written
};

// `arguments` without the program's name. An error is a sentence for the person.
tl::expected<Options, QString> readOptions(const QStringList &arguments);

QString usage();

} // namespace bench
