import { readSeedCourse, type SeedCourse } from '../testing/courses.factory.js';
import { CourseHead } from '@sinau/contracts/studio-head.contract.js';
import { LessonBody } from '@sinau/contracts/studio-lesson.contract.js';
import { readCurriculum } from '../curriculum/curriculum-reader.js';
import { headOf, withHead, withTotals } from './course-head.js';
import { readDraft } from './draft-reader.js';
import { writeDraft } from './draft-writer.js';
import { numberIn, objectIn, objectsIn, textIn, type FileObject } from './file-object.js';
import { bodyOf, mediaOf, textBytesOf, withEdit } from './lesson-body.js';
import { newLesson } from './new-lesson.js';
import { copyOfCourse, newCourse } from './new-course.js';

const seeds: SeedCourse[] = ['fotografi-produk', 'desain-kemasan', 'penjualan-online'];
const lessonsOf = (file: FileObject) =>
  objectsIn(file, 'modul').flatMap((module) => objectsIn(module, 'pelajaran'));
const lessonOf = async (kind: string): Promise<FileObject> => {
  const found = lessonsOf(await readSeedCourse('fotografi-produk')).find(
    (lesson) => textIn(lesson, 'jenis') === kind,
  );
  if (!found) throw new Error(`no ${kind} in the seed`);
  return found;
};
const editOf = (source: FileObject, change: Partial<LessonBody> = {}) => ({
  title: textIn(source, 'judul'),
  minutes: numberIn(source, 'durasi_menit', 0),
  body: LessonBody.parse({ ...bodyOf(source), ...change }),
});

describe.each(seeds)('the draft of %s', (slug) => {
  it('is written out as the bytes it was read from', async () => {
    const file = await readSeedCourse(slug);
    expect(JSON.stringify(writeDraft(readDraft(file)))).toBe(JSON.stringify(file));
  });

  it('stays the same when every lesson and the head are opened and saved without a change', async () => {
    const file = await readSeedCourse(slug);
    const { head, modules, questions } = readDraft(file);
    const saved = {
      head: withHead(head, CourseHead.parse(JSON.parse(JSON.stringify(headOf(head))))),
      modules: modules.map(({ source, lessons }) => ({
        source,
        lessons: lessons.map((lesson) =>
          withEdit(lesson, JSON.parse(JSON.stringify(editOf(lesson))) as never),
        ),
      })),
      questions,
    };
    expect(JSON.stringify(writeDraft(saved))).toBe(JSON.stringify(file));
  });

  it('becomes format 2, and nothing else changes, once a text is a document', async () => {
    const file = await readSeedCourse(slug);
    const parts = readDraft(file);
    const [first] = parts.modules;
    const [lesson] = first!.lessons;
    const text = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Baru.' }] }],
    };
    const edited = withEdit(lesson!, editOf(lesson!, { document: text } as Partial<LessonBody>));
    expect(Object.keys(edited)).toEqual(Object.keys(lesson!).map((key) => (key === 'isi_md' ? 'isi' : key)));
    const written = writeDraft({
      ...parts,
      modules: [{ ...first!, lessons: [edited, ...first!.lessons.slice(1)] }, ...parts.modules.slice(1)],
    });
    expect(written.versi_skema).toBe(2);
    const reading = readCurriculum(written);
    expect('errors' in reading ? reading.errors : []).toEqual([]);
    const back = objectsIn(written, 'modul')[0]!;
    expect(
      JSON.stringify({
        ...written,
        versi_skema: 1,
        modul: [
          { ...back, pelajaran: [lesson, ...objectsIn(back, 'pelajaran').slice(1)] },
          ...objectsIn(written, 'modul').slice(1),
        ],
      }),
    ).toBe(JSON.stringify(file));
  });

  it('can be copied under another code and is sound', async () => {
    const copy = copyOfCourse(readDraft(await readSeedCourse(slug)), {
      title: 'Kelas Baru',
      code: 'KB',
      slug: 'kelas-baru',
    });
    const file = writeDraft(copy);
    const reading = readCurriculum(file);
    expect('errors' in reading ? reading.errors : []).toEqual([]);
    expect(lessonsOf(file).every((lesson) => textIn(lesson, 'kode').startsWith('KB-'))).toBe(true);
    expect(textIn(objectIn(file, 'tugas_akhir'), 'kode')).toBe('KB-TA');
  });
});

