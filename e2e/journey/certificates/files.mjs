import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findSignatures } from '@sinau/certificate/sealing/signature-dictionary.js';
import yauzl from 'yauzl';
import { inLanes } from '../../lib/lanes.mjs';
import { say, until } from '../steps.mjs';

const run = promisify(execFile);

/** What a program says on both its streams, also when it is not content. */
async function says(program, ...args) {
  try {
    const { stdout, stderr } = await run(program, args);
    return stdout + stderr;
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Error(`${program} is needed: install poppler-utils, qpdf and openssl`, { cause: error });
    return `${error.stdout}${error.stderr}`;
  }
}

/** All PDFs of the class as one archive, made by a job and streamed. */
async function fetchArchive(officer, batchId, expected) {
  const selection = { filter: { batch: batchId }, except: [] };
  const job = await officer.call('POST /manage/bulk-jobs', {
    body: { kind: 'certificates.zip', selection, parameters: {}, key: randomUUID(), expected },
  });
  const params = { id: job.id };
  await until('the archive', async () => {
    const { state } = await officer.call('GET /manage/bulk-jobs/:id', { params });
    return state === 'finished' || undefined;
  });
  return Buffer.from(await (await officer.fetch(`/api/manage/bulk-jobs/${job.id}/file`)).arrayBuffer());
}

async function entriesOf(archive) {
  const zip = await promisify(yauzl.fromBuffer)(archive, { lazyEntries: false });
  const open = promisify(zip.openReadStream.bind(zip));
  const entries = [];
  zip.on('entry', (entry) => entries.push(entry));
  await new Promise((resolve, reject) => zip.once('end', resolve).once('error', reject));
  return inLanes(entries, 1, async (entry) => {
    const chunks = [];
    for await (const chunk of await open(entry)) chunks.push(chunk);
    return { name: entry.fileName, bytes: Buffer.concat(chunks) };
  });
}

/** One file before qpdf, pdfsig and OpenSSL, which have nothing in common with what made it. Gives its credential. */
async function checkFile(folder, index, bytes) {
  const file = (name) => path.join(folder, `${index}-${name}`);
  const must = (said, words) => {
    if (!said.includes(words))
      throw new Error(`file ${index}: "${words}" was not said but: ${said.slice(0, 400)}`);
  };
  await writeFile(file('sealed.pdf'), bytes);
  must(await says('qpdf', '--check', file('sealed.pdf')), 'No syntax or stream encoding errors');
  const seal = await says('pdfsig', file('sealed.pdf'));
  must(seal, 'Signature is Valid');
  must(seal, 'Total document signed');
  const [{ cms, ranges }] = findSignatures(bytes);
  await writeFile(file('seal.der'), cms);
  await writeFile(file('content'), Buffer.concat(ranges.map(([start, end]) => bytes.subarray(start, end))));
  const input = ['-inform', 'DER', '-in', file('seal.der'), '-content', file('content'), '-binary'];
  const trust = ['-CAfile', path.join(folder, 'ca.pem'), '-purpose', 'any', '-cades', '-out', file('out')];
  must(await says('openssl', 'cms', '-verify', ...input, ...trust), 'CAdES Verification successful');
  await says('pdfdetach', '-save', '1', '-o', file('credential.json'), file('sealed.pdf'));
  return JSON.parse(await readFile(file('credential.json'), 'utf8'));
}

/** Every file of the class, against the recorded hash and our authority. Gives the credentials that lie in them. */
export async function checkFiles({ officer, stranger }, batchId, certificates) {
  const folder = await mkdtemp(path.join(tmpdir(), 'sinau-journey-'));
  try {
    await writeFile(path.join(folder, 'ca.pem'), await (await stranger.fetch('/segel/ca.pem')).text());
    const entries = await entriesOf(await fetchArchive(officer, batchId, certificates.length));
    const files = entries.filter(({ name }) => name.endsWith('.pdf'));
    const recorded = new Set(certificates.map(({ sha256 }) => sha256));
    for (const { bytes } of files) recorded.delete(createHash('sha256').update(bytes).digest('hex'));
    if (files.length !== certificates.length || recorded.size > 0)
      throw new Error(
        `the archive holds ${files.length} files, and ${recorded.size} recorded hashes are missing`,
      );
    const heaviest = Math.max(...files.map(({ bytes }) => bytes.length));
    const credentials = await inLanes(files, availableParallelism(), ({ bytes }, index) =>
      checkFile(folder, index, bytes),
    );
    say(
      `${files.length} files from one archive: hashes as recorded, qpdf content, pdfsig valid and total, ` +
        `OpenSSL finds our authority; the heaviest ${(heaviest / 1000).toFixed(0)} KB`,
    );
    return credentials;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
