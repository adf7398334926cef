import { z } from 'zod';
import { batchTermsInput } from './batch-terms.js';
import { Day, Id, Instant, line } from './common.js';
import { BatchMode } from './courses.contract.js';

// A slip of the keyboard (year 0202) is a wrong field here, not an error of the calendar behind.
const plausible = (value: string) => value >= '2020' && value < '2200';
export const BatchDay = Day.refine(plausible, { error: 'Periksa tahunnya.' });
export const BatchInstant = Instant.refine(plausible, { error: 'Periksa tahunnya.' });

/** What the office fills in for an angkatan. */
export const BatchInput = z
  .object({
    courseId: Id,
    mode: BatchMode,
    capacity: z
      .int({ error: 'Isi jumlah kursi dengan angka.' })
      .min(1, { error: 'Kursi paling sedikit 1.' })
      .max(10_000)
      .nullable(),
    startsOn: BatchDay.nullable(),
    endsOn: BatchDay.nullable(),
    registrationOpensAt: BatchInstant.nullable(),
    registrationClosesAt: BatchInstant.nullable(),
    assignmentDueAt: BatchInstant.nullable(),
    place: line('Tempat', 2, 120).nullable(),
    trainerIds: z.array(Id).max(20).default([]),
    ...batchTermsInput,
  })
  .refine((batch) => batch.mode === 'self_paced' || (batch.startsOn && batch.endsOn), {
    path: ['startsOn'],
    error: 'Isi tanggal mulai dan selesai.',
  })
  .refine((batch) => batch.mode === 'self_paced' || batch.capacity !== null, {
    path: ['capacity'],
    error: 'Isi jumlah kursi.',
  })
  .refine(({ minSeats, capacity }) => !minSeats || capacity === null || minSeats <= capacity, {
    path: ['minSeats'],
    error: 'Peserta paling sedikit tidak boleh lebih dari jumlah kursi.',
  })
  .refine((batch) => batch.mode !== 'self_paced' || batch.admission !== 'selection', {
    path: ['admission'],
    error: 'Belajar mandiri tidak memakai seleksi.',
  })
  .refine((batch) => !batch.startsOn || !batch.endsOn || batch.endsOn >= batch.startsOn, {
    path: ['endsOn'],
    error: 'Tanggal selesai tidak boleh sebelum tanggal mulai.',
  })
  .refine(
    ({ registrationOpensAt: opens, registrationClosesAt: closes }) =>
      !opens || !closes || Date.parse(closes) > Date.parse(opens),
    { path: ['registrationClosesAt'], error: 'Pendaftaran harus ditutup setelah dibuka.' },
  )
  .refine(
    ({ registrationClosesAt: closes, endsOn }) =>
      !closes || !endsOn || Date.parse(closes) <= Date.parse(`${endsOn}T23:59:59+07:00`),
    { path: ['registrationClosesAt'], error: 'Pendaftaran harus ditutup sebelum kelas selesai.' },
  );
