<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessibleRow</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A change was refused by the service.</source>
        <translation>Eine Änderung wurde vom Dienst abgelehnt.</translation>
    </message>
    <message>
        <source>A change waits to be sent.</source>
        <translation>Eine Änderung wartet darauf, gesendet zu werden.</translation>
    </message>
    <message>
        <source>For reading only.</source>
        <translation>Nur zum Lesen.</translation>
    </message>
</context>
<context>
    <name>AccountNotices</name>
    <message>
        <source>%1 has to be signed in to again. Until then its contacts are shown as they were.</source>
        <translation>Bei %1 ist eine neue Anmeldung nötig. Bis dahin werden die Kontakte gezeigt, wie sie waren.</translation>
    </message>
    <message>
        <source>%1 has to be signed in to again. One change waits here until then; nothing is lost.</source>
        <translation>Bei %1 ist eine neue Anmeldung nötig. Bis dahin wartet hier eine Änderung; nichts geht verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has to be signed in to again. %Ln changes wait here until then; nothing is lost.</source>
        <translation>
            <numerusform>Bei %1 ist eine neue Anmeldung nötig. Bis dahin wartet hier %Ln Änderung; nichts geht verloren.</numerusform>
            <numerusform>Bei %1 ist eine neue Anmeldung nötig. Bis dahin warten hier %Ln Änderungen; nichts geht verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>There is no keychain on this computer, or it is locked. Your sign-in is kept in memory only: you will be asked to sign in again when Kartei starts next time.</source>
        <translation>Auf diesem Computer gibt es keinen Schlüsselbund, oder er ist gesperrt. Ihre Anmeldung bleibt nur im Arbeitsspeicher: Beim nächsten Start fragt Kartei wieder danach.</translation>
    </message>
    <message>
        <source>Sign out of %1? Its contacts are taken off this computer and stay in the account.</source>
        <translation>Von %1 abmelden? Die Kontakte werden von diesem Computer entfernt und bleiben im Konto.</translation>
    </message>
    <message>
        <source>Sign out of %1? This would be lost: %2.</source>
        <translation>Von %1 abmelden? Das ginge verloren: %2.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>%1 works without this, because Kartei has no permission for it: %2. Sign in again to give it.</source>
        <translation>%1 läuft ohne dies, weil Kartei dafür keine Erlaubnis hat: %2. Melden Sie sich erneut an, um sie zu geben.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message>
        <source>These addresses are not used for signing in: outside of Microsoft&apos;s own clouds both have to be on this computer, as http://127.0.0.1:8080.</source>
        <translation>Diese Adressen werden nicht zum Anmelden verwendet: Außerhalb der Clouds von Microsoft müssen beide auf diesem Computer liegen, etwa http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>The account on this computer cannot be signed out of: its contacts are nowhere else.</source>
        <translation>Vom Konto auf diesem Computer kann man sich nicht abmelden: Seine Kontakte sind sonst nirgends.</translation>
    </message>
    <message>
        <source>This sign-in could not be started. Try the other way, with a code.</source>
        <translation>Diese Anmeldung konnte nicht begonnen werden. Versuchen Sie den anderen Weg, mit einem Code.</translation>
    </message>
    <message>
        <source>The sign-in was refused (%1). %2</source>
        <translation>Die Anmeldung wurde abgelehnt (%1). %2</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>1 change that is not on the server yet</source>
        <translation>1 Änderung, die noch nicht auf dem Server ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes that are not on the server yet</source>
        <translation>
            <numerusform>%Ln Änderung, die noch nicht auf dem Server ist</numerusform>
            <numerusform>%Ln Änderungen, die noch nicht auf dem Server sind</numerusform>
        </translation>
    </message>
    <message>
        <source>1 undecided conflict</source>
        <translation>1 offener Konflikt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided conflicts</source>
        <translation>
            <numerusform>%Ln offener Konflikt</numerusform>
            <numerusform>%Ln offene Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 unsaved draft</source>
        <translation>1 nicht gespeicherter Entwurf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved drafts</source>
        <translation>
            <numerusform>%Ln nicht gespeicherter Entwurf</numerusform>
            <numerusform>%Ln nicht gespeicherte Entwürfe</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing has changed.</source>
        <translation>Die Anmeldung wurde abgebrochen. Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Nobody finished the sign-in in time. Start it again when you are ready.</source>
        <translation>Die Anmeldung wurde nicht rechtzeitig beendet. Beginnen Sie sie neu, wenn es passt.</translation>
    </message>
    <message>
        <source>The sign-in was not accepted. Start it again.</source>
        <translation>Die Anmeldung wurde nicht angenommen. Beginnen Sie sie neu.</translation>
    </message>
    <message>
        <source>This account may not be used here. Ask the administrator of your organisation to allow Kartei.</source>
        <translation>Dieses Konto darf hier nicht verwendet werden. Bitten Sie die Administration Ihrer Organisation, Kartei zuzulassen.</translation>
    </message>
    <message>
        <source>You signed in as %1, which is another account. Sign in again with the account that asks for it, or add the other one by itself.</source>
        <translation>Sie haben sich als %1 angemeldet, das ist ein anderes Konto. Melden Sie sich mit dem Konto an, das danach fragt, oder fügen Sie das andere eigens hinzu.</translation>
    </message>
    <message>
        <source>The sign-in page answered in a way that Kartei does not understand. Check the address of the sign-in.</source>
        <translation>Die Anmeldeseite hat etwas geantwortet, das Kartei nicht versteht. Prüfen Sie die Adresse der Anmeldung.</translation>
    </message>
    <message>
        <source>The keychain cannot be reached, so the sign-in may still be in it. Remove &quot;Kartei&quot; there when it is open again.</source>
        <translation>Der Schlüsselbund ist nicht erreichbar, die Anmeldung kann also noch darin sein. Entfernen Sie dort „Kartei“, sobald er wieder offen ist.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>Go back to Kartei. You can close this page.</source>
        <translation>Kehren Sie zu Kartei zurück. Diese Seite können Sie schließen.</translation>
    </message>
    <message>
        <source>Go back to Kartei to see why. You can close this page.</source>
        <translation>Kehren Sie zu Kartei zurück, dort steht der Grund. Diese Seite können Sie schließen.</translation>
    </message>
    <message>
        <source>Number for enquiries: %1.</source>
        <translation>Nummer für Rückfragen: %1.</translation>
    </message>
    <message>
        <source>The answer did not come from where you signed in. Start the sign-in again.</source>
        <translation>Die Antwort kam nicht von dort, wo Sie sich angemeldet haben. Beginnen Sie die Anmeldung neu.</translation>
    </message>
    <message>
        <source>Kartei is not allowed to use this account yet. Ask the administrator of your organisation to allow it.</source>
        <translation>Kartei darf dieses Konto noch nicht verwenden. Bitten Sie die Administration Ihrer Organisation, es zu erlauben.</translation>
    </message>
    <message>
        <source>The place to sign in cannot be reached. Check the connection and its address.</source>
        <translation>Die Anmeldung ist nicht erreichbar. Prüfen Sie die Verbindung und die Adresse.</translation>
    </message>
    <message>
        <source>Kartei does not know which application to sign in with. Set its application (client) id in the settings, on the page Accounts: the steps to register one are in the README.</source>
        <translation>Kartei weiß nicht, mit welcher Anwendung es anmelden soll. Tragen Sie ihre Anwendungs-ID (Client-ID) in den Einstellungen auf der Seite „Konten“ ein: Wie man eine registriert, steht in der README.</translation>
    </message>
    <message>
        <source>Has to be signed in to again</source>
        <translation>Muss erneut angemeldet werden</translation>
    </message>
    <message>
        <source>Kept only here</source>
        <translation>Nur hier aufbewahrt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>abgeglichen %1</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>noch nicht abgeglichen</translation>
    </message>
    <message>
        <source>syncing…</source>
        <translation>wird abgeglichen …</translation>
    </message>
    <message>
        <source>the service asks to wait</source>
        <translation>der Dienst bittet zu warten</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>The last sync failed.</source>
        <translation>Der letzte Abgleich ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>your contacts</source>
        <translation>Ihre Kontakte</translation>
    </message>
    <message>
        <source>mailboxes that others share</source>
        <translation>Postfächer, die andere freigeben</translation>
    </message>
    <message>
        <source>the colours of categories</source>
        <translation>die Farben der Kategorien</translation>
    </message>
    <message>
        <source>suggestions of people</source>
        <translation>Vorschläge von Personen</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>Signed out of %1. That you allowed Kartei to read it is still remembered where you signed in; the settings of your account there let you take it back.</source>
        <translation>Abgemeldet von %1. Dass Sie Kartei das Lesen erlaubt haben, ist dort noch vermerkt, wo Sie sich angemeldet haben; in den Einstellungen Ihres Kontos dort können Sie es zurücknehmen.</translation>
    </message>
    <message>
        <source>Signed out of %1. Microsoft still remembers that you allowed Kartei to read it. You can take that back at %2.</source>
        <translation>Abgemeldet von %1. Microsoft hat noch vermerkt, dass Sie Kartei das Lesen erlaubt haben. Sie können es hier zurücknehmen: %2.</translation>
    </message>
</context>
<context>
    <name>CardContent</name>
    <message>
        <source>Work</source>
        <translation>Geschäftlich</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Persönliches</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a birthday and how old the person is now</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>CategoryIcon</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Braun</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Cranberry</source>
        <translation>Preiselbeere</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>Stahl</translation>
    </message>
    <message>
        <source>Dark steel</source>
        <translation>Dunkelstahl</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>Dunkelgrau</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Dark red</source>
        <translation>Dunkelrot</translation>
    </message>
    <message>
        <source>Dark orange</source>
        <translation>Dunkelorange</translation>
    </message>
    <message>
        <source>Dark brown</source>
        <translation>Dunkelbraun</translation>
    </message>
    <message>
        <source>Dark yellow</source>
        <translation>Dunkelgelb</translation>
    </message>
    <message>
        <source>Dark green</source>
        <translation>Dunkelgrün</translation>
    </message>
    <message>
        <source>Dark teal</source>
        <translation>Dunkles Blaugrün</translation>
    </message>
    <message>
        <source>Dark olive</source>
        <translation>Dunkeloliv</translation>
    </message>
    <message>
        <source>Dark blue</source>
        <translation>Dunkelblau</translation>
    </message>
    <message>
        <source>Dark purple</source>
        <translation>Dunkellila</translation>
    </message>
    <message>
        <source>Dark cranberry</source>
        <translation>Dunkle Preiselbeere</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
</context>
<context>
    <name>ChangeStateText</name>
    <message>
        <source>Tried once</source>
        <translation>Einmal versucht</translation>
    </message>
    <message numerus="yes">
        <source>Tried %Ln times</source>
        <translation>
            <numerusform>%Ln Mal versucht</numerusform>
            <numerusform>%Ln Mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>Wartet auf die Verbindung</translation>
    </message>
    <message>
        <source>%1, goes again next</source>
        <translation>%1, ist als Nächstes wieder dran</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>%1, next at %2</source>
        <translation>%1, nächster Versuch: %2</translation>
    </message>
    <message>
        <source>Goes at %1</source>
        <translation>Nächster Versuch: %1</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Conflicts with another change; the server&apos;s value is shown</source>
        <translation>In Konflikt mit einer anderen Änderung; gezeigt wird der Wert des Servers</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded</source>
        <translation>
            <numerusform>%Ln verworfen</numerusform>
            <numerusform>%Ln verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Outlook asks us to wait until %1</source>
        <translation>Outlook bittet um Geduld bis %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln übrig</numerusform>
            <numerusform>%Ln übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 übrig</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>Ordner %1</translation>
    </message>
    <message>
        <source>The answer was lost; Kartei looks what arrived</source>
        <translation>Die Antwort ging verloren; Kartei prüft, was angekommen ist</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message>
        <source>%1 created</source>
        <translation>%1 erstellt</translation>
    </message>
    <message>
        <source>%1 imported into %2</source>
        <translation>%1 in %2 importiert</translation>
    </message>
    <message>
        <source>%1 copied to %2</source>
        <translation>%1 nach %2 kopiert</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>%1 geändert</translation>
    </message>
    <message>
        <source>%1 moved to %2</source>
        <translation>%1 nach %2 verschoben</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>%1 merged into %2</source>
        <translation>%1 mit %2 zusammengeführt</translation>
    </message>
    <message>
        <source>%1 restored</source>
        <translation>%1 wiederhergestellt</translation>
    </message>
    <message>
        <source>Photo of %1 changed</source>
        <translation>%1: Foto geändert</translation>
    </message>
    <message>
        <source>Photo of %1 removed</source>
        <translation>%1: Foto entfernt</translation>
    </message>
    <message>
        <source>%1 flagged for follow-up</source>
        <translation>%1 zur Nachverfolgung gekennzeichnet</translation>
    </message>
    <message>
        <source>%1 flagged for follow-up by %2</source>
        <translation>%1 zur Nachverfolgung bis %2 gekennzeichnet</translation>
    </message>
    <message>
        <source>Follow-up of %1 completed</source>
        <translation>%1: Nachverfolgung erledigt</translation>
    </message>
    <message>
        <source>Flag of %1 cleared</source>
        <translation>%1: Kennzeichnung gelöscht</translation>
    </message>
    <message>
        <source>Additional data of %1 changed</source>
        <translation>%1: zusätzliche Daten geändert</translation>
    </message>
    <message>
        <source>Additional data of %1 removed</source>
        <translation>%1: zusätzliche Daten entfernt</translation>
    </message>
    <message>
        <source>Category %1 added to %2</source>
        <translation>%2: Kategorie %1 hinzugefügt</translation>
    </message>
    <message>
        <source>Category %1 removed from %2</source>
        <translation>%2: Kategorie %1 entfernt</translation>
    </message>
    <message>
        <source>Categories of %1 replaced by %2</source>
        <translation>%1: Kategorien durch %2 ersetzt</translation>
    </message>
    <message>
        <source>All categories removed from %1</source>
        <translation>%1: alle Kategorien entfernt</translation>
    </message>
    <message>
        <source>Conflict of %1 settled</source>
        <translation>%1: Konflikt gelöst</translation>
    </message>
    <message>
        <source>Folder %1 created</source>
        <translation>Ordner %1 erstellt</translation>
    </message>
    <message>
        <source>Folder renamed to %1</source>
        <translation>Ordner in %1 umbenannt</translation>
    </message>
    <message>
        <source>Folder %1 moved to the top</source>
        <translation>Ordner %1 an die oberste Stelle verschoben</translation>
    </message>
    <message>
        <source>Folder %1 moved to %2</source>
        <translation>Ordner %1 nach %2 verschoben</translation>
    </message>
    <message>
        <source>Folder %1 copied to the top</source>
        <translation>Ordner %1 an die oberste Stelle kopiert</translation>
    </message>
    <message>
        <source>Folder %1 copied to %2</source>
        <translation>Ordner %1 nach %2 kopiert</translation>
    </message>
    <message>
        <source>Folder %1 deleted</source>
        <translation>Ordner %1 gelöscht</translation>
    </message>
    <message>
        <source>Category %1 created</source>
        <translation>Kategorie %1 erstellt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln categories created</source>
        <translation>
            <numerusform>%Ln Kategorie erstellt</numerusform>
            <numerusform>%Ln Kategorien erstellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Colour of category %1 changed</source>
        <translation>Farbe der Kategorie %1 geändert</translation>
    </message>
    <message>
        <source>Category %1 renamed to %2</source>
        <translation>Kategorie %1 in %2 umbenannt</translation>
    </message>
    <message>
        <source>Category %1 deleted</source>
        <translation>Kategorie %1 gelöscht</translation>
    </message>
    <message>
        <source>View %1 removed</source>
        <translation>Ansicht %1 entfernt</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>creation of %1</source>
        <translation>%1 erstellen</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>edit of %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>move of %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>deletion of %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>merging of %1</source>
        <translation>%1 zusammenführen</translation>
    </message>
    <message>
        <source>restoration of %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>photo of %1</source>
        <translation>Foto ändern (%1)</translation>
    </message>
    <message>
        <source>removal of the photo of %1</source>
        <translation>Foto entfernen (%1)</translation>
    </message>
    <message>
        <source>flag of %1</source>
        <translation>%1 kennzeichnen</translation>
    </message>
    <message>
        <source>completion of %1</source>
        <translation>Als erledigt markieren (%1)</translation>
    </message>
    <message>
        <source>clearing of the flag of %1</source>
        <translation>Kennzeichnung löschen (%1)</translation>
    </message>
    <message>
        <source>additional data of %1</source>
        <translation>Zusätzliche Daten ändern (%1)</translation>
    </message>
    <message>
        <source>removal of additional data of %1</source>
        <translation>Zusätzliche Daten entfernen (%1)</translation>
    </message>
    <message>
        <source>category %1 on %2</source>
        <translation>Kategorie %1 hinzufügen (%2)</translation>
    </message>
    <message>
        <source>removal of category %1 from %2</source>
        <translation>Kategorie %1 entfernen (%2)</translation>
    </message>
    <message>
        <source>replacing of the categories of %1</source>
        <translation>Kategorien ersetzen (%1)</translation>
    </message>
    <message>
        <source>removal of all categories from %1</source>
        <translation>Alle Kategorien entfernen (%1)</translation>
    </message>
    <message>
        <source>choice for %1</source>
        <translation>Konflikt lösen (%1)</translation>
    </message>
    <message>
        <source>new folder %1</source>
        <translation>Neuer Ordner %1</translation>
    </message>
    <message>
        <source>rename of folder %1</source>
        <translation>Ordner %1 umbenennen</translation>
    </message>
    <message>
        <source>move of folder %1</source>
        <translation>Ordner %1 verschieben</translation>
    </message>
    <message>
        <source>copy of folder %1</source>
        <translation>Ordner %1 kopieren</translation>
    </message>
    <message>
        <source>deletion of folder %1</source>
        <translation>Ordner %1 löschen</translation>
    </message>
    <message>
        <source>new category %1</source>
        <translation>Neue Kategorie %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new categories</source>
        <translation>
            <numerusform>%Ln neue Kategorie</numerusform>
            <numerusform>%Ln neue Kategorien</numerusform>
        </translation>
    </message>
    <message>
        <source>colour of category %1</source>
        <translation>Farbe der Kategorie %1</translation>
    </message>
    <message>
        <source>rename of category %1</source>
        <translation>Kategorie %1 umbenennen</translation>
    </message>
    <message>
        <source>deletion of category %1</source>
        <translation>Kategorie %1 löschen</translation>
    </message>
    <message>
        <source>removal of view %1</source>
        <translation>Ansicht %1 entfernen</translation>
    </message>
