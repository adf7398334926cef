import { useSearch } from 'wouter';
import { formatDate } from '../../lib/format.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { PageSkeleton } from '../../ui/Skeleton.js';
import { Stack } from '../../ui/Stack.js';
import { TextInput } from '../../ui/TextInput.js';
import { Filter, FilterBar } from '../staff-kit/FilterBar.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { optionsOf } from '../staff-kit/words.js';
import { useOverview } from './api/outcomes.js';
import { GroupTable } from './components/GroupTable.js';
import { TotalTable } from './components/TotalTable.js';
import { toOverviewQuery } from './filters.js';
import { GROUPINGS, MONTHS } from './words.js';

/** What became of the businesses: figures with how many answered, and the rows behind each. */
function OverviewPage() {
  const list = useListState();
  const scope = new URLSearchParams(useSearch());
  const query = toOverviewQuery(scope);
  const by = query.by ?? 'class';
  const overview = useOverview(query);
  return (
    <>
      <PageHeader
        title="Perkembangan usaha"
        lead="Bagaimana usaha peserta 3, 6, dan 12 bulan setelah kelas."
        actions={
          <>
            <LinkButton variant="secondary" icon="shop" href={staffPaths.outcomeShops}>
              Toko online
            </LinkButton>
            <Button variant="quiet" icon="printer" onClick={() => window.print()}>
              Cetak
            </Button>
          </>
        }
      />
      <FilterBar>
        <Filter
          list={list}
          name="menurut"
          label="Menurut"
          all={GROUPINGS.class}
          options={optionsOf({
            region: GROUPINGS.region,
            period: GROUPINGS.period,
            milestone: GROUPINGS.milestone,
          })}
        />
        <Filter
          list={list}
          name="bulan"
          label="Waktu tindak lanjut"
          all="Jawaban terakhir"
          options={optionsOf(MONTHS)}
        />
        {(['dari', 'sampai'] as const).map((name) => (
          <TextInput
            key={name}
            type="date"
            label={name === 'dari' ? 'Ditanya mulai' : 'Ditanya sampai'}
            value={list.get(name) ?? ''}
            onChange={(event) => list.change({ [name]: event.target.value || undefined })}
          />
        ))}
      </FilterBar>
      <QueryView query={overview} skeleton={<PageSkeleton />}>
        {({ rule, total, groups }) =>
          total.due === 0 && groups.length === 0 ? (
            <EmptyState
              title="Belum ada yang ditanya"
              action={list.filtered && <LinkButton href={list.bare}>Hapus saringan</LinkButton>}
            >
              <p>Tindak lanjut pertama jatuh 90 hari setelah kelas selesai.</p>
            </EmptyState>
          ) : (
            <Stack gap="large">
              <TotalTable counts={total} scope={scope} />
              <GroupTable by={by} groups={groups} scope={scope} />
              <p>
                Skala mikro, kecil, dan menengah menurut {rule.basis}, berlaku sejak{' '}
                {formatDate(rule.validFrom)}. Satu usaha dihitung sekali. Usaha yang ikut dua kelas tampil di
                keduanya, tetapi sekali di jumlah.
              </p>
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}

export default staffPage(ROLES.outcomes, OverviewPage);
