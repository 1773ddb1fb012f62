// What the command line asks for.
//
// Shape    kartei [options] [command arguments...]; no command: the window.
// Promise  Pure: reads no file, opens nothing. Usage text comes from the same table as the parser.
// Errors   a sentence for standard error; exit status 2.
#pragma once

#include "app/session.h"

#include <QSize>
#include <QStringList>

#include <tl/expected.hpp>

namespace app {

enum class Command {
    Window,
    Sync,
    List,
    Find,
    Show,
    Import,
    Export,
    Move,
    Edit,
    Delete,
    Folders,
    Conflicts,
    Fields,
    SignIn,
    Accounts,
    SignOut,
    Share,
    Watch,
    People
};

enum class ThemeName { System, Light, Dark };

struct ScreenshotRequest
{
    QString file; // empty: none
    QSize size{1280, 800};
    double scale = 1.0;
    QString select; // a contact's name
};

struct SignInOptions
{
    SignInWay way = SignInWay::Browser;
    bool opensBrowser = true;
    QUrl authority; // empty: of the cloud
    QUrl graph;
    QString clientId; // empty: of the registration
    QString tenant;
};

struct CommandLine
{
    QString profile;
    SessionOptions session;
    Command command = Command::Window;
    QStringList arguments;
    bool asJson = false;
    bool allOrNothing = false;    // import: nothing when a file has a defect
    bool withDoubles = false;     // import: people of a table who are there already too
    QString folder;               // path; of list, export, import
    QString destination;          // path; of move
    QString output;               // file; of export
    QStringList assignments;      // "property=value"; of edit
    QStringList fieldAssignments; // "name=value"; of edit
    QString kind;                 // of fields add, as its choices and folders
    QStringList choices;
    QStringList folders;
    SignInOptions signIn;
    QString account;             // of share: whose account; empty: the only one
    bool discardPending = false; // sign-out, share remove: with what is not on the server yet
    std::optional<int> watchSeconds; // watch: how long; none: until it is interrupted
    ThemeName theme = ThemeName::System;
    ScreenshotRequest screenshot;
};

struct UsageProblem
{
    QString text;
    int exitStatus = 2; // 0 for --help and --version
};

tl::expected<CommandLine, UsageProblem> parseCommandLine(const QStringList &arguments);

// The folder that they name, whatever else is wrong with them; empty: none.
QString profileFolderIn(const QStringList &arguments);

} // namespace app
