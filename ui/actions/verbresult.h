// What becomes of a verb's answer in the window: nothing when it worked (the models follow the store),
// a sentence when it did not.
#pragma once

#include "services/domain/result.h"

#include <QCoroTask>

namespace ui {

// Emits `failed` of context with the error, if there is one and context still lives.
template <class T, class Context>
void reportFailure(QCoro::Task<domain::Result<T>> &&verb, Context *context,
                   void (Context::*failed)(const domain::Error &))
{
    QCoro::connect(std::move(verb), context, [context, failed](const domain::Result<T> &result) {
        if (!result) {
            Q_EMIT(context->*failed)(result.error());
        }
    });
}

} // namespace ui
