import { FileStore } from '../files/file-store.js';
import { CourseImportService } from '../courses/course-import.service.js';
import { MediaTidying } from '../media/media-tidying.service.js';
import {
  addMedia,
  checkCourse,
  courseWith,
  patience,
  picture,
  readPackage,
  sendCourse,
  startInstallation,
  type Installation,
} from '../testing/course-package.factory.js';
import { must } from '../testing/studio.factory.js';
import { PackageWork } from './package-work.service.js';

let here: Installation;
let there: Installation;
let archive: Buffer;

beforeAll(async () => {
  here = await startInstallation();
  there = await startInstallation();
  const image = await addMedia(here, 'image', await picture('#c33'), 'lampu.png');
  const course = await courseWith({ slug: 'foto-putus', kode: 'FPT' }, { image });
  const imported = await here.trainer.call('POST /manage/courses/import', { body: course, query: {} });
  const params = { id: must('import', imported).courseId };
  archive = (await here.trainer.send('GET /manage/courses/:id/export', { params })).raw;
}, 120_000);
afterAll(async () => {
  await there?.close();
  await here?.close();
});

const work = () => there.worker.get(PackageWork);
const stored = () =>
  there.api.query<{ key: string }>(
    `select storage_key as key from forgotten_files where storage_key like 'media/%'`,
  );

async function approved(): Promise<string> {
  const { id } = await checkCourse(there, archive);
  must('yes', await there.trainer.call('POST /manage/course-packages/:id/import', { params: { id } }));
  return id;
}

it('a run that fails on its way leaves nothing, and the next one goes through', async () => {
  const id = await approved();
  const imports = there.worker.get(CourseImportService, { strict: false });
  const broken = jest.spyOn(imports, 'import').mockRejectedValueOnce(new Error('the database went away'));
  await expect(work().process(id, patience())).rejects.toThrow('went away');
  broken.mockRestore();
  const left = await stored();
  expect(left.length).toBeGreaterThan(0);
  await there.media.get(MediaTidying).deleteForgotten();
  expect(await stored()).toEqual([]);
  const files = there.worker.get(FileStore, { strict: false });
  for (const { key } of left) await expect(files.get(key)).rejects.toThrow('no file');
  expect(await there.api.query('select id from media union all select id from courses')).toEqual([]);

  expect((await readPackage(there.trainer, id)).state).toBe('importing');
  await Promise.all([work().process(id, patience()), work().process(id, patience())]);
  expect(await readPackage(there.trainer, id)).toMatchObject({
    state: 'done',
    outcome: { outcome: 'created' },
  });
  expect(await stored()).toEqual([]);
});

it('files that are only feared to be forgotten outlive the sweep', async () => {
  await there.api.query(
    `insert into forgotten_files (storage_key, since) values ('media/x/later', now() + interval '1 hour'), ('media/x/now', now())`,
  );
  await there.media.get(MediaTidying).deleteForgotten();
  expect(await stored()).toEqual([{ key: 'media/x/later' }]);
});

it('what was imported before its worker died is told as it was', async () => {
  // The course is here already, as if the first attempt had got that far.
  const id = await approved();
  await there.api.query(
    `update course_packages set attempts = 1, outcome = jsonb_set(outcome, '{outcome}', '"created"') where id = $1`,
    [id],
  );
  await work().process(id, patience());
  expect(await readPackage(there.trainer, id)).toMatchObject({
    state: 'done',
    outcome: { outcome: 'created' },
  });
});

it('gives up after three attempts, with a sentence', async () => {
  const id = await sendCourse(there.trainer, archive);
  await there.api.query('update course_packages set attempts = 3 where id = $1', [id]);
  await work().process(id, patience());
  expect(await readPackage(there.trainer, id)).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('Tidak ada yang berubah'),
  });
});

it('says that the upload is gone when somebody says yes a day too late', async () => {
  const id = await approved();
  await there.api.query('delete from uploads where id = $1', [id]);
  await work().process(id, patience());
  expect(await readPackage(there.trainer, id)).toMatchObject({
    state: 'failed',
    reason: expect.stringContaining('Unggah lagi'),
  });
});

it('rings again for what nobody works on, and forgets what nobody looks at', async () => {
  const id = await sendCourse(there.trainer, archive);
  await there.api.query(`update course_packages set updated_at = now() - interval '1 minute' where id = $1`, [
    id,
  ]);
  expect(await work().ringWaiting()).toBe(1);
  await there.api.query(
    `update course_packages set updated_at = now() - interval '31 days' where state in ('done', 'failed')`,
  );
  expect(await work().forgetOld()).toBe(4);
  expect((await readPackage(there.trainer, id)).state).toBe('checking');
});
