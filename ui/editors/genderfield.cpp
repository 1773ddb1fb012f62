#include "ui/editors/genderfield.h"

#include "ui/editors/editorline.h"
#include "ui/presentation/propertylabel.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

GenderField::GenderField(QWidget *parent)
    : EditorField(parent)
    , m_choice(new QComboBox)
{
    m_choice->setObjectName(QStringLiteral("gender"));
    m_choice->addItem(tr("Not given"), QString());
    for (const QString &gender : {QStringLiteral("female"), QStringLiteral("male")}) {
        m_choice->addItem(presentation::genderText(gender), gender);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new EditorLine(tr("Gender"), m_choice, this));
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &GenderField::edited);
}

void GenderField::load(const domain::Contact &contact)
{
    m_choice->setCurrentIndex(std::max(0, m_choice->findData(contact.gender)));
}

void GenderField::store(domain::Contact &contact) const
{
    contact.gender = m_choice->currentData().toString();
}

bool GenderField::isBlank() const
{
    return m_choice->currentIndex() == 0;
}

void GenderField::begin()
{
    show();
    m_choice->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
