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
};

function linkOf(event: ReminderEvent, facts: MessageFacts): string {
  if (event === 'certificate_ready' && facts.certificateId) return `/sertifikat/${facts.certificateId}`;
  return facts.enrolmentId ? `/kelas/${facts.enrolmentId}` : '/kelas';
}

export function writeMessage(event: ReminderEvent, facts: MessageFacts): Message {
  return { ...templates[event](facts), link: linkOf(event, facts) };
}
