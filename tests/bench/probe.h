// What this program does when it is started once more, to be looked at as a process of its own.
//
// Shape    `--probe NAME [PROFILE]`; prints one line when it is there:
//            window       an empty window is painted: the floor of a start
//            start        the program's window over the profile has painted its first rows
//            memory       the list was scrolled from end to end; the line is the resident memory in bytes
// Errors   exit status 1: the profile does not open.
#pragma once

#include <QStringList>

#include <optional>

namespace bench {

int runProbe(int argc, char **argv);

// From the start of the process to its line, in milliseconds, and the line itself.
struct ProbeAnswer
{
    double milliseconds = 0;
    QByteArray line;
};

std::optional<ProbeAnswer> probe(const QStringList &arguments);

} // namespace bench
