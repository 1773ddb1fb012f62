// Contacts on paper: which, as a list or as cards, the first pages to look at, then the printer or a PDF.
//
// Shape    not modal; deletes itself when closed.
// Promise  laying out and printing go page by page with the number said, and stop when it is closed: the
//          window never waits for thousands of contacts.
// Thread   GUI thread.
#pragma once

#include "ui/print/printlayout.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>

class QComboBox;
class QLabel;
class QPainter;
class QPrintPreviewWidget;
class QPrinter;
class QPushButton;

namespace ui {

class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    struct Source
    {
        QString title; // "Clients"
        int count = 0;
        PrintStyle style = PrintStyle::List; // at first
        // Reads the contacts and hands them over, unless the context is gone.
        using Taken = std::function<void(const QList<domain::Contact> &)>;
        std::function<void(QObject *context, const Taken &taken)> read;
    };

    PrintDialog(QList<Source> sources, QWidget *parent); // the first is chosen at first
    ~PrintDialog() override;

    const PrintLayout *layoutOfPages() const { return m_pages.get(); }

private:
    QComboBox *choice(const char *name, const QString &label);
    QWidget *makeChoices();
    QWidget *makeButtons();
    const Source &source() const;
    void chooseSource();
    void beginLayout();
    void layOutSome();
    void paintPreview(QPrinter *printer);
    void choosePrinter();
    void chooseFile();
    void print();
    void printSome();
    void showState();

    QList<Source> m_sources;
    std::unique_ptr<QPrinter> m_printer;
    std::unique_ptr<PrintLayout> m_pages;
    std::unique_ptr<QPainter> m_painter; // while printing
    QList<domain::Contact> m_contacts;
    qsizetype m_laidOut = 0;
    int m_printed = 0;
    int m_turn = 0; // of the last reading
    QTimer m_step;
    QPrintPreviewWidget *m_preview;
    QComboBox *m_what = nullptr;
    QComboBox *m_style = nullptr;
    QComboBox *m_orientation = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_file = nullptr;
};

} // namespace ui
