import type { z } from 'zod';
import type { BusinessSize, Disability, Sex } from '@sinau/contracts/people.contract.js';

type SexCode = z.infer<typeof Sex>;
type DisabilityCode = z.infer<typeof Disability>;
type SizeCode = z.infer<typeof BusinessSize>;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

const SEXES: readonly (readonly [RegExp, SexCode])[] = [
  [/^(l|lk|laki|laki laki|lelaki|pria|cowok|male)$/, 'L'],
  [/^(p|pr|prp|perempuan|wanita|w|cewek|female)$/, 'P'],
];

export const readSex = (text: string): SexCode | undefined =>
  SEXES.find(([pattern]) => pattern.test(plain(text)))?.[1];

const DISABILITIES: readonly (readonly [RegExp, DisabilityCode])[] = [
  [/^(|tidak|tidak ada|non|non disabilitas|bukan|bukan disabilitas|n|no|tdk|t|normal|umum)$/, 'tidak_ada'],
  [/ganda|multi/, 'ganda'],
  [/fisik|daksa|lumpuh|amputasi/, 'fisik'],
  [/sensorik|netra|rungu|tuli|wicara|bisu/, 'sensorik'],
  [/intelektual|grahita|down/, 'intelektual'],
  [/mental|psikososial/, 'mental'],
  [/tidak ingin|rahasia/, 'tidak_ingin_menjawab'],
];

/** Undefined: it says something, but not which kind. */
export const readDisability = (text: string): DisabilityCode | undefined =>
  DISABILITIES.find(([pattern]) => pattern.test(plain(text)))?.[1];

export function readSize(text: string): SizeCode | undefined {
  const word = plain(text);
  if (/mikro|micro/.test(word)) return 'micro';
  if (/kecil|small/.test(word)) return 'small';
  return /menengah|medium/.test(word) ? 'medium' : undefined;
}

const DEGREES: Readonly<Record<string, string>> = {
  se: 'S.E.',
  sh: 'S.H.',
  spd: 'S.Pd.',
  skom: 'S.Kom.',
  sp: 'S.P.',
  st: 'S.T.',
  mm: 'M.M.',
  msi: 'M.Si.',
  ssos: 'S.Sos.',
  stp: 'S.TP.',
  sag: 'S.Ag.',
  mpd: 'M.Pd.',
  amd: 'A.Md.',
  ssi: 'S.Si.',
  mh: 'M.H.',
  sip: 'S.IP.',
  sfarm: 'S.Farm.',
  skep: 'S.Kep.',
};

const capital = (word: string) =>
  word.replace(
    /(^|[^\p{L}\p{M}])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );

/** SITI AMINAH, S.PD → Siti Aminah, S.Pd. Names with small and capital letters stay as they are. */
export function tidyName(raw: string): string {
  const name = raw.replace(/\s+/g, ' ').trim();
  if (name !== name.toUpperCase() && name !== name.toLowerCase()) return name;
  const [first = '', ...degrees] = name.split(',');
  const tidy = first
    .toLowerCase()
    .split(' ')
    .map((word) => capital(word).replace(/'(\p{L})/gu, (_, letter: string) => `'${letter.toLowerCase()}`))
    .join(' ');
  const after = degrees.map(
    (degree) => DEGREES[degree.toLowerCase().replace(/[^a-z]/g, '')] ?? degree.trim(),
  );
  return [tidy.trim(), ...after.filter(Boolean)].join(', ');
}
