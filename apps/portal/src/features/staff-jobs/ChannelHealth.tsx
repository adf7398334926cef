import { formatNumber } from '../../lib/format.js';
import { Badge } from '../../ui/Badge.js';
import { Button } from '../../ui/Button.js';
import { QueryView } from '../../ui/QueryView.js';
import { RequestErrorBanner } from '../../ui/RequestErrorBanner.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { toast } from '../../ui/toast.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useChannels, useTryChannel, type Channel } from './api/channels.js';

const NAMES: Readonly<Record<Channel['channel'], string>> = {
  push: 'Notifikasi',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'E-mail',
};

/** Which provider of messages is well, and what waits for it. */
export function ChannelHealth() {
  const channels = useChannels();
  const again = useTryChannel(() => toast('Pesan berikutnya mencoba saluran ini.'));
  return (
    <Stack as="section" aria-labelledby="saluran">
      <h2 id="saluran">Saluran pesan</h2>
      <RequestErrorBanner error={again.error} />
      <QueryView query={channels} heading="h2">
        {({ items }) => (
          <WideTable
            caption="Keadaan saluran pesan"
            columns={columns((channel) => again.submit({ params: { channel } }), again.isPending)}
            rows={items}
            rowKey={(one) => one.channel}
          />
        )}
      </QueryView>
    </Stack>
  );
}

const columns = (onTry: (channel: Channel['channel']) => void, busy: boolean): readonly Column<Channel>[] => [
  { key: 'channel', header: 'Saluran', cell: (one) => <strong>{NAMES[one.channel]}</strong> },
  {
    key: 'state',
    header: 'Keadaan',
    cell: (one) => (
      <div>
        <State of={one} />
        {one.offered && one.breaker === 'open' && (
          <Button
            variant="secondary"
            icon="refresh"
            busy={busy}
            busyLabel="Sedang dibuka…"
            onClick={() => onTry(one.channel)}
          >
            Coba lagi sekarang <VisuallyHidden>lewat {NAMES[one.channel]}</VisuallyHidden>
          </Button>
        )}
      </div>
    ),
  },
  {
    key: 'due',
    header: 'Menunggu',
    cell: (one) => (
      <div>
        <p>{formatNumber(one.due)} pesan</p>
        {one.oldestDueAt && <p>sejak {formatMoment(one.oldestDueAt)}</p>}
      </div>
    ),
  },
  {
    key: 'hour',
    header: 'Satu jam terakhir',
    cell: (one) => (
      <div>
        <p>{formatNumber(one.sentLastHour)} terkirim</p>
        {one.failedLastHour > 0 && <p>{formatNumber(one.failedLastHour)} gagal</p>}
        <p>Paling cepat {formatNumber(one.rate)} per detik</p>
      </div>
    ),
  },
  {
    key: 'unknown',
    header: 'Hasil tidak diketahui',
    numeric: true,
    cell: (one) => formatNumber(one.unknown),
  },
];

function State({ of: { offered, breaker, openedAt, openUntil, lastFailure } }: { readonly of: Channel }) {
  if (!offered) return <Badge>Belum diatur di server</Badge>;
  if (breaker === 'closed') return <Badge tone="success">Lancar</Badge>;
  return (
    <>
      <Badge tone={breaker === 'open' ? 'danger' : 'warning'}>
        {breaker === 'open' ? 'Terganggu' : 'Sedang dicoba lagi'}
      </Badge>
      {openedAt && <p>Sejak {formatMoment(openedAt)}</p>}
      {breaker === 'open' && openUntil && <p>Dicoba lagi {formatMoment(openUntil)}</p>}
      {lastFailure && <p>{lastFailure}</p>}
    </>
  );
}
