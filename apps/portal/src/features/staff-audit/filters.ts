import type { AuditFilter } from './api/audit.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter in an address: `pelaku`, `tindakan`, `jenis`, `kode`, `dari`, `sampai`, and below which entry. */
export function toAuditFilter(values: { get(name: string): string | null | undefined }): AuditFilter {
  const day = (name: string) =>
    DAY.test(values.get(name) ?? '') ? (values.get(name) ?? undefined) : undefined;
  const text = (name: string) => values.get(name) || undefined;
  const before = Number(values.get('sebelum'));
  const all = {
    actor: text('pelaku'),
    action: text('tindakan'),
    subjectType: text('jenis'),
    subjectId: text('kode'),
    from: day('dari'),
    until: day('sampai'),
    before: Number.isInteger(before) && before > 0 ? before : undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as AuditFilter;
}
