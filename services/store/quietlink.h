// Whether the token that ends a delta round that brought nothing is written.
//
// Shape    A token says from where on to tell: after such a round the old one tells at least what the new one
//          does. Keep costs no write; but the service forgets tokens, so now and then they are renewed.
//          While the program runs it goes on with the new one: a service may keep more in it than a place.
// Source   Graph v1.0 "Use delta query", section "State tokens".
#pragma once

namespace store {

enum class QuietLink { Renew, Keep };

} // namespace store
