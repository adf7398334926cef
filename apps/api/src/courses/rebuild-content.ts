import type { EntityManager } from 'typeorm';
import { CONTENT_FORMAT, contentOf, instructionsOf } from '../curriculum/curriculum-content.js';
import { CurriculumFile } from '../curriculum/curriculum-file.js';
import * as queries from './rebuild-content.queries.js';

/**
 * Brings lessons and assignments of older versions into the format that this code reads, from the curriculum file each
 * version keeps. Only how they are stored changes, not what they teach. One transaction per version; safe to run again
 * and from several processes.
 * @returns how many versions were rebuilt
 * @throws Error naming the version whose file cannot be read
 */
export async function rebuildContent(em: EntityManager): Promise<number> {
  let rebuilt = 0;
  while (await em.transaction(rebuildOne)) rebuilt += 1;
  return rebuilt;
}

async function rebuildOne(em: EntityManager): Promise<boolean> {
  const version = await queries.lockOutdatedVersion(em, CONTENT_FORMAT);
  if (!version) return false;
  const parsed = CurriculumFile.safeParse(version.source);
  if (!parsed.success) {
    throw new Error(`the curriculum file of version ${version.id} cannot be read`, { cause: parsed.error });
  }
  const lessons = parsed.data.modul.flatMap(({ pelajaran }) => pelajaran);
  const tasks = lessons.flatMap((lesson) =>
    lesson.jenis === 'tugas_foto' ? [{ code: lesson.kode, instructions: instructionsOf(lesson) }] : [],
  );
  const { tugas_akhir: final } = parsed.data;
  await queries.updateContents(
    em,
    version.id,
    lessons.map((lesson) => ({ code: lesson.kode, content: contentOf(lesson) })),
  );
  await queries.updateInstructions(em, version.id, [
    ...tasks,
    { code: final.kode, instructions: instructionsOf(final) },
  ]);
  await queries.markRebuilt(em, version.id, CONTENT_FORMAT);
  return true;
}
