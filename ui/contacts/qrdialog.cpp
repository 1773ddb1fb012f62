#include "ui/contacts/qrdialog.h"

#include "services/interchange/scannablecard.h"
#include "ui/presentation/contacttext.h"
#include "ui/presentation/metrics.h"
#include "ui/widgets.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

using presentation::scaled;

namespace {

constexpr int quietZone = 4; // modules
constexpr int side = 320;

class CodePicture : public QWidget
{
public:
    CodePicture(interchange::QrCode code, QWidget *parent)
        : QWidget(parent)
        , m_code(std::move(code))
    {
        setMinimumSize(scaled(side), scaled(side));
        setObjectName(QStringLiteral("qrCode"));
    }

protected:
    // Modules of whole pixels of the screen: readers find the grid by their edges.
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const qreal ratio = devicePixelRatioF();
        const int modules = m_code.size() + 2 * quietZone;
        const int pixels = static_cast<int>(std::min(width(), height()) * ratio) / modules;
        const qreal module = pixels / ratio;
        const QRectF whole(0, 0, module * modules, module * modules);
        painter.translate(QRectF(rect()).center() - whole.center());
        painter.fillRect(whole, Qt::white);
        for (int row = 0; row < m_code.size(); ++row) {
            for (int column = 0; column < m_code.size(); ++column) {
                if (m_code.isDark(column, row)) {
                    painter.fillRect(QRectF((column + quietZone) * module,
                                            (row + quietZone) * module, module, module),
                                     Qt::black);
                }
            }
        }
    }

private:
    interchange::QrCode m_code;
};

} // namespace

QrDialog::QrDialog(const domain::Contact &contact, QWidget *parent)
    : QDialog(parent)
    , m_card(interchange::scannableCard(contact, interchange::QrCode::maximumBytes))
{
    setObjectName(QStringLiteral("qrDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("QR code"));
    auto *name = plainLabel(QStringLiteral("qrName"), this);
    name->setFont(presentation::listNameFont());
    name->setWordWrap(true);
    name->setAlignment(Qt::AlignCenter);
    name->setText(presentation::nameOrPlaceholder(contact.displayName));
    auto *words = mutedLabel(QStringLiteral("qrWords"), this);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(name);
    auto code = m_card.isEmpty() ? std::nullopt : interchange::QrCode::of(m_card);
    if (code) {
        auto *picture = new CodePicture(*std::move(code), this);
        picture->setAccessibleName(tr("QR code of %1").arg(name->text()));
        layout->addWidget(picture, 1);
        words->setText(tr("Scan it with a phone to add this contact there. Photo and notes are "
                          "left out."));
    } else {
        words->setText(tr("This contact is too long for a QR code. Export it as a vCard instead."));
    }
    layout->addWidget(words);
    layout->addWidget(buttons);
}

} // namespace ui
