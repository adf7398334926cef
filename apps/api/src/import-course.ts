import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { ImportOutcome } from '@sinau/contracts/courses.contract.js';
import { configOrExit } from './boot.js';
import { CourseImportService } from './courses/course-import.service.js';
import { CoursesModule } from './courses/courses.module.js';
import { Problem } from './http/problem.js';

const sentences: Record<ImportOutcome['outcome'], string> = {
  created: 'Pelatihan baru diimpor',
  new_version: 'Versi baru diimpor, belum diterbitkan',
  unchanged: 'Tidak ada yang berubah',
};

/** The file's JSON, or undefined with a sentence on stderr. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'bukan JSON yang benar' : 'tidak dapat dibaca';
    console.error(`${path} ${reason}: ${(error as Error).message}`);
    return undefined;
  }
}

async function importFile(path: string): Promise<boolean> {
  const source = await readJson(path);
  if (source === undefined) return false;
  const app = await NestFactory.createApplicationContext(CoursesModule, { logger: ['error', 'warn'] });
  try {
    const done = await app.get(CourseImportService).import(null, source);
    for (const { path: at, message } of done.warnings) console.warn(`perhatian  ${at}: ${message}`);
    console.log(`${sentences[done.outcome]}: ${done.slug}, versi ${done.versionNumber}`);
    console.log(`${done.modules} modul, ${done.lessons} pelajaran, ${done.questions} soal`);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    for (const { path: at, message } of error.extra.errors ?? [])
      console.error(`${at || '(berkas)'}: ${message}`);
    console.error(`${path}: ${error.extra.errors?.length ?? 0} kesalahan. Tidak ada yang berubah.`);
    return false;
  } finally {
    await app.close();
  }
}

const [path] = process.argv.slice(2);
if (!path) {
  console.error('Pemakaian: npm run import-course BERKAS.json');
  process.exitCode = 2;
} else {
  configOrExit();
  process.exitCode = (await importFile(path)) ? 0 : 1;
}
