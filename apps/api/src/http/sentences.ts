import type { z } from 'zod';

/** Sentences for input errors whose schema does not bring its own. */
export const sentenceOf: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'Belum diisi.' : 'Jenis isian belum benar.';
    case 'invalid_value':
      return 'Pilih salah satu yang tersedia.';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'Belum diisi atau terlalu pendek.'
        : `Paling sedikit ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'Terlalu panjang.'
        : `Paling banyak ${issue.maximum}.`;
    case 'invalid_format':
      return 'Bentuk isian belum benar.';
    default:
      return 'Isian belum benar.';
  }
};
