import { useState } from 'react';
import type { PageProps } from '../../lib/page-props.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { useBatch } from '../staff-batches/api/batch.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useOpenAttempts, type OpenAttempt } from './api/open-attempts.js';
import { ExtendDialog } from './components/ExtendDialog.js';

/** Quizzes and tests under way in a class, each with "Tambah waktu". */
function OpenAttemptsPage({ params: { id = '' } }: PageProps) {
  const batch = useBatch(id);
  const attempts = useOpenAttempts(id);
  const [extended, setExtended] = useState<OpenAttempt | null>(null);
  return (
    <>
      <PageHeader
        title="Tes yang berjalan"
        lead="Beri waktu tambahan bila peserta terganggu, misalnya listrik padam."
        back={{ href: staffPaths.batch(id), label: batch.data?.label ?? 'Angkatan' }}
        actions={
          <Button
            variant="secondary"
            icon="refresh"
            busy={attempts.isFetching}
            busyLabel="Sedang memuat…"
            onClick={() => void attempts.refetch()}
          >
            Muat lagi
          </Button>
        }
      />
      <QueryView query={attempts} heading="h2">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Tidak ada yang sedang mengerjakan">
              <p>Daftar ini terisi saat peserta memulai kuis atau tes.</p>
            </EmptyState>
          ) : (
            <Stack>
              <p role="status">{items.length} sedang mengerjakan</p>
              <WideTable
                caption="Pengerjaan yang berjalan"
                rows={items}
                rowKey={(attempt) => attempt.id}
                columns={columns(setExtended)}
              />
            </Stack>
          )
        }
      </QueryView>
      {extended && <ExtendDialog key={extended.id} attempt={extended} onClose={() => setExtended(null)} />}
    </>
  );
}

/** @param onExtend somebody is to get more time */
const columns = (onExtend: (attempt: OpenAttempt) => void): readonly Column<OpenAttempt>[] => [
  { key: 'name', header: 'Peserta', cell: ({ learnerName }) => learnerName },
  { key: 'title', header: 'Kuis atau tes', cell: ({ title }) => title },
  { key: 'started', header: 'Mulai', cell: ({ startedAt }) => formatMoment(startedAt) },
  { key: 'deadline', header: 'Batas waktu', cell: deadlineWords },
  {
    key: 'answered',
    header: 'Dijawab',
    numeric: true,
    cell: ({ answered, questions }) => `${answered} dari ${questions}`,
  },
  {
    key: 'extend',
    header: '',
    cell: (attempt) =>
      attempt.deadlineAt && (
        <Button variant="secondary" icon="clock" onClick={() => onExtend(attempt)}>
          Tambah waktu <VisuallyHidden>untuk {attempt.learnerName}</VisuallyHidden>
        </Button>
      ),
  },
];

function deadlineWords({ deadlineAt, extraMinutes }: OpenAttempt): string {
  if (deadlineAt === null) return 'Tanpa batas waktu';
  return extraMinutes > 0
    ? `${formatMoment(deadlineAt)} (sudah ditambah ${extraMinutes} menit)`
    : formatMoment(deadlineAt);
}

export default staffPage(ROLES.extendAttempts, OpenAttemptsPage);
