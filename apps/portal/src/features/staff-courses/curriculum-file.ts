import { formatBytes } from '../../lib/format.js';

/** What the API takes in one request. */
export const MAX_BYTES = 1_000_000;
/** A curriculum without media is never larger; up to here it is uploaded in parts. */
export const MAX_JSON_BYTES = 20_000_000;

export type ReadFile = { readonly curriculum: unknown } | { readonly error: string };

/** Reads a chosen file as JSON; the API checks what stands in it. */
export async function readCurriculumFile(file: File): Promise<ReadFile> {
  if (file.size > MAX_JSON_BYTES) {
    return { error: `Berkas ini ${formatBytes(file.size)}. Pilih .json paling besar 20 MB, atau .zip.` };
  }
  try {
    return { curriculum: JSON.parse(await readText(file)) as unknown };
  } catch {
    return { error: 'Berkas ini bukan JSON yang dapat dibaca. Periksa koma dan kurungnya.' };
  }
}

/** FileReader rather than `file.text()`: it is in every browser that staff use, old ones too. */
function readText(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsText(file);
  });
}
