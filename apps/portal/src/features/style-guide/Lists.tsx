import { useState } from 'react';
import { Badge } from '../../ui/Badge.js';
import { Pagination } from '../../ui/Pagination.js';
import { Table, type Column } from '../../ui/Table.js';
import { Tabs } from '../../ui/Tabs.js';
import styles from './StyleGuidePage.module.css';

interface Row {
  readonly name: string;
  readonly place: string;
  readonly score: number;
}

const ROWS: readonly Row[] = [
  { name: 'Sri Wahyuni', place: 'Kabupaten Malang', score: 88 },
  { name: 'Darmo Prasetyo', place: 'Kota Batu', score: 74 },
];

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', header: 'Nama', cell: (row) => row.name, sort: 'ascending', onSort: () => undefined },
  { key: 'place', header: 'Kabupaten/kota', cell: (row) => row.place },
  { key: 'state', header: 'Keadaan', cell: () => <Badge tone="success">Lulus</Badge> },
  { key: 'score', header: 'Nilai', cell: (row) => row.score, numeric: true },
];

export function Lists() {
  const [tab, setTab] = useState('all');
  return (
    <section className={styles.section}>
      <h2>Daftar</h2>
      <Tabs
        label="Peserta"
        current={tab}
        onChange={setTab}
        tabs={[
          {
            key: 'all',
            label: 'Semua',
            panel: <Table caption="Peserta" columns={COLUMNS} rows={ROWS} rowKey={(row) => row.name} />,
          },
          { key: 'waiting', label: 'Menunggu', panel: <p>Tidak ada yang menunggu.</p> },
        ]}
      />
      <Pagination page={2} pageSize={25} total={1284} href={(page) => `/gaya?halaman=${page}`} />
    </section>
  );
}
