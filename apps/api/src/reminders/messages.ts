import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';

/** What a message is written from, read when it is sent. */
export interface MessageFacts {
  readonly name: string;
  readonly courseTitle: string;
  readonly batchLabel: string;
  readonly enrolmentId: string | null;
  readonly certificateId: string | null;
  readonly sessionTitle: string | null;
  readonly sessionPlace: string | null;
  /** UTC, ISO 8601. */
  readonly sessionStartsAt: string | null;
  readonly assignmentDueAt: string | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  /** Of the library. */
  readonly workTitle: string | null;
  readonly workSlug: string | null;
  /** `YYYY-MM-DD`. */
  readonly loanDueOn: string | null;
  /** Of the lesson that a question stands under. */
  readonly questionLessonCode: string | null;
  readonly questionLessonTitle: string | null;
  /** Why a trainer hid the question or shows it again. */
  readonly questionDecision: string | null;
}

export interface Message {
  readonly title: string;
  readonly body: string;
  /** Path inside the portal. */
  readonly link: string;
}

const dayAndTime = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
});

/** "Sabtu, 28 November 2026 pukul 09.00 WIB" */
function inWib(instant: string | null): string {
  return instant ? `${dayAndTime.format(new Date(instant))} WIB` : 'waktu yang akan diumumkan';
}

const templates: Record<ReminderEvent, (facts: MessageFacts) => Omit<Message, 'link'>> = {
  enrolment_accepted: (facts) => ({
    title: 'Anda diterima',
    body: `Kursi Anda di ${facts.courseTitle}, ${facts.batchLabel}, sudah aman. Mulai dari bab pertama kapan saja.`,
  }),
  waiting_promoted: (facts) => ({
    title: 'Ada kursi untuk Anda',
    body: `Anda naik dari daftar tunggu ${facts.courseTitle}, ${facts.batchLabel}. Kursi sudah menjadi milik Anda.`,
  }),
  session_tomorrow: (facts) => ({
    title: `Sesi: ${facts.sessionTitle ?? facts.courseTitle}`,
    body: `${inWib(facts.sessionStartsAt)}, di ${facts.sessionPlace ?? 'Latkop UKM'}. Pelatihan ${facts.courseTitle}, ${facts.batchLabel}.`,
  }),
  assignment_due: (facts) => ({
    title: 'Tugas akhir segera ditutup',
    body: `Kirim tugas akhir ${facts.courseTitle} sebelum ${inWib(facts.assignmentDueAt)}. Butuh bantuan? Hubungi Latkop.`,
  }),
  assignment_graded: (facts) => ({
    title: 'Tugas akhir Anda sudah dinilai',
    body:
      `Nilai tugas akhir ${facts.courseTitle}: ${facts.score ?? '-'}. ` +
      (facts.passed
        ? 'Selamat, tugas Anda lulus.'
        : 'Baca umpan balik pelatih, lalu perbaiki bila masih ada kesempatan.'),
  }),
  quiet_three_days: (facts) => ({
    title: 'Pelajaran Anda menunggu',
    body: `Sudah tiga hari ${facts.courseTitle} belum dibuka. Lima belas menit cukup untuk satu pelajaran.`,
  }),
  certificate_ready: (facts) => ({
    title: 'Sertifikat Anda terbit',
    body: `Selamat! Sertifikat ${facts.courseTitle} sudah dapat diunduh dan dibagikan.`,
  }),
  question_answered: (facts) => ({
    title: 'Pertanyaan Anda dijawab',
    body: `Pelatih menjawab pertanyaan Anda di pelajaran ${facts.questionLessonTitle ?? facts.courseTitle}.`,
  }),
  question_hidden: (facts) => ({
    title: 'Pertanyaan Anda disembunyikan',
    body: `Pelatih menyembunyikan pertanyaan Anda di ${facts.questionLessonTitle ?? facts.courseTitle}. Alasannya: ${facts.questionDecision ?? '-'}`,
  }),
  question_shown: (facts) => ({
    title: 'Pertanyaan Anda tampil lagi',
    body: `Pertanyaan Anda di ${facts.questionLessonTitle ?? facts.courseTitle} tampil lagi. Catatan pelatih: ${facts.questionDecision ?? '-'}`,
  }),
  loan_due: (facts) => ({
    title: 'Buku pinjaman segera kembali',
    body: `Kembalikan ${facts.workTitle ?? 'buku Anda'} ke Latkop paling lambat ${longDay(facts.loanDueOn)}. Perlu lebih lama? Hubungi Latkop.`,
  }),
  reservation_ready: (facts) => ({
    title: 'Buku pesanan Anda siap',
    body: `${facts.workTitle ?? 'Buku Anda'} disimpan untuk Anda selama tiga hari. Ambil di perpustakaan Latkop.`,
  }),
};

const dayOnly = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' });

/** "Sabtu, 28 November 2026" */
function longDay(day: string | null): string {
  return day ? dayOnly.format(new Date(`${day}T00:00:00Z`)) : 'tanggalnya';
}

function linkOf(event: ReminderEvent, facts: MessageFacts): string {
  if (event === 'certificate_ready' && facts.certificateId) return `/sertifikat/${facts.certificateId}`;
  if (facts.workSlug) return `/pustaka/${facts.workSlug}`;
  if (facts.enrolmentId && facts.questionLessonCode)
    return `/kelas/${facts.enrolmentId}/pelajaran/${facts.questionLessonCode}?tanya=1`;
  return facts.enrolmentId ? `/kelas/${facts.enrolmentId}` : '/kelas';
}

export function writeMessage(event: ReminderEvent, facts: MessageFacts): Message {
  return { ...templates[event](facts), link: linkOf(event, facts) };
}
