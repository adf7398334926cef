import { formatNumber } from '../../../lib/format.js';
import { Bar } from '../../../ui/Bar.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import type { Figure, Overview } from '../api/figures.js';

export interface SectorTableProps {
  readonly overview: Overview;
  readonly hrefOf: (figure: Figure, sector: string) => string;
}

/** By the sector of the business with which somebody learned. */
export function SectorTable({ overview: { sectors, total }, hrefOf }: SectorTableProps) {
  if (sectors.length === 0) return <p>Belum ada orang yang dilatih dengan saringan ini.</p>;
  const link =
    (figure: 'trained' | 'women' | 'disability' | 'certified') => (line: (typeof sectors)[number]) => (
      <a href={hrefOf(figure, line.sector)}>
        {formatNumber(line.counts[figure])}
        <VisuallyHidden> {line.sector}</VisuallyHidden>
      </a>
    );
  return (
    <WideTable
      caption="Capaian per sektor usaha"
      rows={sectors}
      rowKey={({ sector }) => sector}
      columns={[
        { key: 'sector', header: 'Sektor', cell: ({ sector }) => <strong>{sector}</strong> },
        { key: 'trained', header: 'Orang dilatih', numeric: true, cell: link('trained') },
        {
          key: 'share',
          header: 'Bagian',
          cell: ({ sector, counts }) => (
            <Bar
              value={counts.trained}
              max={Math.max(1, total.trained)}
              label={`${sector}: ${formatNumber(counts.trained)} dari ${formatNumber(total.trained)} orang`}
            />
          ),
        },
        { key: 'certified', header: 'Sertifikat', numeric: true, cell: link('certified') },
        { key: 'women', header: 'Perempuan', numeric: true, cell: link('women') },
        { key: 'disability', header: 'Disabilitas', numeric: true, cell: link('disability') },
      ]}
    />
  );
}
