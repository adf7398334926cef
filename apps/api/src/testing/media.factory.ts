import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { MediaKind } from '@sinau/contracts/media.contract.js';
import type { TestApi } from './test-api.js';
import type { TestClient } from './test-client.js';

const run = promisify(execFile);

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The Upload-Metadata header of tus. */
export function uploadMetadata(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',');
}

interface NewUpload {
  readonly kind: MediaKind;
  readonly filename?: string;
  readonly purpose?: string;
  readonly length: number;
}

/** Begins an upload through inject. @returns the whole answer; its `location` header names the upload */
export function beginUpload(
  client: TestClient,
  { kind, filename = 'berkas', purpose = 'media', length }: NewUpload,
) {
  return client.inject({
    method: 'POST',
    url: '/api/uploads',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(length),
      'upload-metadata': uploadMetadata({ purpose, kind, filename }),
    },
  });
}

export function sendPart(client: TestClient, url: string, offset: number, bytes: Buffer) {
  return client.inject({
    method: 'PATCH',
    url,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    payload: bytes,
  });
}

/** Uploads all of `bytes`. @returns the id of the media row */
export async function upload(
  client: TestClient,
  kind: MediaKind,
  bytes: Buffer,
  filename = 'berkas',
): Promise<string> {
  const begun = await beginUpload(client, { kind, filename, length: bytes.length });
  const url = String(begun.headers.location);
  const sent = await sendPart(client, url, 0, bytes);
  if (begun.status !== 201 || sent.status !== 204)
    throw new Error(`the upload answered ${begun.status} ${sent.status}`);
  return url.slice(url.lastIndexOf('/') + 1);
}

/** A row whose renditions are made without ffmpeg: for features that only show media. @returns its id */
export async function insertMedia(api: TestApi, kind: MediaKind = 'image', bytes = 1000): Promise<string> {
  const [media] = await api.query<{ id: string }>(
    `insert into media (kind, state, title, bytes, sha256) values ($1, 'ready', 'Contoh', $2, '\\x00') returning id`,
    [kind, bytes],
  );
  const name = { image: 'w640', video: '240p', audio: 'audio', file: 'original' }[kind];
  await api.query(
    `insert into media_renditions (media_id, name, content_type, bytes, sha256, storage_key)
     values ($1, $2, 'application/octet-stream', $3, '\\x00', 'media/none/none')`,
    [media?.id, name, bytes],
  );
  return media?.id ?? '';
}

export const FFMPEG = 'ffmpeg';

/** Real recordings, drawn and sung by ffmpeg itself; `args` from the inputs on, without the output. */
export async function record(args: readonly string[], extension: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'sinau-recording-'));
  try {
    const file = join(folder, `made.${extension}`);
    await run(FFMPEG, ['-nostdin', '-loglevel', 'error', ...args, file]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `seconds` of a moving test picture with a tone, as MP4. */
export function recordVideo(
  seconds: number,
  size = '640x480',
  extra: readonly string[] = [],
): Promise<Buffer> {
  return record(
    [
      ...`-f lavfi -i testsrc2=size=${size}:rate=25 -f lavfi -i sine=frequency=440 -t ${seconds}`.split(' '),
      ...'-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac'.split(' '),
      ...extra,
    ],
    'mp4',
  );
}
