import { useState } from 'react';
import { formatNumber } from '../../lib/format.js';
import { Button } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import type { Column } from '../../ui/Table.js';
import { Facts } from '../staff-kit/Facts.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { useSeries, type Series } from './api/series.js';
import { AtSlashes, NextNumber, PatternLegend } from './components/Numbering.js';
import { SeriesForm } from './components/SeriesForm.js';
import { SettingsForm } from './components/SettingsForm.js';
import { KIND_WORDS } from './words.js';

/** How official numbers are made, how far each series is, and the settings beside them. */
function SeriesPage() {
  const series = useSeries();
  const isAdmin = useHasRole(ROLES.admin);
  return (
    <>
      <PageHeader
        title="Nomor sertifikat"
        lead="Tiap jenis punya seri sendiri. Nomor berurutan tanpa celah."
        back={{ href: staffPaths.manageCertificates, label: 'Sertifikasi' }}
      />
      <QueryView query={series}>
        {({ items, settings }) => (
          <Stack gap="large">
            {items.map((each) => (
              <SeriesCard key={each.code} series={each} mayChange={isAdmin} />
            ))}
            <SettingsForm settings={settings} mayChange={isAdmin} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function SeriesCard({ series, mayChange }: { readonly series: Series; readonly mayChange: boolean }) {
  const [changing, setChanging] = useState(false);
  const { name } = KIND_WORDS[series.kind];
  return (
    <Stack as="section" aria-labelledby={`seri-${series.code}`}>
      <h2 id={`seri-${series.code}`}>{name}</h2>
      <Card>
        <Stack>
          <NextNumber next={series.next} />
          <Facts
            facts={[
              ['Pola', <AtSlashes key="pattern" text={series.pattern} />],
              ['Kode unit', series.unit],
              ['Hitungan', series.scope === 'class' ? 'Per angkatan' : 'Per tahun'],
              ['Nomor tahun ini', formatNumber(series.given)],
            ]}
          />
          {!changing && <PatternLegend pattern={series.pattern} />}
        </Stack>
      </Card>
      {series.counters.length > 0 && (
        <WideTable
          caption={`Nomor ${name} per tahun`}
          rows={series.counters}
          rowKey={({ year }) => String(year)}
          columns={COUNTERS}
        />
      )}
      {mayChange && !changing && (
        <div>
          <Button variant="secondary" onClick={() => setChanging(true)}>
            Ubah pola {name}
          </Button>
        </div>
      )}
      {changing && <SeriesForm series={series} onDone={() => setChanging(false)} />}
    </Stack>
  );
}

const COUNTERS: readonly Column<Series['counters'][number]>[] = [
  { key: 'year', header: 'Tahun', cell: ({ year }) => String(year) },
  { key: 'given', header: 'Dipakai', numeric: true, cell: ({ given }) => formatNumber(given) },
  { key: 'voided', header: 'Di antaranya batal', numeric: true, cell: ({ voided }) => formatNumber(voided) },
  {
    key: 'last',
    header: 'Hitungan terakhir',
    numeric: true,
    cell: ({ lastNumber }) => formatNumber(lastNumber),
  },
];

export default staffPage(ROLES.certificateDesk, SeriesPage);
