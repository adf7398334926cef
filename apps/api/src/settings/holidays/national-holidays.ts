import type { Holiday } from '@sinau/contracts/office-settings.contract.js';

interface OfficialYear {
  readonly year: number;
  /** The decision of the three ministers that sets them. */
  readonly decree: string;
  readonly items: readonly Holiday[];
}

const national = (day: string, name: string): Holiday => ({ day, name, kind: 'national' });
const joint = (day: string, of: string): Holiday => ({
  day,
  name: `Cuti bersama ${of}`,
  kind: 'joint_leave',
});

/** 17 free days and 8 of joint leave. */
const OF_2026: OfficialYear = {
  year: 2026,
  decree: 'SKB 3 Menteri Nomor 1497 Tahun 2025, Nomor 2 Tahun 2025, dan Nomor 5 Tahun 2025',
  items: [
    national('2026-01-01', 'Tahun Baru 2026 Masehi'),
    national('2026-01-16', 'Isra Mikraj Nabi Muhammad S.A.W.'),
    joint('2026-02-16', 'Tahun Baru Imlek 2577 Kongzili'),
    national('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili'),
    joint('2026-03-18', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'),
    national('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'),
    joint('2026-03-20', 'Idul Fitri 1447 Hijriah'),
    national('2026-03-21', 'Idul Fitri 1447 Hijriah'),
    national('2026-03-22', 'Idul Fitri 1447 Hijriah'),
    joint('2026-03-23', 'Idul Fitri 1447 Hijriah'),
    joint('2026-03-24', 'Idul Fitri 1447 Hijriah'),
    national('2026-04-03', 'Wafat Yesus Kristus'),
    national('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)'),
    national('2026-05-01', 'Hari Buruh Internasional'),
    national('2026-05-14', 'Kenaikan Yesus Kristus'),
    joint('2026-05-15', 'Kenaikan Yesus Kristus'),
    national('2026-05-27', 'Idul Adha 1447 Hijriah'),
    joint('2026-05-28', 'Idul Adha 1447 Hijriah'),
    national('2026-05-31', 'Hari Raya Waisak 2570 BE'),
    national('2026-06-01', 'Hari Lahir Pancasila'),
    national('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah'),
    national('2026-08-17', 'Proklamasi Kemerdekaan'),
    national('2026-08-25', 'Maulid Nabi Muhammad S.A.W.'),
    joint('2026-12-24', 'Kelahiran Yesus Kristus'),
    national('2026-12-25', 'Kelahiran Yesus Kristus'),
  ],
};

/** Years whose decision is known. A later one is pasted by the office, or comes with a release. */
const YEARS: readonly OfficialYear[] = [OF_2026];

const WORDS = { national: 'libur nasional', joint_leave: 'cuti bersama', centre: 'tutup' } as const;

/** What a year's decision has, as a sheet that the import reads, where the list does not have it yet. */
export function offeredHolidays(
  year: number,
  known: readonly Holiday[],
): { decree: string; days: number; csv: string } | null {
  const official = YEARS.find((one) => one.year === year);
  if (!official) return null;
  const missing = official.items.filter(({ day }) => !known.some((one) => one.day === day));
  if (missing.length === 0) return null;
  const lines = missing.map(({ day, name, kind }) => `${day};${name};${WORDS[kind]}`);
  return { decree: official.decree, days: missing.length, csv: ['tanggal;nama;jenis', ...lines].join('\n') };
}
