// Offers field terms while one types in the search field: "company:", and behind it what is known.
//
// Promise  the list comes with the third letter of a field's name, and behind its colon, there after a rest
//          of the keys where contacts have to be looked through. It never takes the focus. Tab takes the chosen one or the first; Up, Down and Enter, or a click, work in it while it is
//          there; Escape closes it. Otherwise the keys are the field's.
// Thread   GUI thread.
#pragma once

#include <QListWidget>

#include <functional>

class QLineEdit;
class QTimer;

namespace ui {

class SearchCompletion : public QListWidget
{
    Q_OBJECT

public:
    // What stands in the store for a field by its first name ("category", "folder").
    using Values = std::function<QStringList(const QString &field)>;
    // What contacts hold in a field where the text is found ("company"); answers later, or not.
    using Lookup = std::function<void(const QString &field, const QString &text,
                                      const std::function<void(const QStringList &)> &answer)>;

    SearchCompletion(QLineEdit &field, Values values, Lookup lookup);

    QStringList offers() const; // as they would be written

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Offer
    {
        QString text;
        QString hint;
    };

    QList<Offer> offersFor(const QString &field, const QString &text) const;
    void update();
    void look();
    void showOffers(const QList<Offer> &offers);
    bool takeKey(int key);
    void accept(int row);

    QLineEdit &m_field;
    Values m_values;
    Lookup m_lookup;
    QTimer *m_rest;
};

} // namespace ui
