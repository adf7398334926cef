import type { JobName } from '@sinau/contracts/job-name.js';

const JOBS: Readonly<Record<JobName, string>> = {
  'render-certificate': 'Membuat sertifikat',
  'process-media': 'Mengolah media',
  'unpack-scorm': 'Membuka paket interaktif',
  'import-course': 'Mengimpor pelatihan',
  'import-participants': 'Mengimpor peserta',
  'export-personal-data': 'Menyiapkan salinan data pribadi',
  'erase-person': 'Menghapus data pribadi',
  'run-bulk': 'Pekerjaan massal dan ekspor',
  'make-report': 'Membuat laporan',
  'regrade-question': 'Menilai ulang soal',
  'send-reminder': 'Mengirim pengingat',
  'send-email': 'Mengirim e-mail',
  'send-whatsapp': 'Mengirim WhatsApp',
  'send-sms': 'Mengirim SMS',
  'send-push': 'Mengirim notifikasi',
};

/** What a job does, in plain words; a kind of an earlier version that still stands in the queue shows its name. */
export const jobWords = (name: string): string => (name in JOBS ? JOBS[name as JobName] : name);
