// Several texts of a kind, a line each: e-mail addresses, chat addresses, children.
//
// Promise  no empty line waits beside the filled ones: "Add …" makes one. When the service's limit is
//          reached, the hint says so and the button rests. More than the limit, from the server, are
//          kept.
// Thread   GUI thread.
#pragma once

#include "ui/editors/editorfield.h"

#include <QStringList>

class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace ui {

class EditorLine;

class LinesField : public EditorField
{
    Q_OBJECT

public:
    bool isBlank() const override;
    void begin() override; // adds a line, unless an empty one is there

protected:
    struct Words
    {
        QString id;    // object names: id + ".0", "add." + id
        QString label; // of a line
        QString add;   // "Add e-mail address"
        QString remove;
        QString full; // told when the limit is reached
    };

    LinesField(const Words &words, qsizetype limit, QWidget *parent);

    QStringList texts() const; // trimmed, without the empty ones
    void setTexts(const QStringList &texts);

    // A hint for a line that is left; it does not keep the contact from being saved.
    virtual QString hintFor(const QString &text) const;

private:
    struct Line
    {
        EditorLine *line;
        QLineEdit *edit;
    };

    void addLine(const QString &text);
    void removeLine(const EditorLine *line);
    void refresh();

    Words m_words;
    qsizetype m_limit;
    QList<Line> m_lines;
    QVBoxLayout *m_layout;
    QToolButton *m_add;
    QLabel *m_full;
};

class EmailsField : public LinesField
{
    Q_OBJECT

public:
    explicit EmailsField(QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;

protected:
    QString hintFor(const QString &text) const override;

private:
    QList<domain::EmailAddress> m_loaded; // for the names, which are not edited here
};

class ImAddressesField : public LinesField
{
    Q_OBJECT

public:
    explicit ImAddressesField(QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
};

class ChildrenField : public LinesField
{
    Q_OBJECT

public:
    explicit ChildrenField(QWidget *parent = nullptr);

    void load(const domain::Contact &contact) override;
    void store(domain::Contact &contact) const override;
};

} // namespace ui
