import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { CoursePackage } from '@sinau/contracts/course-packages.contract.js';
import sharp from 'sharp';
import { CoursePackageJobsModule } from '../course-packages/course-package-jobs.module.js';
import { PackageWork } from '../course-packages/package-work.service.js';
import { MediaJobsModule } from '../media/media-jobs.module.js';
import { MediaProcessing } from '../media/media-processing.service.js';
import { readSeedCourse } from './courses.factory.js';
import { beginUpload, sendPart, upload } from './media.factory.js';
import { must } from './studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from './test-api.js';
import type { TestClient } from './test-client.js';

/** A whole installation: its API, its worker, and a trainer in it. */
export interface Installation {
  readonly api: TestApi;
  readonly worker: INestApplicationContext;
  readonly media: INestApplicationContext;
  readonly trainer: SignedIn;
  readonly close: () => Promise<void>;
}

/** Started one after the other: settings lie in the environment. */
export async function startInstallation(settings: Record<string, string> = {}): Promise<Installation> {
  const api = await startTestApi(settings);
  const worker = await NestFactory.createApplicationContext(CoursePackageJobsModule, { logger: false });
  const media = await NestFactory.createApplicationContext(MediaJobsModule, { logger: false });
  const trainer = await api.signIn('pelatih');
  const close = async () => {
    await worker.close();
    await media.close();
    await api.close();
  };
  return { api, worker, media, trainer, close };
}

export const patience = () => AbortSignal.timeout(60_000);

/** Uploads and processes a medium. @returns its id */
export async function addMedia(
  { trainer, media }: Installation,
  kind: 'image' | 'video' | 'audio' | 'file',
  bytes: Buffer,
  filename?: string,
): Promise<string> {
  const id = await upload(trainer, kind, bytes, filename);
  await media.get(MediaProcessing).process(id, patience());
  return id;
}

export function picture(colour: string, width = 700): Promise<Buffer> {
  return sharp({ create: { width, height: 400, channels: 3, background: colour } })
    .png()
    .toBuffer();
}

interface SeedLesson {
  jenis: string;
  [key: string]: unknown;
}
interface SeedFile {
  modul: { pelajaran: SeedLesson[] }[];
  [key: string]: unknown;
}

/** A seed course of its own name that shows these uploads. */
export async function courseWith(
  name: { slug: string; kode: string },
  things: { image?: string; video?: string; file?: string; scorm?: string },
): Promise<SeedFile> {
  const file = { ...((await readSeedCourse('fotografi-produk')) as SeedFile), ...name, versi_skema: 2 };
  const lessons = file.modul.flatMap(({ pelajaran }) => pelajaran);
  const reading = lessons.find(({ jenis }) => jenis === 'bacaan');
  const film = lessons.find(({ jenis }) => jenis === 'video');
  if (!reading || !film) throw new Error('the seed course has changed');
  delete reading.isi_md;
  reading.isi = {
    type: 'doc',
    content: [
      ...(things.image
        ? [{ type: 'image', attrs: { mediaId: things.image, alt: 'Produk di meja', caption: '' } }]
        : []),
      ...(things.file ? [{ type: 'file', attrs: { mediaId: things.file, caption: 'Lembar kerja' } }] : []),
      { type: 'paragraph', content: [{ type: 'text', text: 'Usap lensa.' }] },
    ],
  };
  if (things.video) film.media = things.video;
  const last = file.modul.at(-1)?.pelajaran;
  if (things.scorm && last) {
    const { kode, durasi_menit } = last.at(-1) as SeedLesson;
    last[last.length - 1] = { kode, judul: 'Simulasi', jenis: 'scorm', durasi_menit, paket: things.scorm };
  }
  return file;
}

/** Sends a course's file as the import page does. @returns its id */
export async function sendCourse(
  client: TestClient,
  bytes: Buffer,
  filename = 'kursus.sinau.zip',
): Promise<string> {
  const begun = await beginUpload(client, {
    kind: 'file',
    purpose: 'course',
    filename,
    length: bytes.length,
  });
  const url = String(begun.headers.location);
  const sent = await sendPart(client, url, 0, bytes);
  if (begun.status !== 201 || sent.status !== 204)
    throw new Error(`the upload answered ${begun.status} ${sent.status}`);
  return url.slice(url.lastIndexOf('/') + 1);
}

export async function readPackage(client: TestClient, id: string): Promise<CoursePackage> {
  return must('package', await client.call('GET /manage/course-packages/:id', { params: { id } }));
}

/** Sends a file and lets the worker check it. */
export async function checkCourse({ trainer, worker }: Installation, bytes: Buffer): Promise<CoursePackage> {
  const id = await sendCourse(trainer, bytes);
  await worker.get(PackageWork).process(id, patience());
  return readPackage(trainer, id);
}

/** All of it: send, check, say yes, import. */
export async function bringIn(installation: Installation, bytes: Buffer): Promise<CoursePackage> {
  const { trainer, worker } = installation;
  const checked = await checkCourse(installation, bytes);
  if (checked.state !== 'checked') return checked;
  must(
    'import',
    await trainer.call('POST /manage/course-packages/:id/import', { params: { id: checked.id } }),
  );
  await worker.get(PackageWork).process(checked.id, patience());
  return readPackage(trainer, checked.id);
}
