import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { Assignment, CourseModule, Lesson, Question } from './course-content.entity.js';
import { CourseVersion } from './course-version.entity.js';
import {
  contentOf,
  evidenceOf,
  instructionsOf,
  lessonKinds,
  rubricOf,
} from '../curriculum/curriculum-content.js';
import type { CurriculumFile } from '../curriculum/curriculum-file.js';
import { questionOf } from '../curriculum/question-content.js';

/**
 * The course with this slug, made when it is new. Imports follow one another: of two at once that make the same new
 * course, the second would else fail on its code instead of finding it.
 * @throws a violation of courses_code_key when another course has the code
 */
export async function lockCourse(em: EntityManager, course: { slug: string; code: string }) {
  await rows(em, `select pg_advisory_xact_lock(hashtext('sinau course import'))`);
  const added = await rows(
    em,
    'insert into courses (slug, code) values ($1, $2) on conflict (slug) do nothing returning id',
    [course.slug, course.code],
  );
  const found = await row<{ id: string; code: string }>(
    em,
    'select id, code from courses where slug = $1 for update',
    [course.slug],
  );
  if (!found) throw new Error(`course ${course.slug} disappeared while it was imported`);
  return { ...found, created: added.length > 0 };
}

export async function findVersionByFingerprint(em: EntityManager, courseId: string, sha256: Buffer) {
  return row<{ id: string; number: number }>(
    em,
    'select id, number from course_versions where course_id = $1 and source_sha256 = $2',
    [courseId, sha256],
  );
}

export async function nextVersionNumber(em: EntityManager, courseId: string): Promise<number> {
  const found = await row<{ next: number }>(
    em,
    'select coalesce(max(number), 0) + 1 as next from course_versions where course_id = $1',
    [courseId],
  );
  return found?.next ?? 1;
}

async function insertAll<T extends { id: string }>(
  em: EntityManager,
  entity: new () => T,
  values: QueryDeepPartialEntity<T>[],
): Promise<string[]> {
  if (values.length === 0) return [];
  const { identifiers } = await em.insert(entity, values);
  return identifiers.map(({ id }) => id as string);
}

export async function insertVersion(
  em: EntityManager,
  version: QueryDeepPartialEntity<CourseVersion>,
): Promise<string> {
  const [id] = await insertAll(em, CourseVersion, [version]);
  if (!id) throw new Error('the version got no id');
  return id;
}

async function insertModules(
  em: EntityManager,
  versionId: string,
  { modul }: CurriculumFile,
): Promise<string[]> {
  return insertAll<CourseModule>(
    em,
    CourseModule,
    modul.map(({ kode, judul, jp, tujuan }, index) => ({
      versionId,
      code: kode,
      position: index + 1,
      title: judul,
      jp,
      objectives: tujuan,
    })),
  );
}

/** The lessons of a version, and the assignment behind every photo lesson. */
async function insertLessons(
  em: EntityManager,
  versionId: string,
  moduleIds: string[],
  { modul }: CurriculumFile,
) {
  const lessons = modul
    .flatMap((module, m) =>
      module.pelajaran.map((lesson, l) => ({ lesson, moduleId: moduleIds[m]!, position: l + 1 })),
    )
    .map((one, index) => ({ ...one, ordinal: index + 1, content: contentOf(one.lesson) }));
  const lessonIds = await insertAll<Lesson>(
    em,
    Lesson,
    lessons.map(({ lesson, ...stored }) => ({
      versionId,
      ...stored,
      code: lesson.kode,
      title: lesson.judul,
      kind: lessonKinds[lesson.jenis],
      minutes: lesson.durasi_menit,
      // The first lesson can be read before there is an account.
      free: stored.ordinal === 1,
    })),
  );
  const tasks = lessons.flatMap(({ lesson, content }, index) =>
    lesson.jenis === 'tugas_foto' && content.kind === 'photo_assignment'
      ? {
          versionId,
          lessonId: lessonIds[index]!,
          code: lesson.kode,
          title: lesson.judul,
          instructions: content.instructions,
          evidence: evidenceOf(lesson.bukti),
          checklist: lesson.daftar_periksa,
          peerReviews: lesson.tinjauan_sejawat?.jumlah ?? 0,
        }
      : [],
  );
  await insertAll<Assignment>(em, Assignment, tasks);
}

/** Everything a version teaches and asks. */
export async function insertContent(
  em: EntityManager,
  versionId: string,
  file: CurriculumFile,
): Promise<void> {
  const moduleIds = await insertModules(em, versionId, file);
  await insertLessons(em, versionId, moduleIds, file);
  await insertAll<Question>(
    em,
    Question,
    file.bank_soal.map((question) => ({ versionId, ...questionOf(question) })),
  );
  const { tugas_akhir: final } = file;
  await insertAll<Assignment>(em, Assignment, [
    {
      versionId,
      lessonId: null,
      code: final.kode,
      title: final.judul,
      instructions: instructionsOf(final),
      evidence: evidenceOf(final.bukti),
      rubric: rubricOf(final),
      passingScore: final.nilai_lulus,
      revisions: final.boleh_perbaikan,
      peerReviews: final.tinjauan_sejawat?.jumlah ?? 0,
    },
  ]);
}
