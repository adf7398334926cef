/** What publishing a draft would change for learners, compared with the version that is published now. */
export interface DraftChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  /** Lessons with the same text at another place. */
  readonly moved: readonly string[];
  /** Parts of the course itself: "Rubrik", "Tes akhir" … */
  readonly parts: readonly string[];
  readonly questions: { readonly added: number; readonly removed: number; readonly changed: number };
}

interface Placed {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly module: string;
  /** From the beginning of the course. */
  readonly index: number;
}

const PARTS: Readonly<Record<string, string>> = {
  judul: 'judul',
  judul_pendek: 'judul pendek',
  rumpun: 'rumpun',
  ringkasan: 'ringkasan',
  deskripsi_md: 'deskripsi',
  tujuan_umum: 'tujuan',
  tujuan_khusus: 'tujuan khusus',
  sasaran: 'sasaran',
  prasyarat: 'prasyarat',
  perlengkapan: 'perlengkapan',
  menit_per_jp: 'menit per JP',
  kelulusan: 'kelulusan',
  pre_test: 'tes awal',
  post_test: 'tes akhir',
  tugas_akhir: 'tugas akhir',
};

type Json = Readonly<Record<string, unknown>>;

/** Compares two curriculum files by the codes of their lessons and questions. */
export function changesBetween(published: unknown, draft: unknown): DraftChanges {
  const [before, after] = [toJson(published), toJson(draft)];
  const [old, now] = [lessonsOf(before), lessonsOf(after)];
  const both = [...now.values()].flatMap((lesson) => {
    const was = old.get(lesson.code);
    return was ? [{ lesson, was }] : [];
  });
  const inOrder = longestRising(both.map(({ was }) => was.index));
  return {
    added: [...now].flatMap(([code, { title }]) => (old.has(code) ? [] : [title])),
    removed: [...old].flatMap(([code, { title }]) => (now.has(code) ? [] : [title])),
    changed: both.flatMap(({ lesson, was }) => (lesson.text === was.text ? [] : [lesson.title])),
    moved: both.flatMap(({ lesson, was }) => {
      const stayed = lesson.module === was.module && inOrder.has(was.index);
      return stayed || lesson.text !== was.text ? [] : [lesson.title];
    }),
    parts: Object.keys(PARTS).flatMap((key) => (same(before[key], after[key]) ? [] : [PARTS[key] ?? key])),
    questions: questionChanges(before, after),
  };
}

/** Whether anything at all is different. */
export const isUnchanged = ({ questions, ...lists }: DraftChanges): boolean =>
  Object.values(lists).every((list) => list.length === 0) &&
  questions.added + questions.removed + questions.changed === 0;

function lessonsOf(file: Json): Map<string, Placed> {
  const lessons = list(file.modul).flatMap((module) =>
    list(module.pelajaran).map((lesson) => ({ lesson, module: word(module.kode) })),
  );
  return new Map(
    lessons.map(({ lesson, module }, index): [string, Placed] => {
      const code = word(lesson.kode);
      return [code, { code, title: word(lesson.judul), text: JSON.stringify(lesson), module, index }];
    }),
  );
}

/** The largest set of places that kept their order: whoever is not in it was moved. */
function longestRising(places: readonly number[]): Set<number> {
  const chains: number[][] = [];
  for (const place of places) {
    const before = chains.filter((chain) => (chain.at(-1) ?? -1) < place);
    const longest = before.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), []);
    chains.push([...longest, place]);
  }
  return new Set(chains.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), []));
}

function questionChanges(before: Json, after: Json): DraftChanges['questions'] {
  const byCode = (file: Json) =>
    new Map(list(file.bank_soal).map((question) => [word(question.id), JSON.stringify(question)]));
  const [old, now] = [byCode(before), byCode(after)];
  return {
    added: [...now.keys()].filter((code) => !old.has(code)).length,
    removed: [...old.keys()].filter((code) => !now.has(code)).length,
    changed: [...now].filter(([code, text]) => old.has(code) && old.get(code) !== text).length,
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const toJson = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(toJson) : []);
const word = (value: unknown): string => (typeof value === 'string' ? value : '');
