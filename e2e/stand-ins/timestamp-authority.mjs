import { createServer } from 'node:http';
import { answerTimestampRequest } from '@sinau/certificate/testing/timestamp-authority.js';

/**
 * A timestamp authority (RFC 3161 over HTTP) with a certificate of a home-made authority. `behave` may be changed while
 * it runs: `{ status }` (HTTP), `{ lies }` (see answerTimestampRequest), `'drop'`, `'hang'`, or nothing.
 * @returns `{ url, requests, behave, close() }`
 */
export async function startTimestampAuthority({ identity, clock = () => new Date(), port = 0 }) {
  const authority = { requests: 0, behave: undefined };
  const server = createServer(async (request, response) => {
    authority.requests += 1;
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { behave } = authority;
    if (behave === 'hang') return;
    if (behave === 'drop') return void request.socket.destroy();
    if (behave?.status) return void response.writeHead(behave.status).end();
    const answer = await answerTimestampRequest(Buffer.concat(chunks), identity, clock(), behave?.lies);
    response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return Object.assign(authority, { url: `http://127.0.0.1:${server.address().port}`, close });
}
