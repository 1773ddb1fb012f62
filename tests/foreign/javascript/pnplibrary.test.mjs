// PnPjs, a library of the community with a parser, paging and batching of its own, walks through a
// mailbox.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DefaultInit, DefaultHeaders, graphfi } from '@pnp/graph';
import '@pnp/graph/batching.js';
import '@pnp/graph/contacts/index.js';
import '@pnp/graph/users/index.js';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { Mailbox } from './mailbox.mjs';

const names = items => items.map(item => item.displayName).sort();

let mailbox;
let graph;
before(async () => {
    mailbox = await Mailbox.start(process.env.KARTEI_MAILBOX);
    graph = graphfi().using(DefaultInit(`${mailbox.address}/v1.0`), DefaultHeaders(),
                            BrowserFetchWithRetry(), DefaultParse(),
                            InjectHeaders({ Authorization: `Bearer ${mailbox.token}` }));
});
after(() => mailbox.stop());

test('it makes, renames and deletes folders', async () => {
    const folder = await graph.me.contactFolders.add('Family');
    await graph.me.contactFolders.getById(folder.id).update({ displayName: 'Friends' });
    await graph.me.contactFolders.getById(folder.id).childFolders.add('Old friends');
    assert.deepEqual(names(await mailbox.all('/v1.0/me/contactFolders')), ['Friends']);
    await graph.me.contactFolders.getById(folder.id).delete();
    assert.deepEqual(await mailbox.all('/v1.0/me/contactFolders'), []);
});

test('it writes contacts and reads them page by page', async () => {
    const wanted = [];
    for (let i = 0; i < 12; ++i) {
        const displayName = `Person ${String(i).padStart(2, '0')}`;
        await graph.me.contacts.add('Person', String(i),
                                    [{ address: `p${i}@kartei.example`, name: displayName }],
                                    ['+49 30 1'], { displayName });
        wanted.push(displayName);
    }
    const read = [];
    for await (const page of graph.me.contacts.top(5).orderBy('displayName'))
        read.push(...page.map(contact => contact.displayName));
    assert.deepEqual(read, wanted);

    const [found] = await graph.me.contacts
                        .filter("emailAddresses/any(a:a/address eq 'p4@kartei.example')")();
    await graph.me.contacts.getById(found.id).update({ jobTitle: 'Engineer' });
    assert.equal((await graph.me.contacts.getById(found.id).select('jobTitle')()).jobTitle,
                 'Engineer');
    await graph.me.contacts.getById(found.id).delete();
    assert.deepEqual(names(await mailbox.all('/v1.0/me/contacts')),
                     wanted.filter(name => name !== 'Person 04'));
});

test('it sends a batch', async () => {
    const [batched, execute] = graph.batched();
    const added = ['One', 'Two', 'Three'].map(name => batched.me.contactFolders.add(name));
    await execute();
    assert.deepEqual(names(await Promise.all(added)), ['One', 'Three', 'Two']);
    assert.deepEqual(names(await mailbox.all('/v1.0/me/contactFolders')),
                     ['One', 'Three', 'Two']);
});
