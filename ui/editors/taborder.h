// The Tab key follows what the eye reads: top to bottom, from the leading to the trailing edge.
#pragma once

class QWidget;

namespace ui {

// Chains everything in `page` that takes the Tab key in the order of its layouts, hidden ones too.
void orderTabs(const QWidget *page);

} // namespace ui
