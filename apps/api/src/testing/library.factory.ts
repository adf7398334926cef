import type { WorkKind } from '@sinau/contracts/library.contract.js';
import type { WorkInput } from '@sinau/contracts/library-works.contract.js';
import { insertMedia } from './media.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

export function workInput(
  changes: Partial<WorkInput> = {},
): { kind: WorkKind; title: string; creator: string } & Partial<WorkInput> {
  return { kind: 'physical_book', title: 'Modul Foto', creator: 'Tim Latkop', ...changes };
}

/** A published printed book with `copies` on the shelf. */
export async function publishBook(keeper: SignedIn, copies = 1, title = 'Modul Foto') {
  const { id } = (await keeper.call('POST /manage/library/works', { body: workInput({ title }) })).body;
  await keeper.call('POST /manage/library/works/:id/copies', { params: { id }, body: { count: copies } });
  const answer = await keeper.call('POST /manage/library/works/:id/state', {
    params: { id },
    body: { state: 'published' },
  });
  return answer.body;
}

/** Audio without bytes: for features that only speak of it. @returns the id of its media */
export async function insertAudio(api: TestApi, bytes = 120_000): Promise<string> {
  const id = await insertMedia(api, 'audio', bytes);
  await api.query(`update media_renditions set content_type = 'audio/mp4' where media_id = $1`, [id]);
  await api.query('update media set duration_seconds = 61.4 where id = $1', [id]);
  return id;
}

/** A day some days from today in WIB. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}
