#include "ui/panes.h"

#include "ui/presentation/icons.h"
#include "ui/presentation/metrics.h"
#include "ui/shortcuts/platformkeys.h"
#include "ui/widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ui {

using presentation::scaled;

namespace {
constexpr int narrowBelow = 900;
constexpr int treeWidth = 248;
constexpr int listWidth = 384;
constexpr int wideDetailWidth = 380; // beside a wide list

bool takesTab(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled()
        && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

// Where one was in it, else its first control: a place without one shows no focus.
void focusInside(QWidget &area)
{
    QWidget *last = area.focusWidget();
    if (last != nullptr && last != &area && takesTab(*last)) {
        last->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    area.setFocus(Qt::ShortcutFocusReason);
    for (QWidget *each = area.nextInFocusChain(); each != &area; each = each->nextInFocusChain()) {
        if (area.isAncestorOf(each) && takesTab(*each)) {
            each->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}
} // namespace

Panes::Panes(QWidget *tree, QWidget *list, QWidget *detail, QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_tree(tree)
    , m_list(new QStackedWidget(m_splitter))
    , m_detail(new QStackedWidget)
    , m_detailFrame(new QWidget(m_splitter))
    , m_back(flatButton(QStringLiteral("backToList"), m_detailFrame))
{
    setObjectName(QStringLiteral("panes"));
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_list->addWidget(list);
    m_detail->addWidget(detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);

    m_back->setIcon(presentation::icon(presentation::IconName::Back));
    m_back->setText(tr("Back to the list"));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto keys = platformKeys(keyPlatform(), QStringLiteral("goBack"));
    m_back->setShortcut(keys ? keys->first() : QKeySequence(QKeySequence::Back));
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, [this] {
        closeDetail();
        shownList()->setFocus();
    });

    m_detailFrame->setBackgroundRole(QPalette::Base);
    m_detailFrame->setAutoFillBackground(true);
    auto *frame = new QVBoxLayout(m_detailFrame);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->setSpacing(0);
    frame->addWidget(m_back, 0, Qt::AlignLeading);
    frame->addWidget(m_detail, 1);

    m_tree->setMinimumWidth(scaled(160));
    m_list->setMinimumWidth(scaled(260));
    m_detail->setMinimumWidth(scaled(320)); // wider while it edits
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detailFrame);
    for (int pane = 0; pane < 3; ++pane) {
        m_splitter->setStretchFactor(pane, pane == 2 ? 1 : 0);
    }
    m_splitter->setSizes({scaled(treeWidth), scaled(listWidth), scaled(648)});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
}

void Panes::openDetail()
{
    if (m_isNarrow && !m_detailIsOpen) {
        // The second click of a double click must not press what came under the pointer.
        m_detail->setAttribute(Qt::WA_TransparentForMouseEvents);
        QTimer::singleShot(QApplication::doubleClickInterval(), m_detail, [detail = m_detail] {
            detail->setAttribute(Qt::WA_TransparentForMouseEvents, false);
        });
    }
    m_detailIsOpen = true;
    arrange();
}

void Panes::closeDetail()
{
    m_detailIsOpen = false;
    arrange();
}

void Panes::cover(QWidget *list, QWidget *detail)
{
    m_list->setCurrentIndex(m_list->indexOf(list) < 0 ? m_list->addWidget(list)
                                                      : m_list->indexOf(list));
    m_detail->setCurrentIndex(m_detail->indexOf(detail) < 0 ? m_detail->addWidget(detail)
                                                            : m_detail->indexOf(detail));
}

void Panes::uncover()
{
    m_list->setCurrentIndex(0);
    m_detail->setCurrentIndex(0);
}

QWidget *Panes::shownList() const
{
    return m_list->currentWidget();
}

QWidget *Panes::shownDetail() const
{
    return m_detail->currentWidget();
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < scaled(narrowBelow);
    if (narrow != m_isNarrow) {
        m_isNarrow = narrow;
        arrange();
    }
}

void Panes::arrange()
{
    m_list->setVisible(!m_isNarrow || !m_detailIsOpen);
    m_detailFrame->setVisible(!m_isNarrow || m_detailIsOpen);
    m_back->setVisible(m_isNarrow && m_detailIsOpen);
    // What is alone beside the tree takes the room; otherwise a wide list does, or the contact.
    const bool isListWide = m_isNarrow || m_listWidth == ListWidth::Wide;
    m_splitter->setStretchFactor(1, isListWide ? 1 : 0);
    m_splitter->setStretchFactor(2, isListWide ? 0 : 1);
}

void Panes::focusPane(Pane pane)
{
    switch (pane) {
    case Pane::Tree:
        m_tree->setFocus(Qt::ShortcutFocusReason);
        break;
    case Pane::List:
        closeDetail();
        shownList()->setFocus(Qt::ShortcutFocusReason);
        break;
    case Pane::Detail:
        openDetail();
        focusInside(*shownDetail());
        break;
    }
}

void Panes::stepFocus(Step step)
{
    constexpr int paneCount = 3;
    const QWidget *focused = QApplication::focusWidget();
    int current = 0;
    if (focused != nullptr && (focused == m_list || m_list->isAncestorOf(focused))) {
        current = 1;
    } else if (focused != nullptr && (focused == m_detail || m_detail->isAncestorOf(focused))) {
        current = 2;
    }
    const int next = (current + (step == Step::Next ? 1 : paneCount - 1)) % paneCount;
    focusPane(static_cast<Pane>(next));
}

void Panes::setListWidth(ListWidth width)
{
    if (width == m_listWidth) {
        return;
    }
    m_listWidth = width;
    arrange();
    const QByteArray sizes = std::exchange(m_otherSizes, m_splitter->saveState());
    if (!sizes.isEmpty()) {
        m_splitter->restoreState(sizes);
        return;
    }
    const int side = width == ListWidth::Wide ? wideDetailWidth : listWidth;
    const int rest =
        std::max(scaled(listWidth), m_splitter->width() - scaled(treeWidth) - scaled(side));
    width == ListWidth::Wide ? m_splitter->setSizes({scaled(treeWidth), rest, scaled(side)})
                             : m_splitter->setSizes({scaled(treeWidth), scaled(side), rest});
}

QByteArray Panes::saveSizes(ListWidth width) const
{
    return width == m_listWidth ? m_splitter->saveState() : m_otherSizes;
}

void Panes::restoreSizes(ListWidth width, const QByteArray &sizes)
{
    if (width != m_listWidth) {
        m_otherSizes = sizes;
    } else if (!sizes.isEmpty()) {
        m_splitter->restoreState(sizes);
    }
}

} // namespace ui
