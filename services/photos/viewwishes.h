// Whose photos the views show now: one list a view, that of the view which wished last first.
//
// Promise  A view's new wishes replace its former ones and nobody else's.
// Thread   any; the views are never looked at.
#pragma once

#include "services/domain/keys.h"

#include <QList>

class QObject;

namespace photos {

class ViewWishes
{
public:
    bool isKnown(const QObject *view) const;
    void set(const QObject *view, const domain::ContactKeys &contacts);
    void forget(const QObject *view);

    domain::ContactKeys all(qsizetype maximum) const;

private:
    struct Wishes
    {
        const QObject *view;
        domain::ContactKeys contacts;
    };
    QList<Wishes> m_wishes; // the newest first
};

} // namespace photos
