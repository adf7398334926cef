import {
  excerptOf,
  MOST_QUESTIONS,
  QuestionFault,
  type Parsed,
  type ParsedQuestion,
} from './parsed-question.js';

interface Line {
  readonly number: number;
  readonly text: string;
}

const OPTION = /^([A-Z])[.)]\s+(.*)$/s;
const ANSWER = /^ANSWER:\s*([A-Z])\s*$/i;

/** Questions end with their ANSWER line; an empty line alone does not end one. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let current: Line[] = [];
  let hasOptions = false;
  const close = () => {
    blocks.push(current);
    current = [];
    hasOptions = false;
  };
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const trimmed = line.trim();
    if (trimmed === '') continue;
    // A new question while the last one has its options but no answer: that one is over all the same.
    const isOption = OPTION.test(trimmed);
    const isAnswer = /^ANSWER/i.test(trimmed);
    if (hasOptions && !isOption && !isAnswer) close();
    hasOptions ||= isOption;
    current.push({ number: index + 1, text: trimmed });
    if (isAnswer) close();
  }
  return current.length > 0 ? [...blocks, current] : blocks;
}

function questionOf(lines: readonly Line[]): ParsedQuestion {
  const options = lines.flatMap(({ text }) => {
    const [, letter = '', words = ''] = OPTION.exec(text) ?? [];
    return letter ? { letter, text: words.trim() } : [];
  });
  const stem = lines.filter(({ text }) => !OPTION.test(text) && !/^ANSWER/i.test(text));
  const last = lines.at(-1)?.text ?? '';
  if (stem.length === 0) throw new QuestionFault('Pertanyaan belum ditulis di atas pilihannya.');
  if (options.length === 0) throw new QuestionFault('Pilihan belum ada. Tulis seperti "A. Teks pilihan".');
  if (!/^ANSWER/i.test(last)) throw new QuestionFault('Baris "ANSWER: A" belum ada di akhir soal.');
  const place = options.findIndex(({ letter }) => letter === ANSWER.exec(last)?.[1]?.toUpperCase());
  if (place < 0) throw new QuestionFault('Huruf di baris ANSWER tidak ada di pilihan.');
  return {
    line: stem[0]?.number ?? 1,
    name: undefined,
    category: undefined,
    kind: 'single',
    text: stem.map(({ text }) => text).join(' '),
    options: options.map(({ text }) => ({ text })),
    matches: [],
    key: [String(place)],
    note: '',
  };
}

/** Reads Aiken: a line with the question, `A. …` lines, `ANSWER: A`. https://docs.moodle.org/en/Aiken_format */
export function readAiken(text: string): Parsed {
  const parsed: Parsed = { questions: [], faults: [] };
  for (const lines of blocksOf(text)) {
    if (parsed.questions.length + parsed.faults.length > MOST_QUESTIONS) break;
    try {
      parsed.questions.push(questionOf(lines));
    } catch (error) {
      if (!(error instanceof QuestionFault)) throw error;
      const words = lines.map((line) => line.text).join(' ');
      parsed.faults.push({ line: lines[0]?.number ?? 1, message: error.message, excerpt: excerptOf(words) });
    }
  }
  return parsed;
}
