import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { ScormVersion } from '@sinau/contracts/scorm.contract.js';
import { ZipFile } from 'yazl';
import { CourseImportService } from '../courses/course-import.service.js';
import { CoursesService } from '../courses/courses.service.js';
import { ScormUnpacking } from '../scorm/scorm-unpacking.service.js';
import { Workspace } from '../files/workspace.js';
import { UploadedFiles } from '../media/uploaded-files.service.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import { CONFIG } from '../config.module.js';
import { readSeedCourse } from './courses.factory.js';
import { beginUpload, sendPart } from './media.factory.js';
import type { TestApi } from './test-api.js';
import type { TestClient } from './test-client.js';

const SOURCES = 'e2e/fixtures/scorm';

/** A file to pack; `mode` is Unix's, with the type of the file. */
export interface Packed {
  readonly path: string;
  readonly bytes: Buffer | string;
  readonly mode?: number;
}

/** Zips files in this order. */
export async function zipOf(files: readonly Packed[], { compress = true } = {}): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, bytes, mode } of files)
    zip.addBuffer(Buffer.from(bytes), path, { compress, ...(mode !== undefined && { mode }) });
  zip.end();
  return buffer(zip.outputStream);
}

/** The files of our own sample package. */
export async function samplePackage(version: ScormVersion): Promise<Packed[]> {
  const read = (name: string) => readFile(`${SOURCES}/${name}`);
  return [
    { path: 'imsmanifest.xml', bytes: await read(`scorm-${version}/imsmanifest.xml`) },
    ...(await Promise.all(
      ['index.html', 'gaya.css', 'pelajaran.js'].map(async (name) => ({
        path: `isi/${name}`,
        bytes: await read(`shared/${name}`),
      })),
    )),
  ];
}

/** The worker's side, working with the API's own database and store. */
export function unpackingOf(api: TestApi): ScormUnpacking {
  const { app } = api;
  const transactions = app.get(Transactions, { strict: false });
  const files = app.get(FileStore, { strict: false });
  return new ScormUnpacking(
    transactions,
    new UploadedFiles(transactions, files),
    files,
    new Workspace(app.get(CONFIG, { strict: false })),
    app.get(JOB_QUEUE, { strict: false }),
  );
}

/** Sends a package as the studio does. @returns its id */
export async function sendPackage(client: TestClient, zip: Buffer, filename = 'paket.zip'): Promise<string> {
  const begun = await beginUpload(client, { kind: 'file', purpose: 'scorm', filename, length: zip.length });
  const url = String(begun.headers.location);
  const sent = await sendPart(client, url, 0, zip);
  if (begun.status !== 201 || sent.status !== 204)
    throw new Error(`the upload answered ${begun.status} ${sent.status}`);
  return url.slice(url.lastIndexOf('/') + 1);
}

/** Sends and unpacks a package. @returns its id */
export async function addPackage(
  api: TestApi,
  client: TestClient,
  zip: Buffer,
  filename?: string,
): Promise<string> {
  const id = await sendPackage(client, zip, filename);
  await unpackingOf(api).unpack(id, AbortSignal.timeout(30_000));
  return id;
}

interface SeedFile {
  modul: { pelajaran: Record<string, unknown>[] }[];
  [key: string]: unknown;
}

/** A published course whose first lesson is the package, and a class with one learner in it. */
export async function classWithPackage(
  api: TestApi,
  packageId: string,
  passingScore: number | null = null,
): Promise<{ code: string; versionId: string; batchId: string }> {
  const file = (await readSeedCourse('fotografi-produk')) as SeedFile;
  const lessons = file.modul[0]?.pelajaran;
  const code = String(lessons?.[0]?.kode);
  lessons?.splice(0, 1, {
    kode: code,
    judul: 'Paket contoh',
    jenis: 'scorm',
    durasi_menit: 10,
    paket: packageId,
    ...(passingScore !== null && { nilai_minimal: passingScore }),
  });
  const imports = api.app.get(CourseImportService, { strict: false });
  const { courseId, versionId } = await imports.import(null, { ...file, versi_skema: 2 });
  await api.app.get(CoursesService, { strict: false }).publish(null, courseId, versionId);
  const [batch] = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, starts_on, ends_on, assignment_due_at)
     values ($1, $2, (select count(*) + 1 from batches), 2026, 'online', 'running', 100, '2026-11-02', '2026-12-18', now() + interval '7 days')
     returning id`,
    [courseId, versionId],
  );
  return { code, versionId, batchId: batch?.id ?? '' };
}

/** A peserta with a seat in the class. */
export async function seatIn(api: TestApi, batchId: string) {
  const learner = await api.signIn('peserta');
  const [enrolment] = await api.query<{ id: string }>(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at) values ($1, $2, $3, 'active', now()) returning id`,
    [batchId, learner.accountId, learner.businessId],
  );
  return { learner, enrolmentId: enrolment?.id ?? '' };
}
