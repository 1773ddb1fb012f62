// Microsoft's core library for JavaScript walks through a mailbox: its default chain of handlers (token,
// retry, redirect, telemetry), its page iterator and its batch content, told nothing but the address.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import graph from '@microsoft/microsoft-graph-client';
import { jpeg, Mailbox } from './mailbox.mjs';

const { BatchRequestContent, BatchResponseContent, Client, GraphError, PageIterator,
        ResponseType } = graph;

const clientFor = mailbox => Client.initWithMiddleware({
    authProvider: { getAccessToken: async () => mailbox.token },
    baseUrl: `${mailbox.secure}/`,
    customHosts: new Set(['localhost'])
});

// Everything that a list holds, by the library's page iterator.
async function iterated(client, page) {
    const items = [];
    const iterator = new PageIterator(client, page, item => items.push(item) > 0);
    await iterator.iterate();
    return { items, deltaLink: iterator.getDeltaLink() };
}

const names = items => items.map(item => item.displayName).sort();

let mailbox;
let client;
before(async () => {
    mailbox = await Mailbox.start(process.env.KARTEI_MAILBOX);
    client = clientFor(mailbox);
});
after(() => mailbox.stop());

test('it reads the signed-in user', async () => {
    const me = await client.api('/me').select('displayName', 'userPrincipalName').get();
    assert.equal(me.displayName, 'Ada Lovelace');
    assert.equal(me.userPrincipalName, 'ada@kartei.example');
});

test('it makes, renames and deletes folders', async () => {
    const folder = await client.api('/me/contactFolders').post({ displayName: 'Family' });
    const child = await client.api(`/me/contactFolders/${folder.id}/childFolders`)
                      .post({ displayName: 'Uncles' });
    const renamed = await client.api(`/me/contactFolders/${child.id}`)
                        .patch({ displayName: 'Aunts' });
    assert.deepEqual([renamed.displayName, renamed.parentFolderId], ['Aunts', folder.id]);
    assert.deepEqual(names(await mailbox.all('/v1.0/me/contactFolders')), ['Family']);
    assert.deepEqual(names(await mailbox.all(`/v1.0/me/contactFolders/${folder.id}/childFolders`)),
                     ['Aunts']);
    await client.api(`/me/contactFolders/${folder.id}`).delete();
    assert.deepEqual(await mailbox.all('/v1.0/me/contactFolders'), []);
});

test('it writes contacts and reads them with its page iterator', async () => {
    const folder = await client.api('/me/contactFolders').post({ displayName: 'Many' });
    const contacts = `/me/contactFolders/${folder.id}/contacts`;
    const wanted = [];
    for (let i = 0; i < 23; ++i) {
        const contact = { displayName: `Person ${String(i).padStart(2, '0')}`,
                          emailAddresses: [{ name: 'Work', address: `p${i}@kartei.example` }],
                          businessPhones: [`+49 30 ${i}`], birthday: '1980-05-17' };
        const made = await client.api(contacts).post(contact);
        assert.match(made.birthday, /^1980-05-17T/);
        wanted.push(contact.displayName);
    }
    const page = await client.api(contacts).top(5).orderby('displayName').get();
    const { items } = await iterated(client, page);
    assert.deepEqual(items.map(item => item.displayName), wanted);

    const found = await client.api(contacts)
                      .filter("emailAddresses/any(a:a/address eq 'p7@kartei.example')").get();
    assert.deepEqual(names(found.value), ['Person 07']);
    const counted = await client.api(contacts).count(true).top(1).get();
    assert.equal(counted['@odata.count'], 23);

    const one = await client.api(`/me/contacts/${found.value[0].id}`)
                    .header('If-Match', found.value[0]['@odata.etag'])
                    .patch({ jobTitle: 'Engineer', homeAddress: { city: 'Ulm' } });
    assert.deepEqual([one.jobTitle, one.homeAddress], ['Engineer', { city: 'Ulm' }]);
    await assert.rejects(client.api(`/me/contacts/${one.id}`)
                             .header('If-Match', found.value[0]['@odata.etag'])
                             .patch({ jobTitle: 'Poet' }),
                         error => error instanceof GraphError && error.statusCode === 412);
    await client.api(`/me/contacts/${one.id}`).delete();
    await assert.rejects(client.api(`/me/contacts/${one.id}`).get(),
                         error => error instanceof GraphError && error.statusCode === 404
                             && error.code === 'ErrorItemNotFound');
    assert.deepEqual(names(await mailbox.all(`/v1.0${contacts}`)),
                     wanted.filter(name => name !== 'Person 07'));
});

