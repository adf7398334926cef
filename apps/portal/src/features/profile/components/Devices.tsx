import { formatDate, formatTime } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useEndSession, useSessions } from '../api/sessions.js';

/** Where I am signed in, and the way to sign a lost phone out. */
export function Devices() {
  const sessions = useSessions();
  const end = useEndSession(() => toast('Perangkat dikeluarkan.'));
  return (
    <Stack>
      <h2>Perangkat yang masuk</h2>
      <RequestErrorBanner error={end.error} />
      <QueryView query={sessions} heading="h2">
        {({ items }) => (
          <Stack as="ul">
            {items.map(({ id, device, lastSeenAt, current }) => (
              <li key={id}>
                <Stack gap="small">
                  <p>
                    <strong>{device}</strong> {current && <Badge tone="success">HP atau komputer ini</Badge>}
                  </p>
                  <p>
                    Terakhir dipakai {formatDate(lastSeenAt)}, {formatTime(lastSeenAt)}
                  </p>
                  {!current && (
                    <Button
                      variant="secondary"
                      busy={end.isPending}
                      busyLabel="Mengeluarkan…"
                      onClick={() => end.submit({ params: { id } })}
                    >
                      Keluarkan {device}
                    </Button>
                  )}
                </Stack>
              </li>
            ))}
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}