</context>
<context>
    <name>ColumnText</name>
    <message>
        <source>Phone</source>
        <extracomment>a column: the phone number that one would try first</extracomment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Telefon geschäftlich</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Telefon privat</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachverfolgung</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>Land/Region</translation>
    </message>
    <message>
        <source>No company</source>
        <translation>Keine Firma</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Set the company to %1</source>
        <translation>Firma auf %1 setzen</translation>
    </message>
    <message>
        <source>Remove all categories</source>
        <translation>Alle Kategorien entfernen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Folder in which everything is kept.</source>
        <translation>Ordner, in dem alles aufbewahrt wird.</translation>
    </message>
    <message>
        <source>Open the account &quot;On this computer&quot;.</source>
        <translation>Das Konto „Auf diesem Computer“ öffnen.</translation>
    </message>
    <message>
        <source>With --local: make N sample people when it is new.</source>
        <translation>Mit --local: N Beispielpersonen anlegen, wenn es neu ist.</translation>
    </message>
    <message>
        <source>With --seed: how many of them in a hundred have a photo.</source>
        <translation>Mit --seed: wie viele von hundert ein Foto haben.</translation>
    </message>
    <message>
        <source>Add an account at a Graph-compatible address on this computer. sign-in: where Graph is.</source>
        <translation>Ein Konto unter einer zu Graph passenden Adresse auf diesem Computer hinzufügen. sign-in: wo Graph ist.</translation>
    </message>
    <message>
        <source>With --graph: its bearer token.</source>
        <translation>Mit --graph: das Bearer-Token dazu.</translation>
    </message>
    <message>
        <source>With --graph: the user&apos;s address.</source>
        <translation>Mit --graph: die Adresse des Benutzers.</translation>
    </message>
    <message>
        <source>Answer in JSON, for scripts.</source>
        <translation>In JSON antworten, für Skripte.</translation>
    </message>
    <message>
        <source>move: the folder to move to.</source>
        <translation>move: der Ordner, in den verschoben wird.</translation>
    </message>
    <message>
        <source>edit: a property and its new value; may be repeated.</source>
        <translation>edit: eine Eigenschaft und ihr neuer Wert; darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>export: the file to write; a table where it ends in .csv.</source>
        <translation>export: die Datei, die geschrieben wird; eine Tabelle, wenn sie auf .csv endet.</translation>
    </message>
    <message>
        <source>import: bring in nothing when a file has a defect.</source>
        <translation>import: nichts übernehmen, wenn eine Datei einen Fehler hat.</translation>
    </message>
    <message>
        <source>import: bring in people of a CSV or LDIF file who are there already.</source>
        <translation>import: auch Personen einer CSV- oder LDIF-Datei übernehmen, die schon da sind.</translation>
    </message>
    <message>
        <source>sign-in: with a code, typed into any browser.</source>
        <translation>sign-in: mit einem Code, der in irgendeinem Browser eingegeben wird.</translation>
    </message>
    <message>
        <source>sign-in: print the address instead of opening it.</source>
        <translation>sign-in: die Adresse ausgeben, statt sie zu öffnen.</translation>
    </message>
    <message>
        <source>sign-in: where people sign in; a cloud&apos;s, or on this computer.</source>
        <translation>sign-in: wo die Anmeldung ist; bei einer Cloud oder auf diesem Computer.</translation>
    </message>
    <message>
        <source>sign-in: id of the registered application.</source>
        <translation>sign-in: ID der registrierten Anwendung.</translation>
    </message>
    <message>
        <source>sign-in: common, organizations, consumers, or a tenant.</source>
        <translation>sign-in: common, organizations, consumers oder ein Mandant.</translation>
    </message>
    <message>
        <source>sign-out: even if changes are not on the server yet.</source>
        <translation>sign-out: auch wenn Änderungen noch nicht auf dem Server sind.</translation>
    </message>
    <message>
        <source>Draw the window to a picture and leave.</source>
        <translation>Das Fenster in ein Bild zeichnen und enden.</translation>
    </message>
    <message>
        <source>With --screenshot: size of the window.</source>
        <translation>Mit --screenshot: Größe des Fensters.</translation>
    </message>
    <message>
        <source>Scale of the window: 1, 1.25, 2.</source>
        <translation>Maßstab des Fensters: 1, 1.25, 2.</translation>
    </message>
    <message>
        <source>light, dark or system.</source>
        <translation>light (hell), dark (dunkel) oder system.</translation>
    </message>
    <message>
        <source>With --screenshot: the contact to show.</source>
        <translation>Mit --screenshot: der Kontakt, der gezeigt wird.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 nimmt eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>--size takes width and height, as 1280x800.</source>
        <translation>--size nimmt Breite und Höhe, etwa 1280x800.</translation>
    </message>
    <message>
        <source>--scale takes a number from 0.5 to 4.</source>
        <translation>--scale nimmt eine Zahl von 0.5 bis 4.</translation>
    </message>
    <message>
        <source>--theme takes light, dark or system.</source>
        <translation>--theme nimmt light, dark oder system.</translation>
    </message>
    <message>
        <source>--token and --user go with --graph.</source>
        <translation>--token und --user gehören zu --graph.</translation>
    </message>
    <message>
        <source>--graph needs --user.</source>
        <translation>--graph braucht --user.</translation>
    </message>
    <message>
        <source>--graph takes an address, as http://127.0.0.1:8080.</source>
        <translation>--graph nimmt eine Adresse, etwa http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>--%1 takes an address, as http://127.0.0.1:8080.</source>
        <translation>--%1 nimmt eine Adresse, etwa http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See --help.</source>
        <translation>Es gibt keinen Befehl „%1“. Siehe --help.</translation>
    </message>
    <message>
        <source>Wrong number of arguments for &quot;%1&quot;. See --help.</source>
        <translation>Falsche Anzahl von Argumenten für „%1“. Siehe --help.</translation>
    </message>
    <message>
        <source>move needs --to PATH.</source>
        <translation>move braucht --to PATH.</translation>
    </message>
    <message>
        <source>edit: a custom field and its value, none to empty it; repeatable.</source>
        <translation>edit: ein eigenes Feld und sein Wert, keiner, um es zu leeren; darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>fields add: text, number, date, yesno, link or choice.</source>
        <translation>fields add: text, number, date, yesno, link oder choice.</translation>
    </message>
    <message>
        <source>fields add: what can be chosen.</source>
        <translation>fields add: was zur Auswahl steht.</translation>
    </message>
    <message>
        <source>share, fields: of which account.</source>
        <translation>share, fields: von welchem Konto.</translation>
    </message>
    <message>
        <source>edit needs --set PROPERTY=VALUE or --field NAME=VALUE.</source>
        <translation>edit braucht --set PROPERTY=VALUE oder --field NAME=VALUE.</translation>
    </message>
    <message>
        <source>watch: end after that many seconds.</source>
        <translation>watch: nach so vielen Sekunden enden.</translation>
    </message>
    <message>
        <source>list, find, export, import, fields add: the folder, as &quot;Clients/Europe&quot;.</source>
        <translation>list, find, export, import, fields add: der Ordner, etwa „Kunden/Europa“.</translation>
    </message>
    <message>
        <source>Contacts of Microsoft 365 and Outlook.com, on this computer too.

Commands (none: the window):
  sync                     bring both sides in step
  list [--folder PATH]     contacts of a folder, or all
  find TEXT                contacts that hold every word of it, best first; also company:acme,
                           has:photo, birthday:march, &quot;two words&quot;, -without
  show WHO...              whole contacts
  import FILE...           vCard, CSV or LDIF, into --folder PATH or the default folder
  export [WHO...]          vCards or CSV, of --folder PATH, to --output FILE or standard output
  move WHO... --to PATH    to another folder
  edit WHO --set P=V...    change properties, by their Graph names
  delete WHO...            delete contacts
  folders                  the tree of folders
  conflicts                what was changed here and elsewhere at the same time
  conflicts settle ID mine|theirs|both
                           keep this value of it
  fields                   the fields that you defined; edit WHO --field NAME=VALUE sets one
  fields add NAME --kind KIND [--choices A,B,C] [--folder PATH...]
  fields remove NAME, fields rename OLD NEW
  sign-in                  add an account of Microsoft 365 or Outlook.com
  accounts                 all accounts
  sign-out USER            take an account off this computer
  share add|remove OWNER   open or close a mailbox that somebody shares with you
  share list               mailboxes that are open, and what may be done in them
  people [TEXT]            people whom the service finds relevant, the most relevant first
  watch [--for N]          stay, and print each change as it arrives, in JSON
WHO is an id, a key, or a name that only one contact has.</source>
        <translation>Kontakte von Microsoft 365 und Outlook.com, auch auf diesem Computer.

Befehle (keiner: das Fenster):
  sync                     beide Seiten abgleichen
  list [--folder PATH]     Kontakte eines Ordners, oder alle
  find TEXT                Kontakte, in denen jedes Wort davon vorkommt, die besten zuerst; auch
                           company:acme, has:photo, birthday:march, &quot;zwei Wörter&quot;, -ohne
  show WHO...              ganze Kontakte
  import FILE...           vCard, CSV oder LDIF, nach --folder PATH oder in den Standardordner
  export [WHO...]          vCards oder CSV, von --folder PATH, nach --output FILE oder auf die
                           Standardausgabe
  move WHO... --to PATH    in einen anderen Ordner
  edit WHO --set P=V...    Eigenschaften ändern, mit ihren Namen in Graph
  delete WHO...            Kontakte löschen
  folders                  der Baum der Ordner
  conflicts                was hier und anderswo zur selben Zeit geändert wurde
  conflicts settle ID mine|theirs|both
                           diesen Wert davon behalten
  fields                   die eigenen Felder; edit WHO --field NAME=VALUE setzt eines
  fields add NAME --kind KIND [--choices A,B,C] [--folder PATH...]
  fields remove NAME, fields rename OLD NEW
  sign-in                  ein Konto von Microsoft 365 oder Outlook.com hinzufügen
  accounts                 alle Konten
  sign-out USER            ein Konto von diesem Computer entfernen
  share add|remove OWNER   ein freigegebenes Postfach öffnen oder schließen
  share list               offene Postfächer, und was in ihnen erlaubt ist
  people [TEXT]            Personen, die der Dienst für wichtig hält, die wichtigsten zuerst
  watch [--for N]          bleiben und jede Änderung melden, sobald sie kommt, in JSON
WHO ist eine ID, ein Schlüssel oder ein Name, den nur ein Kontakt hat.</translation>
    </message>
</context>
<context>
    <name>CommandRunner</name>
    <message>
        <source>The sign-in page is open in your browser.</source>
        <translation>Die Anmeldeseite ist in Ihrem Browser offen.</translation>
    </message>
    <message>
        <source>Open this address in a browser on this computer to sign in:</source>
        <translation>Öffnen Sie zum Anmelden diese Adresse in einem Browser auf diesem Computer:</translation>
    </message>
    <message>
        <source>Open this address in any browser, and type in the code below it:</source>
        <translation>Öffnen Sie diese Adresse in irgendeinem Browser und geben Sie dort den Code ein, der darunter steht:</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer that Kartei could keep the sign-in in, or it is locked. It is kept in memory only and ends with this command: the next one has to sign in again.</source>
        <translation>Auf diesem Computer gibt es keinen Schlüsselbund, in dem Kartei die Anmeldung aufbewahren könnte, oder er ist gesperrt. Sie bleibt im Arbeitsspeicher und endet mit diesem Befehl: Der nächste muss sich wieder anmelden.</translation>
    </message>
    <message>
        <source>has to be signed in to again</source>
        <translation>neue Anmeldung nötig</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;.</source>
        <translation>Es gibt kein Konto „%1“.</translation>
    </message>
    <message>
        <source>More than one account is called &quot;%1&quot;: name it by its key.</source>
        <translation>Mehr als ein Konto heißt „%1“: Geben Sie seinen Schlüssel an.</translation>
    </message>
    <message>
        <source>Not signed out. This would be lost: %1. Sync first, or add --discard-pending.</source>
        <translation>Nicht abgemeldet. Das ginge verloren: %1. Synchronisieren Sie zuerst, oder ergänzen Sie --discard-pending.</translation>
    </message>
    <message>
        <source>Signed out of %1.</source>
        <translation>Abgemeldet von %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n Ordner</numerusform>
            <numerusform>%n Ordner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the server yet.</source>
        <translation>
            <numerusform>%n Änderung ist noch nicht auf dem Server.</numerusform>
            <numerusform>%n Änderungen sind noch nicht auf dem Server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were changed here and elsewhere: see &quot;kartei conflicts&quot;.</source>
        <translation>
            <numerusform>%n Wert wurde hier und anderswo geändert: siehe „kartei conflicts“.</numerusform>
            <numerusform>%n Werte wurden hier und anderswo geändert: siehe „kartei conflicts“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service refused %n change(s). They are kept; open the window to decide.</source>
        <translation>
            <numerusform>Der Dienst hat %n Änderung abgelehnt. Sie bleibt erhalten; entscheiden Sie im Fenster darüber.</numerusform>
            <numerusform>Der Dienst hat %n Änderungen abgelehnt. Sie bleiben erhalten; entscheiden Sie im Fenster darüber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are saved here and wait to be sent.</source>
        <translation>
            <numerusform>%n Änderung ist hier gespeichert und wartet auf das Senden.</numerusform>
            <numerusform>%n Änderungen sind hier gespeichert und warten auf das Senden.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no folder yet. Run &quot;kartei sync&quot; first.</source>
        <translation>Es gibt noch keinen Ordner. Führen Sie zuerst „kartei sync“ aus.</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>More than one folder is called &quot;%1&quot;.</source>
        <translation>Mehr als ein Ordner heißt „%1“.</translation>
    </message>
    <message>
        <source>There is no contact &quot;%1&quot;.</source>
        <translation>Es gibt keinen Kontakt „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are called &quot;%1&quot;: name one by its id or key.</source>
        <translation>
            <numerusform>%n Kontakt heißt „%1“: Geben Sie ID oder Schlüssel an.</numerusform>
            <numerusform>%n Kontakte heißen „%1“: Geben Sie von einem die ID oder den Schlüssel an.</numerusform>
        </translation>
    </message>
    <message>
        <source>conflicts takes nothing, or: settle ID mine|theirs|both.</source>
        <translation>conflicts steht allein oder mit: settle ID mine|theirs|both.</translation>
    </message>
    <message>
        <source>	here: %1
	on the server: %2</source>
        <translation>	hier: %1
	auf dem Server: %2</translation>
    </message>
    <message>
        <source>There is no open conflict %1.</source>
        <translation>Es gibt keinen offenen Konflikt %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are there already and were left out.</source>
        <translation>
            <numerusform>%n Kontakt ist schon da und wurde ausgelassen.</numerusform>
            <numerusform>%n Kontakte sind schon da und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported into %1.</source>
        <translation>
            <numerusform>%n Kontakt in %1 importiert.</numerusform>
            <numerusform>%n Kontakte in %1 importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2. Nothing was changed.</source>
        <translation>„%1“ kann nicht geschrieben werden: %2. Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to %1.</source>
        <translation>
            <numerusform>%n Kontakt in %1 geschrieben.</numerusform>
            <numerusform>%n Kontakte in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>share takes list, add OWNER, or remove OWNER.</source>
        <translation>share nimmt list, add BESITZER oder remove BESITZER.</translation>
    </message>
    <message>
        <source>There is no such account.</source>
        <translation>Es gibt kein solches Konto.</translation>
    </message>
    <message>
        <source>There is more than one account: name it with --account.</source>
        <translation>Es gibt mehr als ein Konto: Geben Sie es mit --account an.</translation>
    </message>
    <message>
        <source>The mailbox of %1 is open.</source>
        <translation>Das Postfach von %1 ist offen.</translation>
    </message>
    <message>
        <source>No mailbox of &quot;%1&quot; is open.</source>
        <translation>Kein Postfach von „%1“ ist offen.</translation>
    </message>
    <message>
        <source>Not closed. This would be lost: %1. Sync first, or add --discard-pending.</source>
        <translation>Nicht geschlossen. Das ginge verloren: %1. Synchronisieren Sie zuerst, oder ergänzen Sie --discard-pending.</translation>
    </message>
    <message>
        <source>fields takes nothing, add NAME --kind KIND, remove NAME, or rename OLD NEW.</source>
        <translation>fields steht allein oder mit: add NAME --kind KIND, remove NAME, rename OLD NEW.</translation>
    </message>
    <message>
        <source>--kind takes text, number, date, yesno, link or choice.</source>
        <translation>--kind nimmt text, number, date, yesno, link oder choice.</translation>
    </message>
    <message>
        <source>There is no field &quot;%1&quot;.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>The fields are saved here and are not on the server yet.</source>
        <translation>Die Felder sind hier gespeichert und noch nicht auf dem Server.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no NAME=VALUE.</source>
        <translation>„%1“ ist kein NAME=VALUE.</translation>
    </message>
    <message>
        <source>The field &quot;%1&quot; is not for the folder of this contact.</source>
        <translation>Das Feld „%1“ gilt nicht für den Ordner dieses Kontakts.</translation>
    </message>
    <message>
        <source>This account has no people; only contacts are shown.</source>
        <translation>Dieses Konto hat keine Personen; gezeigt werden nur Kontakte.</translation>
    </message>
    <message>
        <source>What was seen last is shown.</source>
        <translation>Gezeigt wird, was zuletzt gesehen wurde.</translation>
    </message>
    <message>
        <source>Off, because Kartei has no permission for it: %1.</source>
        <translation>Abgeschaltet, weil Kartei dafür keine Erlaubnis hat: %1.</translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>A photo</source>
        <translation>Ein Foto</translation>
    </message>
    <message>
        <source>This was changed here and elsewhere at the same time. The server&apos;s value is shown, yours is kept.</source>
        <translation>Dies wurde hier und anderswo zur selben Zeit geändert. Gezeigt wird der Wert des Servers, Ihrer bleibt erhalten.</translation>
    </message>
    <message>
        <source>These values were changed here and elsewhere at the same time. The server&apos;s are shown, yours are kept until you choose.</source>
        <translation>Diese Werte wurden hier und anderswo zur selben Zeit geändert. Gezeigt werden die des Servers, Ihre bleiben erhalten, bis Sie wählen.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>Anderen behalten</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep all of mine</source>
        <translation>Alle meine behalten</translation>
    </message>
    <message>
        <source>Keep all of theirs</source>
        <translation>Alle anderen behalten</translation>
    </message>
    <message>
        <source>Keep both of all</source>
        <translation>Von allen beide behalten</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a field of additional data and the name of that: &quot;colour (com.example.shop)&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is nothing of yours to add.</source>
        <translation>Von Ihnen ist nichts hinzuzufügen.</translation>
    </message>
    <message>
        <source>Yours is added to the server&apos;s.</source>
        <translation>Ihrer kommt zu dem des Servers hinzu.</translation>
    </message>
    <message>
        <source>The server&apos;s value stays, yours goes into the notes.</source>
        <translation>Der Wert des Servers bleibt, Ihrer kommt in die Notizen.</translation>
    </message>
    <message>
        <source>What has room is added to the server&apos;s, the rest of yours goes into the notes.</source>
        <translation>Was Platz hat, kommt zu denen des Servers hinzu, der Rest kommt in die Notizen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a line in the notes: the name of a property and its value</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ContactText</name>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 Kontakt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>shown while searching: hits of all contacts that are in the folder</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>This contact is shared with you for reading only</source>
        <translation>Dieser Kontakt ist für Sie nur zum Lesen freigegeben</translation>
    </message>
    <message>
        <source>These contacts are shared with you for reading only</source>
        <translation>Diese Kontakte sind für Sie nur zum Lesen freigegeben</translation>
    </message>
    <message>
        <source>%1 of these %2 contacts are shared with you for reading only</source>
        <translation>%1 dieser %2 Kontakte sind für Sie nur zum Lesen freigegeben</translation>
    </message>
