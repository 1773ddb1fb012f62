#include "ui/links.h"
#include "tests/pane/panefixture.h"

#include <QDesktopServices>
#include <QPushButton>

namespace ui {

namespace {

// Stands in for the other programs of the computer and notes what they are asked to open.
class Recorder : public QObject
{
    Q_OBJECT

public:
    Recorder()
    {
        for (const QString &scheme : schemes()) {
            QDesktopServices::setUrlHandler(scheme, this, "open");
        }
    }

    ~Recorder() override
    {
        for (const QString &scheme : schemes()) {
            QDesktopServices::unsetUrlHandler(scheme);
        }
    }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url.toString(QUrl::FullyEncoded)); }

private:
    static QStringList schemes()
    {
        return {QStringLiteral("http"),       QStringLiteral("https"), QStringLiteral("mailto"),
                QStringLiteral("tel"),        QStringLiteral("file"),  QStringLiteral("smb"),
                QStringLiteral("javascript"), QStringLiteral("data")};
    }
};

class Links : public PaneFixture
{
};

} // namespace

TEST(WebLink, RefusesEverythingThatIsNoPlainWebAddress)
{
    for (const QString &page :
         {QStringLiteral("javascript:alert(1)"), QStringLiteral("data:text/html,x"),
          QStringLiteral("file:///etc/passwd"), QStringLiteral("smb://host/x"),
          QStringLiteral("\\\\host\\x"), QStringLiteral("vbscript:x"), QStringLiteral("ms-x:y"),
          QStringLiteral("//evil.test/x"), QStringLiteral("https://graph.example@evil.test/"),
          QStringLiteral("https://graph.example:443@evil.test/"),
          QStringLiteral("https://graph.example\\@evil.test/"),
          QStringLiteral("https://.evil.test/"), QStringLiteral("https://%2eevil.test/"),
          QStringLiteral("https://ev\til.test/"), QStringLiteral("https://"),
          QStringLiteral("http://localhost/x"), QStringLiteral("/etc/passwd"),
          QStringLiteral("see my page"), QString()}) {
        EXPECT_EQ(webLink(page), QUrl()) << page.toStdString();
    }
}

TEST(WebLink, TakesAHostWithoutASchemeAsHttps)
{
    EXPECT_EQ(webLink(QStringLiteral("www.contoso.example/a?b=c")),
              QUrl(QStringLiteral("https://www.contoso.example/a?b=c")));
    EXPECT_EQ(webLink(QStringLiteral("contoso.example:8080")),
              QUrl(QStringLiteral("https://contoso.example:8080")));
}

TEST(WebLink, ShowsALookAlikeHostForWhatItIs)
{
    const QUrl url = webLink(QStringLiteral("https://соntoso.com/"));
    EXPECT_EQ(shownHost(url).left(4), QStringLiteral("xn--"));
}

TEST(MailLink, TakesOneAddressAndNothingElse)
{
    EXPECT_EQ(mailLink(QStringLiteral("zoë@contoso.example")).toString(QUrl::FullyEncoded),
              QStringLiteral("mailto:zo%C3%AB@contoso.example"));
    for (const QString &address :
         {QStringLiteral("a@b.example?attach=/etc/passwd&bcc=c@d.example"),
          QStringLiteral("a@b.example\r\nBcc: c@d.example"),
          QStringLiteral("a@b.example,c@d.example"), QStringLiteral("a@b.example%0d%0aBcc:c"),
          QStringLiteral("a b@c.example"), QStringLiteral("no address"), QStringLiteral("@x"),
          QString()}) {
        EXPECT_EQ(mailLink(address), QUrl()) << address.toStdString();
    }
}

TEST(CallLink, TakesTheNumberAndNoCommand)
{
    EXPECT_EQ(callLink(QStringLiteral("+420 777 (123)-456")).toString(),
              QStringLiteral("tel:+420777123456"));
    EXPECT_EQ(callLink(QStringLiteral("020 7946 0000 ext. 12")).toString(),
              QStringLiteral("tel:02079460000"));
    for (const QString &phone :
         {QStringLiteral("*#06#"), QStringLiteral(";phone-context=x"), QStringLiteral("*21*555#"),
          QStringLiteral("call me"), QStringLiteral("1"), QString()}) {
        EXPECT_EQ(callLink(phone), QUrl()) << phone.toStdString();
    }
}

TEST(OpenLink, OpensNoOtherScheme)
{
    Recorder recorder;
    EXPECT_FALSE(openLink(QUrl(QStringLiteral("file:///etc/passwd"))));
    EXPECT_FALSE(openLink(QUrl(QStringLiteral("javascript:alert(1)"))));
    EXPECT_FALSE(openLink({}));
    EXPECT_EQ(recorder.opened, QStringList());
}

TEST_F(Links, AWebPageOpensOnlyAfterItsHostWasAgreedTo)
{
    Recorder recorder;
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada");
    contact.businessHomePage = QStringLiteral("https://www.contoso.example/ada");
    showCard(add(contact));
    auto *field = find<QWidget>("businessHomePage");
    field->findChild<QAbstractButton *>(QStringLiteral("actOnField"))->click();
    EXPECT_EQ(recorder.opened, QStringList());
    EXPECT_TRUE(visibleTexts(*pane).join(u'\n').contains(QStringLiteral("www.contoso.example")));

    find<QPushButton>("noticeButton")->click();
    EXPECT_EQ(recorder.opened, QStringList{QStringLiteral("https://www.contoso.example/ada")});
}

TEST_F(Links, MailAndCallOpenAtOnce)
{
    Recorder recorder;
    domain::Contact contact;
    contact.displayName = QStringLiteral("Ada");
    contact.emailAddresses = {{{}, QStringLiteral("ada@contoso.example")}};
    contact.mobilePhone = QStringLiteral("+44 20 7946 0000");
    showCard(add(contact));
    click("mailAction");
    click("callAction");
    const QStringList expected{QStringLiteral("mailto:ada@contoso.example"),
                               QStringLiteral("tel:+442079460000")};
    EXPECT_EQ(recorder.opened, expected);
}

} // namespace ui

#include "linkstest.moc"
