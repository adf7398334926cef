import { useSearch } from 'wouter';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { exportQuery } from '../staff-kit/export-query.js';
import { useListState, type ListState } from '../staff-kit/list-state.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { StaffTable } from '../staff-kit/StaffTable.js';
import { useLedger, type Ledger, type LedgerFilter } from './api/ledger.js';
import { LedgerActions } from './components/LedgerActions.js';
import { LedgerFilters } from './components/LedgerFilters.js';
import { recapColumns, Totals } from './components/Recap.js';
import { TaughtSessions } from './components/TaughtSessions.js';
import { monthWords, toLedgerFilter, toLedgerQuery } from './filters.js';

const TABLE = 'ledger';

/** JP taught and honorarium, from sessions that took place. A trainer sees their own. */
function LedgerPage() {
  const list = useListState();
  const search = new URLSearchParams(useSearch());
  const [filter, query] = [toLedgerFilter(search), toLedgerQuery(search)];
  const ledger = useLedger(query);
  const isOffice = useHasRole(ROLES.allTrainers);
  const mayChange = useHasRole(ROLES.manageBatches);
  const unassigned = isOffice && list.get('kosong') === '1';
  // A whole year of everybody is a long list that nobody asked for.
  const narrowed = unassigned || !isOffice || filter.month !== undefined || filter.trainer !== undefined;
  return (
    <>
      <PageHeader
        title="Beban mengajar"
        lead="JP dari sesi yang terlaksana: presensinya diisi dan tidak dibatalkan."
        actions={<LedgerActions filter={filter} />}
      />
      <Stack>
        {ledger.data && <Head list={list} ledger={ledger.data} filter={filter} isOffice={isOffice} />}
        <StaffTable
          table={TABLE}
          caption="Beban mengajar per pelatih dan bulan"
          noun="baris"
          query={ledger}
          columns={recapColumns(list)}
          rowKey={({ trainerId, month }) => `${trainerId} ${month}`}
          list={list}
          exported={{ table: TABLE, query: exportQuery(query) }}
          empty={{
            title: 'Belum ada sesi yang terlaksana',
            text: 'Sesi dihitung setelah presensinya diisi dan tidak dibatalkan.',
          }}
        />
      </Stack>
      {narrowed && (
        <TaughtSessions
          list={list}
          filter={unassigned ? periodOf(filter) : filter}
          unassigned={unassigned}
          mayChange={mayChange}
        />
      )}
    </>
  );
}

interface HeadProps {
  readonly list: ListState;
  readonly ledger: Ledger;
  readonly filter: LedgerFilter;
  readonly isOffice: boolean;
}

/** What is listed, and its sums. */
function Head({ list, ledger, filter, isOffice }: HeadProps) {
  return (
    <>
      <LedgerFilters list={list} ledger={ledger} isOffice={isOffice} />
      <h2>{titleOf(ledger, filter)}</h2>
      <Unassigned list={list} count={ledger.unassigned ?? 0} />
      {ledger.total > 0 && <Totals total={ledger.totals} />}
    </>
  );
}

/** Says on paper, too, what was counted: `Oktober 2026, Rahmat Hidayat`. */
function titleOf({ year, trainers }: Ledger, { month, trainer }: LedgerFilter): string {
  const period = month ? monthWords(`${year}-${month}`) : `Tahun ${year}`;
  const name = trainer && trainers.find(({ id }) => id === trainer)?.name;
  return name ? `${period}, ${name}` : period;
}

/** Nobody's sessions are not narrowed by whose they are. */
const periodOf = ({ year, month }: LedgerFilter) => ({
  ...(year && { year }),
  ...(month && { month }),
});

/** Work that counts for nobody, until somebody says whose it was. */
function Unassigned({ list, count }: { readonly list: ListState; readonly count: number }) {
  if (count === 0) return null;
  return (
    <div data-print="hide">
      <Banner
        tone="warning"
        title={`${count} sesi terlaksana tidak menyebut pelatih`}
        action={
          <LinkButton variant="secondary" href={list.href({ kosong: '1', pelatih: undefined })}>
            Lihat sesinya
          </LinkButton>
        }
      >
        <p>JP sesi itu tidak tercatat untuk siapa pun.</p>
      </Banner>
    </div>
  );
}

export default staffPage(ROLES.batches, LedgerPage);
