import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { Select } from '../../../ui/Select.js';
import { Table } from '../../../ui/Table.js';
import { formatShortDate } from '../../../lib/format.js';
import { toast } from '../../../ui/toast.js';
import { ConfirmDialog } from '../../staff-kit/ConfirmDialog.js';
import { useAddAffected, useAffected, useTellAffected, type Incident } from '../api/privacy.js';

/** Who is affected, and the button that tells those who were not told yet. */
export function AffectedCard({ incident }: { readonly incident: Incident }) {
  const { id, people, peopleTold, state } = incident;
  const [asks, setAsks] = useState(false);
  const affected = useAffected(id);
  const tell = useTellAffected(() => {
    toast('Orang yang terdampak diberi tahu.');
    setAsks(false);
  });
  return (
    <Card as="section" aria-labelledby="terdampak">
      <Stack>
        <h2 id="terdampak">Orang yang terdampak</h2>
        <p>
          {peopleTold} dari {people} orang sudah diberi tahu.
        </p>
        {state === 'open' && <AddAffected id={id} />}
        {people > 0 && (
          <QueryView query={affected} heading="h2">
            {({ items }) => (
              <Table
                caption="Orang yang terdampak, 50 yang pertama"
                rows={items}
                rowKey={(one) => one.id}
                columns={[
                  { key: 'name', header: 'Nama', cell: ({ name }) => name },
                  {
                    key: 'told',
                    header: 'Diberi tahu',
                    cell: ({ toldAt }) => (toldAt ? formatShortDate(toldAt) : 'Belum'),
                  },
                ]}
              />
            )}
          </QueryView>
        )}
        {state === 'open' && people > peopleTold && (
          <div>
            <Button onClick={() => setAsks(true)}>Beri tahu {people - peopleTold} orang</Button>
          </div>
        )}
      </Stack>
      <ConfirmDialog
        open={asks}
        title={`Beri tahu ${people - peopleTold} orang sekarang?`}
        confirm="Beri tahu"
        busyLabel="Sedang mengirim…"
        busy={tell.isPending}
        error={tell.error}
        onConfirm={() => tell.submit({ params: { id } })}
        onClose={() => setAsks(false)}
      >
        <p>Mereka membaca kejadian, data, dan penanganan seperti yang tertulis di sini.</p>
      </ConfirmDialog>
    </Card>
  );
}

function AddAffected({ id }: { readonly id: string }) {
  const add = useAddAffected();
  const [chosen, setChosen] = useState('');
  const batches = useQuery(apiQuery('GET /manage/batches', { query: { pageSize: 100 } }));
  const options = (batches.data?.items ?? []).map((batch) => ({
    value: batch.id,
    label: `${batch.courseTitle}, ${batch.label}`,
  }));
  return (
    <Stack>
      <RequestErrorBanner error={add.error} />
      <Select
        label="Peserta dan pendaftar kelas"
        value={chosen}
        placeholder="Pilih kelas"
        options={options}
        onChange={(event) => setChosen(event.target.value)}
      />
      <Row>
        <Button
          variant="secondary"
          disabled={!chosen}
          busy={add.isPending}
          onClick={() => add.submit({ params: { id }, body: { of: 'class', batchId: chosen } })}
        >
          Tambah kelas ini
        </Button>
        <Button
          variant="quiet"
          busy={add.isPending}
          onClick={() => add.submit({ params: { id }, body: { of: 'everybody' } })}
        >
          Tambah semua peserta
        </Button>
      </Row>
    </Stack>
  );
}
