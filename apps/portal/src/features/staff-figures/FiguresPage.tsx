import { useSearch } from 'wouter';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row } from '../../ui/Stack.js';
import { Filter } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { optionsOf } from '../staff-kit/words.js';
import { useFigures } from './api/figures.js';
import { FigureFilters } from './components/FigureFilters.js';
import { Sections } from './components/Sections.js';
import { fileHref, toFigureFilter, withFilter } from './filters.js';
import { toOrder, type Order } from './ranked.js';
import { MEASURES } from './words.js';

/** Who was trained where: a map of tiles, the same as a ranked list, sectors, and two years side by side. */
function FiguresPage() {
  const list = useListState();
  const search = new URLSearchParams(useSearch());
  const filter = toFigureFilter(search);
  const figures = useFigures(filter);
  const order = toOrder(search);
  return (
    <>
      <PageHeader
        title="Capaian"
        lead="Siapa yang dilatih, di mana. Setiap angka membuka barisnya."
        actions={
          <Actions
            funnel={withFilter(staffPaths.funnel, search)}
            file={(format) => fileHref(filter, format, order)}
          />
        }
      />
      <FigureFilters list={list}>
        <Filter
          list={list}
          name="ukuran"
          label="Yang ditunjukkan peta"
          all={MEASURES.trained}
          options={optionsOf(MEASURES).filter(({ value }) => value !== 'trained')}
        />
        <Filter
          list={list}
          name="urut"
          label="Urutan peringkat"
          all={MEASURES.trained}
          options={optionsOf({ ...MEASURES, name: 'Nama' }).filter(({ value }) => value !== 'trained')}
        />
      </FigureFilters>
      <QueryView query={figures} heading="h2">
        {(overview) => <Sections overview={overview} list={list} search={search} filter={filter} />}
      </QueryView>
    </>
  );
}

interface ActionsProps {
  readonly funnel: string;
  readonly file: (format: 'xlsx' | 'csv', order?: Order) => string;
}

function Actions({ funnel, file }: ActionsProps) {
  return (
    <div data-print="hide">
      <Row>
        <LinkButton variant="secondary" href={funnel}>
          Corong kelas
        </LinkButton>
        <LinkButton variant="secondary" icon="download" href={file('xlsx')} data-reload download>
          Unduh XLSX
        </LinkButton>
        <LinkButton variant="secondary" icon="download" href={file('csv')} data-reload download>
          Unduh CSV
        </LinkButton>
        <Button variant="secondary" icon="printer" onClick={() => window.print()}>
          Cetak
        </Button>
        <LinkButton variant="quiet" href={staffPaths.regionStatistics}>
          Data wilayah
        </LinkButton>
      </Row>
    </div>
  );
}

export default staffPage(ROLES.figures, FiguresPage);
