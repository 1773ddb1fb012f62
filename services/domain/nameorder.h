// Which part of a name lists show first and order by.
#pragma once

namespace domain {

// The numbers stand in the store's file and in the settings.
enum class NameOrder {
    AsWritten = 0,    // "Anna Berg": the display name
    SurnameFirst = 1, // "Berg, Anna"; without a surname as written
};

} // namespace domain
