interface Words {
  readonly group: string;
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
}

/** Whole numbers, bounds included. */
interface NumberSetting extends Words {
  readonly type: 'number';
  readonly standard: number;
  readonly min: number;
  readonly max: number;
}

/** A time of day in WIB, `HH:MM`, bounds included. */
interface TimeSetting extends Words {
  readonly type: 'time';
  readonly standard: string;
  readonly min: string;
  readonly max: string;
}

export type SettingDefinition = NumberSetting | TimeSetting;

const days = (standard: number, min: number, max: number) =>
  ({ type: 'number', unit: 'hari', standard, min, max }) as const;
const count = (unit: string, standard: number, min: number, max: number) =>
  ({ type: 'number', unit, standard, min, max }) as const;

/**
 * What an office may decide differently. What an angkatan, a pelatihan or a pengingat decides stands there
 * (attendance to pass, selection criteria, days of a reminder), what security and the machine need is configuration.
 */
export const SETTINGS = {
  'reminders.quiet_from': {
    type: 'time',
    group: 'Jam tenang pengingat',
    label: 'Mulai tenang',
    hint: 'Sesudah jam ini tidak ada pesan WhatsApp, SMS, e-mail, dan notifikasi.',
    unit: 'WIB',
    standard: '20:00',
    min: '17:00',
    max: '23:00',
  },
  'reminders.quiet_to': {
    type: 'time',
    group: 'Jam tenang pengingat',
    label: 'Selesai tenang',
    hint: 'Pesan yang menunggu dikirim mulai jam ini.',
    unit: 'WIB',
    standard: '07:00',
    min: '05:00',
    max: '10:00',
  },
  'attendance.warning_rest_minutes': {
    ...count('menit', 15, 0, 1440),
    group: 'Kehadiran',
    label: 'Jeda peringatan kehadiran',
    hint: 'Peserta baru diberi tahu setelah jeda ini, agar salah ketik sempat diperbaiki.',
  },
  'signatories.notice_days': {
    ...days(30, 1, 180),
    group: 'Sertifikat',
    label: 'Peringatan penanda tangan',
    hint: 'Beranda mengingatkan bila dalam sekian hari tidak ada penanda tangan.',
  },
  'certificates.expiry_notice_days': {
    ...days(30, 1, 365),
    group: 'Sertifikat',
    label: 'Kabar masa berlaku habis',
    hint: 'Pemegang diberi tahu sekian hari sebelum sertifikatnya habis masa berlaku.',
  },
  'consultations.days_shown': {
    ...days(14, 1, 60),
    group: 'Konsultasi',
    label: 'Jadwal yang dapat dipesan',
    hint: 'Sekian hari ke depan ditampilkan kepada pemesan.',
  },
  'consultations.open_visits': {
    ...count('kunjungan', 6, 1, 20),
    group: 'Konsultasi',
    label: 'Kunjungan pendampingan dipesan di muka',
    hint: 'Paling banyak sekian janji yang belum berlangsung.',
  },
  'library.hold_days': {
    ...days(3, 1, 14),
    group: 'Pustaka',
    label: 'Buku pesanan disimpan',
    hint: 'Lewat itu, buku beralih ke pemesan berikutnya.',
  },
  'library.open_reservations': {
    ...count('buku', 3, 1, 20),
    group: 'Pustaka',
    label: 'Pesanan buku per orang',
    hint: 'Paling banyak sekian pesanan yang belum diambil.',
  },
  'library.longest_loan_days': {
    ...days(90, 1, 365),
    group: 'Pustaka',
    label: 'Pinjaman terlama',
    hint: 'Tanggal kembali paling jauh saat meminjamkan.',
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>;

export type SettingKey = keyof typeof SETTINGS;
export type SettingValue<K extends SettingKey> = (typeof SETTINGS)[K]['type'] extends 'time'
  ? string
  : number;

export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(SETTINGS, key);

/** Why a value cannot be, as a sentence; null when it can. */
export function settingFault(definition: SettingDefinition, value: number | string): string | null {
  const { label, unit } = definition;
  if (definition.type === 'time') {
    if (typeof value !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(value))
      return 'Tulis jam seperti 20:00.';
  } else if (typeof value !== 'number' || !Number.isInteger(value)) return 'Isi dengan angka bulat.';
  const [min, max] = [definition.min, definition.max];
  if (value < min) return `${label} paling sedikit ${shown(min)} ${unit}.`;
  if (value > max) return `${label} paling banyak ${shown(max)} ${unit}.`;
  return null;
}

const shown = (bound: number | string): string =>
  typeof bound === 'number' ? bound.toLocaleString('id-ID') : bound;
