import { createServer } from 'node:http';
import { PushDevice } from './push-device.mjs';
import { vapidProblem } from './push-vapid.mjs';

const LARGEST = 4096;

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** What a real push service would refuse (RFC 8030, 8292), as a status and the reason. */
function refusal(request, body, device, origin) {
  if (request.method !== 'POST') return [405, 'not a POST'];
  if (!device) return [410, 'no such subscription'];
  const wrong = vapidProblem(request.headers.authorization, { audience: origin, boundTo: device.boundTo });
  if (wrong) return [403, wrong];
  const { ttl, topic = '', 'content-encoding': coding } = request.headers;
  if (!/^\d+$/.test(ttl ?? '')) return [400, 'no TTL'];
  if (!/^[\w-]{0,32}$/.test(topic)) return [400, `topic ${topic}`];
  if (coding !== 'aes128gcm') return [415, `coding ${coding}`];
  if (body.length > LARGEST) return [413, `${body.length} bytes`];
  return null;
}

/**
 * A push service on this machine that behaves like those of browsers: it knows its subscriptions, checks signature and
 * headers, and keeps what it takes. What it cannot do is wake a browser: `pushes` holds what the browser would have
 * decrypted.
 *
 * Returns `{ origin, pushes: [{ device, text, headers }], refused: [reason], next: [status], device(), close() }`.
 */
export async function startPushService() {
  const devices = new Map();
  const pushes = [];
  const refused = [];
  /** Statuses of the next answers, one each; then all is well again. */
  const next = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const device = devices.get(request.url);
    const [status, reason] = refusal(request, body, device, origin) ?? [next.shift() ?? 201];
    if (reason) refused.push(reason);
    else if (status === 201) pushes.push({ device, text: device.open(body), headers: request.headers });
    response
      .writeHead(status, status === 201 ? { location: `${origin}/message/${pushes.length}` } : {})
      .end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Whoever starts it and fails must still be able to end.
  server.unref();
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    pushes,
    refused,
    next,
    /** A browser that can subscribe here. */
    device() {
      const device = new PushDevice(origin);
      devices.set(device.path, device);
      return device;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(resolve);
      }),
  };
}
