import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type {
  ImportMapping,
  ParticipantImportDetail,
  ParticipantImportRow,
} from '@sinau/contracts/participant-imports.contract.js';
import { ImportWork } from '../participant-imports/import-work.service.js';
import { ParticipantImportJobsModule } from '../participant-imports/participant-import-jobs.module.js';
import { fileUpload } from './file-upload.js';
import { must } from './studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from './test-api.js';
import type { Answer, TestClient } from './test-client.js';

/** An API and its worker. */
export interface Desk {
  readonly api: TestApi;
  readonly worker: INestApplicationContext;
  readonly officer: SignedIn;
  readonly work: (id: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startDesk(settings: Record<string, string> = {}): Promise<Desk> {
  const api = await startTestApi(settings);
  const worker = await NestFactory.createApplicationContext(ParticipantImportJobsModule, { logger: false });
  const officer = await api.signIn('panitia', { name: 'Bu Rini' });
  const work = (id: string) => worker.get(ImportWork).process(id, AbortSignal.timeout(60_000));
  const close = async () => {
    await worker.close();
    await api.close();
  };
  return { api, worker, officer, work, close };
}

export function sendFile(
  client: TestClient,
  bytes: Buffer | string,
  filename = 'peserta.csv',
): Promise<Answer<ParticipantImportDetail>> {
  const file = { name: filename, type: 'application/octet-stream' };
  return client.inject<ParticipantImportDetail>(fileUpload('/api/manage/participant-imports', bytes, file));
}

export interface Checking {
  readonly mapping?: ImportMapping;
  readonly kbliCode?: string | null;
  readonly filename?: string;
}

/** Sends a file, checks it with the proposed mapping, and gives the preview. */
export async function preview(
  { officer, work }: Desk,
  bytes: Buffer | string,
  { mapping, kbliCode = '10794', filename }: Checking = {},
): Promise<ParticipantImportDetail> {
  const sent = must('upload', await sendFile(officer, bytes, filename));
  const params = { id: sent.id };
  must(
    'check',
    await officer.call('POST /manage/participant-imports/:id/check', {
      params,
      body: { mapping: mapping ?? sent.mapping, defaults: { kbliCode, size: 'micro' } },
    }),
  );
  await work(sent.id);
  return must('read', await officer.call('GET /manage/participant-imports/:id', { params }));
}

export const CONSENT = {
  kind: 'written' as const,
  givenAt: '2026-01-05T03:00:00Z',
  collectedBy: 'Dinas Koperasi Kota Malang',
  kept: 'Map impor 4',
};

/** Says yes to what was previewed. */
export function confirm(
  { officer }: Pick<Desk, 'officer'>,
  { id, counts }: ParticipantImportDetail,
  choice: { overwrite?: boolean; batchId?: string | null } = {},
): Promise<Answer<ParticipantImportDetail>> {
  const { overwrite = false, batchId = null } = choice;
  return officer.call('POST /manage/participant-imports/:id/confirm', {
    params: { id },
    body: {
      overwrite,
      batchId,
      consent: CONSENT,
      expected: { add: counts?.add ?? 0, update: (overwrite ? counts?.update : counts?.fills) ?? 0 },
    },
  });
}

/** The whole way: preview, yes, job. */
export async function importFile(
  desk: Desk,
  bytes: Buffer | string,
  choice: Checking & { overwrite?: boolean; batchId?: string | null } = {},
): Promise<ParticipantImportDetail> {
  const seen = await preview(desk, bytes, choice);
  must('confirm', await confirm(desk, seen, choice));
  await desk.work(seen.id);
  return must(
    'read',
    await desk.officer.call('GET /manage/participant-imports/:id', { params: { id: seen.id } }),
  );
}

export async function rowsOf({ officer }: Desk, id: string): Promise<ParticipantImportRow[]> {
  const query = { pageSize: 100 };
  return must(
    'rows',
    await officer.call('GET /manage/participant-imports/:id/rows', { params: { id }, query }),
  ).items;
}

/** What a row's issues say, e.g. "nik: …". */
export const said = (row: ParticipantImportRow | undefined): string[] =>
  (row?.issues ?? []).map(({ field, level, text }) => `${level} ${field ?? 'row'}: ${text}`);

export async function undo(desk: Desk, id: string): Promise<ParticipantImportDetail> {
  const params = { id };
  must('undo', await desk.officer.call('POST /manage/participant-imports/:id/undo', { params }));
  await desk.work(id);
  return must('read', await desk.officer.call('GET /manage/participant-imports/:id', { params }));
}
