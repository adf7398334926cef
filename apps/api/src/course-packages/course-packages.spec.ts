import { MediaTidying } from '../media/media-tidying.service.js';
import {
  addMedia,
  bringIn,
  checkCourse,
  courseWith,
  patience,
  picture,
  readPackage,
  sendCourse,
  startInstallation,
  type Installation,
} from '../testing/course-package.factory.js';
import { importSeedCourse, readSeedCourse, type SeedCourse } from '../testing/courses.factory.js';
import { recordVideo } from '../testing/media.factory.js';
import { addPackage, samplePackage, zipOf } from '../testing/scorm.factory.js';
import { must } from '../testing/studio.factory.js';
import { PackageWork } from './package-work.service.js';

let here: Installation;
let there: Installation;
let courseId: string;
let image: string;
let scorm: string;
let course: Awaited<ReturnType<typeof courseWith>>;

const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHalo.\n';

beforeAll(async () => {
  here = await startInstallation();
  there = await startInstallation();
  image = await addMedia(here, 'image', await picture('#c33'), 'lampu.png');
  const video = await addMedia(here, 'video', await recordVideo(2), 'meja.mp4');
  const file = await addMedia(here, 'file', Buffer.from('Lembar kerja'), 'lembar.txt');
  await here.trainer.call('PUT /manage/media/:id', {
    params: { id: video },
    body: { title: 'Menata meja', transcript: 'Halo.', captions: CAPTIONS },
  });
  scorm = await addPackage(here.api, here.trainer, await zipOf(await samplePackage('1.2')), 'simulasi.zip');
  course = await courseWith({ slug: 'foto-bermedia', kode: 'FBM' }, { image, video, file, scorm });
  courseId = must(
    'import',
    await here.trainer.call('POST /manage/courses/import', { body: course, query: {} }),
  ).courseId;
}, 120_000);
afterAll(async () => {
  await there?.close();
  await here?.close();
});

const exported = ({ trainer }: Installation, id: string) =>
  trainer.send('GET /manage/courses/:id/export', { params: { id } });
const mediaOf = ({ api }: Installation) =>
  api.query<{ id: string; title: string }>('select id, title from media order by id');

describe('a course with media', () => {
  it('leaves as one archive, whose size is said before, and is the same bytes each time', async () => {
    const contents = must(
      'contents',
      await here.trainer.call('GET /manage/courses/:id/export/contents', { params: { id: courseId } }),
    );
    expect(contents).toMatchObject({
      format: 'zip',
      filename: 'foto-bermedia.sinau.zip',
      images: 1,
      videos: 1,
      audios: 0,
      files: 1,
      packages: 1,
      missing: 0,
    });
    const [one, two] = [await exported(here, courseId), await exported(here, courseId)];
    expect(one.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(contents.bytes),
      'content-disposition': 'attachment; filename="foto-bermedia.sinau.zip"',
    });
    expect(one.raw).toHaveLength(contents.bytes);
    expect(one.raw.equals(two.raw)).toBe(true);
    const draft = await here.trainer.send('GET /studio/courses/:id/file', { params: { id: courseId } });
    expect(draft.raw.equals(one.raw)).toBe(true);
  });

  it('comes into another installation with everything it shows, and goes on unchanged', async () => {
    const archive = (await exported(here, courseId)).raw;
    const checked = await checkCourse(there, archive);
    expect(checked).toMatchObject({
      state: 'checked',
      outcome: { outcome: 'created', slug: 'foto-bermedia', warnings: [] },
      contents: { format: 'zip', images: 1, videos: 1, files: 1, packages: 1 },
      mediaKept: 0,
      mediaRenamed: 0,
      filesDone: checked.filesAll,
    });
    // The trial has kept nothing at all.
    expect(await mediaOf(there)).toEqual([]);
    expect(await there.api.query('select 1 from courses union all select 1 from scorm_packages')).toEqual([]);

    const params = { id: checked.id };
    const started = await Promise.all(
      [1, 2].map(() => there.trainer.call('POST /manage/course-packages/:id/import', { params })),
    );
    expect(started.map(({ status }) => status)).toEqual([200, 200]);
    await there.worker.get(PackageWork).process(checked.id, patience());
    const done = await readPackage(there.trainer, checked.id);
    expect(done).toMatchObject({ state: 'done', outcome: { outcome: 'created' }, reason: null });
    expect(await mediaOf(there)).toEqual(await mediaOf(here));
    expect(await there.api.query('select 1 from uploads')).toEqual([]);

    await there.media.get(MediaTidying).deleteForgotten();
    const again = (await exported(there, done.outcome?.courseId ?? '')).raw;
    expect(again.equals(archive)).toBe(true);
    const picture640 = `/api/media/${image}/w640`;
    const [a, b] = await Promise.all(
      [here, there].map(({ trainer }) => trainer.inject({ method: 'GET', url: picture640 })),
    );
    expect([b?.status, b?.raw.equals(a?.raw ?? Buffer.alloc(0))]).toEqual([200, true]);
  }, 60_000);

  it('changes nothing when it comes a second time', async () => {
    const archive = (await exported(here, courseId)).raw;
    const count =
      'select (select count(*) from course_versions) as versions, (select count(*) from media) as media';
    const before = await there.api.query(count);
    const again = await bringIn(there, archive);
    expect(again).toMatchObject({
      state: 'done',
      outcome: { outcome: 'unchanged' },
      mediaKept: 4,
      mediaRenamed: 0,
    });
    expect(await there.api.query(count)).toEqual(before);
  }, 60_000);

  it('gets new ids where its own mean something else, the same ones each time', async () => {
    const other = await startInstallation();
    try {
      await other.api.query(
        `insert into media (id, kind, state, title, bytes) values ($1, 'image', 'ready', 'Lain', 3)`,
        [image],
      );
      await other.api.query(
        `insert into media_renditions (media_id, name, content_type, bytes, sha256, storage_key)
         values ($1, 'w640', 'image/webp', 3, '\\xab', 'media/x/w640')`,
        [image],
      );
      const archive = (await exported(here, courseId)).raw;
      const done = await bringIn(other, archive);
      expect(done).toMatchObject({
        state: 'done',
        outcome: { outcome: 'created' },
        mediaRenamed: 1,
        mediaKept: 0,
      });
      expect(done.outcome?.warnings).toEqual([
        { path: `media/${image}`, message: expect.stringContaining('nomor baru') },
      ]);
      const [version] = await other.api.query<{ text: string }>(
        'select source::text as text from course_versions',
      );
      expect(version?.text).not.toContain(image);
      expect((await bringIn(other, archive)).outcome?.outcome).toBe('unchanged');
      expect(await other.api.query(`select 1 from media where title = 'Lain'`)).toHaveLength(1);
    } finally {
      await other.close();
    }
  }, 60_000);

  it('is copied with its media shared', async () => {
    const copy = must(
      'copy',
      await here.trainer.call('POST /studio/courses/:id/copy', {
        params: { id: courseId },
        body: { title: 'Salinan', code: 'FBS', slug: 'foto-salinan' },
      }),
    );
    const contents = must(
      'contents',
      await here.trainer.call('GET /studio/courses/:id/file/contents', { params: { id: copy.id } }),
    );
    expect(contents).toMatchObject({
      format: 'zip',
      filename: 'foto-salinan.sinau.zip',
      images: 1,
      packages: 1,
    });
  });
});

