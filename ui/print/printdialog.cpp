#include "ui/print/printdialog.h"

#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPushButton>

#include <algorithm>

namespace ui {

using presentation::number;
using presentation::scaled;

namespace {

constexpr int pagesPreviewed = 20;
constexpr qint64 stepTime = 8; // ms, so that a frame is never missed

QSizeF pageSize(const QPrinter &printer)
{
    return printer.pageLayout().paintRect(QPageLayout::Inch).size() * PrintLayout::unitsPerInch;
}

void drawPage(QPainter &painter, const QPrinter &printer, const PrintLayout &pages, int page)
{
    painter.save();
    const qreal scale = printer.resolution() / PrintLayout::unitsPerInch;
    painter.scale(scale, scale);
    pages.draw(painter, page);
    painter.restore();
}

} // namespace

PrintDialog::PrintDialog(QList<Source> sources, QWidget *parent)
    : QDialog(parent)
    , m_sources(std::move(sources))
    , m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution))
    , m_preview(new QPrintPreviewWidget(m_printer.get(), this))
{
    setObjectName(QStringLiteral("printDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print"));
    m_printer->setPageMargins(QMarginsF(15, 15, 15, 12), QPageLayout::Millimeter);
    m_preview->setObjectName(QStringLiteral("printPreview"));
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->fitToWidth();
    m_step.setInterval(0);
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, &PrintDialog::paintPreview);
    connect(&m_step, &QTimer::timeout, this,
            [this] { m_painter != nullptr ? printSome() : layOutSome(); });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(makeChoices());
    layout->addWidget(m_preview, 1);
    layout->addWidget(makeButtons());
    resize(scaled(760), scaled(720));
    chooseSource();
}

PrintDialog::~PrintDialog() = default;

QComboBox *PrintDialog::choice(const char *name, const QString &label)
{
    auto *box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(label);
    return box;
}

QWidget *PrintDialog::makeChoices()
{
    m_what = choice("printWhat", tr("Contacts"));
    for (const Source &each : std::as_const(m_sources)) {
        //: the name of a place, and how many contacts it has
        m_what->addItem(tr("%1 (%2)").arg(each.title, number(each.count)));
    }
    m_style = choice("printStyle", tr("Style"));
    m_style->addItem(tr("List"));
    m_style->addItem(tr("Cards"));
    m_orientation = choice("printOrientation", tr("Paper"));
    m_orientation->addItem(tr("Upright"));
    m_orientation->addItem(tr("Across"));
    connect(m_what, &QComboBox::activated, this, &PrintDialog::chooseSource);
    connect(m_style, &QComboBox::activated, this, &PrintDialog::beginLayout);
    connect(m_orientation, &QComboBox::activated, this, [this](int index) {
        m_printer->setPageOrientation(index == 0 ? QPageLayout::Portrait : QPageLayout::Landscape);
        beginLayout();
    });

    auto *area = new QWidget(this);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    addLabelled({m_what, m_style, m_orientation}, row, area);
    row->addStretch(1);
    return area;
}

QWidget *PrintDialog::makeButtons()
{
    m_state = mutedLabel(QStringLiteral("printState"), this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_file = buttons->addButton(tr("Save as PDF…"), QDialogButtonBox::ActionRole);
    m_file->setObjectName(QStringLiteral("printFile"));
    m_print = buttons->addButton(tr("Print…"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(QStringLiteral("printStart"));
    m_print->setDefault(true);
    connect(m_file, &QPushButton::clicked, this, &PrintDialog::chooseFile);
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::choosePrinter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *area = new QWidget(this);
    auto *row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_state, 1);
    row->addWidget(buttons);
    return area;
}

const PrintDialog::Source &PrintDialog::source() const
{
    return m_sources.at(m_what->currentIndex());
}

void PrintDialog::chooseSource()
{
    m_style->setCurrentIndex(source().style == PrintStyle::List ? 0 : 1);
    const int turn = ++m_turn;
    source().read(this, [this, turn](const QList<domain::Contact> &contacts) {
        if (turn == m_turn) {
            m_contacts = contacts;
            beginLayout();
        }
    });
}

void PrintDialog::beginLayout()
{
    m_painter.reset();
    m_pages = std::make_unique<PrintLayout>(m_style->currentIndex() == 0 ? PrintStyle::List
                                                                         : PrintStyle::Cards,
                                            pageSize(*m_printer), source().title);
    m_laidOut = 0;
    m_step.start();
    showState();
}

void PrintDialog::layOutSome()
{
    QElapsedTimer timer;
    timer.start();
    while (m_laidOut < m_contacts.size() && timer.elapsed() < stepTime) {
        m_pages->add(m_contacts.at(m_laidOut++));
    }
    if (m_laidOut == m_contacts.size()) {
        m_step.stop();
        m_preview->updatePreview();
    }
    showState();
}

void PrintDialog::paintPreview(QPrinter *printer)
{
    const bool isReady = m_pages != nullptr && m_laidOut == m_contacts.size();
    const int count = isReady ? std::min(pagesPreviewed, m_pages->pageCount()) : 0;
    QPainter painter(printer);
    for (int page = 0; page < count; ++page) {
        if (page > 0) {
            printer->newPage();
        }
        drawPage(painter, *printer, *m_pages, page);
    }
}

void PrintDialog::choosePrinter()
{
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, &PrintDialog::print);
    dialog->open();
}

void PrintDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Save as PDF"), tr("contacts.pdf"), tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_printer->setOutputFormat(QPrinter::PdfFormat);
        m_printer->setOutputFileName(file);
        print();
    });
    dialog->open();
}

void PrintDialog::print()
{
    // The paper may be another than the one laid out for.
    if (m_pages == nullptr || m_laidOut != m_contacts.size()) {
        return;
    }
    m_printed = 0;
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_printer.get())) {
        m_painter.reset();
        m_state->setText(tr("The printer or the file cannot be written to."));
        return;
    }
    m_step.start();
    showState();
}

void PrintDialog::printSome()
{
    if (m_printed < m_pages->pageCount()) {
        if (m_printed > 0) {
            m_printer->newPage();
        }
        drawPage(*m_painter, *m_printer, *m_pages, m_printed++);
        showState();
        return;
    }
    m_step.stop();
    const bool isDone = m_painter->end() && m_printer->printerState() != QPrinter::Error;
    m_painter.reset();
    if (isDone) {
        accept();
    } else {
        m_state->setText(tr("The printer or the file cannot be written to."));
    }
}

void PrintDialog::showState()
{
    const bool isReady = m_pages != nullptr && m_laidOut == m_contacts.size();
    const int pages = isReady ? m_pages->pageCount() : 0;
    for (QPushButton *button : {m_print, m_file}) {
        button->setEnabled(pages > 0 && m_painter == nullptr);
    }
    if (m_painter != nullptr) {
        m_state->setText(tr("Printing: %1 of %2").arg(number(m_printed), number(pages)));
    } else if (!isReady) {
        m_state->setText(tr("Laying out: %1 of %2")
                             .arg(number(static_cast<int>(m_laidOut)),
                                  number(static_cast<int>(m_contacts.size()))));
    } else {
        m_state->setText(pages > pagesPreviewed ? tr("Pages: %1, of which the first %2 are shown")
                                                      .arg(number(pages), number(pagesPreviewed))
                                                : tr("Pages: %1").arg(number(pages)));
    }
}

} // namespace ui