</context>
<context>
    <name>CopyText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>DropMenu</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This is not a picture that Kartei can read. Choose a JPEG, PNG, GIF or BMP file.</source>
        <translation>Das ist kein Bild, das Kartei lesen kann. Wählen Sie eine JPEG-, PNG-, GIF- oder BMP-Datei.</translation>
    </message>
    <message>
        <source>This picture is too large. Choose one of at most 32 MB and 64 million pixels.</source>
        <translation>Dieses Bild ist zu groß. Wählen Sie eines mit höchstens 32 MB und 64 Millionen Bildpunkten.</translation>
    </message>
    <message>
        <source>This picture is damaged or not complete. Choose another one.</source>
        <translation>Dieses Bild ist beschädigt oder nicht vollständig. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>This file cannot be read. Check that it is there and that you may open it.</source>
        <translation>Diese Datei kann nicht gelesen werden. Prüfen Sie, ob sie da ist und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>This cannot be done with what is selected. Check the value and try again.</source>
        <translation>Das geht mit dem, was ausgewählt ist, nicht. Prüfen Sie den Wert und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The value of “%1” is not accepted. Change it and save again.</source>
        <translation>Der Wert von „%1“ wird nicht angenommen. Ändern Sie ihn und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Another Kartei has this profile open. Close it first, or name another folder with --profile.</source>
        <translation>Dieses Profil ist in einem anderen Kartei geöffnet. Schließen Sie es zuerst, oder geben Sie mit --profile einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>This change comes from a file that was damaged. Look at it, then send or discard it.</source>
        <translation>Diese Änderung stammt aus einer Datei, die beschädigt war. Sehen Sie sie an, dann senden oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>Your contacts were last opened with a newer version of Kartei. Install that version to go on.</source>
        <translation>Ihre Kontakte wurden zuletzt mit einer neueren Version von Kartei geöffnet. Installieren Sie diese Version, um fortzufahren.</translation>
    </message>
    <message>
        <source>The file in the place of your contacts belongs to another program. Move it away, or name another folder with --profile.</source>
        <translation>Die Datei an der Stelle Ihrer Kontakte gehört zu einem anderen Programm. Verschieben Sie sie, oder geben Sie mit --profile einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; what you typed is still here. Make room and save again.</source>
        <translation>Der Datenträger ist voll. Nichts wurde gespeichert; was Sie eingegeben haben, ist noch hier. Schaffen Sie Platz und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Kartei may not write to its files. Nothing was saved. Allow it to write to its folder and save again.</source>
        <translation>Kartei darf nicht in seine Dateien schreiben. Nichts wurde gespeichert. Erlauben Sie das Schreiben in den Ordner und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Kartei could not write to or read from its files. Check that the disk has space and that you may write to it.</source>
        <translation>Kartei konnte seine Dateien nicht lesen oder nicht schreiben. Prüfen Sie, ob der Datenträger Platz hat und ob Sie darauf schreiben dürfen.</translation>
    </message>
    <message>
        <source>The service is busy. Kartei tries again by itself.</source>
        <translation>Der Dienst ist ausgelastet. Kartei versucht es von selbst erneut.</translation>
    </message>
    <message numerus="yes">
        <source>The service is busy. Kartei tries again in %n seconds.</source>
        <translation>
            <numerusform>Der Dienst ist ausgelastet. Kartei versucht es in %n Sekunde erneut.</numerusform>
            <numerusform>Der Dienst ist ausgelastet. Kartei versucht es in %n Sekunden erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>This folder is shared with you for reading only. Ask its owner for permission to change it, or copy the contacts to a folder of yours.</source>
        <translation>Dieser Ordner ist für Sie nur zum Lesen freigegeben. Bitten Sie um die Erlaubnis, ihn zu ändern, oder kopieren Sie die Kontakte in einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>No contacts of this mailbox are shared with you. Check the address, or ask its owner to share a folder.</source>
        <translation>Für Sie sind keine Kontakte dieses Postfachs freigegeben. Prüfen Sie die Adresse, oder bitten Sie darum, dass ein Ordner freigegeben wird.</translation>
    </message>
    <message>
        <source>You are not allowed to do this here. Ask the owner of the mailbox for permission.</source>
        <translation>Das dürfen Sie hier nicht. Bitten Sie die Person, der das Postfach gehört, um Erlaubnis.</translation>
    </message>
    <message>
        <source>This contact was not moved: Outlook would not keep all of its values in the other folder. It stays where it was.</source>
        <translation>Dieser Kontakt wurde nicht verschoben: Outlook hätte im anderen Ordner nicht alle seine Werte behalten. Er bleibt, wo er war.</translation>
    </message>
    <message>
        <source>Outlook does not say where this contact is now. Look for it in both folders, then try again or discard the move.</source>
        <translation>Outlook sagt nicht, wo dieser Kontakt jetzt ist. Sehen Sie in beiden Ordnern nach, dann versuchen Sie es erneut oder verwerfen Sie das Verschieben.</translation>
    </message>
    <message>
        <source>Outlook does not keep follow-up flags of contacts in this mailbox. The flag stays here; try again, or discard it.</source>
        <translation>Outlook behält in diesem Postfach keine Kennzeichnungen von Kontakten. Die Kennzeichnung bleibt hier; versuchen Sie es erneut, oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>Outlook answered that it took this, but still has what was there before. Try again, or discard the change.</source>
        <translation>Outlook hat dies angeblich angenommen, hat aber noch, was vorher da war. Versuchen Sie es erneut, oder verwerfen Sie die Änderung.</translation>
    </message>
    <message>
        <source>Outlook does not let this photo be removed. You can put another one in its place, or discard the removal.</source>
        <translation>Outlook lässt dieses Foto nicht entfernen. Sie können es durch ein anderes ersetzen oder das Entfernen verwerfen.</translation>
    </message>
    <message>
        <source>Outlook answered that it took this photo, but still shows what was there before. Try again, or discard the photo.</source>
        <translation>Outlook hat dieses Foto angeblich angenommen, zeigt aber noch, was vorher da war. Versuchen Sie es erneut, oder verwerfen Sie das Foto.</translation>
    </message>
    <message>
        <source>Outlook left this where it was. Try again, or discard the move.</source>
        <translation>Outlook hat dies gelassen, wo es war. Versuchen Sie es erneut, oder verwerfen Sie das Verschieben.</translation>
    </message>
    <message>
        <source>The service did not accept this change. Edit the contact and save it again.</source>
        <translation>Der Dienst hat diese Änderung nicht angenommen. Bearbeiten Sie den Kontakt und speichern Sie ihn erneut.</translation>
    </message>
    <message>
        <source>There is no connection to the service. Your changes are kept here and are sent when it is back.</source>
        <translation>Es gibt keine Verbindung zum Dienst. Ihre Änderungen bleiben hier und werden gesendet, sobald sie wieder da ist.</translation>
    </message>
    <message>
        <source>The service did not answer in time. Kartei checks what arrived and tries again.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet. Kartei prüft, was angekommen ist, und versucht es erneut.</translation>
    </message>
    <message>
        <source>Stopped. What was done before stays.</source>
        <translation>Angehalten. Was vorher getan wurde, bleibt.</translation>
    </message>
    <message>
        <source>The service no longer knows who you are. Sign in again to go on.</source>
        <translation>Der Dienst weiß nicht mehr, wer Sie sind. Melden Sie sich erneut an, um fortzufahren.</translation>
    </message>
    <message>
        <source>This account has no online mailbox that Kartei could read. Ask the administrator of your organisation for one.</source>
        <translation>Dieses Konto hat kein Online-Postfach, das Kartei lesen könnte. Bitten Sie die Administration Ihrer Organisation um eines.</translation>
    </message>
    <message>
        <source>This is not there any more. It may have been deleted elsewhere.</source>
        <translation>Das ist nicht mehr da. Vielleicht wurde es anderswo gelöscht.</translation>
    </message>
    <message>
        <source>This is your own mailbox. Name the address of somebody else.</source>
        <translation>Das ist Ihr eigenes Postfach. Geben Sie die Adresse einer anderen Person an.</translation>
    </message>
    <message>
        <source>There is something of that name already, or it was changed elsewhere at the same time. Choose another name, or look at it again.</source>
        <translation>Etwas mit diesem Namen gibt es schon, oder es wurde zur selben Zeit anderswo geändert. Wählen Sie einen anderen Namen, oder sehen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>The service asks to read this folder anew. Kartei does so now.</source>
        <translation>Der Dienst verlangt, diesen Ordner neu zu lesen. Kartei tut das jetzt.</translation>
    </message>
    <message>
        <source>This contact could not be moved completely: Outlook has it in both folders now. Try again to finish, or discard the move to see both.</source>
        <translation>Dieser Kontakt konnte nicht ganz verschoben werden: Outlook hat ihn jetzt in beiden Ordnern. Versuchen Sie es erneut, um es zu beenden, oder verwerfen Sie das Verschieben, um beide zu sehen.</translation>
    </message>
    <message>
        <source>The service has a problem of its own. Kartei checks what arrived and tries again.</source>
        <translation>Der Dienst hat selbst ein Problem. Kartei prüft, was angekommen ist, und versucht es erneut.</translation>
    </message>
    <message>
        <source>The service answered something that Kartei does not understand. Nothing was changed by it.</source>
        <translation>Der Dienst hat etwas geantwortet, das Kartei nicht versteht. Geändert wurde dadurch nichts.</translation>
    </message>
    <message>
        <source>Kartei needs your permission for this first. Sign in again to give it.</source>
        <translation>Dafür braucht Kartei zuerst Ihre Erlaubnis. Melden Sie sich erneut an, um sie zu geben.</translation>
    </message>
</context>
<context>
    <name>FieldContent</name>
    <message>
        <source>Custom fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Kept by other programs</source>
        <translation>Von anderen Programmen aufbewahrt</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Notes, with its name</source>
        <translation>Notizen, mit Spaltennamen</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Weiterer Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>File as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Phonetic first name</source>
        <translation>Vorname phonetisch</translation>
    </message>
    <message>
        <source>Phonetic last name</source>
        <translation>Nachname phonetisch</translation>
    </message>
    <message>
        <source>Phonetic company name</source>
        <translation>Firma phonetisch</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Vorgesetzte/r</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistenz</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name of the e-mail before it</source>
        <translation>Name zur E-Mail davor</translation>
    </message>
    <message>
        <source>Kind of the next e-mail</source>
        <translation>Art der nächsten E-Mail</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Telefon geschäftlich</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Telefon privat</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>Weiteres Telefon</translation>
    </message>
    <message>
        <source>Primary phone</source>
        <translation>Haupttelefon</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>Telefon Firma</translation>
    </message>
    <message>
        <source>Assistant&apos;s phone</source>
        <translation>Telefon der Assistenz</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Funk</translation>
    </message>
    <message>
        <source>Text phone</source>
        <translation>Texttelefon</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>Telex</source>
        <translation>Telex</translation>
    </message>
    <message>
        <source>ISDN</source>
        <translation>ISDN</translation>
    </message>
    <message>
        <source>Work fax</source>
        <translation>Fax geschäftlich</translation>
    </message>
    <message>
        <source>Home fax</source>
        <translation>Fax privat</translation>
    </message>
    <message>
        <source>Other fax</source>
        <translation>Weiteres Fax</translation>
    </message>
    <message>
        <source>Phone of the kind before it</source>
        <translation>Telefon der Art davor</translation>
    </message>
    <message>
        <source>Kind of the next phone</source>
        <translation>Art des nächsten Telefons</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Work street</source>
        <translation>Straße geschäftlich</translation>
    </message>
    <message>
        <source>Work P.O. box</source>
        <translation>Postfach geschäftlich</translation>
    </message>
    <message>
        <source>Work city</source>
        <translation>Ort geschäftlich</translation>
    </message>
    <message>
        <source>Work state</source>
        <translation>Bundesland geschäftlich</translation>
    </message>
    <message>
        <source>Work postal code</source>
        <translation>Postleitzahl geschäftlich</translation>
    </message>
    <message>
        <source>Work country</source>
        <translation>Land geschäftlich</translation>
    </message>
    <message>
        <source>Home street</source>
        <translation>Straße privat</translation>
    </message>
    <message>
        <source>Home P.O. box</source>
        <translation>Postfach privat</translation>
    </message>
    <message>
        <source>Home city</source>
        <translation>Ort privat</translation>
    </message>
    <message>
        <source>Home state</source>
        <translation>Bundesland privat</translation>
    </message>
    <message>
        <source>Home postal code</source>
        <translation>Postleitzahl privat</translation>
    </message>
    <message>
        <source>Home country</source>
        <translation>Land privat</translation>
    </message>
    <message>
        <source>Other street</source>
        <translation>Straße, weitere</translation>
    </message>
    <message>
        <source>Other P.O. box</source>
        <translation>Postfach, weiteres</translation>
    </message>
    <message>
        <source>Other city</source>
        <translation>Ort, weiterer</translation>
    </message>
    <message>
        <source>Other state</source>
        <translation>Bundesland, weiteres</translation>
    </message>
    <message>
        <source>Other postal code</source>
        <translation>Postleitzahl, weitere</translation>
    </message>
    <message>
        <source>Other country</source>
        <translation>Land, weiteres</translation>
    </message>
    <message>
        <source>Street of the kind before it</source>
        <translation>Straße der Art davor</translation>
    </message>
    <message>
        <source>P.O. box of the kind before it</source>
        <translation>Postfach der Art davor</translation>
    </message>
    <message>
        <source>City of the kind before it</source>
        <translation>Ort der Art davor</translation>
    </message>
    <message>
        <source>State of the kind before it</source>
        <translation>Bundesland der Art davor</translation>
    </message>
    <message>
        <source>Postal code of the kind before it</source>
        <translation>Postleitzahl der Art davor</translation>
    </message>
    <message>
        <source>Country of the kind before it</source>
        <translation>Land der Art davor</translation>
    </message>
    <message>
        <source>Kind of the next address</source>
        <translation>Art der nächsten Adresse</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Own web page</source>
        <translation>Eigene Webseite</translation>
    </message>
    <message>
        <source>Web page of the kind before it</source>
        <translation>Webseite der Art davor</translation>
    </message>
    <message>
        <source>Kind of the next web page</source>
        <translation>Art der nächsten Webseite</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Geburtsmonat</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Tag der Geburt</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>Date of the kind before it</source>
        <translation>Datum der Art davor</translation>
    </message>
    <message>
        <source>Kind of the next date</source>
        <translation>Art des nächsten Datums</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner/in</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Person of the kind before</source>
        <translation>Person der Art davor</translation>
    </message>
    <message>
        <source>Kind of the next person</source>
        <translation>Art der nächsten Person</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>Hobbys</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Government ID</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>User field 1</source>
        <translation>Benutzerfeld 1</translation>
    </message>
    <message>
        <source>User field 2</source>
        <translation>Benutzerfeld 2</translation>
    </message>
    <message>
        <source>User field 3</source>
        <translation>Benutzerfeld 3</translation>
    </message>
    <message>
        <source>User field 4</source>
        <translation>Benutzerfeld 4</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>The field needs a name.</source>
        <translation>Das Feld braucht einen Namen.</translation>
    </message>
    <message>
        <source>The name is too long: %1 characters are the most.</source>
        <translation>Der Name ist zu lang: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A name cannot hold a colon, an equals sign or quotation marks.</source>
        <translation>Ein Name darf keinen Doppelpunkt, kein Gleichheitszeichen und keine Anführungszeichen enthalten.</translation>
    </message>
    <message>
        <source>Another field has this name.</source>
        <translation>Ein anderes Feld hat diesen Namen.</translation>
    </message>
    <message>
        <source>Write what can be chosen, one choice a line.</source>
        <translation>Schreiben Sie, was zur Auswahl steht, je Zeile eines.</translation>
    </message>
    <message>
        <source>A choice is there twice.</source>
        <translation>Etwas steht zweimal zur Auswahl.</translation>
    </message>
    <message>
        <source>There is no room for more than %1 fields.</source>
        <translation>Für mehr als %1 Felder ist kein Platz.</translation>
    </message>
    <message>
        <source>%1 takes a number.</source>
        <translation>%1 nimmt eine Zahl.</translation>
    </message>
    <message>
        <source>%1 takes a date.</source>
        <translation>%1 nimmt ein Datum.</translation>
    </message>
    <message>
        <source>%1 takes yes or no.</source>
        <translation>%1 nimmt Ja oder Nein.</translation>
    </message>
    <message>
        <source>%1 takes a web address.</source>
        <translation>%1 nimmt eine Webadresse.</translation>
    </message>
    <message>
        <source>%1 takes one of: %2.</source>
        <extracomment>%2: the choices</extracomment>
        <translation>%1 nimmt eines von: %2.</translation>
    </message>
    <message>
        <source>%1 takes %2 characters at most.</source>
        <translation>%1 nimmt höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Removed field</source>
        <translation>Entferntes Feld</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>%1 takes a whole number of at most %2.</source>
        <translation>%1 nimmt eine ganze Zahl bis höchstens %2.</translation>
    </message>
    <message>
        <source>%1 takes a date and a time.</source>
        <translation>%1 nimmt ein Datum mit Uhrzeit.</translation>
    </message>
    <message>
        <source>%1 takes %2 bytes at most, in base64.</source>
        <translation>%1 nimmt höchstens %2 Bytes, in Base64.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Set by your organisation</source>
        <translation>Von Ihrer Organisation festgelegt</translation>
    </message>
