const JOBS: Readonly<Record<string, string>> = {
  'render-certificate': 'Membuat sertifikat',
  'process-media': 'Mengolah media',
  'unpack-scorm': 'Membuka paket interaktif',
  'import-course': 'Mengimpor pelatihan',
  'import-participants': 'Mengimpor peserta',
  'regrade-question': 'Menilai ulang soal',
  'send-reminder': 'Mengirim pengingat',
  'send-email': 'Mengirim e-mail',
  'send-whatsapp': 'Mengirim WhatsApp',
  'send-sms': 'Mengirim SMS',
  'send-push': 'Mengirim notifikasi',
};

/** What a job does, in plain words; a new kind shows its own name until it has some. */
export const jobWords = (name: string): string => JOBS[name] ?? name;
