import { questionKinds, questionLevels } from '../../curriculum/question-content.js';
import { readNumber } from '@sinau/contracts/indonesian-number.js';
import { QuestionFault, type ParsedQuestion } from './parsed-question.js';
import { MAX_PARTS, placeOf, type SheetRow } from './xlsx-columns.js';

const cell = (row: SheetRow, name: string) => row[name] ?? '';
const listed = (row: SheetRow, name: string) =>
  Array.from({ length: MAX_PARTS }, (_, place) => cell(row, `${name}_${place + 1}`));

/** Texts up to the last one written; a gap between them is a slip. */
function withoutTail(texts: readonly string[], what: string): string[] {
  const last = texts.findLastIndex((text) => text !== '');
  const used = texts.slice(0, last + 1);
  const gap = used.indexOf('');
  if (gap >= 0) throw new QuestionFault(`Kolom ${what}_${gap + 1} kosong, padahal kolom sesudahnya terisi.`);
  return used;
}

function word<T extends string>(row: SheetRow, name: string, words: Readonly<Record<string, T>>): T {
  const written = cell(row, name)
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  const found = Object.hasOwn(words, written) ? words[written] : undefined;
  if (found) return found;
  const offered = Object.keys(words).join(', ');
  throw new QuestionFault(`Kolom ${name} berisi "${cell(row, name)}". Pilih salah satu: ${offered}.`);
}

function amount(row: SheetRow, name: string): number | undefined {
  if (cell(row, name) === '') return undefined;
  const value = readNumber(cell(row, name));
  if (value === undefined) throw new QuestionFault(`Kolom ${name} berisi "${cell(row, name)}", bukan angka.`);
  return value;
}

function letters(key: string, count: number): string[] {
  return key
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((letter) => {
      const place = placeOf(letter);
      if (place < 0 || place >= count)
        throw new QuestionFault(`Kunci "${letter}" tidak ada di pilihan. Tulis huruf A, B, C, …`);
      return String(place);
    });
}

function pairsIn(key: string, left: number, right: number): string[] {
  return key
    .split(/[,;]+/)
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const [from = '', to = ''] = pair.split('=').map((part) => part.trim());
      const [place, match] = [placeOf(from), Number(to) - 1];
      if (place < 0 || place >= left || !(match >= 0 && match < right))
        throw new QuestionFault(`Kunci "${pair.trim()}" belum benar. Tulis seperti "A=1, B=3".`);
      return `${place}:${match}`;
    });
}

function keyOf(row: SheetRow, kind: ParsedQuestion['kind'], left: number, right: number): string[] {
  const key = cell(row, 'kunci');
  switch (kind) {
    case 'matching':
      return pairsIn(key, left, right);
    case 'numeric': {
      const value = amount(row, 'kunci');
      return value === undefined ? [] : [String(value)];
    }
    case 'short_answer':
    case 'hotspot':
      return key
        .split('|')
        .map((one) => one.trim())
        .filter(Boolean);
    default:
      return letters(key, left);
  }
}

/** A row in our words. Every column says something: an empty one is empty. @throws QuestionFault */
export function questionOfRow(row: SheetRow): Omit<ParsedQuestion, 'line'> {
  const kind = word(row, 'jenis', questionKinds);
  const texts = withoutTail(listed(row, 'pilihan'), 'pilihan');
  const matches = withoutTail(listed(row, 'pasangan'), 'pasangan');
  const feedback = listed(row, 'umpan');
  const level = cell(row, 'tingkat') === '' ? undefined : word(row, 'tingkat', questionLevels);
  const points = amount(row, 'skor');
  return {
    name: cell(row, 'kode') || undefined,
    category: cell(row, 'bab') || undefined,
    kind,
    text: cell(row, 'pertanyaan'),
    options: texts.map((text, place) => ({ text, feedback: feedback[place] ?? '' })),
    matches,
    key: keyOf(row, kind, texts.length, matches.length),
    tolerance: amount(row, 'toleransi') ?? 0,
    unit: cell(row, 'satuan'),
    ...(cell(row, 'gambar') && { imageId: cell(row, 'gambar') }),
    imageAlt: cell(row, 'keterangan_gambar'),
    ...(level && { level }),
    ...(points !== undefined && { points }),
    ...(cell(row, 'umpan_balik_benar') && { feedbackCorrect: cell(row, 'umpan_balik_benar') }),
    ...(cell(row, 'umpan_balik_salah') && { feedbackWrong: cell(row, 'umpan_balik_salah') }),
    note: '',
  };
}
