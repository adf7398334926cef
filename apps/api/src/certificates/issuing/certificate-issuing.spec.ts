import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateRenderer } from '@sinau/certificate/renderer.js';
import { inspectSeal } from '@sinau/certificate/sealing/inspect-seal.js';
import type { Certificate } from '@sinau/contracts/certificates.contract.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import { approveClass, runningClass, startIssuing } from '../../testing/certificates.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { SealTrust } from '../sealing/seal-trust.service.js';
import { CERTIFICATE_RENDERER } from './certificate-composer.js';
import { findToIssue } from './certificate-issuing.queries.js';
import { CertificatePrinter } from './certificate-printer.js';
import { RenderCertificateJob } from './render-certificate.job.js';
import { UnfinishedFiles } from './unfinished-files.service.js';

interface Row {
  state: string;
  sha256: string | null;
  bytes: number | null;
  key: string | null;
  error: string | null;
}

let api: TestApi;
let side: Awaited<ReturnType<typeof startIssuing>>;

beforeAll(async () => {
  api = await startTestApi();
  side = await startIssuing();
});
afterAll(async () => {
  await side.close();
  await api.close();
});
afterEach(() => jest.restoreAllMocks());

async function rowOf(id: string): Promise<Row> {
  const [found] = await api.query<Row>(
    `select state, encode(sha256, 'hex') as sha256, bytes, storage_key as key, last_error as error from certificates where id = $1`,
    [id],
  );
  if (!found) throw new Error('no such certificate');
  return found;
}

async function oneCertificate(name = 'Siti Aminah'): Promise<Certificate> {
  const { batchId } = await runningClass(api, [name]);
  const [certificate] = await approveClass(api, batchId);
  if (!certificate) throw new Error('nothing was approved');
  return certificate;
}

async function storedFilesOf(id: string): Promise<string[]> {
  const folder = join(process.env.SINAU_DATA ?? '', 'files');
  const all = await readdir(folder, { recursive: true }).catch(() => []);
  return all.filter((name) => name.includes(id));
}

const told = (id: string) =>
  api.query<{ id: string }>(
    `select id from reminders where event = 'certificate_ready' and occurrence = $1`,
    [id],
  );
const audited = (id: string) =>
  api.query(`select 1 from audit_log where action = 'certificate.issued' and subject_id = $1`, [id]);

