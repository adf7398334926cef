import { z } from 'zod';
import { line, paragraph } from './common.js';

/** direct: first come, first served. selection: people apply, are ranked and offered a seat. */
export const Admission = z.enum(['direct', 'selection']);

/** What an angkatan gives its people, asks them to bring, and wants them to know. */
export const batchTerms = {
  /** `amount` in rupiah, null when it is no money. */
  allowances: z.array(z.object({ name: z.string(), amount: z.int().nullable() })),
  equipment: z.array(z.string()),
  note: z.string().nullable(),
};

const AllowanceInput = z.object({
  name: line('Nama fasilitas', 2, 80),
  amount: z
    .int({ error: 'Tulis jumlah rupiah dengan angka.' })
    .min(0, { error: 'Jumlah rupiah tidak boleh kurang dari nol.' })
    .max(100_000_000, { error: 'Jumlah rupiah paling banyak 100 juta.' })
    .nullable(),
});

/** Left out when an angkatan is made: direct, no minimum, what the course asks to bring. Left out later: as it was. */
export const batchTermsInput = {
  admission: Admission.optional(),
  minSeats: z
    .int({ error: 'Isi peserta paling sedikit dengan angka.' })
    .min(1, { error: 'Peserta paling sedikit 1.' })
    .max(10_000, { error: 'Peserta paling sedikit tidak lebih dari 10.000.' })
    .nullish(),
  allowances: z.array(AllowanceInput).max(20, { error: 'Fasilitas paling banyak 20.' }).optional(),
  equipment: z
    .array(line('Perlengkapan', 2, 200))
    .max(60, { error: 'Perlengkapan paling banyak 60.' })
    .optional(),
  note: paragraph('Catatan untuk peserta', 1000).nullish(),
};
