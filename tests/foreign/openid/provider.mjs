// oidc-provider on loopback, and beside it the one call of Graph that a sign-in makes: GET /v1.0/me, which
// believes the provider's access tokens and nothing else.
import Provider from 'oidc-provider';
import { createServer } from 'node:http';
import { once } from 'node:events';

export const clientId = 'kartei-test';

const configuration = {
    clients: [{
        client_id: clientId,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token',
                      'urn:ietf:params:oauth:grant-type:device_code'],
        response_types: ['code'],
        redirect_uris: ['http://localhost'],
    }],
    scopes: ['openid', 'offline_access', 'User.Read', 'Contacts.ReadWrite'],
    features: { deviceFlow: { enabled: true }, devInteractions: { enabled: true } },
    pkce: { required: () => true },
    cookies: { keys: ['of one run'] },
};

export class Issuer {
    static async start() {
        const issuer = new Issuer();
        issuer.server = createServer((from, to) => issuer.answer(from, to));
        issuer.server.listen(0, '127.0.0.1');
        await once(issuer.server, 'listening');
        issuer.address = `http://127.0.0.1:${issuer.server.address().port}`;
        issuer.provider = new Provider(issuer.address, configuration);
        issuer.oidc = issuer.provider.callback();
        issuer.asked = []; // grants of the token endpoint
        issuer.provider.on('grant.success', context => issuer.asked.push(context.oidc.params.grant_type));
        return issuer;
    }

    async answer(from, to) {
        if (from.url !== '/v1.0/me')
            return this.oidc(from, to);
        const token = from.headers.authorization?.replace(/^Bearer /, '');
        const known = token && await this.provider.AccessToken.find(token);
        to.setHeader('Content-Type', 'application/json');
        if (!known) {
            to.writeHead(401).end('{"error":{"code":"InvalidAuthenticationToken","message":""}}');
            return;
        }
        to.end(JSON.stringify({ id: known.accountId, displayName: 'Ada Lovelace',
                                userPrincipalName: `${known.accountId}@kartei.example` }));
    }

    stop() {
        this.server.closeAllConnections();
        this.server.close();
    }
}
