import { useSearch } from 'wouter';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useListState, type ListState } from '../staff-kit/list-state.js';
import { staffPage, useHasRole } from '../staff-kit/staff-page.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useLedger, type Ledger, type LedgerFilter } from './api/ledger.js';
import { LedgerActions } from './components/LedgerActions.js';
import { LedgerFilters } from './components/LedgerFilters.js';
import { Recap } from './components/Recap.js';
import { TaughtSessions } from './components/TaughtSessions.js';
import { monthWords, toLedgerFilter } from './filters.js';

/** JP taught and honorarium, from sessions that took place. A trainer sees their own. */
function LedgerPage() {
  const list = useListState();
  const filter = toLedgerFilter(new URLSearchParams(useSearch()));
  const ledger = useLedger(filter);
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
        actions={<LedgerActions filter={filter} isOffice={isOffice} />}
      />
      <QueryView query={ledger} heading="h2">
        {(data) => (
          <>
            <LedgerFilters list={list} ledger={data} isOffice={isOffice} />
            <Stack>
              <h2>{titleOf(data, filter)}</h2>
              <Unassigned list={list} count={data.unassigned ?? 0} />
              <Recap items={data.items} list={list} />
            </Stack>
          </>
        )}
      </QueryView>
      {narrowed && (
        <TaughtSessions
          filter={unassigned ? periodOf(filter) : filter}
          unassigned={unassigned}
          mayChange={mayChange}
        />
      )}
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