test('it follows a delta', async () => {
    const folder = await client.api('/me/contactFolders').post({ displayName: 'Followed' });
    const contacts = `/me/contactFolders/${folder.id}/contacts`;
    const made = [];
    for (const displayName of ['Ada', 'Bo', 'Cy', 'Di', 'Ed'])
        made.push(await client.api(contacts).post({ displayName }));
    const first = await iterated(client, await client.api(`${contacts}/delta`)
                                             .header('Prefer', 'odata.maxpagesize=2').get());
    assert.deepEqual(names(first.items), ['Ada', 'Bo', 'Cy', 'Di', 'Ed']);
    await client.api(`/me/contacts/${made[1].id}`).delete();
    await client.api(`/me/contacts/${made[2].id}`).patch({ displayName: 'Cyrus' });
    const second = await iterated(client, await client.api(first.deltaLink).get());
    assert.deepEqual(second.items.filter(item => item['@removed']).map(item => item.id),
                     [made[1].id]);
    assert.deepEqual(names(second.items.filter(item => !item['@removed'])), ['Cyrus']);
});

test('it sets, reads and replaces photos', async () => {
    const contact = await client.api('/me/contacts').post({ displayName: 'Seen' });
    const photo = `/me/contacts/${contact.id}/photo`;
    await assert.rejects(client.api(photo).get(), error => error.statusCode === 404);
    await client.api(`${photo}/$value`).header('Content-Type', 'image/jpeg').put(jpeg);
    const bytes = await client.api(`${photo}/$value`).responseType(ResponseType.ARRAYBUFFER).get();
    assert.deepEqual(Buffer.from(bytes), jpeg);
    const metadata = await client.api(photo).get();
    assert.deepEqual([metadata['@odata.mediaContentType'], metadata.width, metadata.height],
                     ['image/jpeg', 1, 1]);
});

test('it writes and reads open extensions', async () => {
    const extension = { '@odata.type': 'microsoft.graph.openTypeExtension',
                        extensionName: 'com.example.notes', colour: 'blue', sizes: [1, 2] };
    const contact = await client.api('/me/contacts').post({ displayName: 'Extended' });
    const extensions = `/me/contacts/${contact.id}/extensions`;
    const made = await client.api(extensions).post(extension);
    assert.deepEqual([made.extensionName, made.colour, made.sizes],
                     ['com.example.notes', 'blue', [1, 2]]);
    await client.api(`${extensions}/com.example.notes`).patch({ ...extension, colour: 'red' });
    const expanded = await client.api(`/me/contacts/${contact.id}`)
                         .expand("extensions($filter=id eq 'com.example.notes')").get();
    assert.deepEqual(expanded.extensions.map(e => e.colour), ['red']);
    await client.api(`${extensions}/com.example.notes`).delete();
    await assert.rejects(client.api(`${extensions}/com.example.notes`).get(),
                         error => error.statusCode === 404);
});

test('it writes and reads extended properties', async () => {
    const fax = 'String 0x3A24';
    const contact = await client.api('/me/contacts').post({
        displayName: 'Faxed', singleValueExtendedProperties: [{ id: fax, value: '+49 30 1' }]
    });
    const read = await client.api(`/me/contacts/${contact.id}`)
                     .expand(`singleValueExtendedProperties($filter=id eq '${fax}')`).get();
    assert.deepEqual(read.singleValueExtendedProperties.map(p => [p.id.toLowerCase(), p.value]),
                     [[fax.toLowerCase(), '+49 30 1']]);
});

test('it sends batches', async () => {
    const folder = await client.api('/me/contactFolders').post({ displayName: 'Batched' });
    const contacts = `/me/contactFolders/${folder.id}/contacts`;
    const step = (id, method, path, body, dependsOn) => ({
        id, dependsOn, request: new Request(mailbox.secure + path, {
            method, headers: { 'Content-Type': 'application/json' },
            body: body && JSON.stringify(body)
        })
    });
    const content = new BatchRequestContent(
        [step('1', 'POST', contacts, { displayName: 'One' }),
         step('2', 'POST', contacts, { displayName: 'Two' }, ['1']),
         step('3', 'GET', `${contacts}/unknown-id`, undefined, ['2'])]);
    const answers = new BatchResponseContent(
        await client.api('/$batch').post(await content.getContent()));
    assert.deepEqual(['1', '2'].map(id => answers.getResponseById(id).status), [201, 201]);
    assert.equal((await answers.getResponseById('2').json()).displayName, 'Two');
    assert.ok(answers.getResponseById('3').status >= 400);
    assert.deepEqual(names(await mailbox.all(`/v1.0${contacts}`)), ['One', 'Two']);
});

