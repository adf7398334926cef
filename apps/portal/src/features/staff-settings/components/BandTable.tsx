import { Banner } from '../../../ui/Banner.js';
import { SIZES } from '../../outcomes/words.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import type { SizedBand } from '../api/size-rules.js';

const KINDS = { sales: 'Penjualan', capital: 'Modal' } as const;
const sizeWords = (size: SizedBand['size']): string => (size ? SIZES[size] : 'Melintasi ambang');

interface BandTableProps {
  readonly bands: readonly SizedBand[];
  /** Whether another rule begins later. */
  readonly coming: boolean;
}

/** What owners choose from, and which size that is today and later. */
export function BandTable({ bands, coming }: BandTableProps) {
  const across = coming && bands.some(({ comingSize }) => comingSize === null);
  return (
    <>
      {across && (
        <Banner tone="warning" title="Ada rentang yang melintasi ambang baru">
          <p>Skala jawaban itu tidak dapat ditentukan. Minta pengelola Sinau menyesuaikan rentangnya.</p>
        </Banner>
      )}
      <WideTable
        caption="Rentang dan skalanya"
        rows={bands}
        rowKey={({ kind, code }) => `${kind} ${code}`}
        columns={[
          { key: 'kind', header: 'Tentang', cell: ({ kind }) => KINDS[kind] },
          { key: 'label', header: 'Rentang', cell: ({ label }) => label },
          { key: 'size', header: 'Skala', cell: ({ size }) => sizeWords(size) },
          ...(coming
            ? [
                {
                  key: 'coming',
                  header: 'Menurut ambang baru',
                  cell: ({ comingSize }: SizedBand) => sizeWords(comingSize),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
