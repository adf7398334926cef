import { useSearch } from 'wouter';
import { formatNumber } from '../../lib/format.js';
import { Bar } from '../../ui/Bar.js';
import { Button } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { VisuallyHidden } from '../../ui/VisuallyHidden.js';
import { Filter } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { WideTable } from '../staff-kit/WideTable.js';
import { optionsOf } from '../staff-kit/words.js';
import { useFunnel, type FunnelCounts, type Funnel, type Grouping } from './api/figures.js';
import { FigureFilters } from './components/FigureFilters.js';
import { Meanings } from './components/Totals.js';
import { toFigureFilter, toGrouping, withFilter } from './filters.js';
import { FIGURES, GROUPINGS, shareWords, STAGES } from './words.js';

type Stage = (typeof STAGES)[number];
type HrefOf = (stage: Stage, group?: string) => string;

/** The filter that a group of the funnel stands for, as the address writes it. */
const GROUP_FILTER: Readonly<Record<Grouping, 'angkatan' | 'pelatihan' | 'wilayah'>> = {
  class: 'angkatan',
  course: 'pelatihan',
  region: 'wilayah',
};

/** From applying to the certificate, and how many stay behind at each step. */
function FunnelPage() {
  const list = useListState();
  const search = new URLSearchParams(useSearch());
  const by = toGrouping(search);
  const funnel = useFunnel(toFigureFilter(search), by);
  const hrefOf: HrefOf = (stage, group) =>
    withFilter(staffPaths.figureRows, search, { angka: stage, ...(group && { [GROUP_FILTER[by]]: group }) });
  return (
    <>
      <PageHeader
        title="Corong kelas"
        lead="Dari mendaftar sampai bersertifikat. Satu orang dihitung sekali per angkatan."
        back={{ href: withFilter(staffPaths.figures, search), label: 'Capaian' }}
        actions={
          <div data-print="hide">
            <Button variant="secondary" icon="printer" onClick={() => window.print()}>
              Cetak
            </Button>
          </div>
        }
      />
      <FigureFilters list={list}>
        <Filter
          list={list}
          name="per"
          label="Rinci per"
          all={GROUPINGS.class}
          options={optionsOf(GROUPINGS).filter(({ value }) => value !== 'class')}
        />
      </FigureFilters>
      <QueryView query={funnel} heading="h2">
        {({ total, groups }) => (
          <Stack gap="large">
            <Stages counts={total} hrefOf={hrefOf} />
            <Meanings figures={STAGES} />
            <Groups groups={groups} by={by} hrefOf={hrefOf} />
            <p>
              Kelas yang masih berjalan belum selesai dihitung.
              {groups.length === 500 && ' Hanya 500 yang pertama ditampilkan; persempit saringan.'}
            </p>
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function Stages({ counts, hrefOf }: { readonly counts: FunnelCounts; readonly hrefOf: HrefOf }) {
  return (
    <WideTable
      caption="Corong seluruhnya"
      rows={STAGES.map((stage, at) => ({ stage, before: STAGES[at - 1] }))}
      rowKey={({ stage }) => stage}
      columns={[
        { key: 'stage', header: 'Tahap', cell: ({ stage }) => <strong>{FIGURES[stage].label}</strong> },
        {
          key: 'count',
          header: 'Jumlah',
          numeric: true,
          cell: ({ stage }) => (
            <a href={hrefOf(stage)}>
              {formatNumber(counts[stage])}
              <VisuallyHidden> {FIGURES[stage].label}</VisuallyHidden>
            </a>
          ),
        },
        {
          key: 'bar',
          header: 'Dari yang mendaftar',
          cell: ({ stage }) => (
            <>
              {shareWords(counts.applied, counts[stage])}
              <Bar
                value={counts[stage]}
                max={Math.max(1, counts.applied)}
                label={`${FIGURES[stage].label}: ${formatNumber(counts[stage])} dari ${formatNumber(counts.applied)}`}
              />
            </>
          ),
        },
        {
          key: 'lost',
          header: 'Berhenti di sini',
          numeric: true,
          cell: ({ stage, before }) => (before ? lostWords(counts[before], counts[stage]) : '–'),
        },
      ]}
    />
  );
}

/** `12 (8%)` who did not get from the stage before to this one. */
const lostWords = (before: number, now: number): string =>
  before === 0 ? '–' : `${formatNumber(before - now)} (${shareWords(before, before - now)})`;

interface GroupsProps {
  readonly groups: Funnel['groups'];
  readonly by: Grouping;
  readonly hrefOf: HrefOf;
}

function Groups({ groups, by, hrefOf }: GroupsProps) {
  if (groups.length === 0)
    return (
      <EmptyState title="Belum ada pendaftar">
        <p>Ubah periode atau saringan lain.</p>
      </EmptyState>
    );
  return (
    <WideTable
      caption={`Corong per ${GROUPINGS[by].toLowerCase()}`}
      rows={groups}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'group',
          header: GROUPINGS[by],
          cell: ({ label, note }) => (
            <>
              <strong>{label}</strong>
              {note && ` · ${note}`}
            </>
          ),
        },
        ...STAGES.map((stage, at) => ({
          key: stage,
          header: FIGURES[stage].label,
          numeric: true,
          cell: ({ key, label, note, counts }: Funnel['groups'][number]) => {
            const before = STAGES[at - 1];
            return (
              <>
                <a href={hrefOf(stage, key)}>
                  {formatNumber(counts[stage])}
                  <VisuallyHidden>
                    {' '}
                    {FIGURES[stage].label}, {label} {note}
                  </VisuallyHidden>
                </a>
                {before && counts[before] > 0 && <> ({shareWords(counts[before], counts[stage])})</>}
              </>
            );
          },
        })),
      ]}
    />
  );
}

export default staffPage(ROLES.figures, FunnelPage);
