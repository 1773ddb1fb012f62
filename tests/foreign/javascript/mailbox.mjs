// A kartei-mailbox for one test: started, put behind TLS, asked without any library, ended.
//
// The mailbox speaks plain HTTP on loopback, but Microsoft's library sends its token and follows links
// only over https. So a front ends TLS before it, as a reverse proxy would; it changes nothing but the
// addresses in what the mailbox says.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

// One white pixel.
export const jpeg = Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////'
    + '////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
    'base64');

export class Mailbox {
    static async start(program, ...options) {
        const mailbox = new Mailbox();
        mailbox.statuses = []; // of all answers that passed the front
        mailbox.directory = mkdtempSync(join(tmpdir(), 'kartei-foreign-'));
        const args = ['--data', mailbox.directory, '--user', 'ada@kartei.example',
                      '--name', 'Ada Lovelace', ...options.flatMap(o => ['--option', o])];
        mailbox.process = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
        mailbox.ended = new Promise(resolve => mailbox.process.on('exit', resolve));
        const lines = createInterface({ input: mailbox.process.stdout });
        const first = await new Promise((resolve, reject) => {
            lines.once('line', resolve);
            mailbox.process.once('error', reject);
            mailbox.process.once('exit', code => reject(new Error(`it ended with ${code}`)));
        });
        [mailbox.address, mailbox.token] = first.split(' ');
        await mailbox.startFront();
        return mailbox;
    }

    async startFront() {
        const { CERTIFICATE: cert, CERTIFICATE_KEY: key } = process.env;
        const { host } = new URL(this.address);
        this.front = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (from, to) => {
            const options = { method: from.method, headers: { ...from.headers, host } };
            const onward = request(this.address + from.url, options, answer => {
                const parts = [];
                this.statuses.push(answer.statusCode);
                answer.on('data', part => parts.push(part));
                answer.on('end', () => {
                    let body = Buffer.concat(parts);
                    if (answer.headers['content-type']?.startsWith('application/json'))
                        body = Buffer.from(body.toString().replaceAll(this.address, this.secure));
                    const headers = { ...answer.headers };
                    if ('content-length' in headers)
                        headers['content-length'] = body.length;
                    to.writeHead(answer.statusCode, headers).end(body);
                });
            });
            onward.on('error', () => to.destroy());
            from.pipe(onward);
        });
        await new Promise(resolve => this.front.listen(0, '127.0.0.1', resolve));
        this.secure = `https://localhost:${this.front.address().port}`;
    }

    async stop() {
        this.front.closeAllConnections();
        this.front.close();
        this.process.kill('SIGTERM');
        await this.ended;
        rmSync(this.directory, { recursive: true });
    }

    // Lets the next matching request go wrong; the text is that of --fault.
    async fault(text) {
        const answer = await fetch(`${this.address}/kartei/control/faults`, {
            method: 'POST', body: JSON.stringify({ fault: text }),
            headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' }
        });
        if (!answer.ok)
            throw new Error(`${text}: ${answer.status} ${await answer.text()}`);
    }

    // What the mailbox really holds: every item of a list, read page by page without a library.
    async all(path) {
        const items = [];
        for (let url = this.address + path; url;) {
            const answer = await fetch(url, {
                headers: { Authorization: `Bearer ${this.token}`, Prefer: 'IdType="ImmutableId"' }
            });
            const body = await answer.json();
            if (!answer.ok)
                throw new Error(`${path}: ${answer.status} ${body.error?.message}`);
            items.push(...body.value);
            url = body['@odata.nextLink'];
        }
        return items;
    }
}
