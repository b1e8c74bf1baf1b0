// The stack under test, and what every flow needs: tokens, assertions, and a line on what ran.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

export const base = process.env.GATEHOUSE_URL;
export const realm = process.env.GATEHOUSE_REALM;
export { assert };

/** An access token of a demo user, by the client for scripts. */
export async function token(user) {
  const answer = await fetch(`${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'gatehouse-cli', username: user, password: user }),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).access_token;
}

/** Runs the flows one after the other; the first that fails ends the run. */
export async function run(name, flows) {
  const { version } = createRequire(import.meta.url)(`./node_modules/${name}/package.json`);
  console.log(`# ${name} ${version} on Node ${process.version}`);
  for (const [flow, steps] of Object.entries(flows)) {
    await steps();
    console.log(`ok ${name}: ${flow}`);
  }
}
