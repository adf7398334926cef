const JOBS: Readonly<Record<string, string>> = {
  'render-certificate': 'Membuat sertifikat',
  'process-media': 'Mengolah media',
  'send-reminder': 'Mengirim pengingat',
  'send-email': 'Mengirim e-mail',
  'send-whatsapp': 'Mengirim WhatsApp',
  'send-sms': 'Mengirim SMS',
};

/** What a job does, in plain words; a new kind shows its own name until it has some. */
export const jobWords = (name: string): string => JOBS[name] ?? name;
