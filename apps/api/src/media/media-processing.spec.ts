import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import sharp from 'sharp';
import { FileStore } from '../files/file-store.js';
import { upload } from '../testing/media.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { MediaJobsModule } from './media-jobs.module.js';
import { MediaMaker } from './media-maker.service.js';
import { MediaProcessing } from './media-processing.service.js';
import { MediaTidying } from './media-tidying.service.js';

let api: TestApi;
let worker: INestApplicationContext;
let trainer: SignedIn;
let processing: MediaProcessing;

beforeAll(async () => {
  api = await startTestApi();
  worker = await NestFactory.createApplicationContext(MediaJobsModule, { logger: false });
  processing = worker.get(MediaProcessing);
  trainer = await api.signIn('pelatih');
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const never = new AbortController().signal;
const read = async (id: string) => (await trainer.call('GET /manage/media/:id', { params: { id } })).body;
const fileOf = (id: string, rendition: string) =>
  trainer.send('GET /media/:id/:rendition', { params: { id, rendition } });
async function processed(kind: 'image' | 'file' | 'audio' | 'video', bytes: Buffer) {
  const id = await upload(trainer, kind, bytes);
  await processing.process(id, never);
  return read(id);
}
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

describe('pictures', () => {
  it('become WebP in three widths, upright, without EXIF, and the original is gone', async () => {
    const bytes = await picture(2000, 1000)
      .jpeg()
      .withExif({ IFD0: { Artist: 'Bu Siti' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const media = await processed('image', bytes);
    expect(media).toMatchObject({ state: 'ready', reason: null, kind: 'image' });
    const sizes = media.renditions.map(({ name, width, height }) => [name, width, height]);
    expect(sizes.sort()).toEqual([
      ['w1280', 1000, 2000],
      ['w320', 320, 640],
      ['w640', 640, 1280],
    ]);
    const made = await fileOf(media.id, 'w640');
    const found = await sharp(made.raw).metadata();
    expect(found).toMatchObject({ format: 'webp', width: 640 });
    expect(found.exif).toBeUndefined();
    expect((await fileOf(media.id, 'original')).status).toBe(404);
    expect(await api.query('select 1 from uploads where id = $1', [media.id])).toEqual([]);
    await worker.get(MediaTidying).deleteForgotten();
    expect(await api.query('select 1 from forgotten_files')).toEqual([]);
  });

  it('are never made larger', async () => {
    const media = await processed('image', await picture(200, 100).png().toBuffer());
    expect(media.renditions.map(({ name, width }) => [name, width])).toEqual([['w320', 200]]);
  });

  it.each([
    ['a PNG of 100 megapixels', () => picture(10_000, 10_000).png().toBuffer(), '50 megapiksel'],
    [
      'a cut-off JPEG',
      async () => (await picture(900, 900).jpeg({ quality: 100 }).toBuffer()).subarray(0, 3000),
      'rusak atau terpotong',
    ],
    ['a GIF', () => Promise.resolve(Buffer.from('GIF89a\x01\x00\x01\x00')), 'bergerak'],
    [
      'an animated WebP',
      () =>
        sharp(Buffer.alloc(9 * 18 * 3, 7).fill(200, 243), {
          raw: { width: 9, height: 18, channels: 3, pageHeight: 9 },
        })
          .webp()
          .toBuffer(),
      'bergerak',
    ],
    ['an SVG with a script', () => Promise.resolve(Buffer.from('<svg onload="alert(1)"/>')), 'bukan gambar'],
    ['a PDF', () => Promise.resolve(Buffer.from('%PDF-1.7\n%%EOF')), 'bukan gambar'],
  ])('%s fails with a reason and nothing is stored', async (_name, make, sentence) => {
    const media = await processed('image', await make());
    expect(media).toMatchObject({ state: 'failed', renditions: [] });
    expect(media.reason).toContain(sentence);
    expect((media.reason ?? '').split(' ').length).toBeLessThan(24);
  });

  it('drop what else the file may be', async () => {
    const honest = await picture(400, 300).jpeg().toBuffer();
    const polyglot = Buffer.concat([honest, Buffer.from('PK\x03\x04<script>alert(1)</script>')]);
    const media = await processed('image', polyglot);
    expect(media.state).toBe('ready');
    for (const { name } of media.renditions)
      expect((await fileOf(media.id, name)).raw.includes('<script>')).toBe(false);
  });
});

describe('running it again', () => {
  const small = () => picture(100, 100).png().toBuffer();

  it('changes nothing once it is done, and two at once make one', async () => {
    const id = await upload(trainer, 'image', await small());
    await Promise.all([processing.process(id, never), processing.process(id, never)]);
    const first = await read(id);
    await processing.process(id, never);
    expect(await read(id)).toEqual(first);
    expect(first.renditions).toHaveLength(1);
  });

  it('goes on after a worker was killed in the middle, when its lease has run out', async () => {
    const id = await upload(trainer, 'image', await small());
    // What a killed worker leaves: the lease, and perhaps files without a row.
    await api.query(
      `update media set lease = gen_random_uuid(), leased_until = now() + interval '40 seconds', attempts = 1 where id = $1`,
      [id],
    );
    await processing.process(id, never);
    expect((await read(id)).state).toBe('processing');
    await api.query(
      `update media set leased_until = now() - interval '1 second', updated_at = now() - interval '1 minute' where id = $1`,
      [id],
    );
    expect(await processing.ringWaiting()).toBe(1);
    await processing.process(id, never);
    expect((await read(id)).state).toBe('ready');
  });

  it('who lost the lease writes nothing', async () => {
    const id = await upload(trainer, 'image', await small());
    const maker = worker.get(MediaMaker);
    const make = maker.make.bind(maker);
    const slow = jest.spyOn(maker, 'make').mockImplementation(async (...given) => {
      const outcome = await make(...given);
      await api.query(`update media set lease = gen_random_uuid() where id = $1`, [id]);
      return outcome;
    });
    await processing.process(id, never);
    slow.mockRestore();
    expect(await read(id)).toMatchObject({ state: 'processing', renditions: [] });
    expect(await api.query('select 1 from uploads where id = $1', [id])).toHaveLength(1);
  });

  it('tries again what is no fault of the file, and after three times says so', async () => {
    const id = await upload(trainer, 'image', await small());
    const store = worker.get(FileStore, { strict: false });
    const away = jest.spyOn(store, 'putFile').mockRejectedValue(new Error('S3 PUT answered 503'));
    await expect(processing.process(id, never)).rejects.toThrow('503');
    await expect(processing.process(id, never)).rejects.toThrow('503');
    await processing.process(id, never);
    away.mockRestore();
    const failed = await read(id);
    expect(failed.state).toBe('failed');
    expect(failed.reason).toContain('Proses ulang');
    await trainer.call('POST /manage/media/:id/retry', { params: { id } });
    await processing.process(id, never);
    expect(await read(id)).toMatchObject({ state: 'ready', reason: null });
  });
});

describe('files', () => {
  it.each([
    ['a PDF', '%PDF-1.7\nisi\n%%EOF\n', 'application/pdf'],
    ['a text', 'Resep ayam geprek: 2 siung bawang — pedas.', 'text/plain; charset=utf-8'],
  ])('%s is kept byte for byte and saved, never shown', async (_name, text, type) => {
    const media = await processed('file', Buffer.from(text));
    const answer = await fileOf(media.id, 'original');
    expect(answer.raw.toString()).toBe(text);
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="berkas\./);
  });

  it.each([
    ['a cut-off PDF', '%PDF-1.7\nisi', 'terpotong'],
    ['a program', 'MZ\x90\x00\x03', 'tidak diterima'],
    ['a broken ZIP', 'PK\x03\x04rusak', 'rusak'],
  ])('%s fails with a reason', async (_name, text, sentence) => {
    const media = await processed('file', Buffer.from(text, 'latin1'));
    expect(media.state).toBe('failed');
    expect(media.reason).toContain(sentence);
  });
});

describe('what nothing shows', () => {
  const age = (id: string) =>
    api.query(`update media set updated_at = now() - interval '8 days' where id = $1`, [id]);

  it('is collected after a week with its files, unless a version, a draft or an earlier text shows it', async () => {
    const bytes = await picture(100, 100).png().toBuffer();
    const names = ['orphan', 'young', 'published', 'drafted', 'earlier'] as const;
    const ids = {} as Record<(typeof names)[number], string>;
    for (const name of names) {
      ids[name] = (await processed('image', bytes)).id;
      if (name !== 'young') await age(ids[name]);
    }
    await api.query(`with c as (insert into courses (slug, code) values ('uji', 'UJI') returning id),
      d as (insert into course_drafts (course_id, head) select id, '{}' from c returning course_id),
      m as (insert into draft_modules (course_id, code, position, source) select course_id, 'UJI-1', 1, '{}' from d returning id, course_id),
      l as (insert into draft_lessons (course_id, module_id, code, position, source, bytes, media_ids)
        select course_id, id, 'UJI-1-1', 1, '{}', 1, array['${ids.drafted}'::uuid] from m returning id),
      r as (insert into draft_lesson_revisions (lesson_id, number, source, reason)
        select id, 1, '{"mediaId": "${ids.earlier}"}', 'autosave' from l returning number),
      v as (insert into course_versions (course_id, number, source, source_sha256, title, short_title, family, summary, description_html, goal,
        objectives, audience, prerequisites, equipment, jp, minutes_per_jp, completion, pre_test, post_test)
        select id, 1, '{}', '\\x00', 'Uji', 'Uji', 'x', 'x', 'x', 'x', '{}', 'x', '{}', '{}', 1, 45, '{}', '{}', '{}' from c returning id)
      insert into version_media select id, '${ids.published}' from v`);
    const store = api.app.get(FileStore, { strict: false });
    await expect(store.get(`media/${ids.orphan}/w320`)).resolves.toBeInstanceOf(Buffer);
    const tidying = worker.get(MediaTidying);
    expect(await tidying.collectOrphans(Date.now() + 7_200_000)).toBeGreaterThanOrEqual(1);
    await tidying.deleteForgotten();
    const left = await api.query<{ id: string }>('select id from media where id = any($1)', [
      Object.values(ids),
    ]);
    expect(left.map(({ id }) => id).sort()).toEqual(
      [ids.young, ids.published, ids.drafted, ids.earlier].sort(),
    );
    await expect(store.get(`media/${ids.orphan}/w320`)).rejects.toThrow('no file');
  });

  it('also an upload that was given up', async () => {
    const id = await upload(trainer, 'file', Buffer.from('isi'));
    await api.query(`update media set state = 'uploading' where id = $1`, [id]);
    await api.query(`update uploads set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect(await worker.get(MediaTidying).removeExpiredUploads()).toBe(1);
    expect(await api.query('select 1 from media where id = $1', [id])).toEqual([]);
  });
});
