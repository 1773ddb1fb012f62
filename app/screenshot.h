// Draws the window to a file once everything that it shows has come: rows, the card, the photos.
//
// Promise  Answers when the picture is written. Waits for quiet (no pass running, no photo on its way),
//          at most twenty seconds, then draws what there is.
// Thread   GUI thread.
// Errors   Storage when the file cannot be written, NotFound when no contact has the name to select.
#pragma once

#include "app/commandline.h"
#include "services/domain/result.h"

#include <QCoroTask>

namespace app {

class Desktop;

QCoro::Task<domain::Result<>> drawScreenshot(Desktop *desktop, Session *session,
                                             ScreenshotRequest request);

} // namespace app
