import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';

/** What can be filled in, with what it means and how it looks. */
const all = {
  nama: { meaning: 'nama penerima', example: 'Siti Aminah' },
  pelatihan: { meaning: 'judul pelatihan', example: 'Fotografi Produk' },
  angkatan: { meaning: 'nama angkatan', example: 'Angkatan III Tahun 2026' },
  sesi: { meaning: 'judul sesi', example: 'Tatap muka 1' },
  waktu: { meaning: 'hari dan jam', example: 'Sabtu, 28 November 2026 pukul 09.00 WIB' },
  tempat: { meaning: 'ruang atau alamat', example: 'Aula Mini' },
  jadwal: { meaning: 'jam dan layanan', example: '09.00 Foto produk, 10.00 Ekspor' },
  batas: { meaning: 'batas waktu', example: 'Senin, 30 November 2026 pukul 23.59 WIB' },
  nilai: { meaning: 'nilai tugas', example: '86' },
  hasil: { meaning: 'lulus atau perlu diperbaiki', example: 'Selamat, tugas Anda lulus.' },
  alasan: { meaning: 'alasan dari petugas', example: 'Pelatih berhalangan hadir.' },
  pelajaran: { meaning: 'judul pelajaran', example: 'Menata cahaya' },
  buku: { meaning: 'judul buku', example: 'Kemasan yang Menjual' },
  berlaku: { meaning: 'hari terakhir berlaku', example: 'Senin, 30 November 2026' },
  kembali: { meaning: 'tanggal kembali', example: 'Senin, 30 November 2026' },
  petugas: { meaning: 'petugas pemilik tugas', example: 'Hadi Santoso' },
  langkah: { meaning: 'langkah yang dilimpahkan', example: 'memeriksa dan menyetujui' },
  masa: {
    meaning: 'hari pertama dan terakhir',
    example: 'Senin, 23 November 2026 sampai Jumat, 27 November 2026',
  },
  toko: { meaning: 'tempat toko', example: 'Shopee' },
} as const;

export type VariableName = keyof typeof all;
export type Variables = Readonly<Partial<Record<VariableName, string>>>;

export interface Variable {
  readonly name: VariableName;
  readonly meaning: string;
  readonly example: string;
  readonly required: boolean;
}

const OF_CLASS = ['pelatihan', 'angkatan'] as const;
const OF_SESSION = [...OF_CLASS, 'sesi', 'waktu', 'tempat'] as const;
const OF_DEADLINE = [...OF_CLASS, 'batas'] as const;
const OF_CONSULTATION = ['waktu', 'tempat'] as const;
const OF_DUTY = ['petugas', 'langkah', 'masa'] as const;

/** Per event: what it knows besides the name, and (after the bar) what its message makes no sense without. */
const known: Readonly<
  Record<ReminderEvent, readonly [has: readonly VariableName[], needs: readonly VariableName[]]>
> = {
  enrolment_accepted: [OF_CLASS, ['pelatihan']],
  waiting_promoted: [OF_CLASS, ['pelatihan']],
  session_week: [OF_SESSION, ['waktu', 'tempat']],
  session_tomorrow: [OF_SESSION, ['waktu', 'tempat']],
  session_two_hours: [OF_SESSION, ['waktu', 'tempat']],
  session_moved: [OF_SESSION, ['waktu', 'tempat']],
  session_cancelled: [[...OF_SESSION, 'alasan'], ['waktu']],
  room_changed: [OF_SESSION, ['tempat']],
  low_attendance: [OF_CLASS, ['pelatihan']],
  email_refused: [[], []],
  data_incident: [[], []],
  duty_given: [OF_DUTY, ['langkah', 'masa']],
  duty_begins: [OF_DUTY, ['langkah', 'masa']],
  duty_taken_back: [OF_DUTY, ['langkah']],
  shop_verified: [['toko'], ['toko']],
  shop_returned: [
    ['toko', 'alasan'],
    ['toko', 'alasan'],
  ],
  assignment_due: [OF_DEADLINE, ['batas']],
  assignment_overdue: [OF_DEADLINE, ['pelatihan']],
  assignment_graded: [[...OF_CLASS, 'nilai', 'hasil'], ['nilai']],
  quiet_three_days: [OF_CLASS, ['pelatihan']],
  quiet_seven_days: [OF_CLASS, ['pelatihan']],
  survey_due: [OF_CLASS, ['pelatihan']],
  certificate_ready: [OF_CLASS, ['pelatihan']],
  certificate_revoked: [OF_CLASS, ['pelatihan']],
  certificate_replaced: [OF_CLASS, ['pelatihan']],
  certificate_expiring: [
    [...OF_CLASS, 'berlaku'],
    ['pelatihan', 'berlaku'],
  ],
  correction_decided: [OF_CLASS, ['pelatihan']],
  duplicate_ready: [OF_CLASS, ['pelatihan']],
  follow_up_3_months: [OF_CLASS, ['pelatihan']],
  follow_up_6_months: [OF_CLASS, ['pelatihan']],
  follow_up_12_months: [OF_CLASS, ['pelatihan']],
  registration_opens: [[...OF_CLASS, 'waktu'], ['waktu']],
  registration_closes: [OF_DEADLINE, ['batas']],
  batch_confirmed: [OF_CLASS, ['pelatihan']],
  batch_cancelled: [[...OF_CLASS, 'alasan'], ['pelatihan']],
  application_registered: [OF_CLASS, ['pelatihan']],
  application_sent: [OF_CLASS, ['pelatihan']],
  application_returned: [OF_CLASS, ['pelatihan']],
  application_accepted: [OF_CLASS, ['pelatihan']],
  application_reserve: [OF_CLASS, ['pelatihan']],
  application_refused: [OF_CLASS, ['pelatihan']],
  offer_made: [OF_DEADLINE, ['batas']],
  offer_expiring: [OF_DEADLINE, ['batas']],
  offer_expired: [OF_CLASS, ['pelatihan']],
  consultation_booked: [OF_CONSULTATION, ['waktu', 'tempat']],
  consultation_tomorrow: [OF_CONSULTATION, ['waktu', 'tempat']],
  consultation_moved: [OF_CONSULTATION, ['waktu', 'tempat']],
  consultation_cancelled: [OF_CONSULTATION, ['waktu']],
  consultation_action_due: [['batas'], ['batas']],
  consultant_booked: [OF_CONSULTATION, ['waktu', 'tempat']],
  consultant_moved: [OF_CONSULTATION, ['waktu', 'tempat']],
  consultant_cancelled: [['waktu'], ['waktu']],
  consultant_tomorrow: [['jadwal'], ['jadwal']],
  question_answered: [['pelatihan', 'pelajaran'], ['pelajaran']],
  question_hidden: [['pelatihan', 'pelajaran', 'alasan'], ['alasan']],
  question_shown: [['pelatihan', 'pelajaran', 'alasan'], []],
  loan_due: [
    ['buku', 'kembali'],
    ['buku', 'kembali'],
  ],
  reservation_ready: [['buku'], ['buku']],
};

export function variablesOf(event: ReminderEvent): Variable[] {
  const [has, needs] = known[event];
  return (['nama', ...has] as const).map((name) => ({
    name,
    ...all[name],
    required: needs.includes(name),
  }));
}

/** The example values of an event. */
export function examplesOf(event: ReminderEvent): Variables {
  return Object.fromEntries(variablesOf(event).map(({ name, example }) => [name, example]));
}
