const JOBS: Readonly<Record<string, string>> = {
  'render-certificate': 'Membuat sertifikat',
  'send-reminder': 'Mengirim pengingat',
};

/** What a job does, in plain words; a new kind shows its own name until it has some. */
export const jobWords = (name: string): string => JOBS[name] ?? name;
