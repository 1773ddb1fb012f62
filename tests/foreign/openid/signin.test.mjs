import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { clientId, Issuer } from './provider.mjs';

// A browser with a person before it: keeps cookies, follows where it is sent, fills every form.
class Browser {
    cookies = new Map();

    async visit(address) {
        let page = await this.get(address);
        for (let forms = 0; forms < 6; ++forms) {
            const form = page.text.match(/<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/);
            if (!form)
                return page;
            const fields = new URLSearchParams();
            for (const [tag] of form[2].matchAll(/<input[^>]*>/g)) {
                const name = tag.match(/name="([^"]+)"/)?.[1];
                const value = tag.match(/value="([^"]*)"/)?.[1];
                if (name)
                    fields.append(name, value ?? this.answers[name] ?? 'ada');
            }
            page = await this.get(new URL(form[1].replaceAll('&amp;', '&'), page.address), fields);
        }
        throw new Error('The forms have no end.');
    }

    async get(address, form) {
        const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(address, { method: form ? 'POST' : 'GET', body: form,
                                              redirect: 'manual', headers: { cookie } });
        for (const set of answer.headers.getSetCookie()) {
            const [, name, value] = set.match(/^([^=]+)=([^;]*)/);
            this.cookies.set(name, value);
        }
        const next = answer.headers.get('location');
        return next ? this.get(new URL(next, address))
                    : { address, status: answer.status, text: await answer.text() };
    }

    answers = {};
}

async function signIn(issuer, options, walk) {
    const folder = mkdtempSync(join(tmpdir(), 'kartei-openid-'));
    const program = spawn(process.env.KARTEI, ['--profile', folder, 'sign-in', '--json',
        '--authority', issuer.address, '--client-id', clientId, ...options]);
    const ended = new Promise(resolve => program.on('exit', resolve));
    let words = '';
    program.stderr.on('data', part => { words += part; });
    const lines = [];
    let isWalked = false;
    for await (const line of createInterface({ input: program.stdout })) {
        lines.push(line);
        if (!isWalked) {
            isWalked = true;
            await walk(line);
        }
    }
    const status = await ended;
    rmSync(folder, { recursive: true });
    assert.equal(status, 0, words);
    return JSON.parse(lines.at(-1));
}

test('the browser flow with PKCE ends in a usable token', async () => {
    const issuer = await Issuer.start();
    try {
        const account = await signIn(issuer, ['--no-browser'], async line => {
            assert.match(line, /code_challenge_method=S256/);
            const page = await new Browser().visit(line);
            assert.equal(page.status, 200);
        });
        assert.equal(account.user, 'ada@kartei.example');
        assert.deepEqual(issuer.asked, ['authorization_code']);
    } finally {
        issuer.stop();
    }
});

test('the device flow ends in a usable token', async () => {
    const issuer = await Issuer.start();
    try {
        const account = await signIn(issuer, ['--device-code'], async line => {
            const { userCode, verificationUri } = JSON.parse(line);
            const browser = new Browser();
            browser.answers.user_code = userCode;
            const page = await browser.visit(verificationUri);
            assert.equal(page.status, 200);
        });
        assert.equal(account.user, 'ada@kartei.example');
        assert.deepEqual(issuer.asked, ['urn:ietf:params:oauth:grant-type:device_code']);
    } finally {
        issuer.stop();
    }
});