</context>
<context>
    <name>FollowUpText</name>
    <message>
        <source>yesterday</source>
        <comment>overdue since</comment>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>due</comment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <comment>due</comment>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Overdue: %1</source>
        <translation>Überfällig: %1</translation>
    </message>
    <message>
        <source>Followed up: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachverfolgung</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>Überfällig seit %1</translation>
    </message>
    <message>
        <source>Follow up today</source>
        <translation>Heute nachverfolgen</translation>
    </message>
    <message>
        <source>Follow up tomorrow</source>
        <translation>Morgen nachverfolgen</translation>
    </message>
    <message>
        <source>Follow up by %1</source>
        <translation>Nachverfolgen bis %1</translation>
    </message>
</context>
<context>
    <name>HitReason</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>%1 cannot be opened. Check that it is there and may be read.</source>
        <translation>%1 lässt sich nicht öffnen. Prüfen Sie, ob die Datei da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>%1, line %2: the photo cannot be shown and was left out.</source>
        <translation>%1, Zeile %2: Das Foto kann nicht gezeigt werden und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Kontakt</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>In your contacts</source>
        <translation>In Ihren Kontakten</translation>
    </message>
    <message>
        <source>In your contacts and in your organisation</source>
        <translation>In Ihren Kontakten und in Ihrer Organisation</translation>
    </message>
    <message>
        <source>In your organisation</source>
        <translation>In Ihrer Organisation</translation>
    </message>
    <message>
        <source>Known from your messages and meetings</source>
        <translation>Bekannt aus Ihren Nachrichten und Besprechungen</translation>
    </message>
</context>
<context>
    <name>PictureFiles</name>
    <message>
        <source>Choose a picture</source>
        <translation>Bild auswählen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.gif *.bmp);;All files (*)</source>
        <translation>Bilder (*.jpg *.jpeg *.png *.gif *.bmp);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachverfolgung</translation>
    </message>
    <message>
        <source>Shared with you for reading only</source>
        <translation>Für Sie nur zum Lesen freigegeben</translation>
    </message>
    <message>
        <source>Shared with %1</source>
        <translation>Für %1 freigegeben</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>PrintText</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Geschäftlich</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>%1 of %2: the number of this page and of the last one</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Selected contacts</source>
        <translation>Ausgewählte Kontakte</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>this is no vCard.</source>
        <translation>das ist keine vCard.</translation>
    </message>
    <message>
        <source>text between the cards was skipped.</source>
        <translation>Text zwischen den Karten wurde übersprungen.</translation>
    </message>
    <message>
        <source>END:VCARD without a beginning was skipped.</source>
        <translation>ein END:VCARD ohne Anfang wurde übersprungen.</translation>
    </message>
    <message>
        <source>the card has no END:VCARD before the next one begins.</source>
        <translation>die Karte hat kein END:VCARD, bevor die nächste beginnt.</translation>
    </message>
    <message>
        <source>the file ends inside this card.</source>
        <translation>die Datei endet mitten in dieser Karte.</translation>
    </message>
    <message>
        <source>a card inside a card was skipped.</source>
        <translation>eine Karte in einer Karte wurde übersprungen.</translation>
    </message>
    <message>
        <source>the card is empty and was skipped.</source>
        <translation>die Karte ist leer und wurde übersprungen.</translation>
    </message>
    <message>
        <source>the line cannot be read and was skipped.</source>
        <translation>die Zeile ist nicht lesbar und wurde übersprungen.</translation>
    </message>
    <message>
        <source>the text is damaged and was read as far as possible.</source>
        <translation>der Text ist beschädigt und wurde so weit wie möglich gelesen.</translation>
    </message>
    <message>
        <source>the card has an unknown version and was read as well as possible.</source>
        <translation>die Karte hat eine unbekannte Version und wurde so gut wie möglich gelesen.</translation>
    </message>
    <message>
        <source>the value is too long and was skipped.</source>
        <translation>der Wert ist zu lang und wurde übersprungen.</translation>
    </message>
    <message>
        <source>the card is over 8 MB; the rest of it was skipped.</source>
        <translation>die Karte hat über 8 MB; der Rest wurde übersprungen.</translation>
    </message>
    <message>
        <source>the card has too many lines; the rest of it was skipped.</source>
        <translation>die Karte hat zu viele Zeilen; der Rest wurde übersprungen.</translation>
    </message>
    <message>
        <source>there are more defects than can be listed.</source>
        <translation>es gibt mehr Fehler, als sich auflisten lassen.</translation>
    </message>
    <message>
        <source>the file could not be read to its end.</source>
        <translation>die Datei konnte nicht zu Ende gelesen werden.</translation>
    </message>
    <message>
        <source>there was not enough memory to read any further.</source>
        <translation>der Arbeitsspeicher reichte nicht, um weiterzulesen.</translation>
    </message>
    <message>
        <source>there are no rows of contacts in the file.</source>
        <translation>in der Datei sind keine Zeilen mit Kontakten.</translation>
    </message>
    <message>
        <source>the file is over 128 MB and was not read.</source>
        <translation>die Datei hat über 128 MB und wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>the quotation mark is never closed; the line was skipped.</source>
        <translation>das Anführungszeichen wird nie geschlossen; die Zeile wurde übersprungen.</translation>
    </message>
    <message>
        <source>there are more values than columns; the rest goes to the notes.</source>
        <translation>es gibt mehr Werte als Spalten; der Rest kommt in die Notizen.</translation>
    </message>
    <message>
        <source>there are over 500 columns; the rest was skipped.</source>
        <translation>es gibt über 500 Spalten; der Rest wurde übersprungen.</translation>
    </message>
    <message>
        <source>the date cannot be read and goes to the notes.</source>
        <translation>das Datum ist nicht lesbar und kommt in die Notizen.</translation>
    </message>
    <message>
        <source>a spreadsheet has damaged this number; look it up in the original.</source>
        <translation>eine Tabellenkalkulation hat diese Nummer beschädigt; sehen Sie im Original nach.</translation>
    </message>
    <message>
        <source>the value lies in another place, which is not opened.</source>
        <translation>der Wert liegt an einer anderen Stelle, die nicht geöffnet wird.</translation>
    </message>
    <message>
        <source>the entry changes or deletes another one and was skipped.</source>
        <translation>der Eintrag ändert oder löscht einen anderen und wurde übersprungen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>PropertyAssignment</name>
    <message>
        <source>&quot;%1&quot; is no PROPERTY=VALUE with a property of a contact, as mobilePhone=+420 777 123 456.</source>
        <translation>„%1“ ist kein PROPERTY=VALUE mit einer Eigenschaft eines Kontakts, etwa mobilePhone=+420 777 123 456.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot hold that value.</source>
        <translation>„%1“ kann diesen Wert nicht aufnehmen.</translation>
    </message>
</context>
<context>
    <name>PropertyLabel</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Vorgesetzte/r</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistenz</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Phonetic</source>
        <translation>Phonetisch</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Phonetic name</source>
        <translation>Name phonetisch</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner/in</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>File as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Weiterer Vorname</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Assistant&apos;s phone</source>
        <translation>Telefon der Assistenz</translation>
    </message>
    <message>
        <source>Work fax</source>
        <translation>Fax geschäftlich</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Company phone</source>
        <translation>Telefon Firma</translation>
    </message>
    <message>
        <source>Home fax</source>
        <translation>Fax privat</translation>
    </message>
    <message>
        <source>ISDN</source>
        <translation>ISDN</translation>
    </message>
    <message>
        <source>Other fax</source>
        <translation>Weiteres Fax</translation>
    </message>
    <message>
        <source>Other phone</source>
        <translation>Weiteres Telefon</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Pager</translation>
    </message>
    <message>
        <source>Primary phone</source>
        <translation>Haupttelefon</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Funk</translation>
    </message>
    <message>
        <source>Telex</source>
        <translation>Telex</translation>
    </message>
    <message>
        <source>Text phone</source>
        <translation>Texttelefon</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Own web page</source>
        <translation>Eigene Webseite</translation>
    </message>
    <message>
        <source>Hobbies</source>
        <translation>Hobbys</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Empfohlen von</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Government ID</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>User field 1</source>
        <translation>Benutzerfeld 1</translation>
    </message>
    <message>
        <source>User field 2</source>
        <translation>Benutzerfeld 2</translation>
    </message>
    <message>
        <source>User field 3</source>
        <translation>Benutzerfeld 3</translation>
    </message>
    <message>
        <source>User field 4</source>
        <translation>Benutzerfeld 4</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
</context>
<context>
    <name>PropertyText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>an e-mail address and the name that goes with it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Telefon geschäftlich</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Telefon privat</translation>
    </message>
    <message>
        <source>Work address</source>
        <translation>Adresse geschäftlich</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>Adresse privat</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Weitere Adresse</translation>
    </message>
    <message>
        <source>Phonetic first name</source>
        <translation>Vorname phonetisch</translation>
    </message>
    <message>
        <source>Phonetic last name</source>
        <translation>Nachname phonetisch</translation>
    </message>
    <message>
        <source>Phonetic company name</source>
        <translation>Firma phonetisch</translation>
    </message>
</context>
<context>
    <name>RecoveryNotice</name>
    <message>
        <source>The file with your contacts was damaged. It was set aside, and your contacts are read from the service again.</source>
        <translation>Die Datei mit Ihren Kontakten war beschädigt. Sie wurde beiseitegelegt, und Ihre Kontakte werden neu vom Dienst gelesen.</translation>
    </message>
    <message>
        <source>One change that had not been sent was recovered: look at it, then send or discard it.</source>
        <translation>Eine Änderung, die noch nicht gesendet war, wurde gerettet: Sehen Sie sie an, dann senden oder verwerfen Sie sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes that had not been sent were recovered: look at each, then send or discard it.</source>
        <translation>
            <numerusform>%n Änderung, die noch nicht gesendet war, wurde gerettet: Sehen Sie sie an, dann senden oder verwerfen Sie sie.</numerusform>
            <numerusform>%n Änderungen, die noch nicht gesendet waren, wurden gerettet: Sehen Sie jede an, dann senden oder verwerfen Sie sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>One change could not be read.</source>
        <translation>Eine Änderung war nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be read.</source>
        <translation>
            <numerusform>%n Änderung war nicht lesbar.</numerusform>
            <numerusform>%n Änderungen waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>SampleQueries</name>
    <message>
        <source>My contacts</source>
        <translation>Meine Kontakte</translation>
    </message>
    <message>
        <source>Names and addresses alone</source>
        <translation>Nur Namen und Adressen</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>Einen Kontakt hinzufügen</translation>
    </message>
    <message>
        <source>Contact folders</source>
        <translation>Kontaktordner</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>What changed (delta)</source>
        <translation>Was sich geändert hat (delta)</translation>
    </message>
    <message>
        <source>My photo</source>
        <translation>Mein Foto</translation>
    </message>
    <message>
        <source>Contacts with their extensions</source>
        <translation>Kontakte mit ihren Erweiterungen</translation>
    </message>
    <message>
        <source>Schema extensions</source>
        <translation>Schemaerweiterungen</translation>
    </message>
    <message>
        <source>Who I am</source>
        <translation>Wer ich bin</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>In development</source>
        <translation>In Entwicklung</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Deprecated</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Gone from the service</source>
        <translation>Beim Dienst nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>De&amp;precate</source>
        <translation>Für &amp;veraltet erklären</translation>
    </message>
    <message>
        <source>Make a&amp;vailable</source>
        <translation>&amp;Verfügbar machen</translation>
    </message>
    <message>
        <source>Properties can be added, and it can be deleted. Once it is available every organisation may use it, and it can never be deleted or taken back into development.</source>
        <translation>Eigenschaften können hinzukommen, und sie kann gelöscht werden. Sobald sie verfügbar ist, darf jede Organisation sie verwenden; dann kann sie nie mehr gelöscht oder in die Entwicklung zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Properties can be added, not changed or removed. Deprecated it takes no new contacts; what they have stays.</source>
        <translation>Eigenschaften können hinzukommen, aber nicht geändert oder entfernt werden. Als veraltet nimmt sie keine neuen Kontakte mehr; was Kontakte haben, bleibt.</translation>
    </message>
    <message>
        <source>Contacts keep their values, and no other gets one. It can be made available again.</source>
        <translation>Kontakte behalten ihre Werte, kein anderer bekommt einen. Sie kann wieder verfügbar gemacht werden.</translation>
    </message>
    <message>
        <source>The service knows of no such extension any more.</source>
        <translation>Der Dienst kennt diese Erweiterung nicht mehr.</translation>
    </message>
    <message>
        <source>With a name alone the service makes the id: &quot;ext&quot;, eight characters and the name. An id of your own begins with the name of a domain that your organisation has proved to be its own: contoso_project. Id, owner and the kind of a property stay for ever. Contacts take texts of 256 characters, dates with time, and 256 bytes. A program can own %1 definitions, and needs the permission Application.ReadWrite.All of a work or school account.</source>
        <translation>Aus einem Namen allein bildet der Dienst die ID: „ext“, acht Zeichen und der Name. Eine eigene ID beginnt mit dem Namen einer Domäne, die Ihre Organisation als ihre nachgewiesen hat: contoso_project. ID, Besitzer und Art einer Eigenschaft bleiben für immer. Kontakte nehmen Texte mit 256 Zeichen, Datum mit Uhrzeit und 256 Bytes. Ein Programm kann %1 Definitionen besitzen und braucht die Berechtigung Application.ReadWrite.All eines Geschäfts-, Schul- oder Unikontos.</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The extension needs a name.</source>
        <translation>Die Erweiterung braucht einen Namen.</translation>
    </message>
    <message>
        <source>A name is made of letters and digits and begins with a letter; one underscore parts the domain from it.</source>
        <translation>Ein Name besteht aus Buchstaben und Ziffern und beginnt mit einem Buchstaben; ein Unterstrich trennt die Domäne davon ab.</translation>
    </message>
    <message>
        <source>Add at least one property.</source>
        <translation>Fügen Sie mindestens eine Eigenschaft hinzu.</translation>
    </message>
    <message>
        <source>The name of a property is made of letters and digits, 64 at most, and begins with a letter.</source>
        <translation>Der Name einer Eigenschaft besteht aus höchstens 64 Buchstaben und Ziffern und beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>Another property has this name.</source>
        <translation>Eine andere Eigenschaft heißt schon so.</translation>
    </message>
    <message>
        <source>Whole numbers and yes or no are not for contacts.</source>
        <translation>Ganze Zahlen sowie Ja oder nein gibt es nicht für Kontakte.</translation>
    </message>
    <message>
        <source>The service knows of no extension with this id.</source>
        <translation>Der Dienst kennt keine Erweiterung mit dieser ID.</translation>
    </message>
    <message>
        <source>The service does not allow it: reading definitions takes the permission Application.Read.All, and only the program that made one may change it.</source>
        <translation>Der Dienst erlaubt es nicht: Definitionen zu lesen braucht die Berechtigung Application.Read.All, und nur das Programm, das eine angelegt hat, darf sie ändern.</translation>
    </message>
    <message>
        <source>An extension with this id is there already.</source>
        <translation>Eine Erweiterung mit dieser ID gibt es schon.</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>There is no search field “%1”</source>
        <translation>Es gibt kein Suchfeld „%1“</translation>
    </message>
    <message>
        <source>“%1:” does not know “%2”</source>
        <translation>„%1:“ kennt „%2“ nicht</translation>
    </message>
    <message>
        <source>No folder is called “%1”</source>
        <translation>Kein Ordner heißt „%1“</translation>
    </message>
    <message>
        <source>No category is called “%1”</source>
        <translation>Keine Kategorie heißt „%1“</translation>
    </message>
    <message>
        <source>There are %1. Nobody has the text itself either.</source>
        <translation>Es gibt %1. Auch der Text selbst kommt bei niemandem vor.</translation>
    </message>
    <message>
        <source>Write %1, a year, or a day such as 03-14.</source>
        <translation>Schreiben Sie %1, ein Jahr oder einen Tag wie 03-14.</translation>
    </message>
    <message>
        <source>Write one of %1.</source>
        <translation>Schreiben Sie eines von %1.</translation>
    </message>
    <message>
        <source>Write a part of the name of a folder that stands in the tree.</source>
        <translation>Schreiben Sie einen Teil des Namens eines Ordners, der links steht.</translation>
    </message>
    <message>
        <source>Write a part of the name of a category, or has:category for any.</source>
        <translation>Schreiben Sie einen Teil des Namens einer Kategorie, oder has:category für irgendeine.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a photo, an address…</source>
        <translation>ein Foto, eine Adresse&#xa0;…</translation>
    </message>
    <message>
        <source>overdue, today…</source>
        <translation>überfällig, heute&#xa0;…</translation>
    </message>
    <message>
        <source>a month, a day, a year</source>
        <translation>ein Monat, ein Tag, ein Jahr</translation>
    </message>
    <message>
        <source>text in this field alone</source>
        <translation>Text nur in diesem Feld</translation>
    </message>
</context>
<context>
    <name>StandingNotices</name>
    <message>
        <source>Outlook says that %1 of %2 contacts are gone. They are kept here until you decide.</source>
        <translation>Outlook sagt, dass %1 von %2 Kontakten nicht mehr da sind. Hier bleiben sie, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep and restore</source>
        <translation>Behalten und wiederherstellen</translation>
    </message>
    <message>
        <source>Outlook does not move contacts between folders by itself, so Kartei copies each one completely and then removes the original. Only the date of its creation is lost.</source>
        <translation>Outlook verschiebt Kontakte nicht selbst zwischen Ordnern, deshalb kopiert Kartei jeden vollständig und entfernt dann das Original. Nur das Datum der Erstellung geht verloren.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing can be saved. Your contacts can be read, and what you are writing stays here. Make room: Kartei goes on by itself once 50 MB are free.</source>
        <translation>Der Datenträger ist voll, deshalb kann nichts gespeichert werden. Ihre Kontakte sind lesbar, und was Sie gerade schreiben, bleibt hier. Schaffen Sie Platz: Kartei macht von selbst weiter, sobald 50 MB frei sind.</translation>
    </message>
    <message>
        <source>Your changes to %1 of %2 were not saved.</source>
        <translation>Ihre Änderungen an %1 (%2) wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The new contact %1 of %2 was not saved.</source>
        <translation>Der neue Kontakt %1 (%2) wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>app::AccountDesk</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>Angemeldet als %1.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
</context>
<context>
    <name>app::Desktop</name>
    <message numerus="yes">
        <source>%n contact(s) written to %1.</source>
        <translation>
            <numerusform>%n Kontakt in %1 geschrieben.</numerusform>
            <numerusform>%n Kontakte in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>the text</source>
        <translation>der Text</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message numerus="yes">
        <source>Import the %n readable contact(s)</source>
        <translation>
            <numerusform>%n lesbaren Kontakt importieren</numerusform>
            <numerusform>%n lesbare Kontakte importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Nichts importieren</translation>
    </message>
