import { promisify } from 'node:util';
import { open, type Entry, type ZipFile } from 'yauzl';
import { FileRefused } from '../files/file-refused.js';

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const MOST_ENTRIES = 10_000;

const mainParts: Record<string, string> = {
  'word/document.xml': `${OPEN_XML}.wordprocessingml.document`,
  'xl/workbook.xml': `${OPEN_XML}.spreadsheetml.sheet`,
  'ppt/presentation.xml': `${OPEN_XML}.presentationml.presentation`,
};

const openZip = promisify<string, { lazyEntries: boolean; validateEntrySizes: boolean }, ZipFile>(open);

async function namesIn(path: string): Promise<string[]> {
  const zip = await openZip(path, { lazyEntries: true, validateEntrySizes: true });
  const names: string[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: Entry) => {
        names.push(entry.fileName);
        if (names.length > MOST_ENTRIES) resolve();
        else zip.readEntry();
      });
      zip.once('end', resolve).once('error', reject);
      zip.readEntry();
    });
  } finally {
    zip.close();
  }
  return names;
}

/**
 * The content type of a ZIP by its table of contents; nothing is unpacked. An office file with macros is refused.
 * @throws FileRefused
 */
export async function zipTypeOf(path: string): Promise<string> {
  const names = await namesIn(path).catch(() => {
    // Also names that lead out of their folder: the reader refuses those.
    throw new FileRefused('Berkas ini rusak atau terpotong. Simpan ulang, lalu unggah lagi.');
  });
  if (names.length > MOST_ENTRIES)
    throw new FileRefused('Arsip ini berisi lebih dari 10.000 berkas. Perkecil dulu, lalu unggah lagi.');
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    throw new FileRefused('Berkas ini memuat makro. Simpan tanpa makro, lalu unggah lagi.');
  if (names.includes('META-INF/container.xml') && names.includes('mimetype')) return 'application/epub+zip';
  const main = names.find((name) => name in mainParts);
  return (names.includes('[Content_Types].xml') && main && mainParts[main]) || 'application/zip';
}
