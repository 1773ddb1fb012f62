// The source files of the project, for the tests that read them as text.
#pragma once

#include <QStringList>

namespace arch {

// Paths from the root, of .h and .cpp files in app, ui, models and services (and tests, if asked).
enum class Scope { Product, ProductAndTests };
QStringList sourceFiles(Scope scope);

QString readSource(const QString &path);

// "services/graph/graphclient.h" lies in "services/graph", "ui/folders/x.h" in "ui".
QString roomOf(const QString &path, const QStringList &rooms);

} // namespace arch
