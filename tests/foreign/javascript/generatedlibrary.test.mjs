// Microsoft's generated library for JavaScript walks through a mailbox, straight to its plain address.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AllowedHostsValidator, BaseBearerTokenAuthenticationProvider }
    from '@microsoft/kiota-abstractions';
import { createGraphServiceClient, GraphRequestAdapter } from '@microsoft/msgraph-sdk';
import { PageIterator } from '@microsoft/msgraph-sdk-core';
import { createContactCollectionResponseFromDiscriminatorValue }
    from '@microsoft/msgraph-sdk/models/index.js';
import { createODataErrorFromDiscriminatorValue }
    from '@microsoft/msgraph-sdk/models/oDataErrors/index.js';
import '@microsoft/msgraph-sdk-users';
import { jpeg, Mailbox } from './mailbox.mjs';

function adapterFor(mailbox) {
    const adapter = new GraphRequestAdapter(new BaseBearerTokenAuthenticationProvider({
        getAuthorizationToken: async () => mailbox.token,
        getAllowedHostsValidator: () => new AllowedHostsValidator()
    }));
    adapter.baseUrl = `${mailbox.address}/v1.0`;
    return adapter;
}

const names = items => items.map(item => item.displayName).sort();

let mailbox;
let adapter;
let me;
before(async () => {
    mailbox = await Mailbox.start(process.env.KARTEI_MAILBOX);
    adapter = adapterFor(mailbox);
    me = createGraphServiceClient(adapter).me;
});
after(() => mailbox.stop());

test('it makes, renames and deletes folders', async () => {
    const folder = await me.contactFolders.post({ displayName: 'Friends' });
    await me.contactFolders.byContactFolderId(folder.id).patch({ displayName: 'Family' });
    const child = await me.contactFolders.byContactFolderId(folder.id).childFolders
                      .post({ displayName: 'Aunts' });
    assert.equal(child.parentFolderId, folder.id);
    assert.deepEqual(names(await mailbox.all('/v1.0/me/contactFolders')), ['Family']);
    await me.contactFolders.byContactFolderId(folder.id).delete();
    assert.deepEqual(await mailbox.all('/v1.0/me/contactFolders'), []);
});

test('it writes contacts and reads them with its page iterator', async () => {
    const wanted = [];
    for (let i = 0; i < 12; ++i) {
        const displayName = `Person ${String(i).padStart(2, '0')}`;
        await me.contacts.post({ displayName, birthday: new Date('1980-05-17T11:59:00Z'),
                                 homeAddress: { city: 'Ulm' }, children: ['Kim'],
                                 emailAddresses: [{ address: `p${i}@kartei.example` }] });
        wanted.push(displayName);
    }
    const page = await me.contacts.get({ queryParameters: { top: 5, orderby: ['displayName'] } });
    const items = [];
    await new PageIterator(adapter, page, item => items.push(item) > 0,
                           createContactCollectionResponseFromDiscriminatorValue,
                           { XXX: createODataErrorFromDiscriminatorValue }).iterate();
    assert.deepEqual(items.map(item => item.displayName), wanted);
    assert.deepEqual([items[3].birthday.toISOString().slice(0, 10), items[3].homeAddress.city,
                      items[3].children, items[3].emailAddresses[0].address],
                     ['1980-05-17', 'Ulm', ['Kim'], 'p3@kartei.example']);

    const one = me.contacts.byContactId(items[3].id);
    assert.equal((await one.patch({ jobTitle: 'Engineer' })).jobTitle, 'Engineer');
    await one.delete();
    await assert.rejects(one.get(), error => error.responseStatusCode === 404
                             && error.errorEscaped.code === 'ErrorItemNotFound');
    assert.deepEqual(names(await mailbox.all('/v1.0/me/contacts')),
                     wanted.filter(name => name !== 'Person 03'));
});

test('it follows a delta', async () => {
    const folder = await me.contactFolders.post({ displayName: 'Followed' });
    const contacts = me.contactFolders.byContactFolderId(folder.id).contacts;
    const gone = await contacts.post({ displayName: 'Gone' });
    await contacts.post({ displayName: 'Stays' });
    const first = await contacts.delta.get();
    assert.deepEqual(names(first.value), ['Gone', 'Stays']);
    await me.contacts.byContactId(gone.id).delete();
    const second = await contacts.delta.withUrl(first.odataDeltaLink).get();
    assert.deepEqual(second.value.map(item => item.id), [gone.id]);
});

test('it sets and reads photos', async () => {
    const contact = await me.contacts.post({ displayName: 'Seen' });
    const photo = me.contacts.byContactId(contact.id).photo;
    await photo.content.put(jpeg.buffer.slice(jpeg.byteOffset, jpeg.byteOffset + jpeg.length));
    assert.deepEqual(Buffer.from(await photo.content.get()), jpeg);
    assert.deepEqual([(await photo.get()).width, (await photo.get()).height], [1, 1]);
});

test('it writes and reads open extensions', async () => {
    const contact = await me.contacts.post({ displayName: 'Extended' });
    const extensions = me.contacts.byContactId(contact.id).extensions;
    // This version of the library leaves extensionName out unless it comes as an additional member.
    await extensions.post({ odataType: '#microsoft.graph.openTypeExtension',
                            additionalData: { extensionName: 'com.example.notes',
                                              colour: 'blue' } });
    const [read] = await mailbox.all(`/v1.0/me/contacts/${contact.id}/extensions`);
    assert.deepEqual([read.extensionName, read.colour], ['com.example.notes', 'blue']);
    const again = await extensions.byExtensionId('com.example.notes').get();
    assert.equal(again.extensionName, 'com.example.notes');
});

test('it translates ids', async () => {
    const contact = await me.contacts.post({ displayName: 'Translated' });
    const { value } = await me.translateExchangeIds.post({
        inputIds: [contact.id], sourceIdType: 'restId', targetIdType: 'restImmutableEntryId'
    });
    const held = (await mailbox.all('/v1.0/me/contacts')).find(c => c.displayName === 'Translated');
    assert.equal(value[0].targetId, held.id);
});
