import { createHash } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { BulkJobsModule } from '../bulk/bulk-jobs.module.js';
import { RunBulkJob } from '../bulk/run-bulk.job.js';
import { CertificateBulkModule } from '../certificates/bulk/certificate-bulk.module.js';
import { FileStore } from '../files/file-store.js';
import { TableExportsModule } from '../table-exports/table-exports.module.js';
import { Module } from '@nestjs/common';
import { importSeedCourse } from './courses.factory.js';
import type { TestApi } from './test-api.js';

export interface MadeCertificate {
  readonly id: string;
  readonly number: string;
  readonly name: string;
}

let batches = 0;

/** An angkatan of the photography course with certificates of trainers, made straight in the database. */
export async function makeCertificates(
  api: TestApi,
  names: readonly string[],
  { state = 'issued', error = null as string | null } = {},
): Promise<{ batchId: string; certificates: MadeCertificate[] }> {
  const course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  batches += 1;
  const [batch] = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, taken, starts_on, ends_on, place)
     values ($1, $2, $3, 2025, 'in_person', 'running', 500, 0, '2025-11-02', '2025-11-06', 'Gedung A') returning id`,
    [course.courseId, course.versionId, batches],
  );
  const batchId = batch?.id ?? '';
  const certificates = await api.query<MadeCertificate>(INSERT, [
    names,
    batchId,
    state,
    error,
    batches * 10_000,
  ]);
  const files = api.app.get(FileStore, { strict: false });
  if (state !== 'pending')
    for (const { id, name } of certificates)
      await files.put(`test/${id}.pdf`, pdfOf(name), 'application/pdf');
  return { batchId, certificates };
}

export const pdfOf = (name: string): Buffer => Buffer.from(`%PDF-1.7 ${name}`);
export const hashOf = (name: string): string => createHash('sha256').update(pdfOf(name)).digest('hex');

const INSERT = `with made as (
    select n, name, uuidv7() as account, uuidv7() as id, 2025 as year, $5::int + n::int as sequence
    from unnest($1::text[]) with ordinality as g (name, n)
  ), accounts_of as (
    insert into accounts (id, phone, roles) select account, '+62877' || lpad(sequence::text, 8, '0'), '{peserta}' from made returning id
  ), people_of as (
    insert into people (account_id, name, village_code, sex, disability, consented_at, consent_version, nik_key_id, nik_ciphertext, nik_index, nik_last_four)
    select account, name, (select min(code) from regions where level = 4), 'P', 'tidak_ada', now(), 'test', 'k1', '\\x00', sha256(account::text::bytea), '0000'
    from made, (select count(*) from accounts_of) done returning account_id
  )
  insert into certificates (id, batch_id, account_id, kind, series, year, sequence, number, code, payload, state, sealed_at, issued_at, sha256, bytes, storage_key, last_error)
  select id, $2::uuid, account, 'PELATIH', 'STTP', year, sequence, lpad(sequence::text, 6, '0') || '/STTP/LATKOP/XI/2025',
    translate(lpad(sequence::text, 12, '0'), '01', 'XY'),
    jsonb_build_object('holderName', name, 'businessName', null, 'courseTitle', 'Fotografi Produk', 'batchLabel', 'Angkatan ' || ($2::uuid)::text,
      'jp', 20, 'gradeLabel', 'Lulus', 'issuedOn', '2025-11-06', 'verifyUrl', 'http://localhost:3000/v/' || sequence),
    $3::text, case when $3 <> 'pending' then now() end, case when $3 not in ('pending', 'sealed', 'voided') then now() end,
    case when $3 <> 'pending' then sha256(convert_to('%PDF-1.7 ' || name, 'UTF8')) end, case when $3 <> 'pending' then 9 + octet_length(name) end,
    case when $3 <> 'pending' then 'test/' || id || '.pdf' end, $4
  from made, (select count(*) from people_of) done
  returning id, number, payload ->> 'holderName' as name`;

@Module({ imports: [BulkJobsModule, CertificateBulkModule, TableExportsModule] })
class BulkWorker {}

/** The worker's side of bulk work on the test's database, without a queue in between. */
export async function startBulkWorker() {
  const worker = await NestFactory.createApplicationContext(BulkWorker, { logger: false });
  const job = worker.get(RunBulkJob, { strict: false });
  return {
    worker,
    sweeps: job.sweeps,
    run: (bulkJobId: string, signal: AbortSignal = new AbortController().signal): Promise<void> =>
      job.run({ bulkJobId }, { attempt: 1, signal }),
    close: () => worker.close(),
  };
}
