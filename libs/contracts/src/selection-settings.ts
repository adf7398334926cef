import { z } from 'zod';
import { DocumentKind } from './applications.contract.js';
import { Instant, line } from './common.js';
import { BusinessSize } from './people.contract.js';

const RegencyCode = z.string().regex(/^\d{2}\.\d{2}$/, { error: 'Kode kabupaten atau kota tidak dikenal.' });
const age = z
  .int({ error: 'Isi umur dengan angka.' })
  .min(17, { error: 'Umur paling muda 17 tahun.' })
  .max(100);

/** What somebody must be or have; each kind is judged by eligibility.rule.ts of the API. */
const EligibilityRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('age'), min: age, max: age }),
  z.object({ kind: z.literal('regions'), codes: z.array(RegencyCode).min(1).max(38) }),
  z.object({
    kind: z.literal('sectors'),
    sectors: z
      .array(line('Sektor', 2, 120))
      .min(1)
      .max(30),
  }),
  z.object({ kind: z.literal('sizes'), sizes: z.array(BusinessSize).min(1).max(3) }),
  z.object({ kind: z.literal('not_in_running_class') }),
  z.object({ kind: z.literal('not_taken_before') }),
  z.object({ kind: z.literal('nominated') }),
]);
export type EligibilityRule = z.infer<typeof EligibilityRule>;

export const QuotaGroup = z.enum(['priority_region', 'women', 'disabled', 'cooperative']);
export type QuotaGroup = z.infer<typeof QuotaGroup>;

const points = z
  .int({ error: 'Isi bobot dengan angka.' })
  .min(0, { error: 'Bobot paling kecil 0.' })
  .max(100, { error: 'Bobot paling besar 100.' });

/** Points for each thing that speaks for a candidate. */
const Weights = z.object({
  priority_region: points,
  nominated: points,
  first_training: points,
  micro: points,
  cooperative: points,
  has_nib: points,
});
export type Weights = z.infer<typeof Weights>;
export type ScorePart = keyof Weights;

export const SelectionSettings = z
  .object({
    rules: z.array(EligibilityRule).max(10),
    priorityRegions: z.array(RegencyCode).max(38),
    quotas: z
      .array(
        z.object({
          group: QuotaGroup,
          seats: z.int({ error: 'Isi kuota dengan angka.' }).min(1, { error: 'Kuota paling sedikit 1.' }),
        }),
      )
      .max(4),
    weights: Weights,
    documents: z.array(DocumentKind).max(3),
    /** How long an offer stands. */
    offerHours: z
      .int({ error: 'Isi lama tawaran dengan angka.' })
      .min(1, { error: 'Tawaran paling singkat 1 jam.' })
      .max(336, { error: 'Tawaran paling lama 14 hari.' }),
    /** When results are promised; shown to applicants. */
    announcedAt: Instant.nullable(),
  })
  .refine(({ rules }) => rules.every((rule) => rule.kind !== 'age' || rule.min <= rule.max), {
    path: ['rules'],
    error: 'Umur paling muda harus di bawah umur paling tua.',
  })
  .refine(({ rules }) => new Set(rules.map(({ kind }) => kind)).size === rules.length, {
    path: ['rules'],
    error: 'Tiap syarat hanya boleh sekali.',
  })
  .refine(({ quotas }) => new Set(quotas.map(({ group }) => group)).size === quotas.length, {
    path: ['quotas'],
    error: 'Tiap kuota hanya boleh sekali.',
  })
  .meta({ id: 'SelectionSettings' });
export type SelectionSettings = z.infer<typeof SelectionSettings>;
