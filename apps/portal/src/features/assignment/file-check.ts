import { formatBytes } from '../../lib/format.js';
import type { Evidence } from './api/assignment.js';
import { formatWords } from './evidence.js';

const MEGABYTE = 1024 * 1024;
/** iPhones write MP4 under the name MOV; the API looks at the bytes. */
const SAME: Readonly<Record<string, string>> = { mov: 'mp4', m4v: 'mp4', '3gpp': '3gp' };

/** Why a file cannot be sent, said before anything of it is; undefined when it can. */
export function fileProblem(file: Pick<File, 'name' | 'size'>, rule: Evidence): string | undefined {
  const extension = /\.([A-Za-z0-9]{2,5})$/.exec(file.name)?.[1]?.toLowerCase();
  const known =
    extension === undefined || [extension, SAME[extension]].some((one) => rule.formats.includes(one ?? ''));
  if (!known) return `Yang diterima: ${formatWords(rule.formats)}. Pilih berkas lain.`;
  if (file.size === 0) return 'Berkas ini kosong. Pilih berkas lain.';
  if (rule.maxMegabytes !== null && file.size > rule.maxMegabytes * MEGABYTE) {
    return `Ukurannya ${formatBytes(file.size)}, paling besar ${rule.maxMegabytes} MB. Perkecil dulu, lalu pilih lagi.`;
  }
  return undefined;
}
