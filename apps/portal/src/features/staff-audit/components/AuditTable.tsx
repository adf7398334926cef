import type { Column } from '../../../ui/Table.js';
import { useHasRole } from '../../staff-kit/staff-page.js';
import { ROLES } from '../../staff-kit/staff-roles.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { formatMoment } from '../../staff-kit/wib.js';
import type { AuditLine } from '../api/audit.js';
import { subjectCodeOf } from '../detail-words.js';
import { subjectPath } from '../subject-path.js';
import { Change } from './Change.js';

/** Entries of the log, newest first. */
export function AuditTable({ items }: { readonly items: readonly AuditLine[] }) {
  return <WideTable caption="Jejak audit" columns={COLUMNS} rows={items} rowKey={({ id }) => String(id)} />;
}

const COLUMNS: readonly Column<AuditLine>[] = [
  { key: 'at', header: 'Waktu', cell: ({ at }) => formatMoment(at) },
  { key: 'actor', header: 'Siapa', cell: ({ actor }) => actor?.name ?? 'Sistem' },
  { key: 'action', header: 'Tindakan', cell: ({ words }) => words },
  { key: 'subject', header: 'Tentang', cell: (line) => <Subject line={line} /> },
  { key: 'change', header: 'Perubahan dan catatan', cell: (line) => <Change line={line} /> },
];

function Subject({ line: { subjectType, subjectId, subjectWords } }: { readonly line: AuditLine }) {
  const mayOpenAccounts = useHasRole(ROLES.admin);
  const href =
    subjectType === 'account' && !mayOpenAccounts ? undefined : subjectPath(subjectType, subjectId);
  const words = `${subjectWords} ${subjectCodeOf(subjectId)}`.trim();
  return href ? <a href={href}>{words}</a> : words;
}
