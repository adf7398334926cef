import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import sharp from 'sharp';
import { inRoot } from '../../../tools/paths.mjs';

export const PICTURE = 'Meja kemas yang bersih';
const WIDTHS = [320, 640];

/** Puts a picture at the end of a lesson's text, as a published version has it. Once per lesson. */
export async function addPicture({ pool, instance }, { versionId, code }) {
  const { rows } = await pool.query(
    `select content::text like '%' || $3 || '%' as there from lessons where version_id = $1 and code = $2`,
    [versionId, code, PICTURE],
  );
  if (rows[0].there) return;
  const id = await newMedia(pool);
  for (const width of WIDTHS) await addRendition(pool, instance.env.SINAU_DATA, id, width);
  await pool.query('insert into version_media (version_id, media_id) values ($1, $2)', [versionId, id]);
  const block = { type: 'image', attrs: { mediaId: id, alt: PICTURE } };
  await pool.query(
    `update lessons set content = jsonb_set(content, '{doc,content}', content -> 'doc' -> 'content' || $3::jsonb)
     where version_id = $1 and code = $2`,
    [versionId, code, JSON.stringify([block])],
  );
}

async function newMedia(pool) {
  const { rows } = await pool.query(
    `insert into media (kind, state, title, bytes) values ('image', 'ready', $1, 9000) returning id`,
    [PICTURE],
  );
  return rows[0].id;
}

async function addRendition(pool, dataFolder, id, width) {
  const size = { width, height: Math.round(width * 0.75), channels: 3, background: '#5c7a3d' };
  const bytes = await sharp({ create: size }).webp().toBuffer();
  const key = `media/${randomUUID()}.webp`;
  // The build's own store knows where on the disk a key lies.
  const { DiskFileStore } = await import(inRoot('apps/api/dist/files/disk-file-store.js'));
  await new DiskFileStore(path.join(dataFolder, 'files')).put(key, bytes);
  await pool.query(
    `insert into media_renditions (media_id, name, content_type, bytes, width, height, sha256, storage_key)
     values ($1, $2, 'image/webp', $3, $4, $5, $6, $7)`,
    [id, `w${width}`, bytes.length, width, size.height, createHash('sha256').update(bytes).digest(), key],
  );
}
