import { formatNumber } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import type { Column } from '../../../ui/Table.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import type { ListState } from '../../staff-kit/list-state.js';
import type { Figure, Overview, RegionFigures } from '../api/figures.js';
import { FIGURES, shortName, valueOf, valueWords, type Measure } from '../words.js';
import { ranked, type Order } from '../ranked.js';

export interface RankedListProps {
  readonly overview: Overview;
  readonly list: ListState;
  readonly order: Order;
  readonly hrefOf: (figure: Figure, region: RegionFigures) => string;
}

const HEADERS: Readonly<Record<Measure, string>> = {
  trained: 'Orang dilatih',
  certified: 'Sertifikat',
  women: 'Perempuan',
  disability: 'Disabilitas',
  perUmkm: 'Per 10.000 UMKM',
  perPopulation: 'Per 10.000 penduduk',
  poverty: 'Miskin (%)',
};

/** The same figures as the map, in order. */
export function RankedList({ overview: { regions, statistics }, list, order, hrefOf }: RankedListProps) {
  const rows = ranked(regions, order).map((region, index) => ({ region, rank: index + 1 }));
  type Line = (typeof rows)[number];
  const sorting = (key: Order) => ({
    sort:
      order === key ? (key === 'name' ? ('ascending' as const) : ('descending' as const)) : ('none' as const),
    onSort: () => list.change({ urut: key }),
  });
  const counted = (figure: 'trained' | 'certified' | 'women' | 'disability'): Column<Line> => ({
    key: figure,
    header: HEADERS[figure],
    numeric: true,
    ...sorting(figure),
    cell: ({ region }) =>
      region.counts === null ? (
        '–'
      ) : (
        <a href={hrefOf(figure, region)}>
          {formatNumber(region.counts[figure])}
          <VisuallyHidden>
            {' '}
            {FIGURES[figure].label}, {region.name}
          </VisuallyHidden>
        </a>
      ),
  });
  const measured = (measure: 'perUmkm' | 'perPopulation' | 'poverty'): Column<Line> => ({
    key: measure,
    header: HEADERS[measure],
    numeric: true,
    ...sorting(measure),
    cell: ({ region }) => valueWords(valueOf(region, measure)),
  });
  return (
    <WideTable
      caption="Capaian per kabupaten/kota"
      rows={rows}
      rowKey={({ region }) => region.code}
      columns={[
        {
          key: 'name',
          header: 'Kabupaten/kota',
          ...sorting('name'),
          cell: ({ region, rank }) => (
            <>
              {rank}. <strong>{shortName(region.name)}</strong>{' '}
              {region.priority && <Badge tone="warning">Prioritas</Badge>}
            </>
          ),
        },
        counted('trained'),
        counted('certified'),
        ...(statistics.umkm ? [measured('perUmkm')] : []),
        measured('perPopulation'),
        counted('women'),
        counted('disability'),
        measured('poverty'),
      ]}
    />
  );
}
