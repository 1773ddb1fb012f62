// The notice after a damaged store was set aside: what was recovered, and where the old file lies.
//
// Thread   GUI thread.
#pragma once

#include "services/store/storefile.h"
#include "ui/banner.h"

namespace ui {

Notice recoveryNotice(const store::Recovery &recovery);

} // namespace ui