test('it keeps immutable ids over a move', async () => {
    const immutable = { Prefer: 'IdType="ImmutableId"' };
    const folder = await client.api('/me/contactFolders').post({ displayName: 'Target' });
    const plain = await client.api('/me/contacts').post({ displayName: 'Mover' });
    const translated = await client.api('/me/translateExchangeIds').post({
        inputIds: [plain.id], sourceIdType: 'restId', targetIdType: 'restImmutableEntryId'
    });
    const id = translated.value[0].targetId;
    await client.api(`/me/contacts/${id}`).headers(immutable)
        .patch({ parentFolderId: folder.id });
    const moved = await mailbox.all(`/v1.0/me/contactFolders/${folder.id}/contacts`);
    assert.deepEqual(moved.map(item => [item.id, item.displayName]), [[id, 'Mover']]);
});

test('it manages categories', async () => {
    const made = await client.api('/me/outlook/masterCategories')
                     .post({ displayName: 'Chess', color: 'preset9' });
    await client.api(`/me/outlook/masterCategories/${made.id}`).patch({ color: 'preset2' });
    const all = await client.api('/me/outlook/masterCategories').get();
    assert.deepEqual(all.value.filter(c => c.displayName === 'Chess').map(c => c.color),
                     ['preset2']);
    await client.api(`/me/outlook/masterCategories/${made.id}`).delete();
});

test('it subscribes to changes and hears of them', { timeout: 20000 }, async t => {
    let heard;
    const notice = new Promise(resolve => heard = resolve);
    const receiver = createServer((request, response) => {
        const token = new URL(request.url, 'http://receiver').searchParams.get('validationToken');
        if (token !== null)
            return response.writeHead(200, { 'Content-Type': 'text/plain' }).end(token);
        const parts = [];
        request.on('data', part => parts.push(part));
        request.on('end', () => {
            response.writeHead(202).end();
            heard(JSON.parse(Buffer.concat(parts)).value[0]);
        });
    });
    t.after(() => {
        receiver.closeAllConnections();
        receiver.close();
    });
    await new Promise(resolve => receiver.listen(0, '127.0.0.1', resolve));
    const subscription = await client.api('/subscriptions').post({
        changeType: 'created', resource: 'me/contacts', clientState: 'secret',
        notificationUrl: `http://127.0.0.1:${receiver.address().port}/`,
        expirationDateTime: new Date(Date.now() + 3600000).toISOString()
    });
    const contact = await client.api('/me/contacts').post({ displayName: 'Heard of' });
    const { changeType, clientState, resourceData, subscriptionId } = await notice;
    await client.api(`/subscriptions/${subscription.id}`).delete();
    assert.deepEqual([changeType, clientState, resourceData.id, subscriptionId],
                     ['created', 'secret', contact.id, subscription.id]);
    assert.deepEqual((await client.api('/subscriptions').get()).value, []);
});

test('it tries again after a failure and follows a redirect', async () => {
    await mailbox.fault('status status=503 path=/me$ retry-after=0');
    assert.equal((await client.api('/me').get()).displayName, 'Ada Lovelace');
    await mailbox.fault(`redirect status=302 path=/elsewhere text=${mailbox.secure}/v1.0/me`);
    assert.equal((await client.api('/me/elsewhere').get()).displayName, 'Ada Lovelace');
    assert.deepEqual(mailbox.statuses.slice(-4), [503, 200, 302, 200]);
});

test('it waits as told when it asked too often', async () => {
    const busy = await Mailbox.start(process.env.KARTEI_MAILBOX, 'window-requests=5',
                                     'window-seconds=1');
    const asked = [...Array(12).keys()].map(() => clientFor(busy).api('/me').get());
    const users = await Promise.all(asked);
    await busy.stop();
    assert.ok(busy.statuses.includes(429));
    assert.deepEqual(users.map(user => user.displayName), Array(12).fill('Ada Lovelace'));
});
