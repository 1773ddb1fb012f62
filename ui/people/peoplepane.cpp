#include "ui/people/peoplepane.h"

#include "models/contactroles.h"
#include "models/peoplemodel.h"
#include "ui/banner.h"
#include "ui/contacts/uniformlistview.h"
#include "ui/emptyplace.h"
#include "ui/outbox/twolinedelegate.h"
#include "ui/outbox/twolinetexts.h"
#include "ui/people/persontext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

namespace {

class PeopleTexts final : public TwoLineTexts
{
public:
    PeopleTexts(models::PeopleModel &model, QObject *parent)
        : TwoLineTexts(parent)
        , m_model(model)
    {
        setSourceModel(&model);
    }

protected:
    QString detail(const QModelIndex &index) const override { return personDetail(at(index)); }
    QString more(const QModelIndex &index) const override { return personSource(at(index)); }

private:
    store::KnownPerson at(const QModelIndex &index) const
    {
        return m_model.personAt(m_model.index(index.row()));
    }

    models::PeopleModel &m_model;
};

} // namespace

PeoplePane::PeoplePane(models::PeopleModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_search(new QLineEdit(this))
    , m_banner(new Banner(this))
    , m_place(new QStackedWidget(this))
    , m_view(new UniformListView(this))
    , m_empty(new EmptyPlace(this))
{
    setObjectName(QStringLiteral("peoplePane"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    QLabel *title = plainLabel(QStringLiteral("peopleTitle"), this);
    title->setFont(presentation::listNameFont());
    title->setText(tr("People"));
    m_search->setObjectName(QStringLiteral("peopleSearch"));
    m_search->setPlaceholderText(tr("Name, address, or topic: budget"));
    m_search->setAccessibleName(tr("Search for people"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);

    m_view->setObjectName(QStringLiteral("peopleView"));
    m_view->setAccessibleName(tr("People, the most relevant first"));
    m_view->setModel(new PeopleTexts(model, this));
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setRowHeight(TwoLineDelegate::rowHeight());
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_place->addWidget(m_view);
    m_place->addWidget(m_empty);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    head->setSpacing(scaled(8));
    head->addWidget(title);
    head->addWidget(m_search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_banner);
    layout->addWidget(m_place, 1);
    setFocusProxy(m_view);

    connect(m_search, &QLineEdit::textChanged, &model, &models::PeopleModel::setText);
    connect(&model, &models::PeopleModel::updated, this, &PeoplePane::showPeople);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT personChanged(current()); });
    connect(m_view, &QAbstractItemView::activated, this, [this] { Q_EMIT opened(current()); });
    showPeople();
}

store::KnownPerson PeoplePane::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_model.personAt(m_model.index(index.row())) : store::KnownPerson();
}

void PeoplePane::setSearchText(const QString &text)
{
    m_search->setText(text);
}

void PeoplePane::showPeople()
{
    const bool isEmpty = m_model.isLoaded() && m_model.rowCount() == 0;
    m_place->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty && m_model.text().isEmpty()) {
        m_empty->setContent(presentation::DrawingName::EmptyFolder, tr("Nobody yet"),
                            tr("People whom you write to and meet appear here, the most relevant "
                               "first. Search for anybody else."),
                            {});
    } else if (isEmpty) {
        m_empty->setContent(presentation::DrawingName::NoMatch, tr("Nobody found"),
                            tr("Try the beginning of a name or of an address."), {});
    }
    if (m_model.rowCount() > 0 && (!m_view->currentIndex().isValid() || m_search->hasFocus())) {
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
    }
    Q_EMIT personChanged(current());
}

bool PeoplePane::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_view->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace ui
