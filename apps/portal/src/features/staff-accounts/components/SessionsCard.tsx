import { useId } from 'react';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useEndSession, type Person } from '../api/person.js';

/** Where somebody is signed in. */
export function SessionsCard({ person }: { readonly person: Person }) {
  const titleId = useId();
  const end = useEndSession(() => toast('Perangkat dikeluarkan.'));
  return (
    <Card as="section" aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId}>Perangkat yang masuk</h2>
        <RequestErrorBanner error={end.error} />
        {person.sessions.length === 0 ? (
          <p>Tidak ada perangkat yang sedang masuk.</p>
        ) : (
          <WideTable
            caption="Perangkat yang masuk"
            rows={person.sessions}
            rowKey={({ id }) => id}
            columns={[
              { key: 'device', header: 'Perangkat', cell: ({ device }) => device },
              { key: 'since', header: 'Masuk', cell: ({ createdAt }) => formatMoment(createdAt) },
              { key: 'seen', header: 'Terakhir dipakai', cell: ({ lastSeenAt }) => formatMoment(lastSeenAt) },
              {
                key: 'end',
                header: 'Tindakan',
                cell: ({ id, device, current }) =>
                  current ? (
                    'Perangkat ini'
                  ) : (
                    <Button
                      variant="quiet"
                      disabled={end.isPending}
                      onClick={() => end.submit({ params: { id: person.id, session: id } })}
                    >
                      Keluarkan <VisuallyHidden>{device}</VisuallyHidden>
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Stack>
    </Card>
  );
}
