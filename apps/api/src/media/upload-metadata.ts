import { MediaKind } from '@sinau/contracts/media.contract.js';
import { z } from 'zod';
import { wrongField } from '../http/problem.js';

const Metadata = z.object({
  purpose: z.enum(['media', 'evidence', 'scorm', 'course']),
  kind: MediaKind,
  filename: z.string().default(''),
});

export type UploadMetadata = z.infer<typeof Metadata>;

const LONGEST_NAME = 160;

/** A name to show, never a path: folders, control characters and reading-direction marks are gone. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // By characters, not halves of them.
  return Array.from(shown).slice(0, LONGEST_NAME).join('') || 'Tanpa nama';
}

/** "ayam-geprek.mp4" → "ayam-geprek": the first title, until somebody writes a better one. */
export function titleOf(filename: string): string {
  return filename.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim() || filename;
}

/** What a client says of its upload. Everything else that it says is dropped. @throws Problem invalid_input */
export function readMetadata(given: Record<string, string | null> | undefined): UploadMetadata {
  const parsed = Metadata.safeParse({
    purpose: given?.purpose,
    kind: given?.kind,
    filename: given?.filename ?? '',
  });
  if (!parsed.success) throw wrongField('metadata', 'Jenis unggahan belum disebutkan.');
  return { ...parsed.data, filename: cleanName(parsed.data.filename) };
}
