export interface KeyError {
  readonly path: (string | number)[];
  readonly message: string;
}
export const curriculumQuestionKinds = [
  'pilihan_ganda',
  'pilihan_jamak',
  'benar_salah',
  // Format 2:
  'menjodohkan',
  'mengurutkan',
  'angka',
  'isian',
  'titik_gambar',
] as const;

type Choices = readonly { readonly id: string }[] | undefined;
/** The parts of a question that its key depends on. */
interface Keyed {
  readonly jenis: (typeof curriculumQuestionKinds)[number];
  readonly kunci: readonly string[];
  readonly opsi?: Choices;
  readonly pasangan?: Choices;
  readonly toleransi?: number | undefined;
  readonly satuan?: string | undefined;
  readonly gambar?: string | undefined;
  readonly gambar_alt?: string | undefined;
}
type Part = 'opsi' | 'pasangan' | 'toleransi' | 'satuan' | 'gambar' | 'gambar_alt';

const error = (path: (string | number)[], message: string): KeyError => ({ path, message });

/** Which parts each kind of question needs, and which it may have besides. */
const parts: Record<Keyed['jenis'], { needs: readonly Part[]; may?: readonly Part[] }> = {
  pilihan_ganda: { needs: ['opsi'] },
  pilihan_jamak: { needs: ['opsi'] },
  benar_salah: { needs: ['opsi'] },
  menjodohkan: { needs: ['opsi', 'pasangan'] },
  mengurutkan: { needs: ['opsi'] },
  angka: { needs: [], may: ['toleransi', 'satuan'] },
  isian: { needs: [] },
  titik_gambar: { needs: ['gambar'], may: ['gambar_alt'] },
};
const allParts: readonly Part[] = ['opsi', 'pasangan', 'toleransi', 'satuan', 'gambar', 'gambar_alt'];

function partErrors(question: Keyed): KeyError[] {
  const { needs, may = [] } = parts[question.jenis];
  return allParts.flatMap((part) => {
    const there = question[part] !== undefined;
    if (!there && needs.includes(part)) return error([part], 'Belum diisi.');
    if (there && !needs.includes(part) && !may.includes(part))
      return error([part], `Soal ${question.jenis} tidak memakai isian "${part}".`);
    return [];
  });
}

const idsOf = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);

function choiceErrors({ jenis, opsi, kunci }: Keyed): KeyError[] {
  const ids = idsOf(opsi);
  const errors = kunci.flatMap((key, index) =>
    ids.includes(key) ? [] : error(['kunci', index], `Kunci "${key}" tidak ada di pilihan jawaban.`),
  );
  if (jenis !== 'pilihan_jamak' && kunci.length > 1)
    errors.push(error(['kunci'], 'Jenis soal ini hanya punya satu kunci.'));
  if (jenis === 'benar_salah' && opsi && ids.length !== 2)
    errors.push(error(['opsi'], 'Soal benar-salah punya tepat dua pilihan.'));
  return errors;
}

function pairErrors({ opsi, pasangan, kunci }: Keyed): KeyError[] {
  const [left, right] = [idsOf(opsi), idsOf(pasangan)];
  const errors = kunci.flatMap((key, index) => {
    const [from = '', to = '', more] = key.split(':');
    if (more === undefined && left.includes(from) && right.includes(to)) return [];
    return error(['kunci', index], `Kunci "${key}" bukan pasangan seperti "a:1" dari pilihan yang ada.`);
  });
  const paired = kunci.map((key) => key.split(':')[0]);
  const once = left.every((id) => paired.filter((one) => one === id).length === 1);
  if (errors.length === 0 && !once)
    errors.push(error(['kunci'], 'Setiap pilihan punya tepat satu pasangan.'));
  return errors;
}

function orderErrors({ opsi, kunci }: Keyed): KeyError[] {
  const ids = idsOf(opsi);
  const all = kunci.length === ids.length && ids.every((id) => kunci.includes(id));
  return all ? [] : [error(['kunci'], 'Kunci memuat semua pilihan, masing-masing sekali, urut yang benar.')];
}

function numberErrors({ kunci }: Keyed): KeyError[] {
  const right = kunci.length === 1 && /^-?\d{1,12}(\.\d{1,6})?$/.test(kunci[0] ?? '');
  return right ? [] : [error(['kunci'], 'Kunci soal angka adalah satu bilangan seperti "12.5".')];
}

function wordErrors({ kunci }: Keyed): KeyError[] {
  return kunci.flatMap((key, index) =>
    /[^*\s]/.test(key) ? [] : error(['kunci', index], 'Kunci isian paling sedikit satu huruf atau angka.'),
  );
}

function areaErrors({ kunci }: Keyed): KeyError[] {
  return kunci.flatMap((key, index) => {
    const numbers = key.split(',').map((part) => (/^\d(\.\d{1,6})?$/.test(part) ? Number(part) : NaN));
    const [x = NaN, y = NaN, width = NaN, height = NaN] = numbers;
    // Millionths, because sums of fractions like 0.7 + 0.3 may be a hair above 1.
    const inside = (from: number, size: number) => size > 0 && Math.round((from + size) * 1e6) <= 1e6;
    if (numbers.length === 4 && inside(x, width) && inside(y, height)) return [];
    return error(['kunci', index], 'Tulis daerah seperti "0.2,0.3,0.1,0.1", semuanya di dalam gambar.');
  });
}

const rules: Record<Keyed['jenis'], (question: Keyed) => KeyError[]> = {
  pilihan_ganda: choiceErrors,
  pilihan_jamak: choiceErrors,
  benar_salah: choiceErrors,
  menjodohkan: pairErrors,
  mengurutkan: orderErrors,
  angka: numberErrors,
  isian: wordErrors,
  titik_gambar: areaErrors,
};

/** What is wrong with a question's key and the parts it stands for; empty when all is well. */
export function keyErrors(question: Keyed): KeyError[] {
  return [...partErrors(question), ...rules[question.jenis](question)];
}
