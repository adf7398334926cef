import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClassAlbum } from '@sinau/contracts/class-photos.contract.js';
import sharp from 'sharp';
import { openClassroom } from '../testing/classroom.factory.js';
import { pdfWords, startReportMaking } from '../testing/reports.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const MAKE = 'POST /manage/batches/:id/accountability-report';
const CAPTION = 'PUT /manage/batches/:id/photos/:photo';

let api: TestApi;
let panitia: SignedIn;
let worker: Awaited<ReturnType<typeof startReportMaking>>;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  worker = await startReportMaking();
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
});

/** The worst a camera can send: nothing in it repeats. */
const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();

async function send(batchId: string, bytes: Buffer): Promise<string> {
  const edge = 'sinau-test-boundary';
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n`;
  const { body } = await panitia.inject<ClassAlbum>({
    method: 'POST',
    url: `/api/manage/batches/${batchId}/photos?consent=true`,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  });
  return body.items.at(-1)?.id ?? '';
}

async function printed(id: string): Promise<Buffer> {
  await worker.make(id);
  const answer = await panitia.call('GET /manage/reports/:id/file', {
    params: { id },
    query: { format: 'pdf' },
  });
  return answer.raw;
}

/** What a program of others says about a PDF. */
async function ask(pdf: Buffer, program: string, ...options: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-pictures-'));
  try {
    const file = join(folder, 'report.pdf');
    await writeFile(file, pdf);
    return (await promisify(execFile)(program, [...options, file])).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}

it('prints twelve photos in two columns, tagged, with captions, in less than 5 MB', async () => {
  const { batchId } = await openClassroom(api);
  const bytes = await noise(900, 700);
  for (let index = 0; index < 12; index += 1) {
    const photo = await send(batchId, bytes);
    const body = { caption: `Praktik <${index + 1}> #panic("x")` };
    if (index < 11) await panitia.call(CAPTION, { params: { id: batchId, photo }, body });
  }
  const { body: report } = await panitia.call(MAKE, { params: { id: batchId } });
  const pdf = await printed(report.id);
  expect(pdf.byteLength).toBeGreaterThan(12 * 20_000);
  expect(pdf.byteLength).toBeLessThan(5 * 1024 * 1024);
  expect(pdf.toString('latin1')).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
  expect(await ask(pdf, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found');
  expect((await ask(pdf, 'pdfimages', '-list')).match(/ jpeg /g)).toHaveLength(12);
  const words = await pdfWords(pdf);
  expect(words).toContain('Foto 1. Praktik <1> #panic("x") Foto 2. Praktik <2> #panic("x")');
  expect(words).toContain('Foto 12');
  expect(words).toContain('setuju fotonya dimuat dalam laporan ini');
  const structure = await ask(pdf, 'pdfinfo', '-struct-text');
  expect(structure.match(/^\s*Figure/gm)?.length).toBeGreaterThanOrEqual(12);
  const attributes = await ask(pdf, 'qpdf', '--json', '--json-key=qpdf');
  expect(attributes).toContain('"/Alt": "u:Praktik <3> #panic(\\"x\\")"');
  expect(attributes).toMatch(/"\/Alt": "u:Foto kegiatan [^"]+"/);
}, 120_000);

it('prints a photo no more once it was removed, and a report that is there keeps it', async () => {
  const { batchId } = await openClassroom(api);
  const photo = await send(batchId, await noise(400, 300));
  const { body: first } = await panitia.call(MAKE, { params: { id: batchId } });
  const before = await printed(first.id);
  const { body: waiting } = await panitia.call(MAKE, { params: { id: batchId } });
  await panitia.call('DELETE /manage/batches/:id/photos/:photo', { params: { id: batchId, photo } });
  const late = await printed(waiting.id);
  expect(await pdfWords(late)).toContain('Foto ini sudah dihapus.');
  const again = await panitia.call('GET /manage/reports/:id/file', {
    params: { id: first.id },
    query: { format: 'pdf' },
  });
  expect(again.raw.equals(before)).toBe(true);
  const { body: third } = await panitia.call(MAKE, { params: { id: batchId } });
  expect(third.fingerprint).not.toBe(first.fingerprint);
  expect(await pdfWords(await printed(third.id))).not.toContain('Foto 1');
});
