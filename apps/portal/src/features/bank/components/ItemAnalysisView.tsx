import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { EmptyState } from '../../../ui/EmptyState.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { downloadText, fileName } from '../../staff-kit/download.js';
import { Filter, FilterBar } from '../../staff-kit/FilterBar.js';
import { oneOf, useListState, type ListState } from '../../staff-kit/list-state.js';
import { optionsOf } from '../../staff-kit/words.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { analysisCsv, ANALYSIS_ORDERS, sortItems, VERDICTS } from '../analysis-words.js';
import type { ItemAnalysis } from '../api/item-analysis.js';
import { analysisColumns } from './analysis-columns.js';

/** Questions with their figures in words and bars: filtered, sorted, printed, taken out as CSV. */
export function ItemAnalysisView({
  name,
  items,
}: {
  readonly name: string;
  readonly items: readonly ItemAnalysis[];
}) {
  const list = useListState();
  const verdict = oneOf(list.get('penilaian'), VERDICTS);
  const quiz = list.get('kuis');
  const shown = sortItems(
    items.filter(
      (item) => (!verdict || item.verdicts.includes(verdict)) && (!quiz || item.quizCode === quiz),
    ),
    oneOf(list.get('urut'), ANALYSIS_ORDERS),
  );
  if (items.length === 0) {
    return (
      <EmptyState title="Belum ada jawaban">
        <p>Analisis muncul setelah peserta mengirim kuis atau tes pertama.</p>
      </EmptyState>
    );
  }
  return (
    <Stack>
      <Explanation items={items} />
      <AnalysisFilters list={list} items={items} />
      <Exports name={name} shown={shown} />
      <p role="status">
        {shown.length === items.length ? `${items.length} soal` : `${shown.length} dari ${items.length} soal`}
      </p>
      <WideTable
        caption="Analisis soal"
        columns={analysisColumns(list)}
        rows={shown}
        rowKey={({ quizCode, code }) => `${quizCode} ${code}`}
      />
    </Stack>
  );
}

interface AnalysisFiltersProps {
  readonly list: ListState;
  readonly items: readonly ItemAnalysis[];
}

function AnalysisFilters({ list, items }: AnalysisFiltersProps) {
  const quizzes = new Map(items.map(({ quizCode, quizTitle }) => [quizCode, quizTitle]));
  return (
    <FilterBar>
      <Filter
        list={list}
        name="kuis"
        label="Kuis atau tes"
        all="Semua"
        options={[...quizzes].map(([value, label]) => ({ value, label }))}
      />
      <Filter list={list} name="penilaian" label="Penilaian" all="Semua" options={optionsOf(VERDICTS)} />
      <Filter
        list={list}
        name="urut"
        label="Urutkan"
        all="Urutan soal"
        options={optionsOf(ANALYSIS_ORDERS)}
      />
    </FilterBar>
  );
}

function Exports({ name, shown }: { readonly name: string; readonly shown: readonly ItemAnalysis[] }) {
  return (
    <div data-print="hide">
      <Row>
        <Button variant="secondary" icon="printer" onClick={() => window.print()}>
          Cetak
        </Button>
        <Button
          variant="secondary"
          icon="download"
          onClick={() => downloadText(`analisis-soal-${fileName(name)}.csv`, 'text/csv', analysisCsv(shown))}
        >
          Unduh CSV
        </Button>
      </Row>
    </div>
  );
}

function Explanation({ items }: { readonly items: readonly ItemAnalysis[] }) {
  const poor = items.filter(({ verdicts }) =>
    verdicts.some((each) => each !== 'good' && each !== 'few'),
  ).length;
  return (
    <>
      <Banner
        tone={poor > 0 ? 'warning' : 'success'}
        title={poor > 0 ? `${poor} soal perlu dilihat lagi` : 'Tidak ada soal yang menonjol buruk'}
      >
        <p>Dihitung dari pengerjaan pertama setiap peserta.</p>
      </Banner>
      <Disclosure summary="Cara membaca angka ini">
        <p>
          <strong>Tingkat kesukaran (p)</strong> adalah bagian peserta yang menjawab benar. Di atas 90%
          terlalu mudah, di bawah 30% terlalu sukar.
        </p>
        <p>
          <strong>Daya beda (r)</strong> membandingkan jawaban soal ini dengan nilai soal lainnya. Di bawah
          0,20 lemah: yang pandai dan yang belum menjawab sama.
        </p>
        <p>Kurang dari 10 jawaban belum dapat dinilai. Daya beda perlu sedikitnya tiga soal.</p>
      </Disclosure>
    </>
  );
}
