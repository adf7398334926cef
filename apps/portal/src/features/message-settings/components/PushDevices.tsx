import { formatDate } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { usePushDevices, useRemoveDevice, type PushDevices as Devices } from '../api/push-devices.js';
import { unsubscribe } from '../push-browser.js';
import { ThisDevice } from './ThisDevice.js';

/** Notifications: on this device, and on the others of mine. */
export function PushDevices() {
  const devices = usePushDevices();
  return (
    <Card as="section" aria-labelledby="notifikasi">
      <Stack>
        <h2 id="notifikasi">Notifikasi</h2>
        <QueryView query={devices} heading="h2">
          {(found) => (
            <>
              <ThisDevice devices={found} />
              {found.items.length > 0 && <DeviceList devices={found} />}
            </>
          )}
        </QueryView>
      </Stack>
    </Card>
  );
}

function DeviceList({ devices: { items } }: { readonly devices: Devices }) {
  const remove = useRemoveDevice(() => toast('Notifikasi dimatikan.'));
  const turnOff = async (id: string, current: boolean) => {
    if (current) await unsubscribe();
    remove.submit({ params: { id } });
  };
  return (
    <>
      <h3>Perangkat yang menerima</h3>
      <RequestErrorBanner error={remove.error} />
      <Stack as="ul">
        {items.map(({ id, device, addedAt, current }) => (
          <li key={id}>
            <Stack gap="small">
              <p>
                <strong>{device}</strong> {current && <Badge tone="success">HP atau komputer ini</Badge>}
              </p>
              <p>Menyala sejak {formatDate(addedAt)}</p>
              <div>
                <Button
                  variant="secondary"
                  busy={remove.isPending}
                  busyLabel="Mematikan…"
                  onClick={() => void turnOff(id, current)}
                >
                  Matikan di {device}
                </Button>
              </div>
            </Stack>
          </li>
        ))}
      </Stack>
    </>
  );
}
