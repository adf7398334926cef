import { connect } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { limitSlowBodies } from './slow-bodies.js';

let server: FastifyInstance;
beforeEach(async () => {
  server = Fastify();
  limitSlowBodies(server, '/api/uploads/', 200);
  for (const path of ['/api/other', '/api/uploads/1']) server.post(path, async () => 'ok');
  await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => server.close());

/** Promises ten bytes and sends one at a time. @returns what came back before the line closed or all was sent */
async function sendSlowly(path: string): Promise<string> {
  const socket = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => (answer += String(data))).on('error', () => undefined);
  const closed = new Promise((done) => socket.once('close', done));
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 10\r\nConnection: close\r\n\r\n`,
  );
  const timer = setInterval(() => socket.writable && socket.write('x'), 60);
  await closed;
  clearInterval(timer);
  return answer;
}

describe('a body that comes slowly', () => {
  it('is cut off, except an upload', async () => {
    expect(await sendSlowly('/api/other')).toBe('');
    expect(await sendSlowly('/api/uploads/1')).toContain('200 OK');
  });

  it('does not trouble a request without one', async () => {
    expect((await server.inject({ method: 'POST', url: '/api/other' })).statusCode).toBe(200);
  });
});
