// The SDK of the Model Context Protocol against /mcp, with a token that is there already.
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { EmptyResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { assert, base, run, token } from './stack.mjs';

const WORKFLOW = 'purchasing-assistant';

async function connect(user, headers = {}) {
  const client = new Client({ name: 'system-test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${base}/mcp`), {
    requestInit: { headers: { Authorization: `Bearer ${await token(user)}`, ...headers } },
  }));
  return client;
}

async function call(name, args, user = 'buyer') {
  const client = await connect(user);
  const result = await client.callTool({ name, arguments: args });
  await client.close();
  return result;
}

async function answered(name, args) {
  const result = await call(name, args);
  assert.ok(!result.isError, JSON.stringify(result.content));
  assert.equal(result.content[0].type, 'text');
  return result.structuredContent;
}

async function refused(name, args) {
  const result = await call(name, args);
  assert.equal(result.isError, true);
  return result.content;
}

let report;

await run('@modelcontextprotocol/sdk', {
  'connect, ping, list tools': async () => {
    const client = await connect('buyer');
    assert.equal(client.getServerVersion().name, 'gatehouse');
    assert.ok(client.getInstructions().includes('list_reports'));
    await client.ping();
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map((tool) => tool.name).sort(), ['get_report', 'list_reports', 'search', 'summarize']);
    assert.ok(tools.every((tool) => tool.inputSchema.type === 'object' && tool.description));
    await client.close();
  },
  'list_reports': async () => {
    const { workflows } = await answered('list_reports', {});
    assert.ok(workflows.some((workflow) => workflow.key === WORKFLOW));
    assert.ok(!workflows.some((workflow) => workflow.key === 'finance-digest'));
    report = workflows.find((workflow) => workflow.key === WORKFLOW).reports[0].key;
  },
  'get_report': async () => {
    const rows = await answered('get_report', { workflow: WORKFLOW, report, limit: 5 });
    assert.ok(rows.columns.length > 0 && rows.rows.length > 0 && rows.rows.length <= 5);
    assert.ok(rows.rows.every((row) => row.length === rows.columns.length));
    assert.ok(rows.digest.startsWith('sha256:'));
  },
  'search': async () => {
    const { reports } = await answered('search', { workflow: WORKFLOW, question: 'Which vendors became more expensive?' });
    assert.ok(reports.length > 0);
  },
  'summarize': async () => {
    const summary = await answered('summarize', { workflow: WORKFLOW, question: 'What changed at our vendors?' });
    assert.equal(summary.status, 'released');
    assert.ok(summary.sentences.length > 0 && summary.sources.length > 0);
  },
  'refusals: absent and forbidden are one, wrong arguments are named': async () => {
    assert.deepEqual(await refused('get_report', { workflow: 'finance-digest', report: 'postings-by-account' }),
      await refused('get_report', { workflow: 'no-such-workflow', report: 'postings-by-account' }));
    assert.deepEqual(await refused('get_report', { workflow: WORKFLOW, report: 'no-such-report' }),
      await refused('list_reports', { workflow: 'finance-digest' }));
    assert.deepEqual(await refused('summarize', { workflow: 'finance-digest', question: 'x' }),
      await refused('search', { workflow: 'no-such-workflow', question: 'x' }));
    assert.ok((await refused('search', { workflow: WORKFLOW, query: 'x' }))[0].text.includes('query'));
    assert.ok((await refused('get_report', { workflow: WORKFLOW, report, limit: 5000 }))[0].text.includes('limit'));
  },
  'errors of the protocol': async () => {
    await assert.rejects(call('drop_table', {}), (error) => error.code === -32602);
    const client = await connect('buyer');
    await assert.rejects(client.request({ method: 'resources/list' }, EmptyResultSchema), (error) => error.code === -32601);
    await client.close();
  },
  'a page from elsewhere, and one of this machine': async () => {
    await assert.rejects(connect('buyer', { Origin: 'http://elsewhere.example' }), (error) => error.code === 403);
    const local = await connect('buyer', { Origin: 'http://localhost:6274' });
    await local.close();
  },
});
