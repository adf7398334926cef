import type { MediaKind } from '@sinau/contracts/media.contract.js';
import type { IconName } from '../../ui/icons.js';

interface KindWords {
  readonly label: string;
  readonly icon: IconName;
  /** For the file dialog; what a file really is, the server finds out. */
  readonly accept: string;
  /** What can be sent, for the hint. */
  readonly hint: string;
}

export const KINDS: Readonly<Record<MediaKind, KindWords>> = {
  image: {
    label: 'Gambar',
    icon: 'camera',
    accept: 'image/jpeg,image/png,image/webp',
    hint: 'JPG, PNG, atau WebP. Dikecilkan dulu di perangkat Anda.',
  },
  video: {
    label: 'Video',
    icon: 'play',
    accept: 'video/*,.mkv',
    hint: 'MP4, MOV, WebM, MKV, atau AVI. Paling besar 1 GB.',
  },
  audio: { label: 'Audio', icon: 'audio', accept: 'audio/*', hint: 'MP3, M4A, WAV, atau OGG.' },
  file: {
    label: 'Berkas',
    icon: 'page',
    accept: '.pdf,.epub,.docx,.xlsx,.pptx,.txt,.zip',
    hint: 'PDF, EPUB, DOCX, XLSX, PPTX, TXT, atau ZIP.',
  },
};

const FAMILIES = { image: /^image\//, video: /^video\//, audio: /^audio\// } as const;

/** What a chosen file seems to be, among the kinds that are wanted; the first of those when it does not say. */
export function kindOfFile(
  file: Pick<File, 'type' | 'name'>,
  kinds: readonly MediaKind[],
): MediaKind | undefined {
  const family = (['image', 'video', 'audio'] as const).find((kind) => FAMILIES[kind].test(file.type));
  if (family) return kinds.includes(family) ? family : undefined;
  if (kinds.includes('file')) return 'file';
  // Some phones name no type for MKV or OGG.
  return file.type === '' ? kinds[0] : undefined;
}
