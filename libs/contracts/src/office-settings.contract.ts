import { z } from 'zod';
import { Day, Id, Instant, line, Ok } from './common.js';
import type { RouteTable } from './route.js';

/** One value that the office decides. */
export const OfficeSetting = z
  .object({
    key: z.string(),
    group: z.string(),
    label: z.string(),
    hint: z.string(),
    unit: z.string(),
    type: z.enum(['number', 'time']),
    /** Numbers as they are; times as `HH:MM`, WIB. */
    min: z.union([z.int(), z.string()]),
    max: z.union([z.int(), z.string()]),
    standard: z.union([z.int(), z.string()]),
    value: z.union([z.int(), z.string()]),
    /** Of the last change; 0 while it is as the release came. */
    version: z.int(),
    history: z.array(
      z.object({
        version: z.int(),
        value: z.union([z.int(), z.string()]),
        changedAt: Instant,
        changedBy: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'OfficeSetting' });
export type OfficeSetting = z.infer<typeof OfficeSetting>;

export const HolidayKind = z.enum(['national', 'joint_leave', 'centre']);
export type HolidayKind = z.infer<typeof HolidayKind>;

export const Holiday = z.object({ day: Day, name: z.string(), kind: HolidayKind }).meta({ id: 'Holiday' });
export type Holiday = z.infer<typeof Holiday>;

const HolidayInput = z.object({ day: Day, name: line('Nama hari libur', 3, 120), kind: HolidayKind });

export const officeSettingRoutes = {
  'GET /manage/office-settings': {
    summary: 'Limits, times and thresholds, with what they were',
    response: z.object({
      items: z.array(OfficeSetting),
      /** Set where the server is set up; shown only. */
      uploads: z.array(z.object({ label: z.string(), megabytes: z.int() })),
    }),
  },
  'PUT /manage/office-settings/:key': {
    summary: 'Change one value from now on; an earlier value brings it back',
    params: z.object({ key: z.string().regex(/^[a-z_.]{1,60}$/) }),
    body: z.object({
      value: z.union([z.int(), z.string()], { error: 'Nilai belum diisi.' }),
      basedOn: z.int().min(0),
    }),
    response: OfficeSetting,
  },
  'GET /manage/holidays': {
    summary: 'Free days of a year, and how many working days are left',
    query: z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
    response: z.object({
      year: z.int(),
      items: z.array(Holiday),
      months: z.array(z.object({ month: z.int(), workingDays: z.int() })),
      /** What the ministers decided for the year and the list lacks, as a sheet; null: nothing that is known. */
      offered: z.object({ decree: z.string(), days: z.int(), csv: z.string() }).nullable(),
      /** The last list with days of this year, while it can be taken back; null for who may not. */
      undoable: z
        .object({
          id: Id,
          importedAt: Instant,
          importedBy: z.string(),
          /** What goes, of every year that the list has; a day that was changed since is not among them. */
          items: z.array(Holiday),
        })
        .nullable(),
    }),
  },
  'PUT /manage/holidays/:day': {
    summary: 'Enter or change a free day',
    params: z.object({ day: Day }),
    body: HolidayInput.omit({ day: true }),
    response: Holiday,
  },
  'DELETE /manage/holidays/:day': {
    summary: 'This day is no holiday',
    params: z.object({ day: Day }),
    response: Ok,
  },
  'POST /manage/holidays/import': {
    summary: 'Free days from a CSV: day, name, kind; first looked at, then saved',
    body: z.object({
      csv: z
        .string()
        .refine((text) => text.trim() !== '', {
          error: 'Daftar ini kosong. Tempel isinya atau pilih berkas lain.',
        })
        .max(100_000, { error: 'Daftar ini terlalu besar. Pilih satu tahun saja.' }),
      save: z.boolean(),
    }),
    response: z.object({
      /** In the order of days. */
      items: z.array(Holiday.extend({ change: z.enum(['new', 'changed', 'same']) })),
      faults: z.array(z.object({ row: z.int(), message: z.string() })),
      saved: z.boolean(),
    }),
  },
  'POST /manage/holiday-imports/:id/undo': {
    summary: 'Take a list back within 24 hours; days that were changed since stay as they are now',
    params: z.object({ id: Id }),
    response: z.object({ undone: z.int(), kept: z.int() }),
  },
} as const satisfies RouteTable;
