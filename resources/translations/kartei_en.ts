<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountNotices</name>
    <message numerus="yes">
        <source>%1 has to be signed in to again. %Ln changes wait here until then; nothing is lost.</source>
        <translation>
            <numerusform>%1 has to be signed in to again. %Ln change waits here until then; nothing is lost.</numerusform>
            <numerusform>%1 has to be signed in to again. %Ln changes wait here until then; nothing is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message numerus="yes">
        <source>%Ln changes that are not on the server yet</source>
        <translation>
            <numerusform>%Ln change that is not on the server yet</numerusform>
            <numerusform>%Ln changes that are not on the server yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undecided conflicts</source>
        <translation>
            <numerusform>%Ln undecided conflict</numerusform>
            <numerusform>%Ln undecided conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsaved drafts</source>
        <translation>
            <numerusform>%Ln unsaved draft</numerusform>
            <numerusform>%Ln unsaved drafts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeStateText</name>
    <message numerus="yes">
        <source>Tried %Ln times</source>
        <translation>
            <numerusform>Tried %Ln time</numerusform>
            <numerusform>Tried %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded</source>
        <translation>
            <numerusform>%Ln discarded</numerusform>
            <numerusform>%Ln discarded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left</source>
        <translation>
            <numerusform>%Ln left</numerusform>
            <numerusform>%Ln left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeText</name>
    <message numerus="yes">
        <source>%Ln categories created</source>
        <translation>
            <numerusform>%Ln category created</numerusform>
            <numerusform>%Ln categories created</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new categories</source>
        <translation>
            <numerusform>%Ln new category</numerusform>
            <numerusform>%Ln new categories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandRunner</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not on the server yet.</source>
        <translation>
            <numerusform>%n change is not on the server yet.</numerusform>
            <numerusform>%n changes are not on the server yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were changed here and elsewhere: see &quot;kartei conflicts&quot;.</source>
        <translation>
            <numerusform>%n value was changed here and elsewhere: see &quot;kartei conflicts&quot;.</numerusform>
            <numerusform>%n values were changed here and elsewhere: see &quot;kartei conflicts&quot;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The service refused %n change(s). They are kept; open the window to decide.</source>
        <translation>
            <numerusform>The service refused %n change. It is kept; open the window to decide.</numerusform>
            <numerusform>The service refused %n changes. They are kept; open the window to decide.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are saved here and wait to be sent.</source>
        <translation>
            <numerusform>%n change is saved here and waits to be sent.</numerusform>
            <numerusform>%n changes are saved here and wait to be sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are called &quot;%1&quot;: name one by its id or key.</source>
        <translation>
            <numerusform>%n contact is called &quot;%1&quot;: name it by its id or key.</numerusform>
            <numerusform>%n contacts are called &quot;%1&quot;: name one by its id or key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are there already and were left out.</source>
        <translation>
            <numerusform>%n contact is there already and was left out.</numerusform>
            <numerusform>%n contacts are there already and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported into %1.</source>
        <translation>
            <numerusform>%n contact imported into %1.</numerusform>
            <numerusform>%n contacts imported into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to %1.</source>
        <translation>
            <numerusform>%n contact written to %1.</numerusform>
            <numerusform>%n contacts written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactText</name>
    <message numerus="yes">
        <source>%Ln contacts</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>The service is busy. Kartei tries again in %n seconds.</source>
        <translation>
            <numerusform>The service is busy. Kartei tries again in %n second.</numerusform>
            <numerusform>The service is busy. Kartei tries again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryNotice</name>
    <message numerus="yes">
        <source>%n changes that had not been sent were recovered: look at each, then send or discard it.</source>
        <translation>
            <numerusform>%n change that had not been sent was recovered: look at it, then send or discard it.</numerusform>
            <numerusform>%n changes that had not been sent were recovered: look at each, then send or discard it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes could not be read.</source>
        <translation>
            <numerusform>%n change could not be read.</numerusform>
            <numerusform>%n changes could not be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Desktop</name>
    <message numerus="yes">
        <source>%n contact(s) written to %1.</source>
        <translation>
            <numerusform>%n contact written to %1.</numerusform>
            <numerusform>%n contacts written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the %n readable contact(s)</source>
        <translation>
            <numerusform>Import the %n readable contact</numerusform>
            <numerusform>Import the %n readable contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DeletedDialog</name>
    <message numerus="yes">
        <source>&amp;Restore %Ln contacts</source>
        <translation>
            <numerusform>&amp;Restore %Ln contact</numerusform>
            <numerusform>&amp;Restore %Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HeldDialog</name>
    <message numerus="yes">
        <source>%Ln contacts are shown here as before until you decide.</source>
        <translation>
            <numerusform>%Ln contact is shown here as before until you decide.</numerusform>
            <numerusform>%Ln contacts are shown here as before until you decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StatusIndicator</name>
    <message numerus="yes">
        <source>%Ln changes waiting</source>
        <translation>
            <numerusform>%Ln change waiting</numerusform>
            <numerusform>%Ln changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes were refused</source>
        <translation>
            <numerusform>%Ln change was refused</numerusform>
            <numerusform>%Ln changes were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes conflict with others</source>
        <translation>
            <numerusform>%Ln change conflicts with others</numerusform>
            <numerusform>%Ln changes conflict with others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading… %Ln contacts</source>
        <translation>
            <numerusform>Reading… %Ln contact</numerusform>
            <numerusform>Reading… %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln changes…</source>
        <translation>
            <numerusform>Sending %Ln change…</numerusform>
            <numerusform>Sending %Ln changes…</numerusform>
        </translation>
    </message>
</context>
</TS>
