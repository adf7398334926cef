import type { FieldError } from '@sinau/contracts/problem.js';
import type { PackedMedia } from '../media/media-packing.service.js';
import { digestOf, otherId } from './fingerprints.js';
import type { IncomingMedia } from './open-package.js';

/** Where something of a package goes: what is here already stays as it is. */
export interface Place {
  readonly id: string;
  readonly isHere: boolean;
}

export const mediaDigest = (kind: string, files: readonly { name: string; sha256: string }[]) =>
  `${kind}-${digestOf(files)}`;

/**
 * The same bytes under the same id are the same thing; other bytes get another id.
 * @param digestHere of what is here under an id; undefined when there is nothing to compare with
 * @returns undefined when even that id means something else
 */
export function placeOf(
  id: string,
  digest: string,
  taken: ReadonlySet<string>,
  digestHere: (id: string) => string | undefined,
): Place | undefined {
  for (const at of [id, otherId(id, digest)]) {
    if (!taken.has(at)) return { id: at, isHere: false };
    if (digestHere(at) === digest) return { id: at, isHere: true };
  }
  return undefined;
}

/** What a trainer should know about media that did not simply come in. */
export function mediaWarnings(
  { id, sidecar, captions }: IncomingMedia,
  place: Place,
  here: PackedMedia | undefined,
): FieldError[] {
  const path = `media/${id}`;
  if (place.id !== id)
    return [
      { path, message: 'Nomor ini dipakai berkas lain di sini. Berkas dari paket mendapat nomor baru.' },
    ];
  const differs =
    here &&
    (here.transcript !== sidecar.transkrip || (here.captions?.sha256 ?? null) !== (captions?.sha256 ?? null));
  return differs
    ? [{ path, message: 'Teks atau transkrip di sini berbeda. Yang di sini tetap dipakai.' }]
    : [];
}
