import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import type { Problem } from '../http/problem.js';
import { readUpload } from './read-upload.js';

const LIMIT = 1024;
const HEAD = '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n';

let server: FastifyInstance;
beforeAll(async () => {
  server = fastify();
  await server.register(multipart);
  server.post('/', async (request) => {
    try {
      return { bytes: (await readUpload(request, LIMIT)).length };
    } catch (error) {
      return { code: (error as Problem).code };
    }
  });
});
afterAll(() => server.close());

/** The answer to a body that arrives in these pieces, one after the other. */
async function answerTo(...pieces: Buffer[]): Promise<unknown> {
  async function* arriving() {
    for (const piece of [Buffer.from(HEAD), ...pieces, Buffer.from('\r\n--b--\r\n')]) {
      yield piece;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const answer = await server.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    payload: Readable.from(arriving()),
  });
  return answer.json();
}

it('keeps a file that is as large as it may be', async () => {
  expect(await answerTo(Buffer.alloc(LIMIT / 2), Buffer.alloc(LIMIT / 2))).toEqual({ bytes: LIMIT });
});

it.each([
  ['within a piece', [Buffer.alloc(LIMIT - 1), Buffer.alloc(100)]],
  ['between two pieces', [Buffer.alloc(LIMIT), Buffer.alloc(100)]],
])('refuses a file that goes over its limit %s, and never cuts it short', async (_where, pieces) => {
  expect(await answerTo(...pieces)).toEqual({ code: 'file_too_large' });
});
