import { formatNumber } from '../../lib/format.js';
import { QueryView } from '../../ui/QueryView.js';
import type { Column } from '../../ui/Table.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { formatMoment } from '../staff-kit/wib.js';
import { useChannels, type Channel } from './api/channels.js';

const NAMES: Readonly<Record<Channel['channel'], string>> = {
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  email: 'E-mail',
};

/** Which provider of messages is well, and what waits for it. */
export function ChannelHealth() {
  const channels = useChannels();
  return (
    <section aria-labelledby="saluran">
      <h2 id="saluran">Saluran pesan</h2>
      <QueryView query={channels} heading="h2">
        {({ items }) => (
          <WideTable
            caption="Keadaan saluran pesan"
            columns={COLUMNS}
            rows={items}
            rowKey={(one) => one.channel}
          />
        )}
      </QueryView>
    </section>
  );
}

const COLUMNS: readonly Column<Channel>[] = [
  { key: 'channel', header: 'Saluran', cell: (one) => NAMES[one.channel] },
  { key: 'state', header: 'Keadaan', cell: stateOf },
  { key: 'due', header: 'Menunggu dikirim', numeric: true, cell: (one) => formatNumber(one.due) },
  {
    key: 'oldest',
    header: 'Menunggu sejak',
    cell: (one) => (one.oldestDueAt ? formatMoment(one.oldestDueAt) : '–'),
  },
  {
    key: 'unknown',
    header: 'Hasil tidak diketahui',
    numeric: true,
    cell: (one) => formatNumber(one.unknown),
  },
];

function stateOf(one: Channel): string {
  if (!one.offered) return 'Belum diatur di server';
  if (one.breaker === 'closed') return 'Lancar';
  if (one.breaker === 'probing') return 'Sedang dicoba lagi';
  return `Terganggu, dicoba lagi ${one.openUntil ? formatMoment(one.openUntil) : 'nanti'}. ${one.lastFailure ?? ''}`;
}