</context>
<context>
    <name>app::PeopleDesk</name>
    <message>
        <source>The service cannot be asked now. Whom it knew last is shown.</source>
        <translation>Der Dienst kann jetzt nicht gefragt werden. Gezeigt wird, wen er zuletzt kannte.</translation>
    </message>
    <message>
        <source>To look up people, Kartei needs you to agree to it once.</source>
        <translation>Um Personen nachzuschlagen, braucht Kartei einmal Ihre Zustimmung.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>The service knows nobody with this address.</source>
        <translation>Der Dienst kennt niemanden mit dieser Adresse.</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>The contact has what is new of this person.</source>
        <translation>Der Kontakt hat nun, was es von dieser Person Neues gibt.</translation>
    </message>
    <message>
        <source>There is nothing new of this person.</source>
        <translation>Von dieser Person gibt es nichts Neues.</translation>
    </message>
    <message>
        <source>This contact was not taken from the service&apos;s people.</source>
        <translation>Dieser Kontakt wurde nicht von den Personen des Dienstes übernommen.</translation>
    </message>
</context>
<context>
    <name>app::SchemasDesk</name>
    <message>
        <source>This extension is not for contacts.</source>
        <translation>Diese Erweiterung ist nicht für Kontakte.</translation>
    </message>
</context>
<context>
    <name>app::ShareDesk</name>
    <message>
        <source>The contacts of %1 are being read.</source>
        <translation>Die Kontakte von %1 werden gelesen.</translation>
    </message>
    <message>
        <source>Close the mailbox of %1?</source>
        <translation>Das Postfach von %1 schließen?</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 does not share contacts with you any more. What was read before is still here.</source>
        <translation>%1 gibt für Sie keine Kontakte mehr frei. Was vorher gelesen wurde, ist noch hier.</translation>
    </message>
    <message>
        <source>Close the mailbox</source>
        <translation>Postfach schließen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>This would be lost: %1. Sync first to keep it.</source>
        <translation>Das ginge verloren: %1. Synchronisieren Sie zuerst, um es zu behalten.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>There is no display to open the window on. Use a command (see --help) or --screenshot FILE.</source>
        <translation>Es gibt keinen Bildschirm, auf dem sich das Fenster öffnen ließe. Verwenden Sie einen Befehl (siehe --help) oder --screenshot DATEI.</translation>
    </message>
    <message>
        <source>Kartei is open already; its window is in front now.</source>
        <translation>Kartei ist bereits geöffnet; sein Fenster ist jetzt vorn.</translation>
    </message>
</context>
<context>
    <name>ui::AccountActions</name>
    <message>
        <source>Add &amp;account…</source>
        <translation>&amp;Konto hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>Erneut &amp;anmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>A&amp;bmelden&#xa0;…</translation>
    </message>
    <message>
        <source>Move account &amp;up</source>
        <translation>Konto nach ob&amp;en verschieben</translation>
    </message>
    <message>
        <source>Move account &amp;down</source>
        <translation>Konto nach un&amp;ten verschieben</translation>
    </message>
    <message>
        <source>Account &amp;colour</source>
        <translation>Konto&amp;farbe</translation>
    </message>
    <message>
        <source>Show in “All &amp;contacts”</source>
        <translation>In „Alle Kontakte“ an&amp;zeigen</translation>
    </message>
</context>
<context>
    <name>ui::AccountsPage</name>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>Erneut &amp;anmelden …</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>A&amp;bmelden …</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Accounts and the mailboxes that others share</source>
        <translation>Konten und die Postfächer, die andere freigeben</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Konto &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Open a &amp;shared mailbox…</source>
        <translation>Freigegebenes &amp;Postfach öffnen …</translation>
    </message>
    <message>
        <source>Cloud:</source>
        <translation>Cloud:</translation>
    </message>
    <message>
        <source>Worldwide</source>
        <translation>Weltweit</translation>
    </message>
    <message>
        <source>US government (GCC High)</source>
        <translation>US-Behörden (GCC High)</translation>
    </message>
    <message>
        <source>US Department of Defense</source>
        <translation>US-Verteidigungsministerium</translation>
    </message>
    <message>
        <source>China (21Vianet)</source>
        <translation>China (21Vianet)</translation>
    </message>
    <message>
        <source>Application (client) id:</source>
        <translation>Anwendungs-ID (Client-ID):</translation>
    </message>
    <message>
        <source>the program&apos;s own</source>
        <translation>die des Programms</translation>
    </message>
    <message>
        <source>Tenant:</source>
        <translation>Mandant:</translation>
    </message>
    <message>
        <source>common</source>
        <translation>common</translation>
    </message>
    <message>
        <source>People sign in through an application that is registered with Microsoft. Your organisation may have one of its own; it counts from the next sign-in.</source>
        <translation>Angemeldet wird über eine Anwendung, die bei Microsoft registriert ist. Ihre Organisation hat vielleicht eine eigene; sie gilt ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>Cl&amp;ose the mailbox…</source>
        <translation>Postfach s&amp;chließen …</translation>
    </message>
    <message>
        <source>Its contacts are nowhere else.</source>
        <translation>Seine Kontakte sind nirgendwo sonst.</translation>
    </message>
</context>
<context>
    <name>ui::AddFieldMenu</name>
    <message>
        <source>More fields</source>
        <translation>Weitere Felder</translation>
    </message>
</context>
<context>
    <name>ui::AddressField</name>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>Country or region</source>
        <translation>Land/Region</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Removed from all</source>
        <translation>Von allen entfernt</translation>
    </message>
    <message>
        <source>Different addresses. What you write here replaces them all.</source>
        <translation>Verschiedene Adressen. Was Sie hier schreiben, ersetzt sie alle.</translation>
    </message>
</context>
<context>
    <name>ui::AppearancePage</name>
    <message>
        <source>Theme:</source>
        <translation>Farbschema:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>List:</source>
        <translation>Liste:</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Großzügig</translation>
    </message>
    <message>
        <source>Two lines</source>
        <translation>Zwei Zeilen</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Eine Zeile</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>Namen:</translation>
    </message>
    <message>
        <source>First name first</source>
        <translation>Vorname zuerst</translation>
    </message>
    <message>
        <source>Surname first</source>
        <translation>Nachname zuerst</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>Font:</source>
        <translation>Schrift:</translation>
    </message>
    <message>
        <source>%1 pixels</source>
        <translation>%1 Pixel</translation>
    </message>
    <message>
        <source>Text size:</source>
        <translation>Schriftgröße:</translation>
    </message>
    <message>
        <source>Use the system&apos;s own controls</source>
        <translation>Bedienelemente des Systems verwenden</translation>
    </message>
    <message>
        <source>With the surname first, lists show and order people as “Berg, Anna”. What is stored and sent stays as it is.</source>
        <translation>Mit dem Nachnamen zuerst zeigen und ordnen Listen Personen als „Berg, Anna“. Was gespeichert und gesendet wird, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>Sprache:</translation>
    </message>
    <message>
        <source>Another language is spoken from the next start of Kartei.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start von Kartei.</translation>
    </message>
</context>
<context>
    <name>ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ui::BirthdayField</name>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Jahrestag</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Im Kalender auswählen</translation>
    </message>
    <message>
        <source>Choose the birthday from a calendar</source>
        <translation>Geburtstag im Kalender auswählen</translation>
    </message>
    <message>
        <source>Choose the anniversary from a calendar</source>
        <translation>Jahrestag im Kalender auswählen</translation>
    </message>
    <message>
        <source>Remove the birthday</source>
        <translation>Geburtstag entfernen</translation>
    </message>
    <message>
        <source>Remove the anniversary</source>
        <translation>Jahrestag entfernen</translation>
    </message>
    <message>
        <source>Write the birthday like this: %1, or without the year: %2</source>
        <translation>Schreiben Sie den Geburtstag so: %1, oder ohne Jahr: %2</translation>
    </message>
    <message>
        <source>Write the anniversary like this: %1, or without the year: %2</source>
        <translation>Schreiben Sie den Jahrestag so: %1, oder ohne Jahr: %2</translation>
    </message>
</context>
<context>
    <name>ui::CardChips</name>
    <message>
        <source>Categories: %1</source>
        <translation>Kategorien: %1</translation>
    </message>
    <message>
        <source>Add or remove categories</source>
        <translation>Kategorien hinzufügen oder entfernen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
</context>
<context>
    <name>ui::CardField</name>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>Bearbeiten (F2)</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Bearbeiten: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Open the web page</source>
        <translation>Webseite öffnen</translation>
    </message>
    <message>
        <source>Show on a map</source>
        <translation>Auf einer Karte zeigen</translation>
    </message>
</context>
<context>
    <name>ui::CardFlag</name>
    <message>
        <source>Change the follow-up</source>
        <translation>Nachverfolgung ändern</translation>
    </message>
    <message>
        <source>Mark as complete</source>
        <translation>Als erledigt markieren</translation>
    </message>
    <message>
        <source>Mark the follow-up as complete</source>
        <translation>Nachverfolgung als erledigt markieren</translation>
    </message>
</context>
<context>
    <name>ui::CardPhoto</name>
    <message>
        <source>Show the photo in full</source>
        <translation>Foto ganz zeigen</translation>
    </message>
    <message>
        <source>Set a photo: click, or drop a picture here</source>
        <translation>Foto festlegen: klicken oder ein Bild hier ablegen</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>Foto von %1</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Kein Foto</translation>
    </message>
</context>
<context>
    <name>ui::CategoriesDialog</name>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete, but &amp;keep it on contacts</source>
        <translation>Löschen, aber an Kontakten be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Add to Outlook&apos;s list</source>
        <translation>Zur Liste von &amp;Outlook hinzufügen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>New category</source>
        <translation>Neue Kategorie</translation>
    </message>
    <message>
        <source>Name of the new category</source>
        <translation>Name der neuen Kategorie</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Erstellen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Add to Outlook&apos;s list</source>
        <translation>Zur Liste von Outlook hinzufügen</translation>
    </message>
    <message>
        <source>Rename category</source>
        <translation>Kategorie umbenennen</translation>
    </message>
    <message>
        <source>New name, on all contacts that have it:</source>
        <translation>Neuer Name, an allen Kontakten, die sie haben:</translation>
    </message>
</context>
<context>
    <name>ui::CategoryActions</name>
    <message>
        <source>Remove all c&amp;ategories</source>
        <translation>&amp;Alle Kategorien entfernen</translation>
    </message>
    <message>
        <source>&amp;Manage categories…</source>
        <translation>Kategorien &amp;verwalten&#xa0;…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Categorise</source>
        <translation>Kategorisieren</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Toggle category %1</source>
        <translation>Kategorie %1 ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Take off category %1</source>
        <translation>Kategorie %1 entfernen</translation>
    </message>
    <message>
        <source>Take off this category</source>
        <translation>Diese Kategorie entfernen</translation>
    </message>
    <message>
        <source>Categori&amp;se…</source>
        <translation>Kate&amp;gorisieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ui::CategoryListDelegate</name>
    <message>
        <source>not in Outlook&apos;s list · %1</source>
        <translation>nicht in der Liste von Outlook · %1</translation>
    </message>
</context>
<context>
    <name>ui::CategoryPicker</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Filter or new category</source>
        <translation>Filtern oder neue Kategorie</translation>
    </message>
    <message>
        <source>Manage categories…</source>
        <translation>Kategorien verwalten&#xa0;…</translation>
    </message>
    <message>
        <source>New category “%1”</source>
        <translation>Neue Kategorie „%1“</translation>
    </message>
</context>
<context>
    <name>ui::ChangesDialog</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Edit contact</source>
        <translation>Kontakt &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Noch keine Änderungen</translation>
    </message>
    <message>
        <source>What you create, edit, move or delete is listed here for thirty days.</source>
        <translation>Was Sie erstellen, bearbeiten, verschieben oder löschen, steht hier dreißig Tage lang.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>This cannot be undone any more: what it touched was changed again.</source>
        <translation>Das lässt sich nicht mehr rückgängig machen: Was davon betroffen war, wurde wieder geändert.</translation>
    </message>
</context>
<context>
    <name>ui::ChildrenField</name>
    <message>
        <source>Child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Add child</source>
        <translation>Kind hinzufügen</translation>
    </message>
    <message>
        <source>Remove this child</source>
        <translation>Dieses Kind entfernen</translation>
    </message>
</context>
<context>
    <name>ui::ColumnMapModel</name>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird zu</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsDialog</name>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Checked columns are shown in the table, from top to bottom.</source>
        <translation>Angekreuzte Spalten stehen in der Tabelle, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>&amp;Standard</source>
        <translation>&amp;Standard</translation>
    </message>
    <message>
        <source>The columns and widths of a new table</source>
        <translation>Die Spalten und Breiten einer neuen Tabelle</translation>
    </message>
</context>
<context>
    <name>ui::ConflictButtons</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ConflictField</name>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 hier</translation>
    </message>
    <message>
        <source>%1 on the server</source>
        <translation>%1 auf dem Server</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>ui::ConflictsDialog</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>When a value is changed here and elsewhere at the same time, you choose here which one stays.</source>
        <translation>Wenn ein Wert hier und anderswo zur selben Zeit geändert wird, wählen Sie hier, welcher bleibt.</translation>
    </message>
    <message>
        <source>Contacts with conflicts</source>
        <translation>Kontakte mit Konflikten</translation>
    </message>
</context>
<context>
    <name>ui::ContactActions</name>
    <message>
        <source>&amp;New contact</source>
        <translation>&amp;Neuer Kontakt</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Open in its own window</source>
        <translation>In eigenem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Move to…</source>
        <translation>&amp;Verschieben nach&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Copy to…</source>
        <translation>Ko&amp;pieren nach&#xa0;…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation>Ctrl+Shift+V</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Y</source>
        <translation>Ctrl+Shift+Y</translation>
    </message>
    <message>
        <source>&amp;Edit %1</source>
        <translation>%1 &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Verschieben nach</translation>
    </message>
    <message>
        <source>Copy to</source>
        <translation>Kopieren nach</translation>
    </message>
    <message>
        <source>This folder is shared with you for reading only</source>
        <translation>Dieser Ordner ist für Sie nur zum Lesen freigegeben</translation>
    </message>
    <message>
        <source>Ctrl+Backspace</source>
        <translation>Ctrl+Backspace</translation>
    </message>
</context>
<context>
    <name>ui::ContactCard</name>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Job title and company</source>
        <translation>Position und Firma</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Fax numbers and further fields are still on their way.</source>
        <translation>Faxnummern und weitere Felder sind noch unterwegs.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>ui::ContactChooser</name>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte suchen</translation>
    </message>
    <message>
        <source>This is the selected contact itself</source>
        <translation>Das ist der ausgewählte Kontakt selbst</translation>
    </message>
</context>
<context>
    <name>ui::ContactDelegate</name>
    <message>
        <source>A change was refused by the service.</source>
        <translation>Eine Änderung wurde vom Dienst abgelehnt.</translation>
    </message>
    <message>
        <source>A change waits to be sent.</source>
        <translation>Eine Änderung wartet darauf, gesendet zu werden.</translation>
    </message>
</context>
<context>
    <name>ui::ContactEditor</name>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Only what you change here is changed, in all of them.</source>
        <translation>Nur was Sie hier ändern, wird geändert, in allen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Your changes are not saved.</source>
        <translation>Ihre Änderungen sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>There is nothing to save yet. Write a name, a company or an e-mail address.</source>
        <translation>Es gibt noch nichts zu speichern. Schreiben Sie einen Namen, eine Firma oder eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Geschäftlich</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Phonetic</source>
        <translation>Phonetisch</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Vorgesetzte/r</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistenz</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Remove the work address</source>
        <translation>Geschäftliche Adresse entfernen</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Remove the home address</source>
        <translation>Private Adresse entfernen</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Remove the other address</source>
        <translation>Weitere Adresse entfernen</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Persönliches</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner/in</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>File as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Add company</source>
        <translation>Firma hinzufügen</translation>
    </message>
    <message>
        <source>Add job title</source>
        <translation>Position hinzufügen</translation>
    </message>
    <message>
        <source>Add work address</source>
        <translation>Geschäftliche Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Add home address</source>
        <translation>Private Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Add birthday</source>
        <translation>Geburtstag hinzufügen</translation>
    </message>
    <message>
        <source>Add web page</source>
        <translation>Webseite hinzufügen</translation>
    </message>
    <message>
        <source>Add notes</source>
        <translation>Notizen hinzufügen</translation>
    </message>
    <message>
        <source>Add title</source>
        <translation>Anrede hinzufügen</translation>
    </message>
    <message>
        <source>Add middle name</source>
        <translation>Weiteren Vornamen hinzufügen</translation>
    </message>
    <message>
        <source>Add suffix</source>
        <translation>Namenszusatz hinzufügen</translation>
    </message>
    <message>
        <source>Add nickname</source>
        <translation>Spitznamen hinzufügen</translation>
    </message>
    <message>
        <source>Add phonetic name</source>
        <translation>Phonetischen Namen hinzufügen</translation>
    </message>
    <message>
        <source>Add department</source>
        <translation>Abteilung hinzufügen</translation>
    </message>
    <message>
        <source>Add office</source>
        <translation>Büro hinzufügen</translation>
    </message>
    <message>
        <source>Add profession</source>
        <translation>Beruf hinzufügen</translation>
    </message>
    <message>
        <source>Add manager</source>
        <translation>Vorgesetzte/n hinzufügen</translation>
    </message>
    <message>
        <source>Add assistant</source>
        <translation>Assistenz hinzufügen</translation>
    </message>
    <message>
        <source>Add phonetic company name</source>
        <translation>Firma phonetisch hinzufügen</translation>
    </message>
    <message>
        <source>Add other address</source>
        <translation>Weitere Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Add chat address</source>
        <translation>Chatadresse hinzufügen</translation>
    </message>
    <message>
        <source>Add partner</source>
        <translation>Partner/in hinzufügen</translation>
    </message>
    <message>
        <source>Add child</source>
        <translation>Kind hinzufügen</translation>
    </message>
    <message>
        <source>Add anniversary</source>
        <translation>Jahrestag hinzufügen</translation>
    </message>
    <message>
        <source>Add gender</source>
        <translation>Geschlecht hinzufügen</translation>
    </message>
    <message>
        <source>Add: %1</source>
        <extracomment>a field of a contact, &quot;Add: Hobbies&quot;</extracomment>
        <translation>Hinzufügen: %1</translation>
    </message>
    <message>
        <source>Add initials</source>
        <translation>Initialen hinzufügen</translation>
    </message>
    <message>
        <source>Add file as</source>
        <translation>„Speichern unter“ hinzufügen</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>%1. Choose another folder</source>
        <comment>In Contacts</comment>
        <translation>%1. Anderen Ordner wählen</translation>
    </message>