describe('a course without media', () => {
  it.each(['fotografi-produk', 'desain-kemasan', 'penjualan-online'] as const)(
    'stays the JSON it was: %s',
    async (slug: SeedCourse) => {
      const { courseId: id } = await importSeedCourse(here.api, slug);
      const json = await exported(here, id);
      expect(json.headers['content-type']).toBe('application/json; charset=utf-8');
      expect(json.raw.toString()).toBe(JSON.stringify(await readSeedCourse(slug)));
      const contents = await here.trainer.call('GET /manage/courses/:id/export/contents', { params: { id } });
      expect(contents.body).toMatchObject({ format: 'json', bytes: json.raw.length, images: 0, missing: 0 });
      // Too large for one request or not: the same file comes in as an upload too.
      expect(await bringIn(here, json.raw)).toMatchObject({
        state: 'done',
        outcome: { outcome: 'unchanged' },
      });
    },
  );
});

describe('who', () => {
  it('dinas sees and saves courses, and learners do not', async () => {
    const dinas = await here.api.signIn('dinas');
    const params = { id: courseId };
    expect((await dinas.call('GET /manage/courses')).status).toBe(200);
    expect((await dinas.call('GET /manage/courses/:id/export/contents', { params })).status).toBe(200);
    expect((await dinas.send('GET /manage/courses/:id/export', { params })).status).toBe(200);
    const learner = await here.api.signIn('peserta');
    expect((await learner.send('GET /manage/courses/:id/export', { params })).status).toBe(404);
    expect((await here.api.anonymous.send('GET /manage/courses/:id/export', { params })).status).toBe(401);
    expect((await here.api.anonymous.send('GET /studio/courses/:id/file/contents', { params })).status).toBe(
      401,
    );
  });

  it('a package is its sender’s alone', async () => {
    const bytes = Buffer.from(JSON.stringify(course));
    const id = await sendCourse(here.trainer, bytes, 'kursus.json');
    expect((await readPackage(here.trainer, id)).state).toBe('checking');
    const other = await here.api.signIn('admin');
    const params = { id };
    expect((await other.call('GET /manage/course-packages/:id', { params })).status).toBe(404);
    expect((await other.call('POST /manage/course-packages/:id/import', { params })).status).toBe(404);
    expect((await here.api.anonymous.call('GET /manage/course-packages/:id', { params })).status).toBe(401);
    // Nobody says yes to what has not been looked at.
    const early = await here.trainer.call('POST /manage/course-packages/:id/import', { params });
    expect([early.status, early.body.code]).toEqual([409, 'state_conflict']);
    await expect(sendCourse(await here.api.signIn('panitia'), bytes)).rejects.toThrow('404');
  });
});
