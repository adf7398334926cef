import { z } from 'zod';
import { Day, Instant, line, Ok } from './common.js';
import { OutcomeSize } from './outcomes.contract.js';
import type { RouteTable } from './route.js';

const HIGHEST = 1_000_000_000_000_000;

const Rupiah = z
  .int({ error: 'Tulis jumlah rupiah dengan angka.' })
  .min(1, { error: 'Tulis jumlah rupiah dengan angka.' })
  .max(HIGHEST, { error: 'Jumlah ini terlalu besar. Periksa lagi.' });

/** The most that each size may have, in rupiah: yearly sales, or capital without land and building. */
const Thresholds = z.object({ micro: Rupiah, small: Rupiah, medium: Rupiah });

const InOrder = Thresholds.refine(({ micro, small }) => micro < small, {
  path: ['small'],
  error: 'Batas usaha kecil harus lebih besar dari batas mikro.',
}).refine(({ small, medium }) => small < medium, {
  path: ['medium'],
  error: 'Batas usaha menengah harus lebih besar dari batas kecil.',
});

export const SizeRule = z
  .object({
    validFrom: Day,
    basis: z.string(),
    sales: Thresholds,
    capital: Thresholds,
    state: z.enum(['over', 'current', 'coming']),
    enteredAt: Instant,
    /** Null: as the release came. */
    enteredBy: z.string().nullable(),
  })
  .meta({ id: 'SizeRule' });
export type SizeRule = z.infer<typeof SizeRule>;

const SizedBand = z
  .object({
    kind: z.enum(['sales', 'capital']),
    code: z.string(),
    label: z.string(),
    /** By the rule of today, and by the one that comes; null: it lies across a threshold. */
    size: OutcomeSize.nullable(),
    comingSize: OutcomeSize.nullable(),
  })
  .meta({ id: 'SizedBand' });

export const sizeRuleRoutes = {
  'GET /manage/size-rules': {
    summary: 'Sizes of businesses by law, from when on, and what owners are asked',
    response: z.object({ items: z.array(SizeRule), bands: z.array(SizedBand) }),
  },
  'POST /manage/size-rules': {
    summary: 'Enter thresholds of the law from a later day on; answers until then keep their size',
    status: 201,
    body: z.object({
      validFrom: Day,
      basis: line('Dasar hukum', 5, 200),
      sales: InOrder,
      capital: InOrder,
    }),
    response: Ok,
  },
  'DELETE /manage/size-rules/:validFrom': {
    summary: 'Take back thresholds that have not begun',
    params: z.object({ validFrom: Day }),
    response: Ok,
  },
} as const satisfies RouteTable;
