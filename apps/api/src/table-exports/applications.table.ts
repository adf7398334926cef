import type { ApplicationState } from '@sinau/contracts/applications.contract.js';
import { Id } from '@sinau/contracts/common.js';
import { ApplicantFilter } from '@sinau/contracts/selections.contract.js';
import type { z } from 'zod';
import type { ReachService } from '../accounts/reach.service.js';
import type { ApplicantList, ListedApplicant } from '../applications/applicant-list.service.js';
import type { TableExport } from '../bulk/table-exports.service.js';
import { notFound } from '../http/problem.js';
import { byPages } from './by-pages.js';
import { readQuery } from './read-query.js';

const STATES: Readonly<Record<ApplicationState, string>> = {
  draft: 'Belum dikirim',
  sent: 'Perlu diperiksa',
  returned: 'Dikembalikan',
  checked: 'Dokumen lengkap',
  reserve: 'Cadangan',
  refused: 'Ditolak',
  offered: 'Menunggu daftar ulang',
  enrolled: 'Sudah daftar ulang',
  declined: 'Melepas kursi',
  expired: 'Waktu habis',
  withdrawn: 'Dibatalkan',
  called_off: 'Angkatan dibatalkan',
};
const SIZES = { micro: 'Mikro', small: 'Kecil', medium: 'Menengah' } as const;

const Query = ApplicantFilter.omit({ application: true }).extend({ batch: Id });

/** Applicants of one angkatan: phone and NIK are texts, so that no digit is lost; of the NIK only what staff may see. */
export const applicationsTable = (
  applicants: ApplicantList,
  reach: ReachService,
): TableExport<ListedApplicant, z.output<typeof Query>> => ({
  table: 'applications',
  title: 'Pendaftar',
  roles: ['panitia', 'admin'],
  limited: true,
  columns: [
    { header: 'Nama', kind: 'text', width: 28, value: (row) => row.name },
    { header: 'Nomor HP', kind: 'text', width: 18, value: (row) => row.phone },
    {
      header: 'NIK',
      kind: 'text',
      width: 20,
      value: (row) => row.nikLastFour && `************${row.nikLastFour}`,
    },
    { header: 'Usaha', kind: 'text', width: 28, value: (row) => row.businessName },
    { header: 'Bidang', kind: 'text', width: 20, value: (row) => row.sector },
    { header: 'Ukuran', kind: 'text', width: 10, value: (row) => SIZES[row.size] },
    { header: 'Kabupaten/kota', kind: 'text', width: 24, value: (row) => row.regencyName },
    { header: 'Koperasi', kind: 'text', width: 24, value: (row) => row.cooperative },
    { header: 'Diusulkan oleh', kind: 'text', width: 28, value: (row) => row.nominatedBy },
    { header: 'Nomor surat', kind: 'text', width: 20, value: (row) => row.nomination?.letter ?? null },
    {
      header: 'Didaftarkan oleh',
      kind: 'text',
      width: 16,
      value: (row) => (row.registered ? 'Petugas' : 'Sendiri'),
    },
    { header: 'Keadaan', kind: 'text', width: 22, value: (row) => STATES[row.state] },
    { header: 'Cadangan nomor', kind: 'number', width: 16, value: (row) => row.reservePlace },
    { header: 'Dikirim', kind: 'moment', width: 18, value: (row) => row.sentAt },
  ],
  parse: (query) => readQuery(Query, query),
  async *read(actor, { batch, ...query }) {
    const subject = { kind: 'batch', id: batch, people: 'all' } as const;
    if (actor.reach && !(await reach.covers(actor.reach, subject))) throw notFound();
    yield* byPages((paging) => applicants.contacts(batch, { ...query, ...paging }));
  },
});