describe('issuing', () => {
  it('renders, stores and records a certificate once, however often it runs', async () => {
    const { id } = await oneCertificate();
    const renderer = jest.spyOn(side.worker.get(CERTIFICATE_RENDERER, { strict: false }), 'render' as never);
    const job = side.worker.get(RenderCertificateJob);
    await job.run({ certificateId: id });
    const first = await rowOf(id);
    await job.run({ certificateId: id });
    expect(renderer).toHaveBeenCalledTimes(1);
    expect(await rowOf(id)).toEqual(first);
    expect(first).toMatchObject({
      state: 'issued',
      key: `certificates/${id}/${first.sha256}.pdf`,
      error: null,
    });
    const bytes = await side.worker.get(FileStore, { strict: false }).get(first.key ?? '');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.sha256);
    expect(bytes.length).toBe(first.bytes);
    expect(first.bytes).toBeLessThan(150 * 1024);
    const anchors = await side.worker.get(SealTrust, { strict: false }).anchors();
    expect(inspectSeal(bytes, anchors)).toMatchObject({ wholeDocument: true, chainOk: true, problems: [] });
    expect(bytes.toString('latin1')).toContain('(credential.json)');
    expect(await storedFilesOf(id)).toHaveLength(1);
    expect(await told(id)).toHaveLength(1);
    expect(await audited(id)).toHaveLength(1);
  });

  it('gives one file, one hash and one message when two workers have it at the same time', async () => {
    const { id } = await oneCertificate();
    await Promise.all([side.issuing.issue(id), side.issuing.issue(id)]);
    const row = await rowOf(id);
    expect(row.state).toBe('issued');
    // Two seals are never alike; the file that nobody names goes.
    await side.worker.get(UnfinishedFiles).tidy(-1);
    expect(await storedFilesOf(id)).toEqual([expect.stringContaining(`${row.sha256}.pdf`)]);
    expect(await told(id)).toHaveLength(1);
    expect(await audited(id)).toHaveLength(1);
  });

  it('killed between storing and recording, the next run seals anew and nothing is left of the first', async () => {
    const { id } = await oneCertificate();
    const { reader } = api.app.get(Transactions, { strict: false });
    const wanted = await findToIssue(reader, id);
    if (!wanted) throw new Error('no such certificate');
    const lost = await side.worker.get(CertificatePrinter).print(id, wanted);
    expect(await rowOf(id)).toMatchObject({ state: 'pending', sha256: null, error: null });
    await side.issuing.issue(id);
    const done = await rowOf(id);
    expect(done.sha256).not.toBe(lost.sha256);
    expect(await storedFilesOf(id)).toHaveLength(2);
    const unfinished = side.worker.get(UnfinishedFiles);
    expect(await unfinished.tidy()).toBe(0);
    expect(await unfinished.tidy(-1)).toBe(1);
    expect(await storedFilesOf(id)).toEqual([expect.stringContaining(`${done.sha256}.pdf`)]);
    expect(await told(id)).toHaveLength(1);
  });

  it('killed inside the recording transaction, nothing of it stays', async () => {
    const { id } = await oneCertificate();
    await api.query(
      `create or replace function refuse_told() returns trigger language plpgsql as $$ begin raise exception 'cut off'; end $$`,
    );
    await api.query(
      'create trigger cut before insert on reminders for each row execute function refuse_told()',
    );
    await expect(side.issuing.issue(id)).rejects.toThrow('cut off');
    await api.query('drop trigger cut on reminders');
    expect(await rowOf(id)).toMatchObject({ state: 'pending', error: 'cut off' });
    expect(await audited(id)).toHaveLength(0);
    await side.issuing.issue(id);
    expect(await rowOf(id)).toMatchObject({ state: 'issued', error: null });
    expect(await told(id)).toHaveLength(1);
  });

  it('notes a poison payload on its own row, fails for the queue, and spares its neighbours', async () => {
    const { batchId } = await runningClass(api, ['Ani', 'Budi', 'Citra']);
    const certificates = await approveClass(api, batchId);
    const target = certificates.find(({ holderName }) => holderName === 'Budi')?.id ?? '';
    await api.query('alter table certificates disable trigger certificates_immutable');
    await api.query(`update certificates set payload = payload || '{"startedOn":"kemarin"}' where id = $1`, [
      target,
    ]);
    await api.query('alter table certificates enable trigger certificates_immutable');
    const results = await Promise.allSettled(certificates.map(({ id }) => side.issuing.issue(id)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const row = await rowOf(target);
    expect(row).toMatchObject({ state: 'pending', error: expect.any(String) });
    expect(row.error).not.toContain('\n');
    const preview = await (
      await api.signIn('dinas')
    ).call('GET /manage/batches/:id/certification', { params: { id: batchId } });
    expect(preview.body.progress).toMatchObject({ pending: 1, issued: 2, revoked: 0, stuck: 1 });
  });

  it('keeps the file and its hash for ever: the database refuses to change them', async () => {
    const { id } = await oneCertificate();
    await side.issuing.issue(id);
    for (const change of [`sha256 = '\\x00'`, 'bytes = 1', `storage_key = 'x'`, `issued_at = now()`]) {
      await expect(api.query(`update certificates set ${change} where id = $1`, [id])).rejects.toThrow(
        'never changes',
      );
    }
  });

  it('prints what was frozen, also after the person has changed their name', async () => {
    const { id } = await oneCertificate('Nama Lama');
    await api.query(
      `update people set name = 'Nama Baru' where account_id = (select account_id from certificates where id = $1)`,
      [id],
    );
    const renderer = jest.spyOn(
      side.worker.get<CertificateRenderer>(CERTIFICATE_RENDERER, { strict: false }),
      'render',
    );
    await side.issuing.issue(id);
    expect(renderer.mock.calls[0]?.[0].data.holderName).toBe('Nama Lama');
  });

  it('does not try again what is not there', async () => {
    await expect(side.issuing.issue(randomUUID())).rejects.toMatchObject({ name: 'PermanentJobError' });
  });
});

describe('the sweep', () => {
  it('rings only for those that have waited for more than 20 seconds', async () => {
    const before = await side.issuing.ringOverdue();
    const { id } = await oneCertificate();
    expect(await side.issuing.ringOverdue()).toBe(before);
    await api.query('alter table certificates disable trigger certificates_immutable');
    await api.query(`update certificates set approved_at = now() - interval '21 seconds' where id = $1`, [
      id,
    ]);
    await api.query('alter table certificates enable trigger certificates_immutable');
    expect(await side.issuing.ringOverdue()).toBe(before + 1);
    // The queue was emptied: nothing but the row remembers.
    const queue = side.worker.get<JobQueue>(JOB_QUEUE, { strict: false });
    await queue.obliterate();
    expect(await side.issuing.ringOverdue()).toBe(before + 1);
    expect((await queue.counts())['render-certificate'].waiting).toBe(before + 1);
    await side.issuing.issue(id);
    expect(await side.issuing.ringOverdue()).toBe(before);
  });
});
