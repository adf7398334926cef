import { ZipFile } from 'yazl';
import { FileRefused } from '../files/file-refused.js';
import { orNotFound } from '../http/problem.js';
import { beginUpload, sendPart } from '../testing/media.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { PrivateMedia } from './private-media.service.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function inspect(bytes: Buffer) {
  const learner = await api.signIn('peserta');
  const begun = await beginUpload(learner, { kind: 'file', purpose: 'evidence', length: bytes.length });
  const url = String(begun.headers.location);
  expect((await sendPart(learner, url, 0, bytes)).status).toBe(204);
  const media = api.app.get(PrivateMedia, { strict: false });
  return media.inspect(orNotFound(await media.arrived(learner.accountId, url.slice(-36))));
}

describe('looking at evidence', () => {
  it('says that a book is one without unpacking it: its inside could never be rewritten', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { compress: false });
    zip.addBuffer(Buffer.from('<!DOCTYPE['.repeat(1000)), 'META-INF/container.xml');
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
    expect(await inspect(Buffer.concat(chunks))).toEqual({
      format: 'zip',
      contentType: 'application/epub+zip',
    });
  });

  it('refuses what is cut off', async () => {
    await expect(inspect(Buffer.from('%PDF-1.7\nisi'))).rejects.toBeInstanceOf(FileRefused);
  });
});
