import { parse, type GIFTQuestion } from 'gift-pegjs';
import { giftBlocks, type GiftBlock } from './gift-blocks.js';
import { readGiftExtras, type GiftExtras } from './gift-extras.js';
import { questionOfGift } from './gift-question.js';
import {
  excerptOf,
  MOST_QUESTIONS,
  QuestionFault,
  type Parsed,
  type ParsedFault,
  type ParsedQuestion,
} from './parsed-question.js';

interface GiftError {
  readonly message: string;
  readonly found?: string | null;
  readonly location?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Characters of one question; the grammar's time grows faster than its text. */
const LONGEST = 20 * 1024;
const CATEGORY = '$CATEGORY:';
const BESIDE_NUMBERS = /(?<![\d\\]):|(?<!\\):(?!\d)/g;

/** The grammar takes every colon for the end of a title; people write "Pilih satu:". Numbers keep theirs (`5:0.1`). */
function withPlainColons(text: string): string {
  const title = /^\s*::(?:\\.|[^\\])*?::/.exec(text)?.[0] ?? '';
  if (title === '' && text.trimStart().startsWith('::'))
    throw new QuestionFault('Judul soal harus diapit :: di awal dan di akhir.');
  const escaped = (part: string) => part.replace(/(?<!\\):/g, '\\:');
  return (
    title +
    text
      .slice(title.length)
      .split(/(\{\s*#(?!#)[^{}]*\})/)
      .map((part, index) => (index % 2 ? part.replace(BESIDE_NUMBERS, '\\:') : escaped(part)))
      .join('')
  );
}

function parsedBlock(block: GiftBlock): GIFTQuestion {
  if (block.text.length > LONGEST)
    throw new QuestionFault('Soal ini lebih dari 20 KB. Periksa kurung } dan baris kosong antarsoal.');
  // The parser wants an empty line behind each question.
  const [first, ...more] = parse(`${withPlainColons(block.text)}\n\n`);
  if (!first || more.length > 0) throw new QuestionFault('Pisahkan setiap soal dengan satu baris kosong.');
  return first;
}

/** What a grammar's complaint most likely means, in words of the person who wrote the file. */
function meaning({ text }: GiftBlock, { found }: GiftError): string {
  const bare = text.replace(/\\./g, '');
  const [opened, closed] = [bare.split('{').length - 1, bare.split('}').length - 1];
  if (opened > closed) return 'Kurung kurawal penutup } belum ada.';
  if (closed > opened) return 'Kurung kurawal pembuka { belum ada.';
  if (opened > 1) return 'Ada lebih dari satu pasang kurung { }. Satu soal hanya punya satu.';
  if (found) return `Tanda "${found}" tidak dimengerti di sini. Tulis \\ di depannya bila bagian dari teks.`;
  return 'Bentuk jawaban di dalam { } tidak dimengerti.';
}

function faultOf(block: GiftBlock, error: unknown): ParsedFault {
  const excerpt = excerptOf(block.text);
  const [first = 1] = block.lines;
  if (error instanceof QuestionFault) return { line: first, message: error.message, excerpt };
  const { location } = error as GiftError;
  const line = block.lines[(location?.start.line ?? 1) - 1] ?? block.lines.at(-1) ?? first;
  return { line, message: meaning(block, error as GiftError), excerpt };
}

function categoryOf({ text }: GiftBlock): string {
  const first = (text.split('\n', 1)[0] ?? '').trim();
  return first.startsWith(CATEGORY) ? first.slice(CATEGORY.length).trim() : '';
}

/** Reads GIFT, question by question. A category holds until the next one. */
export function readGift(text: string): Parsed {
  const questions: ParsedQuestion[] = [];
  const faults: ParsedFault[] = [];
  let category: string | undefined;
  for (const block of giftBlocks(text)) {
    if (questions.length + faults.length > MOST_QUESTIONS) break;
    const named = categoryOf(block);
    if (named) {
      category = named;
      continue;
    }
    try {
      const extras: GiftExtras = readGiftExtras(block.comments);
      questions.push({ ...questionOfGift(parsedBlock(block), extras), line: block.lines[0] ?? 1, category });
    } catch (error) {
      faults.push(faultOf(block, error));
    }
  }
  return { questions, faults };
}
