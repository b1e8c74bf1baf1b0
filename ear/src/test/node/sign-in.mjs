// The SDK signs in by itself: it is refused, finds the realm, sends the person there, and comes back with a code (OAuth 2.1, PKCE).
import { UnauthorizedError } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { assert, base, realm, run } from './stack.mjs';

const BACK = 'http://127.0.0.1:49152/callback';

/** What an assistant keeps of a sign-in. */
class Keeper {
  redirectUrl = BACK;
  clientMetadata = { client_name: 'system-test', redirect_uris: [BACK], token_endpoint_auth_method: 'none' };
  clientInformation() { return { client_id: 'gatehouse-mcp' }; }
  tokens() { return this.kept; }
  saveTokens(tokens) { this.kept = tokens; }
  saveCodeVerifier(verifier) { this.verifier = verifier; }
  codeVerifier() { return this.verifier; }
  redirectToAuthorization(address) { this.page = address; }
}

/** A person at Keycloak's pages: keeps cookies, fills in forms, follows until the browser would leave the realm. */
async function person(user, address) {
  const cookies = new Map();
  const open = async (to, form) => {
    const answer = await fetch(to, {
      method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form), redirect: 'manual',
      headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (!next) {
      return { page: await answer.text() };
    }
    return next.startsWith(BACK) ? { back: new URL(next) } : open(new URL(next, to));
  };
  const form = (page) => /<form[^>]+action="([^"]+)"/.exec(page)[1].replaceAll('&amp;', '&');
  let seen = await open(address);
  seen = await open(new URL(form(seen.page), realm), { username: user, password: user, credentialId: '' });
  if (seen.page) {
    const code = /name="code" value="([^"]+)"/.exec(seen.page)?.[1];
    seen = await open(new URL(form(seen.page), realm), { ...(code && { code }), accept: 'Yes' });
  }
  return seen.back;
}

const address = new URL(`${base}/mcp`);

await run('@modelcontextprotocol/sdk', {
  'sign-in by OAuth': async () => {
    const keeper = new Keeper();
    const first = new StreamableHTTPClientTransport(address, { authProvider: keeper });
    await assert.rejects(new Client({ name: 'system-test', version: '1' }).connect(first), UnauthorizedError);
    assert.equal(`${keeper.page.origin}${keeper.page.pathname}`, `${realm}/protocol/openid-connect/auth`);
    assert.equal(keeper.page.searchParams.get('code_challenge_method'), 'S256');
    assert.equal(keeper.page.searchParams.get('resource'), address.href);
    const back = await person('buyer', keeper.page);
    await first.finishAuth(back.searchParams.get('code'));
    assert.ok(keeper.kept.expires_in <= 60);
    const client = new Client({ name: 'system-test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(address, { authProvider: keeper }));
    const { structuredContent } = await client.callTool({ name: 'list_reports', arguments: {} });
    assert.ok(structuredContent.workflows.some((workflow) => workflow.key === 'purchasing-assistant'));
    await client.close();
  },
  'no way back but loopback, and none without PKCE': async () => {
    const ask = (more) => fetch(`${realm}/protocol/openid-connect/auth?${new URLSearchParams({
      client_id: 'gatehouse-mcp', response_type: 'code', scope: 'openid', ...more,
    })}`, { redirect: 'manual' });
    const elsewhere = await ask({ redirect_uri: 'http://elsewhere.example/callback', code_challenge: 'x'.repeat(43), code_challenge_method: 'S256' });
    assert.equal(elsewhere.status, 400);
    const bare = await ask({ redirect_uri: BACK });
    assert.ok(new URL(bare.headers.get('location')).searchParams.get('error'));
  },
});