</context>
<context>
    <name>ui::ContactListPane</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>No contact matches “%1”</source>
        <translation>Kein Kontakt passt zu „%1“</translation>
    </message>
    <message>
        <source>Every word must be found. Try fewer letters or another place.</source>
        <translation>Jedes Wort muss vorkommen. Versuchen Sie weniger Buchstaben oder einen anderen Ort.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Nobody here fits the filter</source>
        <translation>Niemand hier passt zum Filter</translation>
    </message>
    <message>
        <source>Take a category away, or ask for any of them instead of all.</source>
        <translation>Nehmen Sie eine Kategorie weg, oder verlangen Sie irgendeine statt aller.</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Nothing to follow up</source>
        <translation>Nichts nachzuverfolgen</translation>
    </message>
    <message>
        <source>Flag a contact with Follow up, and it stands here until you clear its flag.</source>
        <translation>Kennzeichnen Sie einen Kontakt zur Nachverfolgung, und er steht hier, bis Sie die Kennzeichnung löschen.</translation>
    </message>
    <message>
        <source>Every contact has a category</source>
        <translation>Jeder Kontakt hat eine Kategorie</translation>
    </message>
    <message>
        <source>Drag contacts here to take their categories off.</source>
        <translation>Ziehen Sie Kontakte hierher, um ihre Kategorien zu entfernen.</translation>
    </message>
    <message>
        <source>No contacts here yet</source>
        <translation>Hier sind noch keine Kontakte</translation>
    </message>
    <message>
        <source>Drag contacts, vCard or CSV files here, or make a new one.</source>
        <translation>Ziehen Sie Kontakte, vCard- oder CSV-Dateien hierher, oder erstellen Sie einen neuen.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
</context>
<context>
    <name>ui::ContactListView</name>
    <message>
        <source>Merge or relate with %1</source>
        <translation>Mit %1 zusammenführen oder verbinden</translation>
    </message>
    <message>
        <source>Set the photo of %1</source>
        <translation>Als Foto von %1 festlegen</translation>
    </message>
    <message>
        <source>Drop it on a contact: it becomes the photo</source>
        <translation>Auf einem Kontakt ablegen: Es wird sein Foto</translation>
    </message>
    <message>
        <source>Import here</source>
        <translation>Hier importieren</translation>
    </message>
    <message>
        <source>Add here as contacts</source>
        <translation>Hier als Kontakte hinzufügen</translation>
    </message>
    <message>
        <source>Cannot: only vCard, CSV and LDIF files and pictures</source>
        <translation>Nicht möglich: nur vCard-, CSV- und LDIF-Dateien und Bilder</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>It is here already</source>
        <translation>Das ist schon hier</translation>
    </message>
    <message>
        <source>Drop it on a contact or a folder</source>
        <translation>Auf einem Kontakt oder einem Ordner ablegen</translation>
    </message>
    <message>
        <source>Drop it on a folder in the tree</source>
        <translation>Auf einem Ordner links ablegen</translation>
    </message>
</context>
<context>
    <name>ui::ContactPane</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No contact selected</source>
        <translation>Kein Kontakt ausgewählt</translation>
    </message>
    <message>
        <source>Choose someone in the list to see everything about them here.</source>
        <translation>Wählen Sie jemanden in der Liste, um hier alles zu sehen.</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Noch niemand hier</translation>
    </message>
    <message>
        <source>A new contact opens here, ready to be written.</source>
        <translation>Ein neuer Kontakt öffnet sich hier, bereit zum Schreiben.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>The first contact that is found will be shown here.</source>
        <translation>Der erste gefundene Kontakt wird hier gezeigt.</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen&#xa0;…</translation>
    </message>
    <message>
        <source>This contact was deleted in the meantime. Copy what you still need, then cancel.</source>
        <translation>Dieser Kontakt wurde inzwischen gelöscht. Kopieren Sie, was Sie noch brauchen, dann brechen Sie ab.</translation>
    </message>
    <message>
        <source>Open %1 in your browser?</source>
        <translation>%1 in Ihrem Browser öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No program on this computer opens this.</source>
        <translation>Kein Programm auf diesem Computer öffnet das.</translation>
    </message>
    <message>
        <source>Changes of %1 were not saved.</source>
        <translation>Änderungen von %1 wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>Continue with them</source>
        <translation>Mit ihnen fortfahren</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>This cannot be read as a date: %1</source>
        <translation>Das ist nicht als Datum zu lesen: %1</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>In %1 · %2</source>
        <comment>in a folder of an account</comment>
        <translation>In %1 · %2</translation>
    </message>
    <message>
        <source>Folder of the new contact</source>
        <translation>Ordner des neuen Kontakts</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Whoever is added by others will be shown here.</source>
        <translation>Wen andere hinzufügen, sehen Sie hier.</translation>
    </message>
</context>
<context>
    <name>ui::ContactTableHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>ui::CopyActions</name>
    <message>
        <source>Cop&amp;y only</source>
        <translation>Nur &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;E-mail addresses</source>
        <translation>&amp;E-Mail-Adressen</translation>
    </message>
    <message>
        <source>&amp;Phone numbers</source>
        <translation>&amp;Telefonnummern</translation>
    </message>
    <message>
        <source>P&amp;ostal addresses</source>
        <translation>&amp;Postanschriften</translation>
    </message>
    <message>
        <source>E&amp;verything as text</source>
        <translation>&amp;Alles als Text</translation>
    </message>
    <message>
        <source>Copy only: %1</source>
        <translation>Nur kopieren: %1</translation>
    </message>
    <message>
        <source>Select at most %1 contacts to copy</source>
        <translation>Wählen Sie höchstens %1 Kontakte zum Kopieren</translation>
    </message>
    <message>
        <source>There is nothing of this to copy: %1</source>
        <translation>Davon gibt es nichts zu kopieren: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>ui::CustomFieldLine</name>
    <message>
        <source>Not given</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
</context>
<context>
    <name>ui::DeletedDialog</name>
    <message>
        <source>From %1 · deleted elsewhere, %2</source>
        <translation>Aus %1 · anderswo gelöscht, %2</translation>
    </message>
    <message>
        <source>From %1 · deleted %2</source>
        <translation>Aus %1 · gelöscht %2</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Kürzlich gelöscht</translation>
    </message>
    <message>
        <source>Recently deleted contacts</source>
        <translation>Kürzlich gelöschte Kontakte</translation>
    </message>
    <message>
        <source>Nothing was deleted lately</source>
        <translation>In letzter Zeit wurde nichts gelöscht</translation>
    </message>
    <message>
        <source>Contacts that are deleted, here or elsewhere, stay here for thirty days.</source>
        <translation>Kontakte, die hier oder anderswo gelöscht werden, bleiben dreißig Tage lang hier.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Restore %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt &amp;wiederherstellen</numerusform>
            <numerusform>%Ln Kontakte &amp;wiederherstellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DiagnosticsDialog</name>
    <message>
        <source>Kartei</source>
        <translation>Kartei</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>For whoever helps you with a problem. Names, addresses, ids and everything secret are left out.</source>
        <translation>Für alle, die Ihnen bei einem Problem helfen. Namen, Adressen, IDs und alles Geheime sind ausgelassen.</translation>
    </message>
    <message>
        <source>The last requests</source>
        <translation>Die letzten Anfragen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>SQLite %1, schema %2, %3 (%4 unused), index checked: %5</source>
        <translation>SQLite %1, Schema %2, %3 (%4 unbenutzt), Index geprüft: %5</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>accounts: %1, mailboxes: %2, folders: %3, contacts: %4, to restore: %5, not indexed yet: %6</source>
        <translation>Konten: %1, Postfächer: %2, Ordner: %3, Kontakte: %4, wiederherstellbar: %5, noch nicht im Index: %6</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>kept: %1, waiting: %2, refused: %3, conflicts: %4</source>
        <translation>behalten: %1, wartend: %2, abgelehnt: %3, Konflikte: %4</translation>
    </message>
    <message>
        <source>Save diagnostics</source>
        <translation>Diagnose speichern</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>Die Datei konnte nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>ui::DropActions</name>
    <message>
        <source>Set the photo</source>
        <translation>Als Foto festlegen</translation>
    </message>
    <message>
        <source>Cannot: select one contact for the photo</source>
        <translation>Nicht möglich: für das Foto genau einen Kontakt auswählen</translation>
    </message>
    <message>
        <source>Import here</source>
        <translation>Hier importieren</translation>
    </message>
    <message>
        <source>Add here as contacts</source>
        <translation>Hier als Kontakte hinzufügen</translation>
    </message>
    <message>
        <source>Cannot: only vCard, CSV and LDIF files and pictures</source>
        <translation>Nicht möglich: nur vCard-, CSV- und LDIF-Dateien und Bilder</translation>
    </message>
    <message>
        <source>There is no vCard and no e-mail address in the text.</source>
        <translation>In dem Text ist keine vCard und keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Kopi&amp;eren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>E&amp;infügen</translation>
    </message>
    <message>
        <source>There is nothing on the clipboard that Kartei could paste here.</source>
        <translation>In der Zwischenablage ist nichts, was Kartei hier einfügen könnte.</translation>
    </message>
    <message>
        <source>Cannot: this folder is shared with you for reading only</source>
        <translation>Geht nicht: Dieser Ordner ist für Sie nur zum Lesen freigegeben</translation>
    </message>
    <message>
        <source>Cannot: the folders of this mailbox are not here yet</source>
        <translation>Geht nicht: Die Ordner dieses Postfachs sind noch nicht da</translation>
    </message>
</context>
<context>
    <name>ui::DropCaption</name>
    <message>
        <source>Drop it on a folder or a category</source>
        <translation>Auf einem Ordner oder einer Kategorie ablegen</translation>
    </message>
    <message>
        <source>It is here already</source>
        <translation>Das ist schon hier</translation>
    </message>
    <message>
        <source>Drop it on a folder</source>
        <translation>Auf einem Ordner ablegen</translation>
    </message>
    <message>
        <source>Cannot: a folder does not go into itself</source>
        <translation>Nicht möglich: Ein Ordner kann nicht in sich selbst liegen</translation>
    </message>
    <message>
        <source>Cannot: folders stay in their account, hold Ctrl to copy</source>
        <translation>Nicht möglich: Ordner bleiben in ihrem Konto, zum Kopieren Strg halten</translation>
    </message>
    <message>
        <source>Drop it on another category</source>
        <translation>Auf einer anderen Kategorie ablegen</translation>
    </message>
    <message>
        <source>Cannot: only vCard, CSV and LDIF files can be imported</source>
        <translation>Nicht möglich: nur vCard-, CSV- und LDIF-Dateien</translation>
    </message>
    <message>
        <source>Cannot: this cannot go here</source>
        <translation>Nicht möglich: passt nicht hierher</translation>
    </message>
    <message>
        <source>%1: choose at the drop</source>
        <translation>%1: Auswahl beim Ablegen</translation>
    </message>
    <message>
        <source>Move behind %1</source>
        <translation>Hinter %1 verschieben</translation>
    </message>
    <message>
        <source>Move before %1</source>
        <translation>Vor %1 verschieben</translation>
    </message>
    <message>
        <source>Remove all categories</source>
        <translation>Alle Kategorien entfernen</translation>
    </message>
    <message>
        <source>Follow up today</source>
        <translation>Heute nachverfolgen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Copy to the top of %1</source>
        <translation>An die oberste Stelle von %1 kopieren</translation>
    </message>
    <message>
        <source>Move to the top of %1</source>
        <translation>An die oberste Stelle von %1 verschieben</translation>
    </message>
    <message>
        <source>Import into %1</source>
        <translation>In %1 importieren</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>Nach %1 kopieren</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Cannot: they are shared with you for reading only, a copy may go here</source>
        <translation>Nicht möglich: für Sie nur zum Lesen freigegeben, eine Kopie darf hierher</translation>
    </message>
    <message>
        <source>Cannot: it is shared with you for reading only, hold Ctrl to copy</source>
        <translation>Nicht möglich: für Sie nur zum Lesen freigegeben, zum Kopieren Strg halten</translation>
    </message>
    <message>
        <source>Cannot: this folder is shared with you for reading only</source>
        <translation>Nicht möglich: Dieser Ordner ist für Sie nur zum Lesen freigegeben</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>ui::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>F3</source>
        <translation>F3</translation>
    </message>
    <message>
        <source>Select &amp;all contacts</source>
        <translation>Alle Kontakte &amp;auswählen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Suchen</translation>
    </message>
</context>
<context>
    <name>ui::EditorFooter</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Delete this contact</source>
        <translation>Diesen Kontakt löschen</translation>
    </message>
    <message>
        <source>Give the changes up (Esc)</source>
        <translation>Änderungen aufgeben (Esc)</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Speichern (Strg+Eingabe)</translation>
    </message>
</context>
<context>
    <name>ui::EditorLine</name>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>Remove from all</source>
        <translation>Von allen entfernen</translation>
    </message>
    <message>
        <source>Removed from all</source>
        <translation>Von allen entfernt</translation>
    </message>
</context>
<context>
    <name>ui::EmailsField</name>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Add e-mail address</source>
        <translation>E-Mail-Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Remove this e-mail address</source>
        <translation>Diese E-Mail-Adresse entfernen</translation>
    </message>
    <message>
        <source>The service keeps at most three e-mail addresses.</source>
        <translation>Der Dienst behält höchstens drei E-Mail-Adressen.</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address. It is kept as you write it.</source>
        <translation>Das sieht nicht wie eine E-Mail-Adresse aus. Sie bleibt, wie Sie sie schreiben.</translation>
    </message>
</context>
<context>
    <name>ui::FieldsDialog</name>
    <message>
        <source>Custom fields</source>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>Every contact of the account has these fields in its editor, on its card and as columns of the table.</source>
        <translation>Jeder Kontakt des Kontos hat diese Felder beim Bearbeiten, in der Ansicht und als Spalten der Tabelle.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>One choice a line</source>
        <translation>Je Zeile eine Möglichkeit</translation>
    </message>
    <message>
        <source>In all &amp;folders</source>
        <translation>In allen &amp;Ordnern</translation>
    </message>
    <message>
        <source>Folders that have the field</source>
        <translation>Ordner, die das Feld haben</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Choices</source>
        <translation>&amp;Auswahl</translation>
    </message>
    <message>
        <source>Contacts may have values of this kind already.</source>
        <translation>Vielleicht haben Kontakte schon Werte dieser Art.</translation>
    </message>
    <message>
        <source>Schema &amp;extensions…</source>
        <translation>Schema-&amp;Erweiterungen …</translation>
    </message>
</context>
<context>
    <name>ui::FilterActions</name>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>&amp;No category</source>
        <translation>&amp;Ohne Kategorie</translation>
    </message>
    <message>
        <source>Flagged for follow &amp;up</source>
        <translation>Zur &amp;Nachverfolgung</translation>
    </message>
    <message>
        <source>Must have &amp;all of the categories</source>
        <translation>&amp;Alle Kategorien verlangen</translation>
    </message>
    <message>
        <source>&amp;Remove filter</source>
        <translation>Filter &amp;entfernen</translation>
    </message>
</context>
<context>
    <name>ui::FilterBar</name>
    <message>
        <source>Any</source>
        <translation>Eine</translation>
    </message>
    <message>
        <source>Contacts that have any of these categories</source>
        <translation>Kontakte, die irgendeine dieser Kategorien haben</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Contacts that have all of these categories</source>
        <translation>Kontakte, die alle diese Kategorien haben</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachverfolgung</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
</context>
<context>
    <name>ui::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Press to remove it</source>
        <translation>Drücken, um ihn zu entfernen</translation>
    </message>
</context>
<context>
    <name>ui::FolderActions</name>
    <message>
        <source>New &amp;folder</source>
        <translation>Neuer &amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete folder</source>
        <translation>Ordner &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
</context>
<context>
    <name>ui::FolderChooser</name>
    <message>
        <source>Filter folders</source>
        <translation>Ordner filtern</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>ui::FolderTreeDelegate</name>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>Folder name</source>
        <translation>Name des Ordners</translation>
    </message>
    <message>
        <source>A change waits to be sent.</source>
        <translation>Eine Änderung wartet darauf, gesendet zu werden.</translation>
    </message>
</context>
<context>
    <name>ui::FolderTreeView</name>
    <message>
        <source>Folders and categories</source>
        <translation>Ordner und Kategorien</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a folder or category with the number of its contacts: &quot;Clients, 12 contacts&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::FollowUpActions</name>
    <message>
        <source>Follow &amp;up</source>
        <translation>Nachverf&amp;olgung</translation>
    </message>
    <message>
        <source>Flag for today, or mark as complete</source>
        <translation>Für heute kennzeichnen oder als erledigt markieren</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachverfolgung</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>T&amp;omorrow</source>
        <translation>&amp;Morgen</translation>
    </message>
    <message>
        <source>This &amp;week</source>
        <translation>&amp;Diese Woche</translation>
    </message>
    <message>
        <source>&amp;Next week</source>
        <translation>&amp;Nächste Woche</translation>
    </message>
    <message>
        <source>No &amp;date</source>
        <translation>&amp;Kein Datum</translation>
    </message>
    <message>
        <source>C&amp;ustom…</source>
        <translation>&amp;Benutzerdefiniert&#xa0;…</translation>
    </message>
    <message>
        <source>Mark as &amp;complete</source>
        <translation>Als &amp;erledigt markieren</translation>
    </message>
    <message>
        <source>C&amp;lear flag</source>
        <translation>Kennzeichnung &amp;löschen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+G</source>
        <translation>Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>Outlook does not keep flags in this mailbox: they stay here</source>
        <translation>Outlook behält in diesem Postfach keine Kennzeichnungen: Sie bleiben hier</translation>
    </message>
    <message>
        <source>%1 of %2 flagged, %3 complete</source>
        <translation>%1 von %2 gekennzeichnet, %3 erledigt</translation>
    </message>
</context>
<context>
    <name>ui::FollowUpDialog</name>
    <message>
        <source>Follow up</source>
        <translation>Nachverfolgung</translation>
    </message>
    <message>
        <source>Outlook keeps no reminders for contacts.</source>
        <translation>Outlook behält keine Erinnerungen für Kontakte.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Kennzeichnen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>&amp;Fällig</translation>
    </message>
</context>
<context>
    <name>ui::GenderField</name>
    <message>
        <source>Not given</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
</context>
<context>
    <name>ui::HeldDialog</name>
    <message>
        <source>Contacts that Outlook says are gone</source>
        <translation>Kontakte, die laut Outlook nicht mehr da sind</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts are shown here as before until you decide.</source>
        <translation>
            <numerusform>%Ln Kontakt wird hier wie zuvor gezeigt, bis Sie entscheiden.</numerusform>
            <numerusform>%Ln Kontakte werden hier wie zuvor gezeigt, bis Sie entscheiden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ImAddressesField</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Add chat address</source>
        <translation>Chatadresse hinzufügen</translation>
    </message>
    <message>
        <source>Remove this chat address</source>
        <translation>Diese Chatadresse entfernen</translation>
    </message>
    <message>
        <source>The service keeps at most three chat addresses.</source>
        <translation>Der Dienst behält höchstens drei Chatadressen.</translation>
    </message>
