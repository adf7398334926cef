import { batchRoutes, type BatchParticipant, type ManagedBatch } from '@sinau/contracts/batches.contract.js';
import { Id } from '@sinau/contracts/common.js';
import type { z } from 'zod';
import type { ReachService } from '../accounts/reach.service.js';
import type { BatchesService } from '../batches/batches.service.js';
import type { ParticipantsService } from '../batches/participants.service.js';
import type { TableExport } from '../bulk/table-exports.service.js';
import { notFound } from '../http/problem.js';
import { byPages } from './by-pages.js';
import { readQuery } from './read-query.js';

const STATES: Readonly<Record<ManagedBatch['state'], string>> = {
  draft: 'Disiapkan',
  open: 'Pendaftaran dibuka',
  tentative: 'Menunggu kepastian',
  confirmed: 'Dipastikan jalan',
  running: 'Berjalan',
  closed: 'Selesai',
  reported: 'Sudah dilaporkan',
  cancelled: 'Dibatalkan',
};
const MODES: Readonly<Record<ManagedBatch['mode'], string>> = {
  in_person: 'Tatap muka',
  online: 'Daring',
  blended: 'Bauran',
  self_paced: 'Belajar mandiri',
};
const ENROLMENTS: Readonly<Record<BatchParticipant['state'], string>> = {
  waiting: 'Menunggu kursi',
  active: 'Belajar',
  completed: 'Tuntas',
  failed: 'Tidak lulus',
  withdrawn: 'Mundur',
};

const Batches = batchRoutes['GET /manage/batches'].query.omit({ page: true, pageSize: true });

/** Angkatan; a trainer's own. */
export const batchesTable = (
  batches: BatchesService,
): TableExport<ManagedBatch, z.output<typeof Batches>> => ({
  table: 'batches',
  title: 'Angkatan',
  roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  limited: true,
  columns: [
    { header: 'Angkatan', kind: 'text', width: 28, value: (row) => row.label },
    { header: 'Pelatihan', kind: 'text', width: 36, value: (row) => row.courseTitle },
    { header: 'Mulai', kind: 'day', width: 12, value: (row) => row.startsOn },
    { header: 'Selesai', kind: 'day', width: 12, value: (row) => row.endsOn },
    { header: 'Cara', kind: 'text', width: 16, value: (row) => MODES[row.mode] },
    { header: 'Tempat', kind: 'text', width: 28, value: (row) => row.place },
    { header: 'Kursi', kind: 'number', width: 8, value: (row) => row.capacity },
    { header: 'Peserta', kind: 'number', width: 8, value: (row) => row.taken },
    { header: 'Menunggu', kind: 'number', width: 10, value: (row) => row.waiting },
    { header: 'Tuntas', kind: 'number', width: 8, value: (row) => row.completed },
    { header: 'Keadaan', kind: 'text', width: 22, value: (row) => STATES[row.state] },
  ],
  parse: (query) => readQuery(Batches, query),
  read: (actor, query) => byPages((paging) => batches.list(actor, { ...query, ...paging })),
});

const People = batchRoutes['GET /manage/batches/:id/participants'].query
  .omit({ page: true, pageSize: true })
  .extend({ batch: Id });

/** The people of one angkatan. */
export const participantsTable = (
  participants: ParticipantsService,
  reach: ReachService,
): TableExport<BatchParticipant, z.output<typeof People>> => ({
  table: 'participants',
  title: 'Peserta angkatan',
  roles: ['pelatih', 'panitia', 'dinas', 'admin'],
  limited: true,
  columns: [
    { header: 'Nama', kind: 'text', width: 30, value: (row) => row.name },
    { header: 'Usaha', kind: 'text', width: 28, value: (row) => row.businessName },
    { header: 'Kabupaten/kota', kind: 'text', width: 22, value: (row) => row.regencyName },
    { header: 'Keadaan', kind: 'text', width: 16, value: (row) => ENROLMENTS[row.state] },
    { header: 'Antrean', kind: 'number', width: 9, value: (row) => row.waitingPosition },
    { header: 'Mendaftar', kind: 'moment', width: 18, value: (row) => row.requestedAt },
    { header: 'Pelajaran (%)', kind: 'number', width: 13, value: (row) => row.lessonsPercent },
    { header: 'Kehadiran (%)', kind: 'number', width: 13, value: (row) => row.attendancePercent },
    { header: 'Tes akhir', kind: 'number', width: 10, value: (row) => row.postTestScore },
    { header: 'Tugas akhir', kind: 'number', width: 11, value: (row) => row.finalAssignmentScore },
    { header: 'Nilai akhir', kind: 'number', width: 11, value: (row) => row.finalScore },
    { header: 'Predikat', kind: 'text', width: 16, value: (row) => row.gradeLabel },
  ],
  parse: (query) => readQuery(People, query),
  async *read(actor, { batch, ...query }) {
    const subject = { kind: 'batch', id: batch, people: 'filtered' } as const;
    if (actor.reach && !(await reach.covers(actor.reach, subject))) throw notFound();
    yield* byPages((paging) => participants.list(actor, batch, { ...query, ...paging }));
  },
});
