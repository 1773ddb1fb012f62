// What searching keeps in memory between two searches; each part is made when it is first needed.
//
// Thread   store thread.
#pragma once

#include "services/store/namedirectory.h"
#include "services/store/vocabulary.h"

namespace store {

struct SearchMemory
{
    std::shared_ptr<const NameDirectory> directory;
    qint64 directoryMadeAt = -1; // Connection::rowsWritten()
    std::unique_ptr<Vocabulary> vocabulary;
};

} // namespace store
