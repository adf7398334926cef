import { useState } from 'react';
import { formatShortDate } from '../../../lib/format.js';
import { hasFieldErrors, fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { Table } from '../../../ui/Table.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useDecideErasure, useErasures, type ManagedErasure } from '../api/privacy.js';

const STATES: Readonly<Record<ManagedErasure['state'], string>> = {
  waiting: 'Menunggu keputusan',
  cooling: 'Menunggu waktunya',
  refused: 'Ditolak',
  taken_back: 'Dibatalkan peserta',
  done: 'Sudah dihapus',
};

interface Chosen {
  readonly request: ManagedErasure;
  readonly decision: 'approve' | 'refuse';
}

/** Requests for erasure, those that wait first. */
export function Erasures() {
  const [page, setPage] = useState(1);
  const requests = useErasures(page);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  return (
    <Stack as="section" aria-labelledby="penghapusan">
      <h2 id="penghapusan">Permintaan penghapusan</h2>
      <QueryView query={requests} heading="h2">
        {({ items, total, pageSize }) =>
          items.length === 0 ? (
            <p>Belum ada permintaan penghapusan.</p>
          ) : (
            <>
              <Requests items={items} onChoose={setChosen} />
              <Row>
                {page > 1 && (
                  <Button variant="quiet" onClick={() => setPage(page - 1)}>
                    Sebelumnya
                  </Button>
                )}
                {page * pageSize < total && (
                  <Button variant="quiet" onClick={() => setPage(page + 1)}>
                    Berikutnya
                  </Button>
                )}
              </Row>
            </>
          )
        }
      </QueryView>
      {chosen && <Decide key={chosen.request.id} chosen={chosen} onClose={() => setChosen(null)} />}
    </Stack>
  );
}

interface RequestsProps {
  readonly items: readonly ManagedErasure[];
  readonly onChoose: (chosen: Chosen) => void;
}

function Requests({ items, onChoose }: RequestsProps) {
  return (
    <Table
      caption="Permintaan penghapusan data"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: 'Nama',
          cell: ({ name, phoneEnds }) => `${name}${phoneEnds ? ` (…${phoneEnds})` : ''}`,
        },
        { key: 'asked', header: 'Diminta', cell: ({ requestedAt }) => formatShortDate(requestedAt) },
        {
          key: 'state',
          header: 'Keadaan',
          cell: ({ state, dueAt, conflicts }) => (
            <>
              {STATES[state]}
              {state === 'cooling' && dueAt && ` (${formatShortDate(dueAt)})`}
              {conflicts.length > 0 && <div>{conflicts.join(' ')}</div>}
            </>
          ),
        },
        {
          key: 'decide',
          header: 'Putusan',
          cell: (request) =>
            request.state === 'waiting' ? (
              <Row>
                {request.conflicts.length === 0 && (
                  <Button variant="secondary" onClick={() => onChoose({ request, decision: 'approve' })}>
                    Setujui
                  </Button>
                )}
                <Button variant="quiet" onClick={() => onChoose({ request, decision: 'refuse' })}>
                  Tolak
                </Button>
              </Row>
            ) : (
              (request.decidedByName ?? '–')
            ),
        },
      ]}
    />
  );
}

function Decide({
  chosen: { request, decision },
  onClose,
}: {
  readonly chosen: Chosen;
  readonly onClose: () => void;
}) {
  const [answer, setAnswer] = useState('');
  const decide = useDecideErasure(() => {
    toast(decision === 'approve' ? 'Penghapusan disetujui.' : 'Permintaan ditolak.');
    onClose();
  });
  const approves = decision === 'approve';
  return (
    <ConfirmDialog
      open
      title={approves ? `Hapus data ${request.name}?` : 'Tolak permintaan ini?'}
      confirm={approves ? 'Setujui penghapusan' : 'Tolak permintaan'}
      busyLabel="Sedang menyimpan…"
      danger={approves}
      busy={decide.isPending}
      error={hasFieldErrors(decide.error) ? null : decide.error}
      onConfirm={() =>
        decide.submit({
          params: { id: request.id },
          body: approves ? { decision: 'approve' } : { decision: 'refuse', answer },
        })
      }
      onClose={onClose}
    >
      {approves ? (
        <p>Setelah masa tenang, data orang ini dihapus dan tidak dapat dikembalikan.</p>
      ) : (
        <TextInput
          label="Alasan, dibaca peserta"
          maxLength={500}
          value={answer}
          error={fieldError(decide.error, 'answer')}
          onChange={(event) => setAnswer(event.target.value)}
        />
      )}
    </ConfirmDialog>
  );
}
