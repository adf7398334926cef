import { formatShortDate, formatTime } from '../../../lib/format.js';
import { Table } from '../../../ui/Table.js';
import type { DataView } from '../api/privacy.js';

/** Who looked at what, and when; names of officers only where the API gives them. */
export function ViewList({
  items,
  named = false,
}: {
  readonly items: readonly DataView[];
  readonly named?: boolean;
}) {
  return (
    <Table
      caption="Siapa melihat data"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: 'at', header: 'Waktu', cell: ({ at }) => `${formatShortDate(at)}, ${formatTime(at)}` },
        {
          key: 'who',
          header: 'Siapa',
          cell: ({ who, viewerName }) => (named && viewerName ? `${viewerName} (${who})` : who),
        },
        {
          key: 'screen',
          header: 'Yang dibuka',
          cell: ({ screen, people }) => (people === null ? screen : `${screen} (${people} orang)`),
        },
      ]}
    />
  );
}
