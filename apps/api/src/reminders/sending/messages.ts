import type { DelegatedStep } from '@sinau/contracts/certification-desk.contract.js';
import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import { SHOP_PLATFORMS } from '@sinau/contracts/shop-words.js';
import type { ShopPlatform } from '@sinau/contracts/shops.contract.js';
import { render, type Template } from '../rules/template.js';
import type { Variables } from '../rules/template-variables.js';

/** What a message is written from, read when it is sent. Instants are UTC, ISO 8601. */
export interface MessageFacts {
  readonly name: string;
  readonly courseTitle: string;
  readonly batchLabel: string | null;
  readonly enrolmentId: string | null;
  readonly certificateId: string | null;
  /** Last day that the certificate counts, `YYYY-MM-DD`. */
  readonly certificateExpiresOn: string | null;
  /** The angkatan, for somebody who does not learn in it but works on it. */
  readonly staffBatchId: string | null;
  readonly sessionTitle: string | null;
  /** When it begins: a session, a consultation, a registration. */
  readonly startsAt: string | null;
  readonly place: string | null;
  /** Until when: a deadline, an offer, the end of a registration. */
  readonly until: string | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  /** What a consultant has on a day: "09.00 Foto produk, 10.00 Ekspor". */
  readonly dayPlan: string | null;
  /** Of the library. */
  readonly workTitle: string | null;
  readonly workSlug: string | null;
  /** `YYYY-MM-DD`. */
  readonly loanDueOn: string | null;
  /** Of the lesson that a question stands under. */
  readonly questionLessonCode: string | null;
  readonly questionLessonTitle: string | null;
  /** What staff wrote: why a session or class is off, a question hidden, or a shop given back. */
  readonly reason: string | null;
  readonly shopId: string | null;
  readonly shopPlatform: ShopPlatform | null;
  /** Of a duty in other hands: whose it is, which steps, and from which day to which, `YYYY-MM-DD`. */
  readonly dutyGiver: string | null;
  readonly dutySteps: readonly DelegatedStep[] | null;
  readonly dutyFrom: string | null;
  readonly dutyTo: string | null;
}

export interface Message {
  readonly title: string;
  readonly body: string;
  /** Path inside the portal. */
  readonly link: string;
}

/** Not `dateStyle: 'full'`: that one says "02 Desember". */
const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

const dayAndTime = new Intl.DateTimeFormat('id-ID', {
  ...day,
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Jakarta',
});

/** "Sabtu, 28 November 2026 pukul 09.00 WIB" */
function inWib(instant: string | null): string {
  return instant ? `${dayAndTime.format(new Date(instant))} WIB` : 'waktu yang akan diumumkan';
}

const dayOnly = new Intl.DateTimeFormat('id-ID', { ...day, timeZone: 'UTC' });

/** "Sabtu, 28 November 2026" */
function longDay(date: string | null): string {
  return date ? dayOnly.format(new Date(`${date}T00:00:00Z`)) : 'tanggalnya';
}

const STEPS: Readonly<Record<DelegatedStep, string>> = {
  verify: 'memeriksa',
  approve: 'menyetujui',
  sign: 'menandatangani',
  publish: 'menerbitkan',
};
const listed = new Intl.ListFormat('id-ID', { type: 'conjunction' });

/** "memeriksa dan menyetujui" */
const stepsOf = (steps: readonly DelegatedStep[] | null): string =>
  listed.format((steps ?? []).map((step) => STEPS[step]));

const PASSED = 'Selamat, tugas Anda lulus.';
const NOT_PASSED = 'Baca umpan balik pelatih, lalu perbaiki bila masih ada kesempatan.';

/** Facts as words; what is not known has a word of its own, so that no sentence breaks off. */
function wordsOf(facts: MessageFacts): Variables {
  return {
    nama: facts.name,
    pelatihan: facts.courseTitle,
    angkatan: facts.batchLabel ?? 'angkatan Anda',
    sesi: facts.sessionTitle ?? facts.courseTitle,
    waktu: inWib(facts.startsAt),
    tempat: facts.place ?? 'Latkop UKM',
    jadwal: facts.dayPlan ?? 'lihat halaman Konsultasi',
    batas: inWib(facts.until),
    nilai: String(facts.score ?? '-').replace('.', ','),
    hasil: facts.passed ? PASSED : NOT_PASSED,
    alasan: facts.reason ?? 'tanyakan kepada Latkop.',
    pelajaran: facts.questionLessonTitle ?? facts.courseTitle,
    buku: facts.workTitle ?? 'buku Anda',
    berlaku: longDay(facts.certificateExpiresOn),
    kembali: longDay(facts.loanDueOn),
    petugas: facts.dutyGiver ?? 'petugas Dinas',
    langkah: stepsOf(facts.dutySteps) || 'tugas sertifikasi',
    masa: `${longDay(facts.dutyFrom)} sampai ${longDay(facts.dutyTo)}`,
    toko: facts.shopPlatform ? SHOP_PLATFORMS[facts.shopPlatform] : 'toko online Anda',
  };
}

function linkOf(event: ReminderEvent, facts: MessageFacts): string {
  if (event === 'email_refused') return '/profil';
  if (event === 'data_incident') return '/profil/data-saya/insiden';
  if (event.startsWith('duty_')) return '/kantor/sertifikasi/pelimpahan';
  if (facts.shopId) return `/usaha/toko/${facts.shopId}`;
  if (facts.certificateId) return `/sertifikat/${facts.certificateId}`;
  if (event.startsWith('consultation_')) return '/konsultasi';
  if (event.startsWith('consultant_')) return '/kantor/konsultasi';
  if (event.startsWith('application_') || event.startsWith('offer_')) return '/pendaftaran';
  if (facts.workSlug) return `/pustaka/${facts.workSlug}`;
  if (event.startsWith('follow_up_') && facts.enrolmentId) return `/usaha/perkembangan/${facts.enrolmentId}`;
  if (facts.enrolmentId && facts.questionLessonCode)
    return `/kelas/${facts.enrolmentId}/pelajaran/${facts.questionLessonCode}?tanya=1`;
  if (event.startsWith('registration_') && !facts.staffBatchId)
    return event === 'registration_closes' ? '/pendaftaran' : '/pelatihan';
  if (facts.enrolmentId) return `/kelas/${facts.enrolmentId}`;
  return facts.staffBatchId ? `/kantor/angkatan/${facts.staffBatchId}` : '/kelas';
}

export function writeMessage(event: ReminderEvent, facts: MessageFacts, template: Template): Message {
  return { ...render(template, wordsOf(facts)), link: linkOf(event, facts) };
}
