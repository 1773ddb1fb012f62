// A library needs a source; the header is what matters.
#include "app/precompiled.h"