</context>
<context>
    <name>ui::JoinActions</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Whose manager is %1?</source>
        <translation>Wen leitet %1?</translation>
    </message>
    <message>
        <source>Whose assistant is %1?</source>
        <translation>Wem assistiert %1?</translation>
    </message>
    <message>
        <source>Whose spouse is %1?</source>
        <translation>Wessen Partner/in ist %1?</translation>
    </message>
    <message>
        <source>Whose child is %1?</source>
        <translation>Wessen Kind ist %1?</translation>
    </message>
    <message>
        <source>Mer&amp;ge into…</source>
        <translation>Z&amp;usammenführen mit&#xa0;…</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>As &amp;manager of…</source>
        <translation>Als &amp;Vorgesetzte/r von&#xa0;…</translation>
    </message>
    <message>
        <source>As &amp;assistant of…</source>
        <translation>Als &amp;Assistenz von&#xa0;…</translation>
    </message>
    <message>
        <source>As &amp;spouse of…</source>
        <translation>Als &amp;Partner/in von&#xa0;…</translation>
    </message>
    <message>
        <source>As &amp;child of…</source>
        <translation>Als &amp;Kind von&#xa0;…</translation>
    </message>
    <message>
        <source>Relate: %1</source>
        <translation>In Beziehung setzen: %1</translation>
    </message>
    <message>
        <source>Select at most %1 contacts to merge</source>
        <translation>Wählen Sie höchstens %1 Kontakte zum Zusammenführen</translation>
    </message>
    <message>
        <source>Mer&amp;ge %1…</source>
        <translation>%1 z&amp;usammenführen&#xa0;…</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>%1 mit %2 zusammenführen</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen mit</translation>
    </message>
    <message>
        <source>%1 becomes part of the contact that you choose here; nothing of it is lost.</source>
        <translation>%1 wird Teil des Kontakts, den Sie hier wählen; nichts davon geht verloren.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>In Beziehung setzen</translation>
    </message>
    <message>
        <source>%1 is the manager of %2</source>
        <translation>%1 ist Vorgesetzte/r von %2</translation>
    </message>
    <message>
        <source>%1 is the assistant of %2</source>
        <translation>%1 ist die Assistenz von %2</translation>
    </message>
    <message>
        <source>%1 is the spouse of %2</source>
        <translation>%1 ist Partner/in von %2</translation>
    </message>
    <message>
        <source>%1 is a child of %2</source>
        <translation>%1 ist ein Kind von %2</translation>
    </message>
    <message>
        <source>&amp;Relate</source>
        <translation>In Be&amp;ziehung setzen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::KeyField</name>
    <message>
        <source>Press keys</source>
        <translation>Tasten drücken</translation>
    </message>
</context>
<context>
    <name>ui::LetterStrip</name>
    <message>
        <source>Jump to an initial</source>
        <translation>Zu einem Anfangsbuchstaben springen</translation>
    </message>
</context>
<context>
    <name>ui::MainToolBar</name>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptsymbolleiste</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Contacts (*.vcf *.vcard *.csv *.tsv *.ldif);;All files (*)</source>
        <translation>Kontakte (*.vcf *.vcard *.csv *.tsv *.ldif);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>vCard files (*.vcf)</source>
        <translation>vCard-Dateien (*.vcf)</translation>
    </message>
    <message>
        <source>CSV files, as Outlook reads them (*.csv)</source>
        <translation>CSV-Dateien, wie Outlook sie liest (*.csv)</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>contacts.vcf</source>
        <translation>kontakte.vcf</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>ui::NameField</name>
    <message>
        <source>Title</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Weiterer Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Namenszusatz</translation>
    </message>
    <message>
        <source>Phonetic first</source>
        <translation>Vorname phonetisch</translation>
    </message>
    <message>
        <source>Phonetic last</source>
        <translation>Nachname phonetisch</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>Anzeigename</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
</context>
<context>
    <name>ui::NetworkPage</name>
    <message>
        <source>proxy.example.com</source>
        <translation>proxy.example.com</translation>
    </message>
    <message>
        <source>Proxy:</source>
        <translation>Proxy:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Port:</source>
        <translation>Port:</translation>
    </message>
    <message>
        <source>only if it asks for one</source>
        <translation>nur, wenn er danach fragt</translation>
    </message>
    <message>
        <source>type it to change it</source>
        <translation>zum Ändern eingeben</translation>
    </message>
    <message>
        <source>User:</source>
        <translation>Benutzer:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Kennwort:</translation>
    </message>
    <message>
        <source>Addresses of this computer itself are always reached directly. The password is kept in the system&apos;s keychain; without one it counts until Kartei ends.</source>
        <translation>Adressen dieses Computers selbst werden immer direkt erreicht. Das Kennwort wird im Schlüsselbund des Systems aufbewahrt; ohne einen gilt es, bis Kartei endet.</translation>
    </message>
</context>
<context>
    <name>ui::NotesField</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Different notes. What you write here replaces them all.</source>
        <translation>Verschiedene Notizen. Was Sie hier schreiben, ersetzt sie alle.</translation>
    </message>
</context>
<context>
    <name>ui::OutputActions</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;QR code</source>
        <translation>&amp;QR-Code</translation>
    </message>
</context>
<context>
    <name>ui::Panes</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>ui::PeopleActions</name>
    <message>
        <source>&amp;Who is this?</source>
        <translation>&amp;Wer ist das?</translation>
    </message>
    <message>
        <source>&amp;Take over what is new of this person</source>
        <translation>Neues von &amp;dieser Person übernehmen</translation>
    </message>
    <message>
        <source>Find &amp;people</source>
        <translation>&amp;Personen suchen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
</context>
<context>
    <name>ui::PeopleOffer</name>
    <message>
        <source>Look for “%1” among people</source>
        <translation>„%1“ unter Personen suchen</translation>
    </message>
</context>
<context>
    <name>ui::PeoplePane</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Name, address, or topic: budget</source>
        <translation>Name, Adresse oder topic: Budget</translation>
    </message>
    <message>
        <source>Search for people</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>People, the most relevant first</source>
        <translation>Personen, die wichtigsten zuerst</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>People whom you write to and meet appear here, the most relevant first. Search for anybody else.</source>
        <translation>Personen, denen Sie schreiben und die Sie treffen, erscheinen hier, die wichtigsten zuerst. Suchen Sie nach allen anderen.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Try the beginning of a name or of an address.</source>
        <translation>Versuchen Sie den Anfang eines Namens oder einer Adresse.</translation>
    </message>
</context>
<context>
    <name>ui::PersonCard</name>
    <message>
        <source>&amp;Add to contacts</source>
        <translation>Zu Kontakten &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Show the contact</source>
        <translation>Kontakt &amp;zeigen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Telefon geschäftlich</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Telefon privat</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Beruf</translation>
    </message>
</context>
<context>
    <name>ui::PhonesField</name>
    <message>
        <source>Add phone</source>
        <translation>Telefon hinzufügen</translation>
    </message>
    <message>
        <source>The service keeps at most one mobile, two work and two home numbers.</source>
        <translation>Der Dienst behält höchstens eine Mobilnummer, zwei geschäftliche und zwei private Nummern.</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Geschäftlich</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Art des Telefons</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Remove this phone number</source>
        <translation>Diese Telefonnummer entfernen</translation>
    </message>
