import type { SafeZip } from '../../files/safe-unzip.js';
import { parseAll } from './sheet-xml.js';
import { TableRefused } from './table.js';

/** Texts that cells share: beyond this the file does not hold a list of people. */
const MOST_SHARED_CHARACTERS = 60_000_000;
const NO_SHEET = 'Berkas XLSX ini tidak berisi lembar kerja. Simpan ulang dari Excel, lalu kirim lagi.';

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly since1904: boolean;
}

/** The first sheet that is shown. */
export async function firstSheet(zip: SafeZip): Promise<Sheet> {
  if (!zip.has('xl/workbook.xml')) throw new TableRefused(NO_SHEET);
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  const targets = new Map<string, string>();
  let since1904 = false;
  await parseAll(await zip.read('xl/workbook.xml'), {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          id:
            attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '',
          hidden: (attributes.state ?? 'visible') !== 'visible',
        });
    },
  });
  if (zip.has('xl/_rels/workbook.xml.rels'))
    await parseAll(await zip.read('xl/_rels/workbook.xml.rels'), {
      open: (name, { Id = '', Target = '' }) => {
        if (name === 'Relationship') targets.set(Id, Target);
      },
    });
  const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
  const target = sheet && targets.get(sheet.id);
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? 'worksheets/sheet1.xml'}`;
  if (!sheet || !zip.has(path)) throw new TableRefused(NO_SHEET);
  return { name: sheet.name, path, since1904 };
}

/** Phonetic readings (`rPh`) are no part of a text. */
export async function sharedTexts(zip: SafeZip): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return texts;
  let text = '';
  let inText = false;
  let phonetic = false;
  let characters = 0;
  await parseAll(await zip.read('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    text: (part) => {
      if (inText && text.length < 2_000) text += part;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        characters += text.length;
        if (characters > MOST_SHARED_CHARACTERS)
          throw new TableRefused('Berkas ini terlalu besar untuk dibaca. Bagi menjadi beberapa berkas.');
        texts.push(text);
      }
    },
  });
  return texts;
}
