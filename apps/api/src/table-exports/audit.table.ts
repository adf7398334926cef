import { auditRoutes } from '@sinau/contracts/audit.contract.js';
import type { z } from 'zod';
import type { AuditLogService } from '../audit/audit-log.service.js';
import type { TableExport } from '../bulk/table-exports.service.js';
import { readQuery } from './read-query.js';

const Query = auditRoutes['GET /manage/audit'].query.omit({ before: true, size: true });
type Query = z.output<typeof Query>;
type Line = z.output<(typeof auditRoutes)['GET /manage/audit']['response']>['items'][number];

const wib = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Jakarta',
});

const jsonOf = (value: Record<string, unknown> | null): string | null =>
  value && Object.keys(value).length > 0 ? JSON.stringify(value) : null;

/** Who did what to whom, all of it: read from the newest entry down, so that a file of any length costs the same memory. */
export const auditTable = (log: AuditLogService): TableExport<Line, Query> => ({
  table: 'audit',
  title: 'Jejak audit',
  roles: ['dinas', 'admin'],
  columns: [
    { header: 'Nomor', kind: 'number', width: 10, value: (line) => line.id },
    // To the second, which a cell of a moment leaves out.
    { header: 'Waktu (WIB)', kind: 'text', width: 20, value: (line) => wib.format(new Date(line.at)) },
    { header: 'Siapa', kind: 'text', width: 28, value: (line) => line.actor?.name ?? 'Sistem' },
    { header: 'Tindakan', kind: 'text', width: 36, value: (line) => line.words },
    { header: 'Tentang', kind: 'text', width: 22, value: (line) => line.subjectWords },
    { header: 'Kode', kind: 'text', width: 40, value: (line) => line.subjectId },
    { header: 'Sebelum', kind: 'text', width: 40, value: (line) => jsonOf(line.before) },
    { header: 'Sesudah', kind: 'text', width: 40, value: (line) => jsonOf(line.after) },
    { header: 'Rincian', kind: 'text', width: 60, value: (line) => jsonOf(line.details) },
  ],
  parse: (query) => readQuery(Query, query),
  noted: (filter) => ({ ...filter }),
  read: (_actor, filter) => log.all(filter),
});
