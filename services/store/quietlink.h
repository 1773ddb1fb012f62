// Whether the token that ends a delta round is kept where the round brought nothing.
//
// Shape    A token says from where on to tell, so after such a round the old one says what the new one says.
//          Keep costs no write; but the service forgets tokens, so now and then they are renewed.
// Source   Graph v1.0 "Use delta query", section "State tokens".
#pragma once

namespace store {

enum class QuietLink { Renew, Keep };

} // namespace store
