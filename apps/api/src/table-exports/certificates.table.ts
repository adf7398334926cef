import {
  certificateRegisterRoutes,
  CertificateFilter,
} from '@sinau/contracts/certificate-register.contract.js';
import type { z } from 'zod';
import type { TableExport } from '../bulk/table-exports.service.js';
import type { CertificateList } from '../certificates/bulk/certificate-list.service.js';
import { readQuery } from './read-query.js';

type Row = z.infer<
  (typeof certificateRegisterRoutes)['GET /manage/certificates']['response']
>['items'][number];

const STATES: Readonly<Record<Row['state'], string>> = {
  pending: 'Sedang dibuat',
  sealed: 'Siap diterbitkan',
  issued: 'Terbit',
  revoked: 'Dicabut',
  replaced: 'Diganti',
  voided: 'Nomor dibatalkan',
};

/** The register of certificates. */
export const certificatesTable = (list: CertificateList): TableExport<Row, CertificateFilter> => ({
  table: 'certificates',
  title: 'Register sertifikat',
  roles: ['panitia', 'dinas', 'admin'],
  limited: true,
  columns: [
    { header: 'Nomor', kind: 'text', width: 28, value: (row) => row.number },
    { header: 'Jenis', kind: 'text', width: 10, value: (row) => row.kind },
    { header: 'Nama', kind: 'text', width: 30, value: (row) => row.holderName },
    { header: 'Usaha', kind: 'text', width: 28, value: (row) => row.businessName },
    { header: 'Pelatihan', kind: 'text', width: 34, value: (row) => row.courseTitle },
    { header: 'Angkatan', kind: 'text', width: 26, value: (row) => row.batchLabel },
    { header: 'Tanggal sertifikat', kind: 'day', width: 18, value: (row) => row.issuedOn },
    { header: 'Keadaan', kind: 'text', width: 18, value: (row) => STATES[row.state] },
    { header: 'Alamat cek', kind: 'text', width: 44, value: (row) => row.verifyUrl },
  ],
  parse: (query) => readQuery(CertificateFilter, query),
  read: (actor, filter) => list.all(actor, filter),
});
