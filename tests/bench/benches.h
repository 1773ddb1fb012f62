// Every benchmark, in the order of the table.
#pragma once

#include "tests/bench/recorder.h"

namespace bench {

void measureMailbox(Recorder &recorder); // what the server takes: no figure of ours
void measureFirstSync(Recorder &recorder);
void measureArrival(Recorder &recorder); // a first sync while somebody scrolls
void measureLaterSyncs(Recorder &recorder);
void measureStart(Recorder &recorder);
void measureSearch(Recorder &recorder);
void measureSearchInStore(Recorder &recorder);
void measureList(Recorder &recorder); // scroll, sort, group, select
void measureBulk(Recorder &recorder); // 500 contacts at once
void measureCards(Recorder &recorder);
void measureFootprint(Recorder &recorder);

} // namespace bench
