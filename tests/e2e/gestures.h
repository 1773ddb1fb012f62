// What a person does to contacts, by pointer and keyboard alone.
//
// Promise  Each returns when the window shows the outcome; one that does not come fails the test.
#pragma once

#include "tests/e2e/runningkartei.h"

namespace e2e {

void dragContact(RunningKartei &kartei, const QString &name, const QString &folder);
void editMobilePhone(RunningKartei &kartei, const QString &name, const QString &phone);
void makeFolder(RunningKartei &kartei, const QString &parent, const QString &name);
void createContact(RunningKartei &kartei, const QString &name); // in the folder that is shown

// Everybody from the first to the last, as the list has them.
void selectRange(RunningKartei &kartei, const QString &first, const QString &last);
void deleteSelected(RunningKartei &kartei);

} // namespace e2e