describe('an edit of a lesson', () => {
  it('takes away what an editor emptied and adds what format 2 can say', async () => {
    const video = await lessonOf('video');
    const media = '0199f3a4-0000-7000-8000-000000000001';
    const edited = withEdit(
      video,
      editOf(video, {
        mediaId: media,
        youtube: { videoId: 'abcdefghijk', title: 'Cahaya' },
        productionNotes: '',
      } as Partial<LessonBody>),
    );
    expect(edited).toMatchObject({
      media,
      youtube: { id: 'abcdefghijk', judul: 'Cahaya' },
      naskah_md: video.naskah_md,
    });
    expect(edited).not.toHaveProperty('catatan_produksi');
    expect(mediaOf(bodyOf(edited))).toEqual([media]);
    expect(bodyOf(edited)).toMatchObject({
      mediaId: media,
      youtube: { videoId: 'abcdefghijk' },
      productionNotes: '',
    });
  });

  it('writes draws, time limit and order of a quiz', async () => {
    const quiz = await lessonOf('kuis');
    const change = {
      draws: [
        { moduleCode: 'FP-1', level: 'easy', count: 3 },
        { moduleCode: null, level: null, count: 2 },
      ],
      minutes: 10,
      shuffle: true,
    };
    const edited = withEdit(quiz, editOf(quiz, change as Partial<LessonBody>));
    expect(edited).toMatchObject({
      soal: quiz.soal,
      acak_soal: [{ modul: 'FP-1', tingkat: 'mudah', jumlah: 3 }, { jumlah: 2 }],
      durasi_kuis_menit: 10,
      acak_urutan: true,
    });
    expect(bodyOf(edited)).toMatchObject(change);
    expect(withEdit(edited, editOf(quiz))).toEqual(quiz);
  });

  it('keeps the code and what it does not know', async () => {
    const task: FileObject = { ...(await lessonOf('tugas_foto')), catatan_lain: 'tetap' };
    const edited = withEdit(task, { ...editOf(task), title: 'Judul baru', minutes: 33 });
    expect(edited).toMatchObject({
      kode: task.kode,
      judul: 'Judul baru',
      durasi_menit: 33,
      catatan_lain: 'tetap',
      bukti: task.bukti,
    });
  });
});

describe('the head', () => {
  it('keeps what the form does not show, and sums follow', async () => {
    const { head } = readDraft(await readSeedCourse('desain-kemasan'));
    const form = headOf(head);
    const edited = withHead(head, {
      ...form,
      completion: { ...form.completion, postTestScore: 75 },
      finalAssignment: { ...form.finalAssignment, title: 'Kemasan jadi' },
    });
    expect(edited.kelulusan).toEqual({ ...objectIn(head, 'kelulusan'), nilai_post_test_min: 75 });
    expect(edited.tugas_akhir).toEqual({ ...objectIn(head, 'tugas_akhir'), judul: 'Kemasan jadi' });
    expect(withTotals(edited, 10)).toMatchObject({ jp_total: 10, menit_total: 450 });
  });
});

describe('reviews by classmates', () => {
  it('are written for a task and for the final assignment, read by the importer, and taken out again', async () => {
    const file = await readSeedCourse('fotografi-produk');
    const { head, modules, questions } = readDraft(file);
    const form = CourseHead.parse(headOf(head));
    const final = (peerReviews: number) => ({
      ...form,
      finalAssignment: { ...form.finalAssignment, peerReviews },
    });
    expect(form.finalAssignment.peerReviews).toBe(0);
    const reviewed = withHead(head, final(3));
    expect(objectIn(reviewed, 'tugas_akhir').tinjauan_sejawat).toEqual({ jumlah: 3 });
    const task = await lessonOf('tugas_foto');
    const edited = withEdit(task, editOf(task, { peerReviews: 2 } as Partial<LessonBody>));
    expect(edited).toEqual({ ...task, tinjauan_sejawat: { jumlah: 2 } });
    expect(bodyOf(edited)).toMatchObject({ peerReviews: 2 });
    const written = writeDraft({
      head: reviewed,
      modules: modules.map(({ source, lessons }) => ({
        source,
        lessons: lessons.map((lesson) => (lesson.kode === task.kode ? edited : lesson)),
      })),
      questions,
    });
    expect(written.versi_skema).toBe(2);
    const reading = readCurriculum(written);
    expect('file' in reading && reading.file.tugas_akhir.tinjauan_sejawat).toEqual({ jumlah: 3 });
    expect(withHead(reviewed, final(0))).toEqual(head);
    expect(withEdit(edited, editOf(task))).toEqual(task);
  });

  it('are at most three, and none where a device does not say', () => {
    const { finalAssignment } = CourseHead.shape;
    const given = headOf(newCourse({ title: 'Batik', code: 'BT', slug: 'batik' }).head).finalAssignment;
    expect(finalAssignment.safeParse({ ...given, peerReviews: 4 }).success).toBe(false);
    expect(finalAssignment.parse({ ...given, peerReviews: undefined }).peerReviews).toBe(0);
  });
});

describe('what begins', () => {
  it('names what a new course lacks', () => {
    const file = writeDraft(newCourse({ title: 'Kelas Baru', code: 'KB', slug: 'kelas-baru' }));
    expect(CourseHead.safeParse(headOf(file)).error).toBeUndefined();
    const reading = readCurriculum(file);
    expect('errors' in reading && reading.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'ringkasan',
        'bank_soal',
        'modul[0].pelajaran',
        'pre_test.soal',
        'tugas_akhir.rubrik',
      ]),
    );
  });

  it.each(['reading', 'video', 'audio', 'quiz', 'photo_assignment', 'in_person', 'scorm'] as const)(
    'is a %s lesson that the editor can show and save',
    (kind) => {
      const source = newLesson('KB-1-1', 'Pelajaran baru', kind);
      expect(LessonBody.parse(bodyOf(source)).kind).toBe(kind);
      expect(withEdit(source, editOf(source))).toBe(source);
      expect(textBytesOf(bodyOf(source))).toBeGreaterThan(0);
    },
  );
});
