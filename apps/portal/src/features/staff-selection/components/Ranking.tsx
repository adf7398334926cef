import { useState } from 'react';
import { Banner } from '../../../ui/Banner.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import type { Column } from '../../../ui/Table.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { StateBadge } from '../../staff-kit/StateBadge.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { usePublish, useRun, useRunRanking, type Line, type Run, type Selection } from '../api/selection.js';
import { OUTCOMES, partWords, QUOTA_NAMES } from '../words.js';

const COLUMNS: Column<Line>[] = [
  { key: 'name', header: 'Nama', cell: ({ name, regencyName }) => `${name}, ${regencyName}` },
  {
    key: 'outcome',
    header: 'Hasil',
    cell: ({ outcome, reservePlace }) => (
      <StateBadge
        word={reservePlace ? { ...OUTCOMES[outcome], label: `Cadangan ${reservePlace}` } : OUTCOMES[outcome]}
      />
    ),
  },
  { key: 'score', header: 'Nilai', numeric: true, cell: ({ score }) => score },
  { key: 'parts', header: 'Rincian', cell: (line) => partWords(line) || '–' },
  { key: 'quota', header: 'Kuota', cell: ({ quota }) => (quota ? QUOTA_NAMES[quota] : '–') },
  { key: 'reasons', header: 'Alasan', cell: ({ reasons }) => reasons.join(' ') || '–' },
];

/** Run, look, publish. What is published is the very run that was looked at. */
export function Ranking({ selection }: { readonly selection: Selection }) {
  const { batchId, latestRunId, publishedRunId } = selection;
  const run = useRunRanking();
  const shown = publishedRunId ?? latestRunId;
  return (
    <Stack>
      {!publishedRunId && (
        <>
          <RequestErrorBanner error={run.error} />
          <Row>
            <Button
              variant={shown ? 'secondary' : 'primary'}
              busy={run.isPending}
              onClick={() => run.submit({ params: { id: batchId } })}
            >
              Jalankan pemeringkatan
            </Button>
          </Row>
        </>
      )}
      {shown ? (
        <ShownRun key={shown} id={shown} selection={selection} />
      ) : (
        <EmptyState title="Belum ada pemeringkatan">Hasil tampil di sini sebelum diumumkan.</EmptyState>
      )}
    </Stack>
  );
}

function ShownRun({ id, selection }: { readonly id: string; readonly selection: Selection }) {
  const query = useRun(id);
  return (
    <QueryView query={query} heading="h2">
      {(run) => (
        <Stack>
          <Publish run={run} selection={selection} />
          <WideTable
            caption="Hasil pemeringkatan"
            columns={COLUMNS}
            rows={run.lines}
            rowKey={({ applicationId }) => applicationId}
          />
          <p>
            Dijalankan {formatMoment(run.createdAt)}. Sidik hasil:{' '}
            <code>{run.resultSha256.slice(0, 16)}</code>
          </p>
        </Stack>
      )}
    </QueryView>
  );
}

interface QuotaUseProps {
  readonly run: Run;
  readonly quotas: Selection['settings']['quotas'];
}

/** How many of the seats that were kept for a group were taken by it. */
function QuotaUse({ run, quotas }: QuotaUseProps) {
  if (quotas.length === 0) return null;
  const used = (group: Line['quota']) => run.lines.filter(({ quota }) => quota === group).length;
  const words = quotas.map(({ group, seats }) => `${QUOTA_NAMES[group]} ${used(group)} dari ${seats}`);
  return <p>Lewat kuota: {words.join(', ')}. Satu kursi dihitung untuk satu kuota.</p>;
}

function Publish({ run, selection }: { readonly run: Run; readonly selection: Selection }) {
  const [asking, setAsking] = useState(false);
  const publish = usePublish(() => {
    setAsking(false);
    toast('Hasil diumumkan. Pendaftar dikabari.');
  });
  const count = (outcome: Line['outcome']) => run.lines.filter((line) => line.outcome === outcome).length;
  return (
    <>
      {run.published && (
        <Banner tone="success" title="Hasil ini sudah diumumkan">
          Tawaran yang habis waktunya diberikan ke cadangan.
        </Banner>
      )}
      <p>
        {count('accepted')} diterima, {count('reserve')} cadangan, {count('refused')} ditolak.
      </p>
      <QuotaUse run={run} quotas={selection.settings.quotas} />
      <Row>
        {!run.published && <Button onClick={() => setAsking(true)}>Umumkan hasil</Button>}
        {run.published && (
          <LinkButton
            variant="secondary"
            icon="printer"
            href={staffPaths.announcement(selection.batchId, run.id)}
          >
            Cetak pengumuman
          </LinkButton>
        )}
        <LinkButton
          variant="quiet"
          icon="download"
          href={`/api/manage/ranking-runs/${run.id}/ranking.xlsx`}
          data-reload
        >
          Unduh XLSX
        </LinkButton>
      </Row>
      <ConfirmDialog
        open={asking}
        title="Umumkan hasil seleksi?"
        confirm="Umumkan"
        busyLabel="Mengumumkan…"
        busy={publish.isPending}
        error={publish.error}
        onConfirm={() => publish.submit({ params: { id: run.id } })}
        onClose={() => setAsking(false)}
      >
        <p>Semua pendaftar dikabari. Aturan dan hasil tidak dapat diubah lagi.</p>
      </ConfirmDialog>
    </>
  );
}