</context>
<context>
    <name>ui::PhotoActions</name>
    <message>
        <source>P&amp;hoto</source>
        <translation>Fo&amp;to</translation>
    </message>
    <message>
        <source>&amp;Set photo…</source>
        <translation>Foto &amp;auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Paste photo</source>
        <translation>Foto &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Remove photo</source>
        <translation>Foto en&amp;tfernen</translation>
    </message>
    <message>
        <source>S&amp;ave photo as…</source>
        <translation>Foto &amp;speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Save photo as</source>
        <translation>Foto speichern unter</translation>
    </message>
    <message>
        <source>photo.jpg</source>
        <translation>foto.jpg</translation>
    </message>
    <message>
        <source>JPEG pictures (*.jpg *.jpeg)</source>
        <translation>JPEG-Bilder (*.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Photo saved: %1</source>
        <translation>Foto gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>ui::PhotoDialog</name>
    <message>
        <source>Use photo</source>
        <translation>Foto verwenden</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Other picture…</source>
        <translation>Anderes Bild&#xa0;…</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Größe des Bildes</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ui::PhotoStoragePage</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Jetzt leeren</translation>
    </message>
    <message>
        <source>On this computer:</source>
        <translation>Auf diesem Computer:</translation>
    </message>
    <message>
        <source>At most:</source>
        <translation>Höchstens:</translation>
    </message>
    <message>
        <source>Photos are kept on this computer so that they show at once, without a connection too. Beyond the limit the longest unused ones go, and come back when they are looked at. Photos that are not sent yet always stay.</source>
        <translation>Fotos bleiben auf diesem Computer, damit sie sofort da sind, auch ohne Verbindung. Über der Grenze gehen die am längsten unbenutzten und kommen wieder, wenn man sie ansieht. Noch nicht gesendete Fotos bleiben immer.</translation>
    </message>
    <message>
        <source>Fetch everybody&apos;s photo, to have it without a connection</source>
        <translation>Die Fotos aller holen, um sie auch ohne Verbindung zu haben</translation>
    </message>
</context>
<context>
    <name>ui::PictureCropper</name>
    <message>
        <source>The part of the picture to use</source>
        <translation>Der Teil des Bildes, der verwendet wird</translation>
    </message>
    <message>
        <source>Arrow keys move it, plus and minus change its size, R turns it.</source>
        <translation>Pfeiltasten verschieben ihn, Plus und Minus ändern seine Größe, R dreht ihn.</translation>
    </message>
</context>
<context>
    <name>ui::PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>the name of a place, and how many contacts it has</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>contacts.pdf</source>
        <translation>kontakte.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>The printer or the file cannot be written to.</source>
        <translation>Auf den Drucker oder in die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Printing: %1 of %2</source>
        <translation>Wird gedruckt: %1 von %2</translation>
    </message>
    <message>
        <source>Laying out: %1 of %2</source>
        <translation>Seiten werden gestaltet: %1 von %2</translation>
    </message>
    <message>
        <source>Pages: %1, of which the first %2 are shown</source>
        <translation>Seiten: %1, gezeigt werden die ersten %2</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Seiten: %1</translation>
    </message>
</context>
<context>
    <name>ui::PrivacyPage</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Forget the history…</source>
        <translation>Verlauf vergessen&#xa0;…</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Diagnose&#xa0;…</translation>
    </message>
    <message>
        <source>Everything that Kartei keeps is in one folder that only you can read. Sign-ins are in the system&apos;s keychain.</source>
        <translation>Alles, was Kartei aufbewahrt, liegt in einem Ordner, den nur Sie lesen können. Anmeldungen liegen im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>What was done and deleted in the last thirty days is kept, so that it can be undone and restored.</source>
        <translation>Was in den letzten dreißig Tagen getan und gelöscht wurde, bleibt, damit es sich rückgängig machen und wiederherstellen lässt.</translation>
    </message>
    <message>
        <source>Nothing is reported to anybody. The diagnostics show what somebody who helps you would ask for, without names and secrets.</source>
        <translation>Niemandem wird etwas gemeldet. Die Diagnose zeigt, wonach jemand fragen würde, der Ihnen hilft, ohne Namen und Geheimnisse.</translation>
    </message>
    <message>
        <source>Forget what was done and deleted?</source>
        <translation>Vergessen, was getan und gelöscht wurde?</translation>
    </message>
    <message>
        <source>It can no longer be undone or restored then. What still waits to be sent stays.</source>
        <translation>Es lässt sich dann nicht mehr rückgängig machen oder wiederherstellen. Was noch auf das Senden wartet, bleibt.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>The history is forgotten.</source>
        <translation>Der Verlauf ist vergessen.</translation>
    </message>
</context>
<context>
    <name>ui::QrDialog</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
    </message>
    <message>
        <source>Scan it with a phone to add this contact there. Photo and notes are left out.</source>
        <translation>Mit einem Telefon scannen, um diesen Kontakt dort hinzuzufügen. Foto und Notizen bleiben weg.</translation>
    </message>
    <message>
        <source>This contact is too long for a QR code. Export it as a vCard instead.</source>
        <translation>Dieser Kontakt ist zu lang für einen QR-Code. Exportieren Sie ihn stattdessen als vCard.</translation>
    </message>
</context>
<context>
    <name>ui::QueryWindow</name>
    <message>
        <source>Try a query</source>
        <translation>Abfrage ausprobieren</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Send the query (Ctrl+Enter)</source>
        <translation>Abfrage senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Kopfzeilen</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Kopfzeilen der Antwort</translation>
    </message>
    <message>
        <source>Write the path of a query, as /v1.0/me/contacts.</source>
        <translation>Schreiben Sie den Pfad einer Abfrage, etwa /v1.0/me/contacts.</translation>
    </message>
    <message>
        <source>Headers are written as “Name: value”, one a line. Those of the sign-in and of the connection are Kartei&apos;s own.</source>
        <translation>Kopfzeilen schreibt man als „Name: Wert“, je Zeile eine. Die der Anmeldung und der Verbindung sind Karteis eigene.</translation>
    </message>
    <message>
        <source>This query can change or delete what is in the account %1.</source>
        <translation>Diese Abfrage kann im Konto %1 etwas ändern oder löschen.</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>%1 senden</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Auf die Antwort wird gewartet&#xa0;…</translation>
    </message>
    <message>
        <source>%1 · %2 ms · %3</source>
        <extracomment>the status of an answer, how long it took, and how much it was: &quot;200 · 35 ms · 12 kB&quot;</extracomment>
        <translation>%1 · %2 ms · %3</translation>
    </message>
</context>
<context>
    <name>ui::ReachActions</name>
    <message>
        <source>New ma&amp;il</source>
        <translation>Neue E-&amp;Mail</translation>
    </message>
    <message>
        <source>Ca&amp;ll</source>
        <translation>Anruf&amp;en</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>Select at most %1 contacts to write to.</source>
        <translation>Wählen Sie zum Schreiben höchstens %1 Kontakte aus.</translation>
    </message>
    <message>
        <source>None of these contacts has an e-mail address to write to.</source>
        <translation>Keiner dieser Kontakte hat eine E-Mail-Adresse, an die man schreiben könnte.</translation>
    </message>
    <message>
        <source>This contact has no e-mail address to write to.</source>
        <translation>Dieser Kontakt hat keine E-Mail-Adresse, an die man schreiben könnte.</translation>
    </message>
    <message>
        <source>Left out, because they have no e-mail address: %1.</source>
        <translation>Ausgelassen, weil ohne E-Mail-Adresse: %1.</translation>
    </message>
    <message>
        <source>This contact has no phone number to call.</source>
        <translation>Dieser Kontakt hat keine Telefonnummer, die man anrufen kann.</translation>
    </message>
    <message>
        <source>No program on this computer opens this.</source>
        <translation>Kein Programm auf diesem Computer öffnet das.</translation>
    </message>
</context>
<context>
    <name>ui::RequestTexts</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>ui::SchemasDialog</name>
    <message>
        <source>Schema extensions</source>
        <translation>Schema-Erweiterungen</translation>
    </message>
    <message>
        <source>Values that programs of your organisation, or of others, keep beside contacts. Those of the extensions below are shown on cards and can be edited; what contacts have of others stays as it is.</source>
        <translation>Werte, die Programme Ihrer Organisation oder anderer neben Kontakten ablegen. Die der Erweiterungen unten stehen auf den Karten und können bearbeitet werden; was Kontakte von anderen haben, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Id of an extension</source>
        <translation>ID einer Erweiterung</translation>
    </message>
    <message>
        <source>Id, such as %1</source>
        <translation>ID, etwa %1</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>Ver&amp;wenden</translation>
    </message>
    <message>
        <source>Extensions in use</source>
        <translation>Verwendete Erweiterungen</translation>
    </message>
    <message>
        <source>&amp;New definition</source>
        <translation>&amp;Neue Definition</translation>
    </message>
    <message>
        <source>Use no &amp;more</source>
        <translation>Nicht &amp;mehr verwenden</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name of a property</source>
        <translation>Name einer Eigenschaft</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>&amp;ID</translation>
    </message>
    <message>
        <source>De&amp;scription</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>ui::SearchCompletion</name>
    <message>
        <source>Search fields</source>
        <translation>Suchfelder</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Search name, company, phone, notes…</source>
        <translation>Name, Firma, Telefon, Notizen&#xa0;…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>ui::SearchScopeBar</name>
    <message>
        <source>Search in what is open in the tree</source>
        <translation>In dem suchen, was links offen ist</translation>
    </message>
    <message>
        <source>Search in this mailbox</source>
        <translation>In diesem Postfach suchen</translation>
    </message>
    <message>
        <source>Search in every mailbox</source>
        <translation>In allen Postfächern suchen</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>This mailbox</source>
        <translation>Dieses Postfach</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>ui::SelectionSummary</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Categorise…</source>
        <translation>Kategorisieren&#xa0;…</translation>
    </message>
    <message>
        <source>Follow up…</source>
        <translation>Nachverfolgung&#xa0;…</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben&#xa0;…</translation>
    </message>
    <message>
        <source>Copy to…</source>
        <translation>Kopieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <comment>a category that some have</comment>
        <translation>%1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 flagged</source>
        <translation>%1 gekennzeichnet</translation>
    </message>
    <message>
        <source>%1 followed up</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 with a photo</source>
        <translation>%1 mit Foto</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Foto entfernen</translation>
    </message>
    <message>
        <source>Remove %1 photos</source>
        <translation>%1 Fotos entfernen</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
</context>
<context>
    <name>ui::SettingsActions</name>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose&#xa0;…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Ctrl+?</source>
        <translation>Ctrl+?</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchronisierung</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
</context>
<context>
    <name>ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Seiten der Einstellungen</translation>
    </message>
</context>
<context>
    <name>ui::SharedActions</name>
    <message>
        <source>Open a &amp;shared mailbox…</source>
        <translation>&amp;Freigegebenes Postfach öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Close shared mailbox</source>
        <translation>Freigegebenes Postfach s&amp;chließen</translation>
    </message>
</context>
<context>
    <name>ui::SharedMailboxDialog</name>
    <message>
        <source>Open a shared mailbox</source>
        <translation>Freigegebenes Postfach öffnen</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>Address of the owner</source>
        <translation>Adresse der Person, der es gehört</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>name@example.com</translation>
    </message>
    <message>
        <source>Somebody who shares contact folders with you, or whose mailbox you look after, shows in the tree with what you may see.</source>
        <translation>Wer Kontaktordner für Sie freigibt, oder wessen Postfach Sie betreuen, erscheint in den Ordnern mit dem, was Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Owner:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Account:</source>
        <translation>Konto:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Der Dienst wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Kartei needs your permission to read what others share with you. Give it by signing in once more; the mailbox opens then.</source>
        <translation>Kartei braucht Ihre Erlaubnis, um zu lesen, was andere für Sie freigeben. Geben Sie sie, indem Sie sich noch einmal anmelden; dann öffnet sich das Postfach.</translation>
    </message>
</context>
<context>
    <name>ui::ShelfActions</name>
    <message>
        <source>Save this vie&amp;w</source>
        <translation>Diese Ansicht speic&amp;hern</translation>
    </message>
    <message>
        <source>&amp;Rename view</source>
        <translation>Ansicht &amp;umbenennen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach o&amp;ben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach un&amp;ten</translation>
    </message>
    <message>
        <source>Ctrl+Alt+S</source>
        <translation>Ctrl+Alt+S</translation>
    </message>
    <message>
        <source>Remove folder from &amp;favourites</source>
        <translation>Ordner aus den Favo&amp;riten entfernen</translation>
    </message>
    <message>
        <source>Add folder to &amp;favourites</source>
        <translation>Ordner zu den Favo&amp;riten hinzufügen</translation>
    </message>
    <message>
        <source>Remove from &amp;favourites</source>
        <translation>Aus den Favo&amp;riten entfernen</translation>
    </message>
    <message>
        <source>Add to &amp;favourites</source>
        <translation>Zu den Favo&amp;riten hinzufügen</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search, in the list</source>
        <translation>Suchen, in der Liste</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>tippen</translation>
    </message>
    <message>
        <source>Edit the contact, in the list</source>
        <translation>Kontakt bearbeiten, in der Liste</translation>
    </message>
    <message>
        <source>Rename, in the folders; edit a field, in the contact</source>
        <translation>Umbenennen, in den Ordnern; ein Feld bearbeiten, im Kontakt</translation>
    </message>
    <message>
        <source>Save the edit</source>
        <translation>Bearbeitung speichern</translation>
    </message>
    <message>
        <source>Cancel the edit, clear the search, one row instead of several</source>
        <translation>Bearbeitung abbrechen, Suche leeren, eine Zeile statt mehrerer</translation>
    </message>
    <message>
        <source>Open and close a group</source>
        <translation>Gruppe auf- und zuklappen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutsPage</name>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Usual keys for all</source>
        <translation>Übliche Tasten für alle</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>Andere Tasten</translation>
    </message>
    <message>
        <source>Press the keys; Backspace takes them away</source>
        <translation>Drücken Sie die Tasten; die Rücktaste nimmt sie weg</translation>
    </message>
    <message>
        <source>%1 is needed for typing and moving about. Add Ctrl or Alt, or take a function key.</source>
        <translation>%1 wird zum Schreiben und Bewegen gebraucht. Nehmen Sie Strg oder Alt dazu, oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
</context>
<context>
    <name>ui::SignInDialog</name>
    <message>
        <source>&amp;Open the page</source>
        <translation>&amp;Seite öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Use a code instead</source>
        <translation>Stattdessen &amp;Code verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sign in with Microsoft</source>
        <translation>Mit Microsoft anmelden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open it again</source>
        <translation>Erneut ö&amp;ffnen</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Kartei asks where to sign in.</source>
        <translation>Kartei fragt, wo die Anmeldung ist.</translation>
    </message>
    <message>
        <source>Sign in in your browser</source>
        <translation>Melden Sie sich im Browser an</translation>
    </message>
    <message>
        <source>The sign-in page of %1 is open in your browser. This window closes by itself when you are done there.</source>
        <translation>Die Anmeldeseite von %1 ist in Ihrem Browser offen. Dieses Fenster schließt sich von selbst, wenn Sie dort fertig sind.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>The code is good until %1. Enter only a code that you see here yourself: never one that somebody sends you.</source>
        <translation>Der Code gilt bis %1. Geben Sie nur einen Code ein, den Sie hier selbst sehen, nie einen, den Ihnen jemand schickt.</translation>
    </message>
    <message>
        <source>Enter this code</source>
        <translation>Geben Sie diesen Code ein</translation>
    </message>
    <message>
        <source>Open this page in a browser, on this computer or another one, and type in the code:</source>
        <translation>Öffnen Sie diese Seite in einem Browser, auf diesem oder einem anderen Computer, und geben Sie den Code ein:</translation>
    </message>
    <message>
        <source>Signing in did not work</source>
        <translation>Die Anmeldung hat nicht geklappt</translation>
    </message>
    <message>
        <source>Open the &amp;settings</source>
        <translation>&amp;Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Address of the sign-in page</source>
        <translation>Adresse der Anmeldeseite</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>Es ließ sich kein Browser öffnen</translation>
    </message>
    <message>
        <source>Copy this address, and open it in a browser on this computer to sign in. This window closes by itself when you are done there.</source>
        <translation>Kopieren Sie diese Adresse, und öffnen Sie sie in einem Browser auf diesem Computer, um sich anzumelden. Dieses Fenster schließt sich von selbst, wenn Sie dort fertig sind.</translation>
    </message>
    <message>
        <source>One thing is missing</source>
        <translation>Eines fehlt noch</translation>
    </message>
    <message>
        <source>People sign in through an application that is registered with Microsoft, and Kartei does not know one yet. Enter its application (client) id in the settings, on the page Accounts, and sign in then. Your organisation may have one; the README has the steps to register one yourself.</source>
        <translation>Angemeldet wird über eine Anwendung, die bei Microsoft registriert ist, und Kartei kennt noch keine. Tragen Sie ihre Anwendungs-ID (Client-ID) in den Einstellungen auf der Seite „Konten“ ein, und melden Sie sich dann an. Ihre Organisation hat vielleicht eine; wie man selbst eine registriert, steht in der README.</translation>
    </message>
</context>
<context>
    <name>ui::StatusIndicator</name>
    <message>
        <source>1 change waiting</source>
        <translation>1 Änderung wartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes waiting</source>
        <translation>
            <numerusform>%Ln Änderung wartet</numerusform>
            <numerusform>%Ln Änderungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change was refused</source>
        <translation>1 Änderung wurde abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were refused</source>
        <translation>
            <numerusform>%Ln Änderung wurde abgelehnt</numerusform>
            <numerusform>%Ln Änderungen wurden abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change conflicts with another</source>
        <translation>1 Änderung ist in Konflikt mit einer anderen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes conflict with others</source>
        <translation>
            <numerusform>%Ln Änderung ist in Konflikt mit anderen</numerusform>
            <numerusform>%Ln Änderungen sind in Konflikt mit anderen</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>synchronisiert %1</translation>
    </message>
    <message>
        <source>not synced yet</source>
        <translation>noch nicht synchronisiert</translation>
    </message>
    <message>
        <source>Looking for changes…</source>
        <translation>Suche nach Änderungen&#xa0;…</translation>
    </message>
    <message>
        <source>Reading… 1 contact</source>
        <translation>1 Kontakt wird gelesen&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Reading… %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt wird gelesen&#xa0;…</numerusform>
            <numerusform>%Ln Kontakte werden gelesen&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending 1 change…</source>
        <translation>1 Änderung wird gesendet&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln changes…</source>
        <translation>
            <numerusform>%Ln Änderung wird gesendet&#xa0;…</numerusform>
            <numerusform>%Ln Änderungen werden gesendet&#xa0;…</numerusform>
        </translation>
    </message>
    <message>
        <source>Outlook asks us to wait</source>
        <translation>Outlook bittet um Geduld</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>last sync failed</source>
        <translation>letzte Synchronisierung fehlgeschlagen</translation>
    </message>
    <message>
        <source>What is changed here is sent by itself. Click to sync now.</source>
        <translation>Was hier geändert wird, wird von selbst gesendet. Klicken, um jetzt zu synchronisieren.</translation>
    </message>
</context>
<context>
    <name>ui::SyncActions</name>
    <message>
        <source>&amp;Sync now</source>
        <translation>Jetzt &amp;synchronisieren</translation>
    </message>
    <message>
        <source>&amp;Changes…</source>
        <translation>Änder&amp;ungen&#xa0;…</translation>
    </message>
    <message>
        <source>Recently &amp;deleted…</source>
        <translation>Kürzlich &amp;gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>Co&amp;nflicts…</source>
        <translation>Kon&amp;flikte&#xa0;…</translation>
    </message>
    <message>
        <source>F9</source>
        <translation>F9</translation>
    </message>
</context>
<context>
    <name>ui::SyncPage</name>
    <message>
        <source>When the same value was changed here and elsewhere at the same time:</source>
        <translation>Wenn derselbe Wert hier und anderswo zur selben Zeit geändert wurde:</translation>
    </message>
    <message>
        <source>&amp;Ask me</source>
        <translation>&amp;Nachfragen</translation>
    </message>
    <message>
        <source>The server&apos;s value shows, yours is kept until you choose.</source>
        <translation>Der Wert des Servers wird gezeigt, Ihrer bleibt erhalten, bis Sie wählen.</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meinen behalten</translation>
    </message>
    <message>
        <source>Your value is sent, the server&apos;s is kept in the history for ninety days.</source>
        <translation>Ihr Wert wird gesendet, der des Servers bleibt neunzig Tage im Verlauf.</translation>
    </message>
    <message>
        <source>Keep the &amp;server&apos;s</source>
        <translation>Den des &amp;Servers behalten</translation>
    </message>
    <message>
        <source>The server&apos;s value stays, yours is kept in the history for ninety days.</source>
        <translation>Der Wert des Servers bleibt, Ihrer steht neunzig Tage im Verlauf.</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>alle %1 Minuten</translation>
    </message>
    <message>
        <source>only when I ask for it</source>
        <translation>nur auf Wunsch</translation>
    </message>
    <message>
        <source>Look for changes:</source>
        <translation>Nach Änderungen suchen:</translation>
    </message>
    <message>
        <source>Your own changes are sent at once. While you are away it is looked less often.</source>
        <translation>Ihre eigenen Änderungen werden sofort gesendet. Während Sie fort sind, wird seltener gesucht.</translation>
    </message>
    <message>
        <source>Relay for live updates:</source>
        <translation>Relay für sofortige Änderungen:</translation>
    </message>
    <message>
        <source>It forwards to port:</source>
        <translation>Es leitet weiter an Port:</translation>
    </message>
    <message>
        <source>Without a relay Kartei looks for changes at the times above: the service cannot reach this computer by itself. Contacts on this computer are always up to date at once.</source>
        <translation>Ohne Relay sucht Kartei zu den Zeiten oben nach Änderungen: Der Dienst kann diesen Computer nicht von sich aus erreichen. Kontakte auf diesem Computer sind immer sofort auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>The service tells of changes at once, through this address. Kartei still looks at the times above, in case a message is lost.</source>
        <translation>Der Dienst meldet Änderungen sofort, über diese Adresse. Kartei sucht trotzdem zu den Zeiten oben, falls eine Meldung verloren geht.</translation>
    </message>
    <message>
        <source>This is not the address of a relay: it begins with https:// and names another computer. Kartei looks for changes at the times above.</source>
        <translation>Das ist nicht die Adresse eines Relays: Sie beginnt mit https:// und nennt einen anderen Computer. Kartei sucht zu den Zeiten oben nach Änderungen.</translation>
    </message>
</context>
<context>
    <name>ui::TableImportDialog</name>
    <message>
        <source>Import %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>Tag vor Monat</translation>
    </message>
    <message>
        <source>Month before day</source>
        <translation>Monat vor Tag</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>Die erste Zeile nennt die Spalten</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>The first contacts, as they will arrive</source>
        <translation>Die ersten Kontakte, wie sie ankommen werden</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>Was nicht lesbar ist</translation>
    </message>
    <message>
        <source>Into the folder</source>
        <translation>In den Ordner</translation>
    </message>
    <message>
        <source>Who is there already</source>
        <translation>Wer schon da ist</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Import them too</source>
        <translation>Auch importieren</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing can be imported.</source>
        <translation>Nichts kann importiert werden.</translation>
    </message>
    <message>
        <source>Empty columns, left out: %1</source>
        <translation>Leere Spalten, ausgelassen: %1</translation>
    </message>
    <message>
        <source>%1 in the file</source>
        <translation>%1 in der Datei</translation>
    </message>
    <message>
        <source>There already, by name and e-mail or phone: %1</source>
        <translation>Schon da, nach Name und E-Mail oder Telefon: %1</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ui::TextField</name>
    <message>
        <source>Only addresses like https://contoso.example can be opened.</source>
        <translation>Nur Adressen wie https://contoso.example können geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>ui::ToolActions</name>
    <message>
        <source>Custom &amp;fields…</source>
        <translation>E&amp;igene Felder&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Try a query…</source>
        <translation>&amp;Abfrage ausprobieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ui::UndoBar</name>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::ViewActions</name>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Comfortable</source>
        <translation>&amp;Großzügig</translation>
    </message>
    <message>
        <source>&amp;Two lines</source>
        <translation>&amp;Zwei Zeilen</translation>
    </message>
    <message>
        <source>&amp;One line</source>
        <translation>&amp;Eine Zeile</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Liste</translation>
    </message>
    <message>
        <source>Ctrl+Alt+1</source>
        <translation>Ctrl+Alt+1</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Ctrl+Alt+2</source>
        <translation>Ctrl+Alt+2</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>&amp;Karten</translation>
    </message>
    <message>
        <source>Ctrl+Alt+3</source>
        <translation>Ctrl+Alt+3</translation>
    </message>
    <message>
        <source>&amp;Portraits</source>
        <translation>&amp;Porträts</translation>
    </message>
    <message>
        <source>Ctrl+Alt+4</source>
        <translation>Ctrl+Alt+4</translation>
    </message>
    <message>
        <source>By &amp;name</source>
        <translation>Nach &amp;Name</translation>
    </message>
    <message>
        <source>By &amp;company</source>
        <translation>Nach &amp;Firma</translation>
    </message>
    <message>
        <source>By &amp;job title</source>
        <translation>Nach &amp;Position</translation>
    </message>
    <message>
        <source>By &amp;e-mail</source>
        <translation>Nach &amp;E-Mail</translation>
    </message>
    <message>
        <source>By cit&amp;y</source>
        <translation>Nach &amp;Ort</translation>
    </message>
    <message>
        <source>By &amp;folder</source>
        <translation>Nach O&amp;rdner</translation>
    </message>
    <message>
        <source>By &amp;birthday</source>
        <translation>Nach &amp;Geburtstag</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
    <message>
        <source>&amp;No groups</source>
        <translation>Keine &amp;Gruppen</translation>
    </message>
    <message>
        <source>By c&amp;ategory</source>
        <translation>Nach &amp;Kategorie</translation>
    </message>
    <message>
        <source>By &amp;initial</source>
        <translation>Nach &amp;Anfangsbuchstabe</translation>
    </message>
    <message>
        <source>&amp;Expand all groups</source>
        <translation>Alle Gruppen a&amp;ufklappen</translation>
    </message>
    <message>
        <source>Co&amp;llapse all groups</source>
        <translation>Alle Gruppen &amp;zuklappen</translation>
    </message>
    <message>
        <source>Sort &amp;ascending</source>
        <translation>&amp;Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;descending</source>
        <translation>A&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppieren</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>Diese Spalte a&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>Ne&amp;xt contact</source>
        <translation>&amp;Nächster Kontakt</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Ctrl+&lt;</source>
        <translation>Ctrl+&lt;</translation>
    </message>
    <message>
        <source>Next &amp;initial or group</source>
        <translation>Nächster &amp;Anfangsbuchstabe oder Gruppe</translation>
    </message>
    <message>
        <source>Alt+PgDown</source>
        <translation>Alt+PgDown</translation>
    </message>
    <message>
        <source>Alt+PgUp</source>
        <translation>Alt+PgUp</translation>
    </message>
    <message>
        <source>&amp;Jump to an initial…</source>
        <translation>Anfangsb&amp;uchstaben wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Ctrl+J</source>
        <translation>Ctrl+J</translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation>Nächster B&amp;ereich</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation>Ctrl+Tab</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Vo&amp;riger Bereich</translation>
    </message>
    <message>
        <source>Shift+F6</source>
        <translation>Shift+F6</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Tab</source>
        <translation>Ctrl+Shift+Tab</translation>
    </message>
    <message>
        <source>Alt+1</source>
        <translation>Alt+1</translation>
    </message>
    <message>
        <source>Alt+2</source>
        <translation>Alt+2</translation>
    </message>
    <message>
        <source>Alt+3</source>
        <translation>Alt+3</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>S&amp;ortieren</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>Choose colu&amp;mns…</source>
        <translation>&amp;Spalten auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Pr&amp;evious contact</source>
        <translation>&amp;Voriger Kontakt</translation>
    </message>
    <message>
        <source>Previous initial or gro&amp;up</source>
        <translation>Voriger Anfangs&amp;buchstabe oder Gruppe</translation>
    </message>
    <message>
        <source>Go to fol&amp;ders</source>
        <translation>Zu den Or&amp;dnern</translation>
    </message>
    <message>
        <source>G&amp;o to the list</source>
        <translation>Zur L&amp;iste</translation>
    </message>
    <message>
        <source>Go to the cont&amp;act</source>
        <translation>Zu&amp;m Kontakt</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Farbs&amp;chema</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>Whose contacts would you like to see?</source>
        <translation>Wessen Kontakte möchten Sie sehen?</translation>
    </message>
    <message>
        <source>Sign &amp;in with Microsoft</source>
        <translation>&amp;Mit Microsoft anmelden</translation>
    </message>
    <message>
        <source>Your contacts of Microsoft 365 or Outlook.com, offline too.</source>
        <translation>Ihre Kontakte von Microsoft 365 oder Outlook.com, auch offline.</translation>
    </message>
    <message>
        <source>Use this &amp;computer only</source>
        <translation>&amp;Nur diesen Computer verwenden</translation>
    </message>
    <message>
        <source>A new, empty address book that stays on this computer.</source>
        <translation>Ein neues, leeres Adressbuch, das auf diesem Computer bleibt.</translation>
    </message>
    <message>
        <source>&amp;Look around with sample people</source>
        <translation>Mit &amp;Beispielpersonen umsehen</translation>
    </message>
    <message>
        <source>Invented people on this computer, to try everything with.</source>
        <translation>Erfundene Personen auf diesem Computer, um alles auszuprobieren.</translation>
    </message>
</context>
</TS>
