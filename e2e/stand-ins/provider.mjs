import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

async function bytesOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parsed(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A message provider on a loopback port that remembers what it took, in memory only. What a request gets is, in this
 * order: `refusal(request)` (a wrong token, a wrong shape), the next of `next`, what `script(request)` says, and without
 * these `take(request)`, which `finish` may still work on. A behaviour is `{ status, body?, headers? }` (not taken; with `taken: true` it was, and the
 * answer is untrue), or taken and then `'hang'` (never answered), `'drop'` (hung up on), or `undefined` (answered).
 *
 * Returns `{ url, requests, taken, next, latencyMs, script, close() }`; the last four may be changed while it runs.
 */
export async function startProvider({
  take,
  refusal,
  taken: heard = async () => {},
  finish = async (answer) => answer,
  port = 0,
}) {
  const provider = { requests: [], taken: [], next: [], latencyMs: 0, script: () => undefined };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });

  async function answer(incoming, response) {
    const body = parsed(await bytesOf(incoming));
    const request = {
      method: incoming.method,
      path: incoming.url,
      authorization: incoming.headers.authorization,
      body,
      at: new Date(),
    };
    provider.requests.push(request);
    if (provider.latencyMs) await pause(provider.latencyMs);
    const wrong = refusal(request);
    const behaviour = wrong ? undefined : (provider.next.shift() ?? provider.script(request));
    if (wrong) return send(response, wrong);
    if (behaviour?.status && !behaviour.taken) return send(response, behaviour);
    provider.taken.push(request);
    const accepted = take(request);
    const answering = heard(request, accepted, behaviour);
    if (behaviour === 'drop') return incoming.socket.destroy();
    if (behaviour === 'hang') return undefined;
    await answering;
    return send(response, behaviour ?? (await finish(accepted)));
  }

  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return Object.assign(provider, { url, close });
}

function send(response, { status, body = {}, headers = {} }) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
