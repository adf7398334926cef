import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FileMissing, FileStore } from '../files/file-store.js';
import { MediaJobsModule } from '../media/media-jobs.module.js';
import { MediaProcessing } from '../media/media-processing.service.js';
import { MediaTidying } from '../media/media-tidying.service.js';
import { PrivateMedia } from '../media/private-media.service.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { sendAssignment } from '../testing/learning.factory.js';
import { beginUpload, FFMPEG, insertMedia, recordVideo, sendPart } from '../testing/media.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let videos: Classroom;
let documents: Classroom;
let worker: INestApplicationContext;

beforeAll(async () => {
  api = await startTestApi();
  videos = await openClassroom(api, 'fotografi-produk');
  documents = await openClassroom(api, 'desain-kemasan');
  worker = await NestFactory.createApplicationContext(MediaJobsModule, { logger: false });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const ROUTE = 'POST /enrolments/:id/assignments/:code/files/uploaded';
const VIDEO = 'FP-5-6';
const DOCUMENT = 'DK-TA';
const MP4 = Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1');
const PDF = Buffer.from('%PDF-1.7\nRencana kemasan Bu Siti\n%%EOF\n');
const installed = spawnSync(FFMPEG, ['-version']).status === 0;

async function sendUp(client: SignedIn, kind: 'video' | 'file' | 'audio', bytes: Buffer, filename = 'a.mp4') {
  const begun = await beginUpload(client, { kind, purpose: 'evidence', filename, length: bytes.length });
  const url = String(begun.headers.location);
  await sendPart(client, url, 0, bytes);
  return url.slice(url.lastIndexOf('/') + 1);
}
const add = (client: { call: SignedIn['call'] }, id: string, uploadId: string, code = VIDEO) =>
  client.call(ROUTE, { params: { id, code }, body: { uploadId } });
const read = async (client: SignedIn, id: string, code = VIDEO) =>
  (await client.call('GET /enrolments/:id/assignments/:code', { params: { id, code } })).body;
const process = (id: string) => worker.get(MediaProcessing).process(id, new AbortController().signal);

describe('a video', () => {
  it('is small before a trainer sees it, and only for those who may see it', async () => {
    const { learner, enrolmentId } = await videos.seat();
    const bytes = installed ? await recordVideo(1) : MP4;
    const uploadId = await sendUp(learner, 'video', bytes, 'proses saya.mp4');
    const added = await add(learner, enrolmentId, uploadId);
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({ kind: 'video', state: 'processing', name: 'proses saya.mp4' });
    expect((await learner.inject({ url: added.body.url })).status).toBe(404);
    await process(uploadId);

    const file = (await read(learner, enrolmentId)).submissions[0]!.files[0]!;
    expect(file).toMatchObject({ id: added.body.id, state: 'ready', reason: null });
    const made = await api.query<{ name: string }>(
      'select name from media_renditions where media_id = $1 order by name',
      [uploadId],
    );
    // Without ffmpeg the MP4 is kept as it came.
    expect(made.map(({ name }) => name)).toEqual(installed ? ['240p', 'poster'] : ['original']);
    expect(file.thumbnailUrl === null).toBe(!installed);

    const part = await videos.trainer.inject({ url: file.url, headers: { range: 'bytes=0-9' } });
    expect([part.status, part.raw.length]).toEqual([206, 10]);
    expect(part.headers).toMatchObject({
      'content-type': 'video/mp4',
      'cache-control': 'private, max-age=3600',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
    expect((await learner.inject({ url: file.url })).raw.length).toBe(file.bytes);
    for (const stranger of [await api.signIn('peserta'), await api.signIn('pelatih')]) {
      expect((await stranger.inject({ url: file.url })).status).toBe(404);
      for (const { name } of made)
        expect((await stranger.inject({ url: `/api/media/${uploadId}/${name}` })).status).toBe(404);
    }
    expect((await api.anonymous.inject({ url: file.url })).status).toBe(401);
  });

  it('stays out of the library and cannot be published with a lesson', async () => {
    const { learner, enrolmentId } = await videos.seat();
    const uploadId = await sendUp(learner, 'video', MP4);
    await add(learner, enrolmentId, uploadId);
    const shown = await insertMedia(api, 'video');
    const admin = await api.signIn('admin');
    const library = await admin.call('GET /manage/media', { query: { pageSize: 100 } });
    expect(library.body.items.map(({ id }) => id)).toContain(shown);
    expect(library.body.items.map(({ id }) => id)).not.toContain(uploadId);
    expect((await admin.call('GET /manage/media/:id', { params: { id: uploadId } })).status).toBe(404);
    const body = { title: 'Punya saya', transcript: '', captions: null };
    expect((await admin.call('PUT /manage/media/:id', { params: { id: uploadId }, body })).status).toBe(404);
    expect((await admin.call('POST /manage/media/:id/retry', { params: { id: uploadId } })).status).toBe(404);
  });

  it('sent twice at the same moment is one', async () => {
    const { learner, enrolmentId } = await videos.seat();
    const uploadId = await sendUp(learner, 'video', MP4);
    const answers = await Promise.all([1, 2, 3].map(() => add(learner, enrolmentId, uploadId)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const second = await sendUp(learner, 'video', MP4);
    const full = await add(learner, enrolmentId, second);
    expect([full.status, full.body.errors]).toEqual([
      422,
      [{ path: 'file', message: 'Paling banyak 1 video. Hapus satu video dulu, lalu kirim lagi.' }],
    ]);
  });

  it('is the same one for a request that another overtook', async () => {
    const { learner, enrolmentId } = await videos.seat();
    const uploadId = await sendUp(learner, 'video', MP4);
    const media = api.app.get(PrivateMedia, { strict: false });
    const look = media.arrived.bind(media);
    let faster: Awaited<ReturnType<typeof add>> | undefined;
    const spy = jest.spyOn(media, 'arrived').mockImplementationOnce(async (...given) => {
      faster = await add(learner, enrolmentId, uploadId);
      return look(...given);
    });
    const slower = await add(learner, enrolmentId, uploadId);
    spy.mockRestore();
    expect([faster?.status, slower.status]).toEqual([201, 201]);
    expect(slower.body.id).toBe(faster?.body.id);
  });

  it('that cannot be read keeps the draft from being sent until it is taken out', async () => {
    const { learner, enrolmentId } = await videos.seat();
    const uploadId = await sendUp(learner, 'video', MP4);
    const { body } = await add(learner, enrolmentId, uploadId);
    await api.query(`update media set state = 'failed', reason = 'Video ini rusak.' where id = $1`, [
      uploadId,
    ]);
    const [draft] = (await read(learner, enrolmentId)).submissions;
    expect(draft?.files[0]).toMatchObject({ state: 'failed', reason: 'Video ini rusak.' });
    const params = { id: enrolmentId, code: VIDEO };
    const refused = await learner.call('POST /enrolments/:id/assignments/:code/send', { params });
    expect(refused.body.errors).toContainEqual({
      path: 'evidence[1]',
      message: 'Ada video yang tidak dapat dibaca. Hapus dulu, lalu kirim gantinya.',
    });
    expect((await learner.call('DELETE /evidence-files/:id', { params: { id: body.id } })).status).toBe(200);
    expect(await api.query('select 1 from media where id = $1', [uploadId])).toEqual([]);
    expect(await api.query('select 1 from uploads where id = $1', [uploadId])).toEqual([]);
    await sendAssignment(learner, enrolmentId, VIDEO);
    const late = await add(learner, enrolmentId, await sendUp(learner, 'video', MP4));
    expect([late.status, late.body.code]).toEqual([409, 'submission_closed']);
  });
});

describe('a document', () => {
  it('is saved, never shown, under a name that is not its own', async () => {
    const { learner, enrolmentId } = await documents.seat();
    const uploadId = await sendUp(learner, 'file', PDF, 'Rencana Bu Siti.pdf');
    const { body } = await add(learner, enrolmentId, uploadId, DOCUMENT);
    await process(uploadId);
    expect((await read(learner, enrolmentId, DOCUMENT)).submissions[0]?.files[0]).toMatchObject({
      kind: 'document',
      state: 'ready',
      name: 'Rencana Bu Siti.pdf',
      bytes: PDF.length,
      thumbnailUrl: null,
    });
    const saved = await documents.trainer.inject({ url: body.url });
    expect(saved.raw).toEqual(PDF);
    expect(saved.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="dokumen.pdf"',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const key = `media/${uploadId}/original`;
    expect(await api.app.get(FileStore, { strict: false }).get(key)).toEqual(PDF);
    await learner.call('DELETE /evidence-files/:id', { params: { id: body.id } });
    await worker.get(MediaTidying).deleteForgotten();
    await expect(api.app.get(FileStore, { strict: false }).get(key)).rejects.toBeInstanceOf(FileMissing);
  });
});

describe('an upload', () => {
  it('given to two assignments at once belongs to one of them', async () => {
    const other = 'FP-TA';
    await api.query(
      `update assignments a set evidence = v.evidence from assignments v
       where a.version_id = $1 and a.code = $2 and v.version_id = $1 and v.code = $3`,
      [videos.versionId, other, VIDEO],
    );
    for (let time = 0; time < 3; time += 1) {
      const { learner, enrolmentId } = await videos.seat();
      const uploadId = await sendUp(learner, 'video', MP4);
      const answers = await Promise.all(
        [VIDEO, other].map((code) => add(learner, enrolmentId, uploadId, code)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
      const kept = await api.query('select 1 from evidence_files where media_id = $1', [uploadId]);
      expect(kept).toHaveLength(1);
    }
  });

  it('that its learner waited too long to hand in is gone, and one that was handed in is not', async () => {
    const { learner, enrolmentId } = await videos.seat();
    const [late, taken] = [await sendUp(learner, 'video', MP4), await sendUp(learner, 'video', MP4)];
    expect((await add(learner, enrolmentId, taken)).status).toBe(201);
    const waits = await api.query<{ id: string; hours: number }>(
      'select id, round(extract(epoch from expires_at - now()) / 3600)::int as hours from uploads where id = any($1)',
      [[late, taken]],
    );
    expect(new Map(waits.map(({ id, hours }) => [id, hours]))).toEqual(
      new Map([
        [late, 1],
        [taken, 24],
      ]),
    );
    await api.query(`update uploads set expires_at = now() - interval '1 second' where id = any($1)`, [
      [late, taken],
    ]);
    expect((await add(learner, enrolmentId, late)).status).toBe(404);
    await worker.get(MediaTidying).removeExpiredUploads();
    const left = await api.query('select id from uploads where id = any($1)', [[late, taken]]);
    expect(left).toEqual([{ id: taken }]);
  });

  it('is for its own learner, and for their own class', async () => {
    const { learner, enrolmentId } = await videos.seat();
    const other = await videos.seat();
    const uploadId = await sendUp(learner, 'video', MP4);
    expect((await add(api.anonymous, enrolmentId, uploadId)).status).toBe(401);
    expect((await add(videos.trainer, enrolmentId, uploadId)).status).toBe(404);
    expect((await add(other.learner, enrolmentId, uploadId)).status).toBe(404);
    expect((await add(other.learner, other.enrolmentId, uploadId)).status).toBe(404);
    expect((await add(learner, enrolmentId, randomUUID())).status).toBe(404);
    const begun = await beginUpload(learner, { kind: 'video', purpose: 'evidence', length: 100 });
    const half = String(begun.headers.location).split('/').at(-1) ?? '';
    expect((await add(learner, enrolmentId, half)).status).toBe(404);
    const wrong = await learner.send(ROUTE, {
      params: { id: enrolmentId, code: VIDEO },
      body: { uploadId: 'x' },
    });
    expect(wrong.status).toBe(422);
  });

  it('of more than any assignment takes is refused before its first byte', async () => {
    const { learner } = await videos.seat();
    const length = 31 * 1024 * 1024;
    const begun = await beginUpload(learner, { kind: 'video', purpose: 'evidence', length });
    expect([begun.status, begun.body]).toMatchObject([413, { code: 'media_too_large' }]);
  });

  const EXE = Buffer.from('MZ\x90\0\x03 ini program', 'latin1');
  it.each([
    [
      'a program with the name of a video',
      VIDEO,
      'video',
      EXE,
      'Yang diterima: MP4, WEBM, atau 3GP. Simpan ulang, lalu kirim lagi.',
    ],
    [
      'an AVI',
      VIDEO,
      'video',
      Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'),
      'Yang diterima: MP4, WEBM, atau 3GP. Simpan ulang, lalu kirim lagi.',
    ],
    ['a document where a video is asked', VIDEO, 'file', PDF, undefined],
    ['a sound', VIDEO, 'audio', Buffer.from('ID3\x04isi'), undefined],
    [
      'a text as document',
      DOCUMENT,
      'file',
      Buffer.from('halo'),
      'Yang diterima: PDF. Simpan ulang, lalu kirim lagi.',
    ],
    [
      'a cut-off PDF',
      DOCUMENT,
      'file',
      PDF.subarray(0, 20),
      'PDF ini terpotong. Simpan ulang, lalu unggah lagi.',
    ],
  ] as const)('is refused and forgotten when it is %s', async (_name, code, kind, bytes, detail) => {
    const { learner, enrolmentId } = await (code === VIDEO ? videos : documents).seat();
    const uploadId = await sendUp(learner, kind, bytes);
    const refused = await add(learner, enrolmentId, uploadId, code);
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      422,
      'file_type_not_accepted',
      detail,
    ]);
    expect(await api.query('select 1 from uploads where id = $1', [uploadId])).toEqual([]);
    expect((await read(learner, enrolmentId, code)).submissions).toEqual([]);
  });

  it('above the limit of the assignment is refused with that limit', async () => {
    const { learner, enrolmentId } = await documents.seat();
    const uploadId = await sendUp(learner, 'file', PDF);
    // DK-TA takes 10 MB; the row says what was declared.
    await api.query('update uploads set length = 11534336, received = 11534336 where id = $1', [uploadId]);
    const refused = await add(learner, enrolmentId, uploadId, DOCUMENT);
    expect([refused.status, refused.body.detail]).toEqual([
      413,
      'Paling besar 10 MB. Perkecil atau pendekkan dulu, lalu kirim lagi.',
    ]);
  });
});
