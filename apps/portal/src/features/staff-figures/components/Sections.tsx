import { Banner } from '../../../ui/Banner.js';
import { Stack } from '../../../ui/Stack.js';
import type { ListState } from '../../staff-kit/list-state.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import type { FigureFilter, Overview } from '../api/figures.js';
import { toMeasure, withFilter } from '../filters.js';
import { toOrder } from '../ranked.js';
import type { Measure } from '../words.js';
import { Cartogram } from './Cartogram.js';
import { RankedList } from './RankedList.js';
import { SectorTable } from './SectorTable.js';
import { Sources } from './Sources.js';
import { Meanings, Totals } from './Totals.js';
import { YearTable } from './YearTable.js';

/** A rate is made of persons: those are the rows behind it. */
const figureOf = (measure: Measure) =>
  measure === 'certified' || measure === 'women' || measure === 'disability' ? measure : 'trained';

interface SectionsProps {
  readonly overview: Overview;
  readonly list: ListState;
  readonly search: URLSearchParams;
  readonly filter: FigureFilter;
}

/** One figure after another, each with its rows. */
export function Sections({ overview, list, search, filter }: SectionsProps) {
  const measure = toMeasure(search);
  const rows = (more: Parameters<typeof withFilter>[2]) => withFilter(staffPaths.figureRows, search, more);
  return (
    <Stack gap="large">
      {overview.limited && (
        <Banner tone="info" title="Angka sesuai wilayah tugas Anda">
          <p>Daerah lain dan kelas unit lain tidak ikut dihitung.</p>
        </Banner>
      )}
      <Totals counts={overview.total} hrefOf={(figure) => rows({ angka: figure })} />
      <section aria-labelledby="peta">
        <h2 id="peta">Peta</h2>
        {measure === 'perUmkm' && !overview.statistics.umkm && (
          <Banner tone="info" title="Belum ada data UMKM">
            <p>Admin dapat mengunggahnya di Data wilayah.</p>
          </Banner>
        )}
        <Cartogram
          regions={overview.regions}
          measure={measure}
          hrefOf={({ code }) => rows({ angka: figureOf(measure), wilayah: code })}
        />
      </section>
      <section aria-labelledby="peringkat">
        <h2 id="peringkat">Peringkat</h2>
        {!overview.statistics.umkm && <p>Angka per 10.000 UMKM: belum ada data UMKM.</p>}
        <RankedList
          overview={overview}
          list={list}
          order={toOrder(search)}
          hrefOf={(figure, { code }) => rows({ angka: figure, wilayah: code })}
        />
      </section>
      <section aria-labelledby="sektor">
        <h2 id="sektor">Sektor usaha</h2>
        <SectorTable overview={overview} hrefOf={(figure, sektor) => rows({ angka: figure, sektor })} />
      </section>
      <section aria-labelledby="tahun">
        <h2 id="tahun">Dua tahun</h2>
        <YearTable
          filter={filter}
          hrefOf={(figure, dari, sampai) =>
            figure === 'classes'
              ? withFilter(staffPaths.figureClasses, search, { dari, sampai })
              : rows({ angka: figure, dari, sampai })
          }
        />
      </section>
      <section aria-labelledby="arti">
        <h2 id="arti">Arti angka</h2>
        <Meanings figures={['trained', 'certified', 'women', 'disability']} />
        <p>Periode memakai hari pertama kelas. Orang dengan usaha di dua sektor ada di keduanya.</p>
        <Sources overview={overview} />
      </section>
    </Stack>
  );
}
