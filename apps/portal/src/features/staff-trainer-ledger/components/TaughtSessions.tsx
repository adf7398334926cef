import { useState } from 'react';
import { formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Pagination } from '../../../ui/Pagination.js';
import { QueryView } from '../../../ui/QueryView.js';
import type { Column } from '../../../ui/Table.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { useTaughtSessions, type LedgerFilter, type TaughtSession } from '../api/ledger.js';
import { jpWords, rupiah } from '../words.js';
import { JpDialog } from './JpDialog.js';
import styles from './ledger.module.css';

export interface TaughtSessionsProps {
  readonly list: ListState;
  readonly filter: LedgerFilter;
  /** Those that took place and name no trainer. */
  readonly unassigned: boolean;
  readonly mayChange: boolean;
}

/** The sessions behind the figures; each opens its attendance. */
export function TaughtSessions({ list, filter, unassigned, mayChange }: TaughtSessionsProps) {
  const sessions = useTaughtSessions(filter, list.second.page, unassigned);
  const [changed, setChanged] = useState<TaughtSession | null>(null);
  return (
    <section aria-labelledby="rincian" className={styles.section}>
      <h2 id="rincian">{unassigned ? 'Sesi tanpa pelatih' : 'Rincian sesi'}</h2>
      <QueryView query={sessions} heading="h2">
        {({ items, total, page, pageSize }) =>
          items.length > 0 ? (
            <>
              <p role="status">{formatNumber(total)} sesi</p>
              <WideTable
                caption={unassigned ? 'Sesi tanpa pelatih' : 'Rincian sesi'}
                rows={items}
                rowKey={({ sessionId, trainerId }) => `${sessionId} ${trainerId}`}
                columns={columnsOf(unassigned, mayChange ? setChanged : undefined)}
              />
              <Pagination
                label="Halaman rincian sesi"
                page={page}
                pageSize={pageSize}
                total={total}
                href={list.second.pageHref}
              />
            </>
          ) : (
            <p>Tidak ada sesi pada saringan ini.</p>
          )
        }
      </QueryView>
      <JpDialog session={changed} onClose={() => setChanged(null)} />
    </section>
  );
}

function columnsOf(
  unassigned: boolean,
  onChange: ((session: TaughtSession) => void) | undefined,
): readonly Column<TaughtSession>[] {
  return [
    {
      key: 'session',
      header: 'Sesi',
      cell: ({ batchId, sessionId, title, startsAt }) => (
        <div>
          <a href={staffPaths.attendance(batchId, sessionId)}>{title}</a>
          <div className={styles.soft}>{formatMoment(startsAt)}</div>
        </div>
      ),
    },
    {
      key: 'class',
      header: 'Angkatan',
      cell: ({ batchId, batchLabel, courseTitle }) => (
        <div>
          <a href={staffPaths.batch(batchId)}>{batchLabel}</a>
          <div className={styles.soft}>{courseTitle}</div>
        </div>
      ),
    },
    { key: 'present', header: 'Hadir', numeric: true, cell: ({ present }) => formatNumber(present) },
    ...(unassigned ? [] : countedColumns(onChange)),
  ];
}

const countedColumns = (
  onChange: ((session: TaughtSession) => void) | undefined,
): readonly Column<TaughtSession>[] => [
  { key: 'trainer', header: 'Pelatih', cell: ({ trainerName }) => trainerName ?? '–' },
  {
    key: 'jp',
    header: 'JP dihitung',
    numeric: true,
    cell: (session) => (
      <div>
        {jpOf(session)}
        {onChange && session.sessionJp !== null && (
          <span data-print="hide">
            {' '}
            <Button variant="quiet" icon="edit" onClick={() => onChange(session)}>
              Ubah{' '}
              <VisuallyHidden>
                JP {session.trainerName} di {session.title}
              </VisuallyHidden>
            </Button>
          </span>
        )}
      </div>
    ),
  },
  {
    key: 'honorarium',
    header: 'Honorarium',
    numeric: true,
    cell: ({ rate, honorarium }) =>
      rate === null || honorarium === null ? (
        'Belum ada tarif'
      ) : (
        <div>
          {rupiah(honorarium)}
          <div className={styles.soft}>{rupiah(rate)} per JP</div>
        </div>
      ),
  },
];

function jpOf({ sessionJp, countedJp, jp }: TaughtSession): string {
  if (sessionJp === null) return 'JP belum diisi';
  return countedJp === null || jp === sessionJp ? jpWords(jp) : `${jpWords(jp)} dari ${jpWords(sessionJp)}`;
}
