import { formatBytes, formatNumber } from '../../lib/format.js';
import type { CourseContents } from './api/course-contents.js';

type Things = Pick<CourseContents, 'images' | 'videos' | 'audios' | 'files' | 'packages'>;

/** "12 gambar dan 2 video"; empty for text alone. */
export function thingsWords({ images, videos, audios, files, packages }: Things): string {
  const counts: [number, string][] = [
    [images, 'gambar'],
    [videos, 'video'],
    [audios, 'audio'],
    [files, 'berkas lampiran'],
    [packages, 'paket interaktif'],
  ];
  const words = counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${formatNumber(count)} ${word}`);
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} dan ${words.at(-1)}` : (words[0] ?? '');
}

/** "8,4 MB, dengan 12 gambar dan 2 video." */
export function contentsWords(contents: CourseContents): string {
  const things = thingsWords(contents);
  return `${formatBytes(contents.bytes)}, ${things ? `dengan ${things}` : 'hanya teks'}.`;
}
